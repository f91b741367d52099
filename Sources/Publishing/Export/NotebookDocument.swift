import Foundation
import Notebook

/// A Jupyter notebook, format 4.5: a Markdown cell and a code cell for each cell of the page.
///
/// It is written from the page's value and not by pandoc, which knows neither outputs nor their
/// pictures' alternative texts (docs/decisions/0010).
struct NotebookDocument: Encodable {
  let cells: [Cell]
  let metadata: JSONValue
  let nbformat = 4
  // swift-format-ignore: AlwaysUseLowerCamelCase
  let nbformat_minor = 5

  /// A cell of the notebook.
  struct Cell: Encodable {
    var id: String
    var source: [String]
    /// `nil` for a cell of Markdown.
    var outputs: [JSONValue]?
    var count = 0

    private enum Key: String, CodingKey {
      case id, source, outputs, metadata
      case kind = "cell_type"
      case count = "execution_count"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(id, forKey: .id)
      try container.encode(source, forKey: .source)
      try container.encode([String: String](), forKey: .metadata)
      try container.encode(outputs == nil ? "markdown" : "code", forKey: .kind)
      if let outputs {
        try container.encode(outputs, forKey: .outputs)
        try container.encode(count, forKey: .count)
      }
    }
  }

  /// The notebook of a run.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - images: its figures as PNG.
  init(_ run: PageRun, images: ExportImages) {
    let page = run.page
    var cells = [
      Self.markdown(
        "title",
        [
          "# \(page.info.title)", "*\(page.info.question)*",
          "The listings are Swift, cut from a page that ran as a whole; this notebook keeps what "
            + "they showed. To run them again:", "```sh\n\(page.command)\n```",
        ])
    ]
    // The page stopped in the cell that showed something last, or in the first.
    let stopped = run.failure == nil ? nil : page.cells.lastIndex { !$0.outputs.isEmpty } ?? 0
    for (index, cell) in page.cells.enumerated() {
      let number = index + 1
      let heading = cell.title.isEmpty ? [] : ["## \(number). \(cell.title)"]
      let words = heading + (cell.prose.isEmpty ? [] : [cell.prose])
      if !words.isEmpty { cells.append(Self.markdown("prose-\(number)", words)) }
      var outputs = Self.outputs(cell, images)
      if index == stopped, let failure = run.failure {
        outputs.append(Self.error(failure.message, title: "The page stopped here"))
      }
      if cell.code.isEmpty, outputs.isEmpty { continue }
      cells.append(
        Cell(
          id: "code-\(number)", source: Self.lines(cell.code), outputs: outputs, count: number))
    }
    cells.append(
      Self.markdown(
        "parameters", MarkdownPage.parameters(page) + MarkdownPage.sources(page.info.sources)))
    self.cells = cells
    metadata = Self.metadata(page)
  }

  /// The document as JSON with sorted keys, ending in a newline.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  private static func metadata(_ page: Page) -> JSONValue {
    let parameters = page.parameters.map { ($0.name, JSONValue.string("\($0.value)")) }
    return .object([
      "kernelspec": .object([
        "name": .string("swift"), "display_name": .string("Swift"), "language": .string("swift"),
      ]),
      "language_info": .object([
        "name": .string("swift"), "file_extension": .string(".swift"),
        "mimetype": .string("text/x-swift"),
      ]),
      "experiment": .object([
        "slug": .string(page.slug), "seed": .integer(page.seed),
        "parameters": .object(Dictionary(uniqueKeysWithValues: parameters)),
      ]),
    ])
  }

  private static func markdown(_ id: String, _ blocks: [String]) -> Cell {
    Cell(id: id, source: lines(blocks.joined(separator: "\n\n")), outputs: nil)
  }

  private static func outputs(
    _ cell: Notebook.Cell, _ images: ExportImages
  ) -> [JSONValue] {
    cell.outputs.map { output in
      switch output {
      case .figure(let figure): picture(figure, images)
      case .expectedFailure(let failure): error(failure.message, title: failure.title)
      case .prose, .warning, .table, .verdict:
        display(MarkdownPage.render(output, style: .document).joined(separator: "\n\n"))
      }
    }
  }

  private static func display(_ markdown: String) -> JSONValue {
    output(
      [
        "text/markdown": .strings(lines(markdown)),
        "text/plain": .strings(lines(unicodeMathematics(in: markdown))),
      ], metadata: [:])
  }

  private static func picture(_ figure: PageFigure, _ images: ExportImages) -> JSONValue {
    let caption = JSONValue.strings(lines("\(figure.alt)\n\n\(figure.caption)"))
    guard let png = images.data("\(figure.id).png") else {
      return output(["text/plain": caption], metadata: [:])
    }
    return output(
      ["image/png": .string(png.base64EncodedString()), "text/plain": caption],
      metadata: [
        "image/png": .object(["alt": .string(figure.alt), "width": .integer(800)])
      ])
  }

  private static func output(
    _ data: [String: JSONValue], metadata: [String: JSONValue]
  ) -> JSONValue {
    .object([
      "output_type": .string("display_data"), "data": .object(data), "metadata": .object(metadata),
    ])
  }

  private static func error(_ message: String, title: String) -> JSONValue {
    .object([
      "output_type": .string("error"), "ename": .string(title), "evalue": .string(message),
      "traceback": .strings(["\(title): \(message)"]),
    ])
  }

  /// Lines with their ends, as notebooks keep them.
  static func lines(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 < lines.count - 1 ? "\($1)\n" : "\($1)" }
      .filter { !$0.isEmpty }
  }
}

/// A value in JSON.
enum JSONValue: Encodable {
  case string(String)
  case integer(Int)
  case strings([String])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .strings(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
