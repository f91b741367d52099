import Notebook
import Plotting

/// Turns a page into lines for a terminal, piece by piece as it runs.
public struct TerminalPage: Sendable {
  /// The longest line in characters.
  public let width: Int
  /// Colour, or none.
  public let style: AnsiStyle
  /// Whether each cell shows its Swift code.
  public let showsCode: Bool

  private static let margin = 2

  /// A page for a terminal.
  ///
  /// - Parameters:
  ///   - width: the width of the terminal; lines end well before 100 characters all the same.
  ///   - style: colour, or none.
  ///   - showsCode: whether each cell shows its Swift code.
  public init(width: Int = 80, style: AnsiStyle = AnsiStyle(isOn: false), showsCode: Bool = false) {
    self.width = min(max(width, 40), 100)
    self.style = style
    self.showsCode = showsCode
  }

  /// The lines above the first cell: title, name, question.
  public func opening(slug: String, info: ExperimentInfo) -> String {
    let title = info.title.uppercased()
    let space = width - 2 * Self.margin - title.count - slug.count
    var lines = [""]
    if space >= 2 {
      lines.append(
        "  " + style.apply(.title, title) + String(repeating: " ", count: space + Self.margin)
          + style.apply(.quiet, slug))
    } else {
      lines += paragraph(info.title.uppercased()).map { style.apply(.title, $0) }
      lines.append("  " + style.apply(.quiet, slug))
    }
    lines += paragraph(info.question)
    return text(lines)
  }

  /// The heading and the prose of a cell.
  public func heading(_ cell: Cell, number: Int) -> String {
    if cell.title.isEmpty { return "" }
    var lines = ["", "  " + style.apply(.title, "\(number)  \(cell.title)")]
    lines += paragraph(cell.prose)
    if showsCode, !cell.code.isEmpty {
      lines.append("")
      lines += cell.code.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  " + style.apply(.quiet, "│ \($0)") }
    }
    return text(lines)
  }

  /// One output of a cell.
  ///
  /// - Parameters:
  ///   - output: what to show.
  ///   - figureFile: where a figure's image went, as the reader can open it.
  /// - Returns: its lines, each ending in a newline.
  public func output(_ output: Output, figureFile: (PageFigure) -> String) -> String {
    switch output {
    case .prose(let sentence): text([""] + paragraph(sentence))
    case .warning(let sentence): text([""] + paragraph("⚠ **Take care:** " + sentence))
    case .table(let table): text([""] + lines(of: table))
    case .figure(let figure): text([""] + lines(of: figure, file: figureFile(figure)))
    case .verdict(let verdict): text(lines(of: verdict))
    case .expectedFailure(let failure): text([""] + lines(of: failure))
    }
  }

  private func paragraph(_ markdown: String) -> [String] {
    TextLayout.wrap(
      style.inline(unicodeMathematics(in: markdown)), width: width - Self.margin,
      indent: Self.margin)
  }

  private func lines(of table: Table) -> [String] {
    let entries = table.rows.map { row in row.map { unicodeMathematics(in: $0.text) } }
    let headings = table.columns.map { unicodeMathematics(in: $0) }
    let widths = headings.indices.map { column in
      ([headings] + entries).map { $0[column].count }.max() ?? 0
    }
    // Wide tables stand closer together before they leave the page.
    let content = widths.reduce(0, +)
    let gap = max(1, min(3, (width - 6 - content) / max(1, widths.count - 1)))
    func line(_ row: [String]) -> String {
      let cells = row.indices.map {
        TextLayout.pad(row[$0], to: widths[$0], right: table.isNumeric($0))
      }
      let joined = cells.joined(separator: String(repeating: " ", count: gap))
      return "    " + joined.trimmingTrailingSpaces
    }
    let heading = line(headings)
    let rule = "    " + String(repeating: "─", count: max(1, heading.count - 4))
    return paragraph(table.caption)
      + [style.apply(.quiet, heading), style.apply(.quiet, rule)] + entries.map(line)
  }

  /// The error's words are shown as they are: they are no Markdown.
  private func lines(of failure: ExpectedFailure) -> [String] {
    paragraph("**Refused, as it should be:** \(failure.title)")
      + TextLayout.wrap(failure.message, width: width - Self.margin, indent: 2 * Self.margin)
  }

  private func lines(of figure: PageFigure, file: String) -> [String] {
    ["  ▸ figure \(style.apply(.title, figure.id))  \(style.apply(.link, file))"]
      + TextLayout.wrap(
        style.inline(unicodeMathematics(in: figure.caption)), width: width - Self.margin,
        indent: 2 * Self.margin)
      + figure.figure.notes.flatMap {
        TextLayout.wrap("Left out: \($0)", width: width - Self.margin, indent: 2 * Self.margin)
      }
  }

  private func lines(of verdict: Verdict) -> [String] {
    let mark =
      verdict.holds ? style.apply(.good, "✓") : style.apply(.bad, "✗")
    let kind = verdict.source == nil ? "check" : "claim"
    let title = unicodeMathematics(in: verdict.title)
    let source = verdict.source.map { "  " + style.apply(.quiet, "[\($0.id)]") } ?? ""
    let measured = "\(verdict.value.shown)  \(verdict.bound.relation) \(verdict.bound.number.shown)"
    let column = "  ✓ check  ".count
    let lines = TextLayout.wrap(title, width: width - Self.margin, indent: column)
    let head = "  \(mark) \(kind)  " + lines[0].dropFirst(column)
    let tail = "  " + measured + source
    let fits = AnsiStyle.visibleLength(head + tail) <= width
    if lines.count == 1, fits { return [head + tail] }
    // Too long for a line: the numbers go under the sentence.
    return [head] + lines.dropFirst() + [String(repeating: " ", count: column) + measured + source]
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}

extension Double {
  /// The number as a verdict shows it.
  public var shown: String {
    rounded(digits: 4)
  }
}

extension String {
  /// The text without the spaces that end it.
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
