/// Measures of how well predictions meet responses.
public enum Metrics {
  /// The mean of squared differences.
  public static func meanSquaredError(_ predicted: [Double], _ observed: [Double]) -> Double {
    check(predicted, observed)
    var sum = 0.0
    for (p, o) in zip(predicted, observed) { sum += (p - o) * (p - o) }
    return sum / Double(observed.count)
  }

  /// The square root of the mean of squared differences, in the unit of the response.
  public static func rootMeanSquaredError(_ predicted: [Double], _ observed: [Double]) -> Double {
    meanSquaredError(predicted, observed).squareRoot()
  }

  /// The mean of absolute differences.
  public static func meanAbsoluteError(_ predicted: [Double], _ observed: [Double]) -> Double {
    check(predicted, observed)
    var sum = 0.0
    for (p, o) in zip(predicted, observed) { sum += abs(p - o) }
    return sum / Double(observed.count)
  }

  /// The share of the variance around the mean that is explained, `1 - SS(residual) / SS(total)`.
  ///
  /// It is negative when the mean predicts better. When the observed values do not vary it is 1 for a perfect
  /// prediction and 0 otherwise.
  public static func rSquared(_ predicted: [Double], _ observed: [Double]) -> Double {
    check(predicted, observed)
    let mean = observed.reduce(0, +) / Double(observed.count)
    var (residual, total) = (0.0, 0.0)
    for (p, o) in zip(predicted, observed) {
      residual += (p - o) * (p - o)
      total += (o - mean) * (o - mean)
    }
    if total == 0 { return residual == 0 ? 1 : 0 }
    return 1 - residual / total
  }

  private static func check(_ predicted: [Double], _ observed: [Double]) {
    precondition(
      predicted.count == observed.count && !observed.isEmpty,
      "Predictions (\(predicted.count)) and responses (\(observed.count)) must pair up, and there must be some."
    )
  }
}
