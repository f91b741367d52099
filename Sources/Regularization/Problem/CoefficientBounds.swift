/// Limits between which the coefficients must stay, on the original scale.
public struct CoefficientBounds: Sendable, Equatable {
  /// Smallest value of each coefficient; minus infinity for none.
  public let lower: [Double]
  /// Largest value of each coefficient; infinity for none.
  public let upper: [Double]

  /// Limits for every feature.
  ///
  /// - Parameters:
  ///   - lower: one number per feature, below infinity.
  ///   - upper: one number per feature, not below the lower one; equal limits fix a coefficient.
  /// - Throws: `lengthMismatch`, or `crossedBounds` for limits that no number lies between.
  public init(lower: [Double], upper: [Double]) throws(RegularizationError) {
    guard lower.count == upper.count else {
      throw .lengthMismatch(
        what: "list of upper bounds", found: upper.count, needed: lower.count, per: "lower bound")
    }
    for (feature, (low, high)) in zip(lower, upper).enumerated() {
      guard low <= high, low < .infinity, high > -.infinity else {
        throw .crossedBounds(feature: feature, lower: low, upper: high)
      }
    }
    self.lower = lower
    self.upper = upper
  }

  /// No coefficient below zero.
  ///
  /// - Parameter features: how many.
  /// - Returns: the limits.
  public static func notNegative(features: Int) -> CoefficientBounds {
    CoefficientBounds(
      checkedLower: Array(repeating: 0, count: features),
      upper: Array(repeating: .infinity, count: features))
  }

  private init(checkedLower: [Double], upper: [Double]) {
    lower = checkedLower
    self.upper = upper
  }
}
