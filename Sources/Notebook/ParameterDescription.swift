/// What help, a slider or a sweep needs to know about a parameter.
public struct ParameterDescription: Sendable, Hashable {
  /// Its name on the command line, without the hyphens in front.
  public let name: String
  /// What it means.
  public let help: String
  /// The unit it is measured in, where there is one.
  public let unit: String?
  /// What kind of value it takes, in a word.
  public let type: String
  /// The stops it turns between, where it has any.
  public let range: ClosedRange<ParameterValue>?
  /// All its values, where they are names.
  public let choices: [String]?
  /// Its default.
  public let initial: ParameterValue
  /// Its value now.
  public let value: ParameterValue

  /// The values it may have, as help shows them: `1...15`, `raw|legendre`.
  public var domain: String {
    if let choices { return choices.joined(separator: "|") }
    if let range { return "\(range.lowerBound)...\(range.upperBound)" }
    return type
  }

  /// The seed, which every page has.
  ///
  /// - Parameters:
  ///   - value: its value now.
  ///   - initial: its default.
  /// - Returns: the description that every page's list ends with.
  public static func seed(_ value: Int, default initial: Int) -> ParameterDescription {
    ParameterDescription(
      name: "seed", help: "seed of every random draw", unit: nil, type: Int.typeName,
      range: .integer(seedRange.lowerBound)...(.integer(seedRange.upperBound)), choices: nil,
      initial: .integer(initial), value: .integer(value))
  }

  /// The seeds there are: 32 bits, so that NumPy's legacy generator takes the same ones.
  public static let seedRange = 0...4_294_967_295
}

/// A parameter that was asked for in a way that cannot be.
public enum ParameterError: Error, Equatable, CustomStringConvertible {
  /// The page has no parameter of that name.
  case unknown(name: String, page: String, nearest: String?)
  /// The text is no value of the parameter's type.
  case unreadable(parameter: ParameterDescription, text: String)
  /// The value lies outside the parameter's range.
  case outOfRange(parameter: ParameterDescription, text: String)
  /// The option ends the command; its value is missing.
  case missingValue(parameter: ParameterDescription)
  /// A word that is no option.
  case unexpected(word: String, page: String)

  /// What was found, what was needed, what to do.
  public var description: String {
    switch self {
    case .unknown(let name, let page, let nearest):
      let hint = nearest.map { " Did you mean --\($0)?" } ?? ""
      return "\(page) has no parameter --\(name).\(hint)"
        + " See them all with: experiments \(page) --help"
    case .unreadable(let parameter, let text):
      let needed =
        parameter.choices.map { "one of \($0.joined(separator: ", "))" }
        ?? "a \(parameter.type) in \(parameter.domain)"
      return "--\(parameter.name) was given \"\(text)\", and needs \(needed)"
        + " (\(parameter.help)). Try --\(parameter.name) \(parameter.initial)."
    case .outOfRange(let parameter, let text):
      return "--\(parameter.name) was given \(text), and its range is \(parameter.domain)"
        + " (\(parameter.help)). Try --\(parameter.name) \(nearestStop(parameter, to: text))."
    case .missingValue(let parameter):
      return "--\(parameter.name) needs a value, \(parameter.domain) (\(parameter.help))."
        + " Try --\(parameter.name) \(parameter.initial)."
    case .unexpected(let word, let page):
      return "\(page) was given \"\(word)\", which is no option. Parameters are written --name"
        + " value. See them all with: experiments \(page) --help"
    }
  }

  private func nearestStop(_ parameter: ParameterDescription, to text: String) -> ParameterValue {
    guard let range = parameter.range, let value = Double(parameterText: text) else {
      return parameter.initial
    }
    return value < range.lowerBound.number ?? value ? range.lowerBound : range.upperBound
  }
}
