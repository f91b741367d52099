import ArgumentParser
import Notebook

/// Reads the options of a page, which the declarations of its parameters define.
enum ParameterArguments {
  /// A page with the parameters that words of the command line set, and its seed.
  ///
  /// - Throws: status 64 after a message, where a word cannot be understood.
  static func configured<E: Experiment>(
    _ type: E.Type, by words: [String]
  ) throws -> (experiment: E, seed: Int) {
    do {
      let settings = try settings(from: words, parameters: type.parameters, page: type.slug)
      return try type.configured(by: settings)
    } catch {
      throw ExitStatus.end(.usage, error.description)
    }
  }

  /// Splits words into settings.
  ///
  /// Accepts `--name value`, `--name=value`, and for switches a bare `--name` or `--no-name`. A
  /// value may begin with a minus sign.
  ///
  /// - Parameters:
  ///   - words: the arguments that are no options of the program.
  ///   - parameters: the page's parameters.
  ///   - page: the page's name, for messages.
  /// - Returns: name and text of each setting, in order.
  /// - Throws: ``ParameterError`` where a value is missing, or a word is no option.
  static func settings(
    from words: [String], parameters: [ParameterDescription], page: String
  ) throws(ParameterError) -> [(name: String, text: String)] {
    var settings: [(name: String, text: String)] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        throw .unexpected(word: word, page: page)
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if parts.count == 2 {
        settings.append((name, String(parts[1])))
        continue
      }
      if let positive = switchedOff(name, parameters) {
        settings.append((positive, "false"))
        continue
      }
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        // Let the page name the nearest parameter.
        settings.append((name, ""))
        _ = rest.popFirst()
        continue
      }
      if parameter.isSwitch, rest.first.flatMap(Bool.init(parameterText:)) == nil {
        settings.append((name, "true"))
      } else if let value = rest.popFirst() {
        settings.append((name, value))
      } else {
        throw .missingValue(parameter: parameter)
      }
    }
    return settings
  }

  private static func switchedOff(
    _ name: String, _ parameters: [ParameterDescription]
  ) -> String? {
    guard name.hasPrefix("no-") else { return nil }
    let positive = String(name.dropFirst(3))
    return parameters.contains { $0.name == positive && $0.isSwitch } ? positive : nil
  }
}

extension ParameterDescription {
  /// Whether it is either true or false.
  fileprivate var isSwitch: Bool {
    if case .flag = initial { true } else { false }
  }
}
