import Foundation

/// What the tests measure of a sample.
enum DistributionDistance {
  /// The Kolmogorov-Smirnov statistic, $\sqrt{n} \sup_x |F_n(x) - F(x)|$.
  ///
  /// For the right distribution it exceeds 1.95 once in a thousand samples.
  static func kolmogorovSmirnov(
    _ sample: [Double], distribution: (Double) -> Double
  ) -> Double {
    let count = Double(sample.count)
    var distance = 0.0
    for (index, value) in sample.sorted().enumerated() {
      let probability = distribution(value)
      distance = max(
        distance, probability - Double(index) / count, Double(index + 1) / count - probability)
    }
    return distance * count.squareRoot()
  }

  /// The first four moments about the given centre, each as mean of $(x - c)^k$.
  static func moments(_ sample: [Double], about center: Double = 0) -> [Double] {
    (1...4).map { power in
      sample.reduce(0) { $0 + pow($1 - center, Double(power)) } / Double(sample.count)
    }
  }

  static func correlation(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let firstMean = first.reduce(0, +) / count
    let secondMean = second.reduce(0, +) / count
    var (cross, firstSquare, secondSquare) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      cross += (a - firstMean) * (b - secondMean)
      firstSquare += (a - firstMean) * (a - firstMean)
      secondSquare += (b - secondMean) * (b - secondMean)
    }
    return cross / (firstSquare * secondSquare).squareRoot()
  }

  /// Pearson's statistic of counts that should all be equal, standardised to mean 0 and variance 1.
  static func chiSquareScore(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let statistic = counts.reduce(0) { $0 + pow(Double($1) - expected, 2) / expected }
    let freedom = Double(counts.count - 1)
    return (statistic - freedom) / (2 * freedom).squareRoot()
  }

  static func normalDistribution(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
}
