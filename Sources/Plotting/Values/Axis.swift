/// A horizontal or vertical axis of a panel.
public struct Axis: Sendable, Equatable {
  /// How values become lengths.
  public enum Scale: Sendable, Equatable {
    /// Equal differences are equal lengths.
    case linear
    /// Equal ratios are equal lengths (base ten); zero and negative values have no place.
    case log
  }

  /// How values become lengths.
  public var scale: Scale

  /// The name of the quantity.
  public var label: String

  /// The range shown; found from the data where it is `nil`.
  public var range: ClosedRange<Double>?

  /// The values marked on the axis; chosen from the range where it is `nil`.
  public var ticks: [Tick]?

  /// The unit, written in parentheses after the name.
  public var unit: String?

  /// Whether values fall from left to right, or from bottom to top.
  public var reversed: Bool

  /// An axis on which equal differences are equal lengths.
  ///
  /// - Parameters:
  ///   - label: The name of the quantity.
  ///   - range: The range shown, of positive length; found from the data by default.
  ///   - ticks: The values marked; chosen from the range by default.
  ///   - unit: The unit, written in parentheses after the name.
  ///   - reversed: Whether values fall along the axis.
  /// - Returns: The axis.
  public static func linear(
    _ label: String, in range: ClosedRange<Double>? = nil, ticks: [Tick]? = nil,
    unit: String? = nil, reversed: Bool = false
  ) -> Axis {
    Axis(
      scale: .linear, label: label, range: range, ticks: ticks, unit: unit, reversed: reversed)
  }

  /// An axis on which equal ratios are equal lengths.
  ///
  /// - Parameters:
  ///   - label: The name of the quantity.
  ///   - range: The range shown, above zero; found from the data by default.
  ///   - ticks: The values marked, above zero; powers of ten by default.
  ///   - unit: The unit, written in parentheses after the name.
  ///   - reversed: Whether values fall along the axis.
  /// - Returns: The axis.
  public static func log(
    _ label: String, in range: ClosedRange<Double>? = nil, ticks: [Tick]? = nil,
    unit: String? = nil, reversed: Bool = false
  ) -> Axis {
    Axis(scale: .log, label: label, range: range, ticks: ticks, unit: unit, reversed: reversed)
  }

  /// The name with its unit: `blood pressure (mmHg)`.
  var title: String {
    guard let unit, !unit.isEmpty else { return label }
    return label.isEmpty ? unit : "\(label) (\(unit))"
  }
}

/// A marked value of an axis, with its own text where a number would not do.
public struct Tick: Sendable, Equatable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The value marked.
  public var value: Double

  /// The text beside the mark; the number itself where it is `nil`.
  public var text: String?

  /// Creates a mark.
  ///
  /// - Parameters:
  ///   - value: The value marked.
  ///   - text: The text beside it; the number itself by default.
  public init(_ value: Double, _ text: String? = nil) {
    self.value = value
    self.text = text
  }

  /// Creates a mark from a number.
  ///
  /// - Parameter value: The value marked.
  public init(floatLiteral value: Double) {
    self.init(value)
  }

  /// Creates a mark from a whole number.
  ///
  /// - Parameter value: The value marked.
  public init(integerLiteral value: Int) {
    self.init(Double(value))
  }
}
