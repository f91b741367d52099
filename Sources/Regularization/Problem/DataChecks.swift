import LinearAlgebra

/// What every regression asks of its data; each check names the first entry that fails it.
enum DataChecks {
  /// A response of finite numbers, one per observation; errors count `first` observations that came before.
  static func response(
    _ response: [Double], observations: Int, first: Int = 0
  ) throws(RegularizationError) {
    guard response.count == observations else {
      throw .lengthMismatch(
        what: "response", found: response.count, needed: observations, per: "observation")
    }
    try finite("response", response, first)
  }

  /// Weights that are finite, not negative, one per observation; errors count `first` observations before.
  static func weights(
    _ weights: [Double]?, observations: Int, first: Int = 0
  ) throws(RegularizationError) {
    guard let weights else { return }
    let what = "list of weights"
    guard weights.count == observations else {
      throw .lengthMismatch(
        what: what, found: weights.count, needed: observations, per: "observation")
    }
    try finite(what, weights, first)
    try notNegative(what, weights, first)
  }

  /// Weights of which some row has one.
  static func someWeight(_ weights: [Double]?) throws(RegularizationError) {
    guard weights?.contains(where: { $0 > 0 }) ?? true else { throw .weightsAllZero }
  }

  /// Penalty factors that are not negative, one per feature; infinity may be one.
  static func penaltyFactors(_ factors: [Double]?, features: Int) throws(RegularizationError) {
    guard let factors else { return }
    let what = "list of penalty factors"
    guard factors.count == features else {
      throw .lengthMismatch(what: what, found: factors.count, needed: features, per: "feature")
    }
    if let index = factors.firstIndex(where: \.isNaN) {
      throw .notFinite(what: what, index: index, value: factors[index])
    }
    try notNegative(what, factors, 0)
  }

  private static func finite(
    _ what: String, _ values: [Double], _ first: Int
  ) throws(RegularizationError) {
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(what: what, index: first + index, value: values[index])
    }
  }

  private static func notNegative(
    _ what: String, _ values: [Double], _ first: Int
  ) throws(RegularizationError) {
    if let index = values.firstIndex(where: { $0 < 0 }) {
      throw .negative(what: what, index: first + index, value: values[index])
    }
  }
}

extension [Double] {
  /// Weights rescaled to sum to their number.
  var scaledToSumToCount: [Double] {
    let factor = Double(count) / reduce(0, +)
    return map { $0 * factor }
  }
}
