import LinearAlgebra

/// A logistic problem with more columns than rows, seen through as many columns as there are dimensions.
///
/// With `X = Z Q'`, Q orthonormal, `X b = Z (Q'b)`, and of all b with the same Q'b the one in the span of Q is the
/// shortest. A purely quadratic penalty therefore has the same solutions, mapped back by `b = Q c`, the same objective
/// and the same duality gap.
struct LogisticRotation {
  /// The problem in at most n columns, behind those without a penalty.
  let design: LogisticDesign
  private let basis: Matrix
  private let free: Int

  /// - Parameters:
  ///   - base: the problem.
  ///   - free: how many columns, the first ones, are kept as they are.
  /// - Throws: `cancelled`.
  /// - Complexity: O(n^2 p).
  init(_ base: LogisticDesign, keeping free: Int) throws(RegularizationError) {
    let (n, q) = (base.rows, base.columns - free)
    var transposed = [Double](repeating: 0, count: n * q)
    base.withColumns { columns in
      for j in 0..<q {
        let source = columns[free + j]
        for i in 0..<n { transposed[j + i * q] = source[i] }
      }
    }
    let stop: @Sendable () -> Bool = { Cancellation.isRequested }
    let reduction = RowReduction(
      transposed: Matrix(rows: q, columns: n, elements: transposed), stoppingWhen: stop)
    guard let factorization = try? QRFactorization(reduction.lower.transposed(), stoppingWhen: stop)
    else { preconditionFailure("The columns of a logistic problem are finite.") }
    let rank = factorization.rank(relativeTolerance: Double(max(n, q)) * 0x1p-52)
    let upper = factorization.upper(rank: rank)
    var matrix = Array(base.matrix.prefix(free * n))
    matrix += Array(repeating: 0, count: rank * n)
    for (k, row) in factorization.pivots.enumerated() {
      for r in 0..<min(rank, k + 1) { matrix[row + (free + r) * n] = upper[r, k] }
    }
    basis = reduction.applyQ(
      factorization.orthonormalBasis(rank: rank, stoppingWhen: stop), stoppingWhen: stop)
    try Cancellation.check()
    design = LogisticDesign(base, matrix: matrix, free: free)
    self.free = free
  }

  /// Values of the columns of the problem itself, the intercept last.
  func original(_ values: [Double]) -> [Double] {
    let rotated = Array(values[free..<values.count - 1])
    return values.prefix(free) + basis * rotated + values.suffix(1)
  }
}
