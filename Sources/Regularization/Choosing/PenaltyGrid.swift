/// Checks penalties, or makes the default grid.
enum PenaltyGrid {
  /// Penalties in falling order.
  ///
  /// - Parameters:
  ///   - lambdas: penalties that were given; nil makes a grid.
  ///   - largest: where the grid starts.
  ///   - count: its size.
  ///   - ratio: its last value over its first.
  /// - Returns: the penalties, falling.
  /// - Throws: `RegularizationError` for what makes no sense.
  static func make(
    _ lambdas: [Double]?, largest: Double, count: Int, ratio: Double
  ) throws(RegularizationError) -> [Double] {
    if let lambdas {
      guard !lambdas.isEmpty else { throw .noLambdas }
      if let bad = lambdas.first(where: { !$0.isFinite || $0 < 0 }) { throw .badLambda(value: bad) }
      return lambdas.sorted(by: >)
    }
    guard count >= 1 else {
      throw .badSetting(name: "count", value: Double(count), needed: "1 or larger")
    }
    guard ratio > 0, ratio < 1 else {
      throw .badSetting(name: "ratio", value: ratio, needed: "between 0 and 1")
    }
    guard largest > 0 else { throw .noGrid }
    return geometricGrid(from: largest, to: largest * ratio, count: count)
  }
}
