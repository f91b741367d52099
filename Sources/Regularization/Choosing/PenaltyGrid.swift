/// Checks what a path is asked for, and makes the default grid of penalties.
enum PenaltyGrid {
  /// Penalties in falling order.
  ///
  /// - Parameters:
  ///   - lambdas: penalties that were given; nil makes a grid.
  ///   - alpha: mixing, which must lie in [0, 1].
  ///   - tolerance: relative duality gap, which must lie between 0 and 1.
  ///   - shape: rows and columns: with more rows the grid ends at 1e-4 of its start, else at 1e-2.
  ///   - count: size of the grid.
  ///   - ratio: its last value over its first, when it is not that default.
  ///   - user: who needs penalties to be positive, for the message; nil when 0 will do.
  ///   - largest: where the grid starts; looked at once alpha is known to make sense.
  /// - Returns: the penalties, falling.
  /// - Throws: `RegularizationError` for what makes no sense.
  static func make(
    _ lambdas: [Double]?, alpha: Double, tolerance: Double, shape: (rows: Int, columns: Int),
    count: Int, ratio: Double?, positiveFor user: String? = nil, largest: () -> Double
  ) throws(RegularizationError) -> [Double] {
    guard alpha >= 0, alpha <= 1 else { throw .badAlpha(value: alpha) }
    guard tolerance > 0, tolerance < 1 else {
      throw .badSetting(name: "tolerance", value: tolerance, needed: "between 0 and 1")
    }
    if let lambdas { return try given(lambdas, positiveFor: user) }
    let ratio = ratio ?? (shape.rows > shape.columns ? 1e-4 : 1e-2)
    guard count >= 1 else {
      throw .badSetting(name: "count", value: Double(count), needed: "1 or larger")
    }
    guard ratio > 0, ratio < 1 else {
      throw .badSetting(name: "ratio", value: ratio, needed: "between 0 and 1")
    }
    let start = largest()
    guard start > 0 else { throw .noGrid }
    return geometricGrid(from: start, to: start * ratio, count: count)
  }

  private static func given(
    _ lambdas: [Double], positiveFor user: String?
  ) throws(RegularizationError) -> [Double] {
    guard !lambdas.isEmpty else { throw .noLambdas }
    if let bad = lambdas.first(where: { !$0.isFinite || $0 < 0 }) { throw .badLambda(value: bad) }
    if let user, let zero = lambdas.first(where: { $0 == 0 }) {
      throw .badSetting(name: "lambda", value: zero, needed: "positive for \(user)")
    }
    return lambdas.sorted(by: >)
  }
}
