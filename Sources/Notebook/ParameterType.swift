/// A type that a ``Parameter`` can have: whole numbers, numbers, switches, and names out of a list.
public protocol ParameterType: Sendable {
  /// Reads a value as people type it; `nil` where the text is none.
  init?(parameterText text: String)
  /// The value in the form that is written and compared.
  var parameterValue: ParameterValue { get }
  /// What to call the type in help and messages.
  static var typeName: String { get }
  /// All values by name, where they are few.
  static var choices: [String]? { get }
}

extension ParameterType {
  /// No list of names.
  public static var choices: [String]? { nil }
}

/// The value of a parameter, whatever its type.
public enum ParameterValue: Sendable, Hashable, CustomStringConvertible {
  /// A whole number.
  case integer(Int)
  /// A finite number.
  case number(Double)
  /// A switch.
  case flag(Bool)
  /// One of several names.
  case name(String)

  /// The value as it is typed on the command line.
  public var description: String {
    switch self {
    case .integer(let value): "\(value)"
    case .number(let value): value.plain
    case .flag(let value): value ? "true" : "false"
    case .name(let value): value
    }
  }
}

extension ParameterValue: Comparable {
  /// The value as a number, where it is one.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .flag, .name: nil
    }
  }

  /// Numbers by size, all else by its text.
  public static func < (left: ParameterValue, right: ParameterValue) -> Bool {
    if let left = left.number, let right = right.number { return left < right }
    return left.description < right.description
  }
}

extension Int: ParameterType {
  /// Reads a whole number; `1_000` and `+3` are as good as `1000` and `3`.
  public init?(parameterText text: String) {
    self.init(text.replacing("_", with: ""))
  }
  /// The number.
  public var parameterValue: ParameterValue { .integer(self) }
  /// "a whole number"
  public static var typeName: String { "whole number" }
}

extension Double: ParameterType {
  /// Reads a finite number with a decimal point; `1e-3` is one, `inf`, `nan` and `0x1p3` are not.
  public init?(parameterText text: String) {
    guard text.allSatisfy({ "0123456789+-.eE_".contains($0) }),
      let value = Double(text.replacing("_", with: "")), value.isFinite
    else { return nil }
    self = value
  }
  /// The number.
  public var parameterValue: ParameterValue { .number(self) }
  /// "a number"
  public static var typeName: String { "number" }
}

extension Bool: ParameterType {
  /// Reads `true`, `on`, `yes` and an empty text (a bare `--option`) as true.
  public init?(parameterText text: String) {
    switch text.lowercased() {
    case "", "true", "on", "yes": self = true
    case "false", "off", "no": self = false
    default: return nil
    }
  }
  /// The state.
  public var parameterValue: ParameterValue { .flag(self) }
  /// "switch"
  public static var typeName: String { "switch" }
  /// `true` and `false`.
  public static var choices: [String]? { ["true", "false"] }
}

/// A list of names, as an enum of strings.
///
///     enum Basis: String, ParameterChoice { case raw, standardized, legendre }
public protocol ParameterChoice: ParameterType, RawRepresentable, CaseIterable
where RawValue == String {}

extension ParameterChoice {
  /// Reads a name of the list, whatever its capitals.
  public init?(parameterText text: String) {
    guard let match = Self.allCases.first(where: { kebabCase($0.rawValue) == text.lowercased() })
    else { return nil }
    self = match
  }
  /// The name.
  public var parameterValue: ParameterValue { .name(kebabCase(rawValue)) }
  /// "name"
  public static var typeName: String { "name" }
  /// All names, in the order of the enum.
  public static var choices: [String]? { allCases.map { kebabCase($0.rawValue) } }
}
