import Testing

@testable import LinearAlgebra

@Suite("A Cholesky factor in panels")
struct CholeskyPanelsTests {
  /// Appends columns of a matrix, all of which have all rows.
  private func append(
    _ columns: Range<Int>, of gram: Matrix, to factor: CholeskyPanels,
    sharedBy share: Matrix.Sharing = Matrix.inTurn
  ) -> Int? {
    factor.append(columns: columns.count, tolerance: 1e-12, sharedBy: share) {
      range, goal, stride in
      for k in range {
        for i in 0...columns.lowerBound + k {
          goal[i + (k - range.lowerBound) * stride] = gram[i, columns.lowerBound + k]
        }
      }
    }
  }

  @Test("takes columns in any portions, to the same digit whoever shares the work")
  func portions() throws {
    let gram = scattered(560, 530).gram()
    let wanted = try Cholesky(gram).upper
    let factors = [Matrix.inTurn, Matrix.backwards, Matrix.together].map { share in
      let factor = CholeskyPanels()
      for end in [1, 9, 9, 64, 65, 127, 129, 384, 386, 500, 501, 530] {
        #expect(append(factor.count..<end, of: gram, to: factor, sharedBy: share) == nil)
      }
      return factor
    }
    let scale = wanted[0, 0]
    for j in 0..<530 {
      for i in 0...j {
        let value = factors[0].column(j)[i]
        #expect(abs(value - wanted[i, j]) <= 1e-11 * scale)
        #expect(factors.allSatisfy { $0.column(j)[i] == value })
      }
    }
  }

  @Test(
    "solves both ways, to the same digit whoever shares the work",
    arguments: [1, 64, 65, 383, 384, 449, 640])
  func solutions(order: Int) {
    let gram = scattered(order + 20, order).gram()
    let factor = CholeskyPanels()
    #expect(append(0..<order, of: gram, to: factor) == nil)
    let right = gram.column(order / 2).map { $0 + 1 }
    let scale = right.map(abs).max() ?? 0
    for share in [Matrix.inTurn, Matrix.backwards, Matrix.together] {
      var (alone, shared) = (right, right)
      factor.solveTransposed(&alone)
      factor.solveTransposed(&shared, sharedBy: share)
      #expect(alone == shared)
      #expect(farthest(from: right, product(factor, alone, transposed: true)) <= 1e-11 * scale)
      (alone, shared) = (right, right)
      factor.solve(&alone)
      factor.solve(&shared, sharedBy: share)
      #expect(alone == shared)
      #expect(farthest(from: right, product(factor, alone, transposed: false)) <= 1e-11 * scale)
    }
  }

  @Test(
    "goes on from what has been solved, and starts where a right side does",
    arguments: [(0, 0), (0, 130), (70, 70), (63, 64), (70, 400), (200, 449)])
  func part(first: Int, solved: Int) {
    let (order, stride, number) = (450, 457, 5)
    let gram = scattered(order + 20, order).gram()
    let factor = CholeskyPanels()
    #expect(append(0..<order, of: gram, to: factor) == nil)
    var whole = scattered(stride, number, seed: 3).elements
    for l in 0..<number { for i in 0..<first { whole[i + l * stride] = 0 } }
    let right = whole
    whole.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for l in 0..<number { factor.solveTransposed(base + l * stride) }
    }
    for columns in [1, 3, 5] {
      var found = right
      for l in 0..<columns {
        for i in first..<solved { found[i + l * stride] = whole[i + l * stride] }
      }
      factor.solveTransposed(
        &found, columns: columns, stride: stride, from: first, solved: solved,
        sharedBy: Matrix.together)
      #expect(farthest(from: Array(whole[..<(columns * stride)]), found) <= 1e-10)
      // Neither what lies between columns nor other columns.
      for k in right.indices where k % stride >= order || k / stride >= columns {
        #expect(found[k] == right[k])
      }
    }
  }

  @Test("names the column that depends on those before it, and stays as it was")
  func dependent() {
    var rows = scattered(300, 200)
    for i in 0..<300 { rows[i, 150] = rows[i, 1] + rows[i, 145] }
    let gram = rows.gram()
    let factor = CholeskyPanels()
    #expect(append(0..<40, of: gram, to: factor) == nil)
    #expect(append(40..<200, of: gram, to: factor) == 110)
    #expect(factor.count == 40)
    #expect(append(40..<150, of: gram, to: factor) == nil)
    #expect(append(150..<151, of: gram, to: factor) == 0)
    #expect(factor.count == 150)
    factor.removeAll()
    #expect(factor.count == 0)
    #expect(append(0..<150, of: gram, to: factor) == nil)
  }

  /// `R x` or `R'x`.
  private func product(_ factor: CholeskyPanels, _ x: [Double], transposed: Bool) -> [Double] {
    var product = [Double](repeating: 0, count: x.count)
    for j in x.indices {
      for i in 0...j {
        product[transposed ? j : i] += factor.column(j)[i] * x[transposed ? i : j]
      }
    }
    return product
  }

  private func farthest(from wanted: [Double], _ found: [Double]) -> Double {
    zip(wanted, found).map { abs($0 - $1) }.max() ?? 0
  }
}

@Suite("Pieces of work that need earlier ones")
struct DependentPiecesTests {
  @Test("find them done, whoever runs the threads", arguments: 0..<20)
  func order(round: Int) {
    for share in [Matrix.inTurn, Matrix.backwards, Matrix.together] {
      let count = 200 + round
      let sums = UnsafeMutablePointer<Int>.allocate(capacity: count)
      defer { sums.deallocate() }
      nonisolated(unsafe) let goal = sums
      DependentPieces.run(count, threads: 4, sharedBy: share) { piece, pieces in
        guard piece > 0 else { return goal[0] = 1 }
        // The one before, and one of long ago.
        pieces.wait(for: piece - 1)
        pieces.wait(for: piece / 2)
        goal[piece] = (goal[piece - 1] + goal[piece / 2]) % 1_000_003
      }
      var wanted = [1]
      for piece in 1..<count { wanted.append((wanted[piece - 1] + wanted[piece / 2]) % 1_000_003) }
      #expect(Array(UnsafeBufferPointer(start: sums, count: count)) == wanted)
    }
  }
}
