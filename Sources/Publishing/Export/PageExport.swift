import Foundation
import Notebook

/// A page that ran, on its way into documents.
public struct PageExport: Sendable {
  private let run: PageRun
  private let images: ExportImages
  private let pandoc: Pandoc

  /// An export.
  ///
  /// - Parameters:
  ///   - run: the page that ran.
  ///   - images: its figures, all drawn.
  ///   - pandoc: where pandoc is.
  public init(_ run: PageRun, images: ExportImages, pandoc: Pandoc) {
    self.run = run
    self.images = images
    self.pandoc = pandoc
  }

  /// The page as a file of a format.
  ///
  /// - Parameter format: what to make of it.
  /// - Returns: the content of one file that needs no other.
  /// - Throws: ``PublishingError/noPandoc`` and ``PublishingError/pandocFailed(reason:)``.
  public func document(_ format: ExportFormat) throws -> Data {
    switch format {
    case .html:
      let markdown = MarkdownPage.render(run, style: .places)
      let fragment = try pandoc.html(markdown, scratch: images.scratch)
      return Data(HTMLPage(run: run, images: images).render(fragment: fragment).utf8)
    case .slides:
      let deck = SlideDeck(run: run, images: images)
      let fragment = try pandoc.html(deck.markdown, scratch: images.scratch)
      return Data(deck.render(fragment: fragment).utf8)
    case .docx:
      return try pandoc.word(
        MarkdownPage.render(run, style: .document), scratch: images.scratch)
    case .ipynb:
      return Data(try NotebookDocument(run, images: images).json().utf8)
    }
  }
}

extension RunFolder {
  /// Writes an exported page, and notes that the file is ours.
  ///
  /// - Parameters:
  ///   - document: the content of the file.
  ///   - name: the file's name.
  /// - Throws: ``PublishingError``; the folder is then as it was.
  public func export(_ document: Data, as name: String) throws {
    // What an export just wrote into an empty folder is ours as well.
    let ours = ExportRecord.files(in: url)
    try claim([name, ExportRecord.name].filter { !ours.contains($0) })
    try write(document, to: name)
    let files = ours.union([name]).subtracting([ExportRecord.name])
    do {
      try write(try ExportRecord(files: files.sorted()).json(), to: ExportRecord.name)
    } catch {
      // A file that no record names would be taken for someone else's.
      if !ours.contains(name) { try? FileManager.default.removeItem(at: url.appending(path: name)) }
      throw error
    }
  }
}
