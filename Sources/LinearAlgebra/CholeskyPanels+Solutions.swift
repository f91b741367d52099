extension GrowingCholesky {
  /// Rows that one thread solves at once, while others work out what the rows before have to do with the rest.
  private static let block = 64
  /// The order from which on a solution is worth another thread.
  private static let large = 384
  /// Rows of a piece of work.
  private static let piece = 256
  /// Right sides from which on a routine for several is faster: it copies the triangle first, which costs as much as a
  /// few single solutions.
  private static let several = 4

  /// Replaces `x` by the solution of `R x = x` (or `R'x = x`).
  ///
  /// - Parameters:
  ///   - x: the right side, `count` numbers.
  ///   - transposed: whether to solve with R'.
  ///   - share: runs pieces of the work, one after the other when not given. The digits do not depend on it.
  /// - Complexity: O(count^2).
  public func solve(
    _ x: UnsafeMutablePointer<Double>, transposed: Bool,
    sharedBy share: Matrix.Sharing = Matrix.inTurn
  ) {
    guard count >= Self.large else {
      if count > 0 { BLAS.solveUpper(count, triangle, stride: capacity, transposed: transposed, x) }
      return
    }
    transposed ? solveForwards(x, columns: 1, share) : solveBackwards(x, share)
  }

  /// Replaces columns B that stand `capacity` apart by the solutions of `R'X = B`.
  func solveTransposed(
    _ right: UnsafeMutablePointer<Double>, columns: Int, sharedBy share: Matrix.Sharing
  ) {
    let stride = capacity
    nonisolated(unsafe) let (matrix, right) = (self, right)
    if columns < Self.several {
      share(columns) { matrix.solve(right + $0 * stride, transposed: true) }
    } else {
      solveForwards(right, columns: columns, share)
    }
  }

  /// Solves `R'X = B` from the first rows down.
  private func solveForwards(
    _ right: UnsafeMutablePointer<Double>, columns: Int, _ share: Matrix.Sharing
  ) {
    let (count, stride) = (count, capacity)
    let block = count < Self.large ? count : Self.block
    nonisolated(unsafe) let (triangle, right) = (triangle, right)
    /// Takes what the rows before `known` have to do with some others out of these.
    @Sendable func subtract(_ known: Range<Int>, _ rows: Range<Int>) {
      BLAS.product(
        rows.count, columns, known.count, -1,
        triangle + known.lowerBound + rows.lowerBound * stride, leftStride: stride,
        leftTransposed: true, right + known.lowerBound, rightStride: stride,
        rightTransposed: false, 1, right + rows.lowerBound, resultStride: stride)
    }
    @Sendable func solve(_ rows: Range<Int>) {
      let (corner, goal) = (triangle + rows.lowerBound * (stride + 1), right + rows.lowerBound)
      if columns == 1 {
        BLAS.solveUpper(rows.count, corner, stride: stride, transposed: true, goal)
      } else {
        BLAS.solveUpperTransposed(
          rows.count, corner, stride: stride, columns: columns, goal, rightStride: stride)
      }
    }
    var known = 0..<min(block, count)
    solve(known)
    while known.upperBound < count {
      let next = known.upperBound..<min(known.upperBound + block, count)
      let rest = next.upperBound..<count
      share(1 + (rest.count + Self.piece - 1) / Self.piece) { [known] piece in
        if piece == 0 {
          subtract(known, next)
          solve(next)
        } else {
          let first = rest.lowerBound + (piece - 1) * Self.piece
          subtract(known, first..<min(first + Self.piece, count))
        }
      }
      known = next
    }
  }

  /// Solves `R x = x` from the last rows up.
  private func solveBackwards(_ x: UnsafeMutablePointer<Double>, _ share: Matrix.Sharing) {
    let stride = capacity
    nonisolated(unsafe) let (triangle, x) = (triangle, x)
    @Sendable func subtract(_ known: Range<Int>, _ rows: Range<Int>) {
      BLAS.multiply(
        rows.count, known.count, -1, triangle + rows.lowerBound + known.lowerBound * stride,
        stride: stride, x + known.lowerBound, 1, x + rows.lowerBound)
    }
    @Sendable func solve(_ rows: Range<Int>) {
      BLAS.solveUpper(
        rows.count, triangle + rows.lowerBound * (stride + 1), stride: stride, transposed: false,
        x + rows.lowerBound)
    }
    var known = (count - 1) / Self.block * Self.block..<count
    solve(known)
    while known.lowerBound > 0 {
      let next = known.lowerBound - Self.block..<known.lowerBound
      let rest = next.lowerBound
      share(1 + (rest + Self.piece - 1) / Self.piece) { [known] piece in
        if piece == 0 {
          subtract(known, next)
          solve(next)
        } else {
          let first = (piece - 1) * Self.piece
          subtract(known, first..<min(first + Self.piece, rest))
        }
      }
      known = next
    }
  }
}
