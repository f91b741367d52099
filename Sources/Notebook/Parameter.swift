import Synchronization

/// A knob of a page: typed, ranged and documented where it stands.
///
///     @Parameter("rows of the design matrix", in: 20...2_000) var observations = 100
///
/// It becomes an option of the command line, a slider of the live page, an axis of a sweep.
@propertyWrapper
public struct Parameter<Value: ParameterType>: Sendable {
  /// The only mutable thing in it: what ``configured(by:seed:)`` writes through a reflection of a
  /// fresh page, which a plain stored value would not allow.
  private final class Storage: Sendable {
    let value: Mutex<Value>
    init(_ value: Value) { self.value = Mutex(value) }
  }

  private var storage: Storage
  private let help: String
  private let unit: String?
  private let range: ClosedRange<ParameterValue>?
  private let initial: Value

  /// The parameter's value. Setting it on one copy of a page leaves the others as they were.
  public var wrappedValue: Value {
    get { storage.value.withLock { $0 } }
    set { storage = Storage(newValue) }
  }

  /// A knob without a range: a switch, or one of several names.
  ///
  /// - Parameters:
  ///   - wrappedValue: the default.
  ///   - help: what it means, in a few words.
  public init(wrappedValue: Value, _ help: String) {
    self.init(initial: wrappedValue, help: help, unit: nil, range: nil)
  }

  /// A knob that turns between two stops.
  ///
  /// - Parameters:
  ///   - wrappedValue: the default, inside `range`.
  ///   - help: what it means, in a few words.
  ///   - range: the smallest and the largest value for which the page makes sense.
  ///   - unit: the unit it is measured in, where there is one.
  public init(
    wrappedValue: Value, _ help: String, in range: ClosedRange<Value>, unit: String? = nil
  ) where Value: Comparable {
    precondition(
      range.contains(wrappedValue), "The default \(wrappedValue) lies outside \(range).")
    self.init(
      initial: wrappedValue, help: help, unit: unit,
      range: range.lowerBound.parameterValue...range.upperBound.parameterValue)
  }

  private init(
    initial: Value, help: String, unit: String?, range: ClosedRange<ParameterValue>?
  ) {
    self.storage = Storage(initial)
    self.initial = initial
    self.help = help
    self.unit = unit
    self.range = range
  }
}

/// What a reflection of a page needs from a ``Parameter`` of any type.
protocol AnyParameter {
  func describe(name: String) -> ParameterDescription
  func assign(_ text: String, name: String) throws(ParameterError)
}

extension Parameter: AnyParameter {
  func describe(name: String) -> ParameterDescription {
    ParameterDescription(
      name: name, help: help, unit: unit, type: Value.typeName,
      range: range, choices: Value.choices,
      initial: initial.parameterValue, value: wrappedValue.parameterValue)
  }

  func assign(_ text: String, name: String) throws(ParameterError) {
    let description = describe(name: name)
    guard let value = Value(parameterText: text) else {
      throw .unreadable(parameter: description, text: text)
    }
    if let range, !range.contains(value.parameterValue) {
      throw .outOfRange(parameter: description, text: text)
    }
    storage.value.withLock { $0 = value }
  }
}
