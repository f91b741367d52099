import LinearAlgebra

/// Least squares with more columns than rows: the solution of smallest norm, in steps that one may stop between.
///
/// A pivoted factorisation of a wide design reads all of it for every row. Its triangle `A = L Q'` has the same span and
/// needs no pivots; that of `L P = U R` shows the rank r, and `U_r'D c = U_r't` has full rank.
struct WideLeastSquares {
  let rank: Int
  let solution: [Double]

  /// Elements from which on it is worth the additional products.
  private static let smallest = 1 << 18
  private static let stop: @Sendable () -> Bool = { Cancellation.isRequested }

  /// Whether a design is large and wide enough.
  static func serves(_ design: Matrix) -> Bool {
    design.columns > design.rows && design.elements.count >= smallest
  }

  /// - Parameters:
  ///   - design: D, wide.
  ///   - target: t.
  ///   - relativeTolerance: the share of the first pivot below which others are rounding, for columns of similar length.
  /// - Throws: `decomposition` for numbers that are not finite, `cancelled`.
  init(
    _ design: Matrix, _ target: [Double], relativeTolerance: Double
  ) throws(RegularizationError) {
    let factor: QRFactorization
    do {
      factor = try Self.triangle(design)
    } catch {
      try Cancellation.check()
      throw .decomposition(error)
    }
    try Cancellation.check()
    rank = factor.rank(relativeTolerance: relativeTolerance)
    let basis = factor.orthonormalBasis(rank: rank, stoppingWhen: Self.stop)
    let (columns, count) = (DesignColumns(design), rank)
    let rotated = [Double](count: design.columns * rank) { goal in
      basis.withElements {
        columns.transposeTimes($0, number: count, stopsWhenCancelled: true, into: goal)
      }
    }
    let reduction = RowReduction(
      transposed: Matrix(rows: design.columns, columns: rank, elements: rotated),
      sharedBy: Parallel.run, stoppingWhen: Self.stop)
    try Cancellation.check()
    solution = reduction.smallestSolution(basis.transposeTimes(target))
  }

  /// The pivoted factorisation of L for columns of similar length.
  private static func triangle(_ design: Matrix) throws(LinearAlgebraError) -> QRFactorization {
    var scaled = design
    _ = scaled.scaleColumnsToPowersOfTwo(stoppingWhen: stop)
    return try QRFactorization(
      RowReduction(scaled, sharedBy: Parallel.run, stoppingWhen: stop).lower, stoppingWhen: stop)
  }
}
