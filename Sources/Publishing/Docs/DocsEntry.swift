import Notebook

/// What the docs know of a page without running it.
public struct DocsEntry: Sendable {
  /// The page's name, and that of its folder.
  public let slug: String
  /// Title, question, chapter, sources and file.
  public let info: ExperimentInfo
  /// Its parameters at their defaults, the seed last.
  public let parameters: [ParameterDescription]

  /// The entry of a page.
  public init(_ page: any Experiment.Type) {
    slug = page.slug
    info = page.info
    parameters = page.parameters
  }
}

/// The pages of the docs in reading order.
public struct DocsCatalogue: Sendable {
  /// The entries in reading order.
  public let entries: [DocsEntry]
  /// The program that has the pages, by the name under which `swift run` knows it.
  public let program: String

  /// The entries of a catalogue.
  ///
  /// - Parameters:
  ///   - pages: the pages in reading order.
  ///   - program: the program that has them, by the name under which `swift run` knows it.
  public init(_ pages: [any Experiment.Type], program: String = "experiments") {
    entries = pages.map(DocsEntry.init)
    self.program = program
  }

  /// The page of that name.
  public subscript(slug slug: String) -> DocsEntry? { entries.first { $0.slug == slug } }

  /// The page before another one.
  func previous(of slug: String) -> DocsEntry? {
    entries.firstIndex { $0.slug == slug }.flatMap { $0 > 0 ? entries[$0 - 1] : nil }
  }

  /// The page after another one.
  func next(after slug: String) -> DocsEntry? {
    entries.firstIndex { $0.slug == slug }
      .flatMap { $0 + 1 < entries.count ? entries[$0 + 1] : nil }
  }

  /// The layout of a page in its folder `docs/<slug>`.
  ///
  /// - Parameters:
  ///   - slug: the page's name.
  ///   - source: the path of its Swift file in the package, where it is there.
  /// - Returns: the layout, with links to the source, the list of pages and the neighbours.
  public func layout(of slug: String, source: String?) -> PageLayout {
    let pages = "[All pages](../README.md)"
    var links = self[slug: slug].map { [$0.info.chapter.title] } ?? []
    if let source { links.append("[Swift source](../../\(source))") }
    links += [pages, "[What the sources say](../claims.md)"]
    var navigation: [String] = []
    if let page = previous(of: slug) {
      navigation.append("← [\(page.info.title)](../\(page.slug)/README.md)")
    }
    navigation.append(pages)
    if let page = next(after: slug) {
      navigation.append("[\(page.info.title)](../\(page.slug)/README.md) →")
    }
    return .docs(
      MarkdownContext(
        notice: DocsNotice.text, links: links.joined(separator: " · "), hasAnchors: true,
        sourcesFile: "../claims.md", navigation: navigation.joined(separator: " · ")))
  }
}

/// The comment by which files of ours are known.
enum DocsNotice {
  /// How the list of pages and the ledger of claims begin.
  static let overview = "Written by `experiments docs`; what you change here is lost."
  /// How a page begins.
  static let text = "Written by `experiments docs`; change the page's Swift file instead."
}
