/// What is written of a page, and how large its figures are: by default the files of a run.
public struct PageLayout: Sendable, Equatable {
  /// The name of the page's file.
  public var pageFile = "page.md"
  /// The width of figures as a part of 1600 pixels; `nil` for full size with every digit.
  public var scale: Double?
  /// Whether the first figure is also drawn as a small picture without words.
  public var hasThumbnail = false
  /// What the page says about its neighbourhood.
  public var context = MarkdownContext()

  /// The files of a run.
  public init() {}

  /// The files of a page under docs/: small enough to be kept in the repository.
  ///
  /// - Parameter context: what the page says about its neighbourhood.
  /// - Returns: the layout.
  public static func docs(_ context: MarkdownContext) -> PageLayout {
    var layout = PageLayout()
    layout.pageFile = "README.md"
    layout.scale = 0.6
    layout.hasThumbnail = true
    layout.context = context
    return layout
  }

  /// The name of the small picture, without ending; no figure may have it.
  static let thumbnail = "thumbnail"
  /// The digits of numbers in the files of small figures: finer than the eye and than the
  /// tolerance with which they are compared.
  static let keptDigits = 7
}
