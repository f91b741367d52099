import Notebook

/// What every source says, and what was measured: `docs/claims.md`.
enum ClaimsLedger {
  /// A claim with the page on which it was measured.
  struct Entry {
    let claim: RunRecord.Verdict
    let page: DocsEntry
  }

  /// The ledger.
  ///
  /// - Parameters:
  ///   - catalogue: the pages.
  ///   - records: what each published page recorded, by its name.
  /// - Returns: Markdown, source by source in the order in which the pages name them.
  static func text(_ catalogue: DocsCatalogue, records: [String: RunRecord]) -> String {
    var sources: [Source] = []
    for source in catalogue.entries.flatMap(\.info.sources) where !sources.contains(source) {
      sources.append(source)
    }
    let entries = catalogue.entries.flatMap { page in
      (records[page.slug]?.claims ?? []).map { Entry(claim: $0, page: page) }
    }
    let holding = entries.count { $0.claim.holds }
    var blocks = [
      "<!-- \(DocsNotice.overview) -->", "# What the sources say, and what was measured",
      "Sources: \(sources.count). Claims: \(entries.count), of which \(holding) hold on the page's "
        + "own draw and \(entries.count - holding) do not. The words are ours; each line leads to the cell that "
        + "measures it. A claim that is false stays: that is the lesson.",
      "[All pages](README.md)",
    ]
    for source in sources {
      blocks += ["<a id=\"\(source.id)\"></a>", "## \(source.authors): \(source.title)"]
      let year = source.year.map { ", \($0)" } ?? ""
      let pages = catalogue.entries.filter { $0.info.sources.contains(source) }
      let links = pages.map { "[\($0.info.title)](\($0.slug)/README.md)" }
      blocks.append(
        "`\(source.id)`, \(source.kind.rawValue)\(year). Put to the test on "
          + links.joined(separator: ", ") + ".")
      let claims = entries.filter { $0.claim.source == source.id }
      blocks.append(
        claims.isEmpty
          ? "No sentence of it is measured as a claim yet."
          : table(claims))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ entries: [Entry]) -> String {
    let rows = entries.map { entry in
      let claim = entry.claim
      let cell = claim.cell.map { "#\(MarkdownContext.anchor(ofCell: $0))" } ?? ""
      return "| \(mark(claim)) | \(MarkdownPage.escapedCell(claim.title)) | "
        + "\((claim.value ?? .nan).shown) | \(claim.relation) \(claim.bound.shown) | "
        + "[\(entry.page.slug)](\(entry.page.slug)/README.md\(cell)) |"
    }
    let head = "|  | what it says: what was measured | value | holds if | cell |"
    return ([head, "| :-: | :-- | --: | :-- | :-- |"] + rows).joined(separator: "\n")
  }

  /// ✓ or ✗.
  static func mark(_ claim: RunRecord.Verdict) -> String { claim.holds ? "✓" : "✗" }
}
