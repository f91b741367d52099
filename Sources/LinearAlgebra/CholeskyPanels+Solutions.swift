extension CholeskyPanels {
  /// The order from which on a solution is worth another thread.
  private static let large = 384
  /// Rows of a piece of work that takes known ones out of others.
  private static let piece = 256
  /// The most threads that a solution is shared between.
  private static let threads = 4

  /// Takes what some rows have to do with others out of these, which then may be ready to be solved.
  private struct Step {
    let known: Range<Int>
    let rows: Range<Int>
    var isSolved = false
    /// Two steps before that it needs.
    var needs: (Int?, Int?) = (nil, nil)
  }

  /// Replaces columns B by the solutions of `R'X = B`.
  ///
  /// - Parameters:
  ///   - right: B, `count` numbers for each.
  ///   - columns: how many.
  ///   - stride: the distance between them.
  ///   - first: the first row that is not 0.
  ///   - solved: before which row the numbers are a solution already; none are when it is not given.
  ///   - share: runs pieces of the work, one after the other when not given. The digits do not depend on it.
  /// - Complexity: O(count^2) for each.
  public func solveTransposed(
    _ right: BLAS.Output, columns: Int = 1, stride: Int = 0, from first: Int = 0,
    solved: Int? = nil, sharedBy share: Matrix.Sharing = Matrix.inTurn
  ) {
    nonisolated(unsafe) let (matrix, right) = (self, right)
    run(forwards(from: first, solved: solved ?? first), share) { step in
      let (rows, known) = (step.rows, step.known)
      let (panel, panelStride) = (matrix.column(rows.lowerBound), Self.stride(of: rows.lowerBound))
      BLAS.product(
        rows.count, columns, known.count, -1, panel + known.lowerBound, leftStride: panelStride,
        leftTransposed: true, right + known.lowerBound, rightStride: stride,
        rightTransposed: false, 1, right + rows.lowerBound, resultStride: stride)
      guard step.isSolved else { return }
      if columns == 1 {
        BLAS.solveUpper(
          rows.count, panel + rows.lowerBound, stride: panelStride, transposed: true,
          right + rows.lowerBound)
      } else {
        BLAS.solveUpperTransposed(
          rows.count, panel + rows.lowerBound, stride: panelStride, columns: columns,
          right + rows.lowerBound, rightStride: stride)
      }
    }
  }

  /// Replaces `x` by the solution of `R x = x`.
  ///
  /// - Parameters:
  ///   - x: the right side.
  ///   - share: runs pieces of the work, one after the other when not given. The digits do not depend on it.
  /// - Complexity: O(count^2).
  public func solve(_ x: BLAS.Output, sharedBy share: Matrix.Sharing = Matrix.inTurn) {
    nonisolated(unsafe) let (matrix, x) = (self, x)
    run(backwards(), share) { step in
      let (known, rows) = (step.known, step.rows)
      if !known.isEmpty {
        BLAS.multiply(
          rows.count, known.count, -1, matrix.column(known.lowerBound) + rows.lowerBound,
          stride: Self.stride(of: known.lowerBound), x + known.lowerBound, 1, x + rows.lowerBound)
      }
      guard step.isSolved else { return }
      BLAS.solveUpper(
        rows.count, matrix.column(rows.lowerBound) + rows.lowerBound,
        stride: Self.stride(of: rows.lowerBound), transposed: false, x + rows.lowerBound)
    }
  }

  private func run(
    _ steps: [Step], _ share: Matrix.Sharing, _ body: @escaping @Sendable (Step) -> Void
  ) {
    guard count >= Self.large else { return steps.forEach(body) }
    DependentPieces.run(steps.count, threads: Self.threads, sharedBy: share) { index, pieces in
      let step = steps[index]
      if let first = step.needs.0 { pieces.wait(for: first) }
      if let second = step.needs.1 { pieces.wait(for: second) }
      body(step)
    }
  }

  /// The rows of a block; none after the last one.
  private func rows(_ block: Int) -> Range<Int> {
    min(block * Self.width, count)..<min((block + 1) * Self.width, count)
  }

  /// While a block waits for the one before it, what others have to do with the next one is taken out of that.
  private func forwards(from first: Int, solved: Int) -> [Step] {
    var steps: [Step] = []
    // Where the last block has been solved, and where all but it has been taken out of the next one.
    var (last, early): (Int?, Int?) = (nil, nil)
    var (start, known) = (solved, first)
    while start < count {
      let block = start / Self.width
      let (own, later) = (start..<rows(block).upperBound, rows(block + 1))
      var ahead: Int?
      if start > first, !later.isEmpty {
        ahead = steps.count
        steps.append(Step(known: first..<start, rows: later, needs: (last, nil)))
      }
      steps.append(Step(known: known..<start, rows: own, isSolved: true, needs: (last, early)))
      (last, early) = (steps.count - 1, ahead)
      (known, start) = (start, own.upperBound)
    }
    return steps
  }

  /// The block before is solved as soon as possible; meanwhile what is known is taken out of the rest.
  private func backwards() -> [Step] {
    guard count > 0 else { return [] }
    var block = (count - 1) / Self.width
    var steps = [Step(known: 0..<0, rows: rows(block), isSolved: true)]
    // Where the last block has been solved, and where the last one that others know was taken out of a piece.
    var solved = 0
    var taken = [Int?](repeating: nil, count: count / Self.piece + 1)
    while block > 0 {
      let (known, next) = (rows(block), rows(block - 1))
      let needed = solved
      solved = steps.count
      steps.append(
        Step(
          known: known, rows: next, isSolved: true,
          needs: (needed, taken[next.lowerBound / Self.piece])))
      var end = next.lowerBound
      while end > 0 {
        let piece = (end - 1) / Self.piece
        let rows = piece * Self.piece..<end
        steps.append(Step(known: known, rows: rows, needs: (needed, taken[piece])))
        taken[piece] = steps.count - 1
        end = rows.lowerBound
      }
      block -= 1
    }
    return steps
  }
}
