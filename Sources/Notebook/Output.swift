import Plotting

/// One thing that a cell shows.
public enum Output: Sendable {
  /// A sentence in Markdown.
  case prose(String)
  /// A sentence in Markdown that calls for care.
  case warning(String)
  /// A table.
  case table(Table)
  /// A figure.
  case figure(PageFigure)
  /// A check or a claim with its verdict.
  case verdict(Verdict)
  /// An error that the page provoked on purpose.
  case expectedFailure(ExpectedFailure)
}

/// An error that a page provoked to show its message.
public struct ExpectedFailure: Sendable, Equatable {
  /// What was tried.
  public let title: String
  /// What the error said.
  public let message: String
}

/// A table of a page.
public struct Table: Sendable, Equatable {
  /// What the rows are.
  public let caption: String
  /// A heading for each column.
  public let columns: [String]
  /// The entries, row by row.
  public let rows: [[TableEntry]]

  /// A table; every row has as many entries as there are columns.
  public init(caption: String, columns: [String], rows: [[TableEntry]]) {
    precondition(
      rows.allSatisfy { $0.count == columns.count },
      "Each row of the table \"\(caption)\" needs \(columns.count) entries.")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// Whether a column holds numbers, and so stands flush right.
  public func isNumeric(_ column: Int) -> Bool {
    rows.contains { if case .text = $0[column] { false } else { true } }
  }
}

/// An entry of a table.
public enum TableEntry: Sendable, Equatable, ExpressibleByStringInterpolation,
  ExpressibleByIntegerLiteral
{
  /// A few words.
  case text(String)
  /// A number, and how many significant digits of it are shown.
  case number(Double, digits: Int = 4)
  /// A number that was chosen rather than measured, without zeros that end a fraction.
  case setting(Double, digits: Int = 2)

  /// A few words.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .count(value) }

  /// A whole number, shown in full.
  public static func count(_ value: Int) -> TableEntry {
    .number(Double(value), digits: max(1, "\(value.magnitude)".count))
  }

  /// The entry as it is shown.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let value, let digits):
      value == value.rounded() && value.magnitude < 1e15
        && "\(Int(value.magnitude))".count <= digits
        ? value.plain.replacing("-", with: "−") : value.digits(digits)
    case .setting(let value, let digits): value.rounded(digits: digits)
    }
  }
}
