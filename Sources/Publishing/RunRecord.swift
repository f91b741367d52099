import Foundation
import Notebook

/// What a run says to programs: the content of `run.json` and of `--json`.
///
/// It holds no date, no user and no absolute path, so that equal runs give equal records.
public struct RunRecord: Codable, Sendable, Equatable {
  /// A check or a claim.
  public struct Verdict: Codable, Sendable, Equatable {
    /// What is said.
    public let title: String
    /// What was measured; `null` where it is not finite.
    public let value: Double?
    /// What it is compared with.
    public let bound: Double
    /// How it is compared, in words.
    public let relation: String
    /// Whether it holds.
    public let holds: Bool
    /// Who says it; absent for a check.
    public let source: String?
    /// The number of the cell on the page, counted from 1; absent in older records.
    public let cell: Int?
  }

  /// A table with its numbers unrounded.
  public struct Table: Codable, Sendable, Equatable {
    /// What the rows are.
    public let caption: String
    /// The headings.
    public let columns: [String]
    /// The entries, row by row; `null` where a number is not finite.
    public let rows: [[JSONParameter?]]
  }

  /// A figure.
  public struct Figure: Codable, Sendable, Equatable {
    /// Its id.
    public let id: String
    /// What the reader should take from it.
    public let caption: String
    /// What is to be seen.
    public let alt: String
    /// Its files, relative to the run's folder.
    public let files: [String]
  }

  /// The version of this format.
  public let schema: Int
  /// The page's name.
  public let slug: String
  /// The page's title.
  public let title: String
  /// The parameters without the seed.
  public let parameters: [String: JSONParameter]
  /// The seed.
  public let seed: Int
  /// What must hold at any parameters.
  public let checks: [Verdict]
  /// What the sources say.
  public let claims: [Verdict]
  /// Named numbers that the page recorded; `null` where one is not finite.
  public let values: [String: Double?]
  /// The tables; absent in older records.
  public let tables: [Table]?
  /// The figures.
  public let figures: [Figure]
  /// The programs that made it: `swift`, and `gnuplot` where it drew.
  public let versions: [String: String]
  /// What stopped the page, where something did.
  public let failure: String?

  /// The record of a run.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - files: the files of each figure by its id, relative to the run's folder.
  ///   - versions: the programs that made it.
  public init(_ run: PageRun, files: [String: [String]], versions: [String: String]) {
    let page = run.page
    schema = 1
    slug = page.slug
    title = page.info.title
    parameters = Dictionary(
      uniqueKeysWithValues: page.parameters.map { ($0.name, JSONParameter($0.value)) })
    seed = page.seed
    let verdicts = page.placedOutputs.compactMap { place, output in
      if case .verdict(let verdict) = output { Verdict(verdict, cell: place.cell) } else { nil }
    }
    checks = verdicts.filter { $0.source == nil }
    claims = verdicts.filter { $0.source != nil }
    tables = page.outputs.compactMap { output in
      if case .table(let table) = output { Table(table) } else { nil }
    }
    values = Dictionary(
      uniqueKeysWithValues: page.values.map { ($0.name, $0.value.isFinite ? $0.value : nil) })
    figures = page.figures.map {
      Figure(id: $0.id, caption: $0.caption, alt: $0.alt, files: files[$0.id] ?? [])
    }
    self.versions = versions
    failure = run.failure?.message
  }

  /// One JSON document with sorted keys, ending in a newline.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension RunRecord.Verdict {
  init(_ verdict: Notebook.Verdict, cell: Int) {
    self.init(
      title: verdict.title, value: verdict.value.isFinite ? verdict.value : nil,
      bound: verdict.bound.number, relation: verdict.bound.relation, holds: verdict.holds,
      source: verdict.source?.id, cell: cell)
  }
}

extension RunRecord.Table {
  init(_ table: Notebook.Table) {
    self.init(
      caption: table.caption, columns: table.columns,
      rows: table.rows.map { row in
        row.map { entry in
          switch entry {
          case .text(let text): .name(text)
          case .number(let value, _), .setting(let value, _):
            !value.isFinite
              ? nil
              : value == value.rounded() && value.magnitude < 1e15
                ? .integer(Int(value)) : .number(value)
          }
        }
      })
  }
}

/// A parameter's value in JSON: a number, `true` or `false`, or a name.
public enum JSONParameter: Codable, Sendable, Equatable {
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// A switch.
  case flag(Bool)
  /// A name.
  case name(String)

  init(_ value: ParameterValue) {
    self =
      switch value {
      case .integer(let value): .integer(value)
      case .number(let value): .number(value)
      case .flag(let value): .flag(value)
      case .name(let value): .name(value)
      }
  }

  /// Reads whichever it is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .name(try container.decode(String.self))
    }
  }

  /// Writes the bare value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    case .name(let value): try container.encode(value)
    }
  }
}
