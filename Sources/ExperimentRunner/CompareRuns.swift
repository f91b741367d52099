import ArgumentParser
import Foundation
import Notebook
import Publishing

/// Compares the records of two runs.
struct CompareRuns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which parameters and values differ between two runs' folders.")

  @Argument(help: "The folder of a run, or its run.json.", completion: .directory)
  var first: String

  @Argument(help: "The folder of another.", completion: .directory)
  var second: String

  func run() throws {
    let differences = RunDifference.between(try read(first), try read(second))
    if differences.isEmpty {
      Console.print("The two runs agree in parameters, checks, claims and values.\n")
    } else {
      Console.print(RunDifference.text(differences))
    }
  }

  private func read(_ path: String) throws -> RunRecord {
    var url = URL(filePath: path)
    if url.lastPathComponent != "run.json" { url.append(path: "run.json") }
    guard let data = try? Data(contentsOf: url) else {
      throw ExitStatus.end(
        .badData,
        "\(path) holds no run.json; name the folder of a run, such as "
          + "experiments-out/<page>.")
    }
    do {
      return try JSONDecoder().decode(RunRecord.self, from: data)
    } catch {
      throw ExitStatus.end(
        .badData,
        "\(path) holds a run.json that cannot be read: it was cut or changed. "
          + "Run the page again.")
    }
  }
}

/// Something that differs between two runs.
struct RunDifference: Equatable {
  let kind: String
  let name: String
  let before: String
  let after: String
  /// The change as a part of the number before, where both are numbers.
  var relative: Double?

  /// All that differs: parameters first, then what was measured.
  static func between(_ first: RunRecord, _ second: RunRecord) -> [RunDifference] {
    var result: [RunDifference] = []
    if first.slug != second.slug {
      result.append(
        RunDifference(kind: "page", name: "name", before: first.slug, after: second.slug))
    }
    result += compare(
      "parameter", first.parameters.mapValues(words), second.parameters.mapValues(words))
    if first.seed != second.seed {
      result.append(
        RunDifference(
          kind: "parameter", name: "seed", before: "\(first.seed)", after: "\(second.seed)"))
    }
    result += compare("check", verdicts(first.checks), verdicts(second.checks))
    result += compare("claim", verdicts(first.claims), verdicts(second.claims))
    result += compare("value", first.values.mapValues(number), second.values.mapValues(number))
    if first.failure != second.failure {
      result.append(
        RunDifference(
          kind: "page", name: "stopped", before: first.failure ?? "no",
          after: second.failure ?? "no"))
    }
    return result
  }

  /// An entry's text, and its number where it is one.
  private typealias Entry = (text: String, number: Double?)

  private static func words(_ value: JSONParameter) -> Entry {
    switch value {
    case .integer(let value): ("\(value)", Double(value))
    case .number(let value): (value.plain, value)
    case .flag(let value): ("\(value)", nil)
    case .name(let value): (value, nil)
    }
  }

  private static func number(_ value: Double?) -> Entry {
    (value?.rounded(digits: 6) ?? "none", value)
  }

  private static func verdicts(_ verdicts: [RunRecord.Verdict]) -> [String: Entry] {
    // Two verdicts of one title are told apart by their order.
    var result: [String: Entry] = [:]
    for verdict in verdicts {
      var name = verdict.title
      while result[name] != nil { name += "′" }
      result[name] = (
        "\(verdict.holds ? "✓" : "✗") \(verdict.value?.rounded(digits: 6) ?? "none")",
        verdict.value
      )
    }
    return result
  }

  private static func compare(
    _ kind: String, _ first: [String: Entry], _ second: [String: Entry]
  ) -> [RunDifference] {
    Set(first.keys).union(second.keys).sorted().compactMap { name in
      let (before, after) = (first[name], second[name])
      if let before, let after, before.text == after.text, before.number == after.number {
        return nil
      }
      var relative: Double?
      if let old = before?.number, let new = after?.number, old != 0 {
        relative = (new - old) / old.magnitude
      }
      return RunDifference(
        kind: kind, name: name, before: before?.text ?? "not there",
        after: after?.text ?? "not there", relative: relative)
    }
  }

  /// A line each: what, its name, before and after, and by how much.
  static func text(_ differences: [RunDifference]) -> String {
    differences.map { difference in
      let change = difference.relative.map { " (\(percent($0)))" } ?? ""
      return "\(difference.kind) \(difference.name): \(difference.before) → \(difference.after)"
        + "\(change)\n"
    }.joined()
  }

  private static func percent(_ part: Double) -> String {
    let sign = part > 0 ? "+" : ""
    return "\(sign)\((100 * part).rounded(digits: 3)) %"
  }
}
