import Foundation

/// What stands in the docs beside the folders of the pages.
extension DocsFolder {
  /// Folders whose pages are written by hand: they are linked and never touched.
  static let writtenFolders = [("Guides", "guides"), ("Decisions", "decisions")]

  /// The texts of the gallery, the ledger and the list of floors, as they should be.
  ///
  /// - Parameter state: the package as it is.
  /// - Returns: name and text of each, from the records of the published pages.
  public func overview(_ state: DocsState) -> [(name: String, text: String)] {
    var records: [String: RunRecord] = [:]
    for entry in state.catalogue.entries { records[entry.slug] = record(of: entry.slug) }
    let written = Self.writtenFolders.map { title, folder in
      (folder: title, pages: pages(in: folder))
    }
    return [
      ("README.md", Gallery.text(state.catalogue, records: records, written: written)),
      ("claims.md", ClaimsLedger.text(state.catalogue, records: records)),
      ("floors.json", Self.json(state.floors)),
    ]
  }

  /// Which of those files are not as they should be.
  public func staleOverview(_ state: DocsState) -> [String] {
    overview(state).filter { name, text in
      (try? String(contentsOf: tree.docs.appending(path: name), encoding: .utf8)) != text
    }.map { "docs/\($0.name)" }
  }

  /// Writes those that are not as they should be.
  ///
  /// - Returns: the names of those that were written.
  /// - Throws: ``PublishingError`` where one is not ours, or cannot be written.
  @discardableResult
  public func writeOverview(_ state: DocsState) throws(PublishingError) -> [String] {
    try claimOwnFiles()
    let stale = staleOverview(state)
    if stale.isEmpty { return [] }
    let folder = try RunFolder(path: tree.docs.path(percentEncoded: false))
    for (name, text) in overview(state) where stale.contains("docs/\(name)") {
      try folder.write(text, to: name)
    }
    return stale
  }

  /// The hand-written pages of a folder by file name, with the first heading of each.
  private func pages(in folder: String) -> [(title: String, path: String)] {
    tree.files(in: "docs/\(folder)").filter { $0.hasSuffix(".md") }.map { path in
      let text = (try? String(contentsOf: tree.url(path), encoding: .utf8)) ?? ""
      let heading = text.split(separator: "\n").first { $0.hasPrefix("# ") }
      let short = String(path.dropFirst("docs/".count))
      return (heading.map { String($0.dropFirst(2)) } ?? short, short)
    }
  }
}
