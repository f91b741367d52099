import Foundation

/// An axis whose range is settled: it knows where on the axis a value lies.
struct AxisScale: Sendable, Equatable {
  var isLog: Bool
  var lower: Double
  var upper: Double
  var reversed: Bool

  /// A value in the coordinate in which the axis is even: itself, or its power of ten.
  func coordinate(_ value: Double) -> Double {
    isLog ? log10(value) : value
  }

  /// The value at a coordinate.
  func value(at coordinate: Double) -> Double {
    isLog ? pow(10, coordinate) : coordinate
  }

  /// The coordinates of the two ends, the smaller first.
  var span: ClosedRange<Double> {
    coordinate(lower)...coordinate(upper)
  }

  /// The place of a value: 0 at the left or bottom end, 1 at the right or top end.
  func fraction(_ value: Double) -> Double {
    let share = (coordinate(value) - span.lowerBound) / (span.upperBound - span.lowerBound)
    return reversed ? 1 - share : share
  }

  /// Whether the axis has a place for a value: finite, and above zero where that is needed.
  func admits(_ value: Double) -> Bool {
    value.isFinite && (!isLog || value > 0)
  }

  /// Whether a value lies in the range, its ends included up to rounding.
  func shows(_ value: Double) -> Bool {
    guard admits(value) else { return false }
    let share = fraction(value)
    return share > -1e-9 && share < 1 + 1e-9
  }
}
