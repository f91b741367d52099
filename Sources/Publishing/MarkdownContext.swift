/// What a page in Markdown says about its neighbourhood; nothing where it stands alone.
public struct MarkdownContext: Sendable, Equatable {
  /// A comment above the page, for those who open the file to change it.
  public var notice: String?
  /// A line of links under the question.
  public var links: String?
  /// Whether each cell has an anchor, `cell-3`, that other files can link to.
  public var hasAnchors: Bool
  /// The file in which each source has an anchor of its own.
  public var sourcesFile: String?
  /// A line of links at the end.
  public var navigation: String?

  /// The context of a page.
  ///
  /// - Parameters:
  ///   - notice: a comment above the page.
  ///   - links: a line of links under the question.
  ///   - hasAnchors: whether each cell has an anchor.
  ///   - sourcesFile: the file in which each source has an anchor.
  ///   - navigation: a line of links at the end.
  public init(
    notice: String? = nil, links: String? = nil, hasAnchors: Bool = false,
    sourcesFile: String? = nil, navigation: String? = nil
  ) {
    self.notice = notice
    self.links = links
    self.hasAnchors = hasAnchors
    self.sourcesFile = sourcesFile
    self.navigation = navigation
  }

  /// The id of a cell's anchor.
  static func anchor(ofCell number: Int) -> String { "cell-\(number)" }
}
