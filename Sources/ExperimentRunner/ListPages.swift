import ArgumentParser
import Notebook

/// Lists the pages by chapter, a line each.
struct ListPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pages by chapter.")

  @Option(help: "Colour in the terminal.")
  var color: Console.ColorChoice = .auto

  func run() throws {
    Console.print(Self.text(pages: ExperimentRunner.pages, width: Console.width))
  }

  static func text(pages: [any Experiment.Type], width: Int) -> String {
    let column = (pages.map { $0.slug.count }.max() ?? 0) + 4
    var lines: [String] = []
    var chapter: Chapter?
    for page in pages {
      if page.info.chapter != chapter {
        lines += ["", page.info.chapter.title]
        chapter = page.info.chapter
      }
      let name = "  \(page.slug)".padding(to: column)
      lines.append(name + shortened(page.info.question, to: max(20, min(width, 100) - column)))
    }
    lines += [
      "", "Run one with: swift run \(ExperimentRunner.program) \(pages.first?.slug ?? "<page>")",
    ]
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  /// The text, cut at a word where it is too long.
  private static func shortened(_ text: String, to width: Int) -> String {
    if text.count <= width { return text }
    let cut = text.prefix(width - 1)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return words + "…"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
