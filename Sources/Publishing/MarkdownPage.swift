import Notebook

/// Turns a page into one Markdown file: prose with `$…$`, listings, tables, figures with alt text.
public enum MarkdownPage {
  /// The page as Markdown.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - context: what the page says about its neighbourhood.
  /// - Returns: a text that ends in a newline. Figures are named by file, in the same folder.
  public static func render(
    _ run: PageRun, in context: MarkdownContext = MarkdownContext()
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
      blocks += render(cell, number: number + 1)
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

  private static func render(_ cell: Cell, number: Int) -> [String] {
    var blocks: [String] = []
    if !cell.title.isEmpty { blocks.append("## \(number). \(cell.title)") }
    if !cell.prose.isEmpty { blocks.append(cell.prose) }
    if !cell.code.isEmpty { blocks.append("```swift\n\(cell.code)\n```") }
    var verdicts: [String] = []
    for output in cell.outputs {
      if case .verdict(let verdict) = output {
        verdicts.append(line(of: verdict))
        continue
      }
      if !verdicts.isEmpty { blocks.append(verdicts.joined(separator: "\n")) }
      verdicts = []
      blocks += render(output)
    }
    if !verdicts.isEmpty { blocks.append(verdicts.joined(separator: "\n")) }
    return blocks
  }

  private static func render(_ output: Output) -> [String] {
    switch output {
    case .prose(let sentence): [sentence]
    case .warning(let sentence): ["> ⚠ **Take care:** \(sentence)"]
    case .table(let table): [markdown(table), "*\(table.caption)*"]
    case .figure(let figure):
      [
        "![\(escapedAlt(figure.alt))](\(figure.id).png)",
        "*\(figure.caption)* ([script](\(figure.id).gp), [numbers](\(figure.id).csv))",
      ]
    case .verdict(let verdict): [line(of: verdict)]
    }
  }

  /// A pipe table; numbers flush right.
  static func markdown(_ table: Table) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.indices.map { table.isNumeric($0) ? "--:" : ":--" }
    let rows = table.rows.map { row($0.map { escapedCell($0.text) }) }
    return ([row(table.columns.map(escapedCell)), row(rule)] + rows).joined(separator: "\n")
  }

  private static func line(of verdict: Verdict) -> String {
    let mark = verdict.holds ? "✓" : "✗"
    let kind = verdict.source == nil ? "check" : "claim"
    let source = verdict.source.map { " [\($0.id)]" } ?? ""
    return "- \(mark) **\(kind)** \(verdict.title): \(verdict.value.shown), "
      + "\(verdict.bound.relation) \(verdict.bound.number.shown)\(source)"
  }

  private static func parameters(_ page: Page) -> [String] {
    let rows = (page.parameters + [.seed(page.seed, default: page.info.seed)]).map { parameter in
      "| `--\(parameter.name)` | \(parameter.value) | \(parameter.domain.replacing("|", with: ", "))"
        + " | \(parameter.help) |"
    }
    let head = "| parameter | value | range | meaning |\n| :-- | --: | :-- | :-- |"
    return ["## Parameters", ([head] + rows).joined(separator: "\n")]
  }

  private static func sources(_ sources: [Source], file: String?) -> [String] {
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
