import Foundation

/// How often values fall into intervals of equal length.
struct Histogram: Sendable {
  /// The middles of the intervals, rising.
  let places: [Double]
  /// The part of the values in each interval, divided by its length.
  let density: [Double]
  /// The length of an interval.
  let width: Double

  /// Counts values; those outside the range count towards the whole and are not shown.
  ///
  /// - Parameters:
  ///   - values: at least one.
  ///   - range: what the intervals cover.
  ///   - bins: how many intervals, at least one.
  init(_ values: [Double], in range: ClosedRange<Double>, bins: Int) {
    let width = (range.upperBound - range.lowerBound) / Double(bins)
    var counts = [Double](repeating: 0, count: bins)
    for value in values where range.contains(value) {
      counts[min(bins - 1, Int((value - range.lowerBound) / width))] += 1
    }
    self.width = width
    places = (0..<bins).map { range.lowerBound + (Double($0) + 0.5) * width }
    density = counts.map { $0 / (Double(values.count) * width) }
  }
}

/// The excess kurtosis: the mean fourth power of the standardised values, less the 3 of a bell.
///
/// 0 for a normal distribution, −1.2 for a flat one between two ends, 3 for the Laplace
/// distribution with its peak and its long tails.
func excessKurtosis(_ values: [Double]) -> Double {
  let fourths = Standardized(values).values.reduce(0) { $0 + $1 * $1 * $1 * $1 }
  return fourths / Double(values.count) - 3
}

/// The height of the bell curve of standard deviation one.
func bellCurve(_ x: Double) -> Double { exp(-x * x / 2) / (2 * .pi).squareRoot() }

/// Values shifted to mean zero and scaled to standard deviation one.
struct Standardized: Sendable {
  let values: [Double]
  let scale: Double

  init(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    let scale = variance.squareRoot()
    self.scale = scale
    self.values = values.map { scale > 0 ? ($0 - mean) / scale : 0 }
  }
}
