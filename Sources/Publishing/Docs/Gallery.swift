import Foundation
import Notebook

/// The list of all pages with a small picture of each: `docs/README.md`.
enum Gallery {
  /// The gallery.
  ///
  /// - Parameters:
  ///   - catalogue: the pages.
  ///   - records: what each published page recorded, by its name.
  ///   - written: the pages that were written by hand: their title and path.
  /// - Returns: Markdown, chapter by chapter.
  static func text(
    _ catalogue: DocsCatalogue, records: [String: RunRecord],
    written: [(folder: String, pages: [(title: String, path: String)])]
  ) -> String {
    var blocks = [
      "<!-- \(DocsNotice.overview) -->", "# The pages",
      "One question a page. Under each stand the sentences of the sources that it puts to the test: "
        + "✓ where one holds on the page's own draw, ✗ where it does not. "
        + "[All of them, source by source](claims.md).",
      "Everything here is made by `swift run \(catalogue.program) docs` from the Swift files in "
        + "`Experiments/`.",
    ]
    var chapter: Chapter?
    var rows: [String] = []
    func close() {
      if !rows.isEmpty {
        blocks.append((["|  |  |", "| :-- | :-- |"] + rows).joined(separator: "\n"))
      }
      rows = []
    }
    for entry in catalogue.entries {
      if entry.info.chapter != chapter {
        close()
        blocks.append("## \(entry.info.chapter.title)")
        chapter = entry.info.chapter
      }
      rows.append(row(entry, records[entry.slug]))
    }
    close()
    for (folder, pages) in written where !pages.isEmpty {
      let lines = pages.map { "- [\($0.title)](\($0.path))" }
      blocks += ["## \(folder)", lines.joined(separator: "\n")]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func row(_ entry: DocsEntry, _ record: RunRecord?) -> String {
    let link = "\(entry.slug)/README.md"
    var picture = ""
    if let figure = record?.figures.first {
      let alt = MarkdownPage.escapedCell(MarkdownPage.escapedAlt(figure.alt))
      picture = "[![\(alt)](\(entry.slug)/\(PageLayout.thumbnail).png)](\(link))"
    }
    var words = [
      "**[\(MarkdownPage.escapedCell(entry.info.title))](\(link))**",
      MarkdownPage.escapedCell(entry.info.question),
    ]
    if let record {
      words += record.claims.map { claim in
        let cell = claim.cell.map { "#\(MarkdownContext.anchor(ofCell: $0))" } ?? ""
        return
          "\(ClaimsLedger.mark(claim)) [\(MarkdownPage.escapedCell(claim.title))](\(link)\(cell))"
      }
    } else {
      words.append("Not made yet.")
    }
    return "| \(picture) | \(words.joined(separator: "<br>")) |"
  }
}
