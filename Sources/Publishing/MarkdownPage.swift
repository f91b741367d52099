import Notebook
import Plotting

/// Turns a page into one Markdown file: prose with `$…$`, listings, tables, figures with alt text.
public enum MarkdownPage {
  /// What stands where a listing or a figure goes.
  public enum Style: Sendable, Equatable {
    /// Figures are files of this ending in the same folder, their scripts and numbers linked.
    case folder(image: String)
    /// Figures are PNG files of the same folder, without links: for a document that stands alone.
    case document
    /// Comments, `<!--listing:1-->` and `<!--figure:id-->`, that a later step replaces.
    case places
  }

  /// The page as Markdown.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - style: what stands where a listing or a figure goes.
  ///   - context: what the page says about its neighbourhood.
  /// - Returns: a text that ends in a newline.
  public static func render(
    _ run: PageRun, style: Style = .folder(image: "png"),
    in context: MarkdownContext = MarkdownContext()
  ) -> String {
    let page = run.page
    var blocks = context.notice.map { ["<!-- \($0) -->"] } ?? []
    blocks += ["# \(page.info.title)", "*\(page.info.question)*"]
    if let links = context.links { blocks.append(links) }
    if !page.hasSource {
      blocks.append("> The page's Swift source was not found: no prose, no listings.")
    }
    for (number, cell) in page.cells.enumerated() {
      if context.hasAnchors {
        blocks.append("<a id=\"\(MarkdownContext.anchor(ofCell: number + 1))\"></a>")
      }
      blocks += render(cell, number: number + 1, style: style)
    }
    if let failure = run.failure {
      blocks.append("> **The page stopped here:** \(failure.message)")
    }
    blocks += parameters(page)
    blocks += sources(page.info.sources, file: context.sourcesFile)
    blocks.append("## Again\n\n```sh\n\(page.command)\n```")
    if let navigation = context.navigation { blocks += ["---", navigation] }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func render(_ cell: Cell, number: Int, style: Style) -> [String] {
    var blocks: [String] = []
    if !cell.title.isEmpty { blocks.append("## \(number). \(cell.title)") }
    if !cell.prose.isEmpty { blocks.append(cell.prose) }
    if !cell.code.isEmpty {
      blocks.append(
        style == .places ? "<!--listing:\(number)-->" : "```swift\n\(cell.code)\n```")
    }
    var verdicts: [String] = []
    for output in cell.outputs {
      if case .verdict(let verdict) = output {
        verdicts.append(line(of: verdict))
        continue
      }
      if !verdicts.isEmpty { blocks.append(verdicts.joined(separator: "\n")) }
      verdicts = []
      blocks += render(output, style: style)
    }
    if !verdicts.isEmpty { blocks.append(verdicts.joined(separator: "\n")) }
    return blocks
  }

  /// The blocks of one output.
  static func render(_ output: Output, style: Style) -> [String] {
    switch output {
    case .prose(let sentence): [sentence]
    case .warning(let sentence): ["> ⚠ **Take care:** \(sentence)"]
    case .table(let table): [markdown(table), "*\(table.caption)*"]
    case .figure(let figure): render(figure, style: style)
    case .expectedFailure(let failure):
      ["**Refused, as it should be:** \(failure.title)", fenced(failure.message)]
    case .verdict(let verdict): [line(of: verdict)]
    }
  }

  private static func render(_ figure: PageFigure, style: Style) -> [String] {
    let leftOut = figure.figure.notes.map { "Left out of the figure: \($0)" }
    let moving = figure.animationID.map { ", [animation](\($0).gif)" } ?? ""
    return switch style {
    case .folder(let image):
      [
        "![\(escapedAlt(figure.alt))](\(figure.id).\(image))",
        "*\(figure.caption)* ([script](\(figure.id).gp), [numbers](\(figure.id).csv)\(moving))",
      ] + leftOut
    case .document:
      ["![\(escapedAlt(figure.alt))](\(figure.id).png)", "*\(figure.caption)*"] + leftOut
    case .places:
      [
        "<figure id=\"figure-\(figure.id)\">", "<!--figure:\(figure.id)-->", "<figcaption>",
        ([figure.caption] + leftOut).joined(separator: " "), "</figcaption>\n</figure>",
      ]
    }
  }

  /// Text as it is, whatever marks it holds.
  private static func fenced(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, 1 + longestRun(of: "`", in: text)))
    return "\(fence)text\n\(text)\n\(fence)"
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    text.split { $0 != mark }.map(\.count).max() ?? 0
  }

  /// A pipe table; numbers flush right.
  static func markdown(_ table: Table) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.indices.map { table.isNumeric($0) ? "--:" : ":--" }
    let rows = table.rows.map { row($0.map { escapedCell($0.text) }) }
    return ([row(table.columns.map(escapedCell)), row(rule)] + rows).joined(separator: "\n")
  }

  /// A verdict as an item of a list.
  static func line(of verdict: Verdict) -> String {
    let mark = verdict.holds ? "✓" : "✗"
    let kind = verdict.source == nil ? "check" : "claim"
    let source = verdict.source.map { " [\($0.id)]" } ?? ""
    return "- \(mark) **\(kind)** \(verdict.title): \(verdict.value.shown), "
      + "\(verdict.bound.relation) \(verdict.bound.number.shown)\(source)"
  }

  /// The table of a page's parameters under its heading.
  static func parameters(_ page: Page) -> [String] {
    let rows = (page.parameters + [.seed(page.seed, default: page.info.seed)]).map { parameter in
      "| `--\(parameter.name)` | \(parameter.value) | \(parameter.domain.replacing("|", with: ", "))"
        + " | \(parameter.help) |"
    }
    let head = "| parameter | value | range | meaning |\n| :-- | --: | :-- | :-- |"
    return ["## Parameters", ([head] + rows).joined(separator: "\n")]
  }

  /// The list of a page's sources under its heading.
  ///
  /// - Parameters:
  ///   - sources: the sources.
  ///   - file: the file in which each has an anchor, where there is one.
  /// - Returns: a heading and a list, or nothing.
  static func sources(_ sources: [Source], file: String? = nil) -> [String] {
    if sources.isEmpty { return [] }
    let lines = sources.map { source in
      let name = file.map { "[[\(source.id)]](\($0)#\(source.id))" } ?? "[\(source.id)]"
      return "- \(name) \(source.citation)"
    }
    return ["## Sources", lines.joined(separator: "\n")]
  }

  /// A text that stays in its cell of a table.
  static func escapedCell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  /// A text between the brackets of an image.
  static func escapedAlt(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing("\n", with: " ")
  }
}
