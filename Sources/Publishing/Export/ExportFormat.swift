/// The kinds of document that one page can become.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// One web page that needs nothing else: figures, mathematics and styles are inside.
  case html
  /// A Jupyter notebook with a code cell for each listing and the outputs attached.
  case ipynb
  /// A deck of slides, one web page that needs nothing else.
  case slides
  /// A document for a word processor.
  case docx

  /// The name of a page's file.
  public func fileName(slug: String) -> String {
    self == .slides ? "\(slug)-slides.html" : "\(slug).\(rawValue)"
  }

  /// Whether pandoc makes it; a notebook is written by this program.
  public var needsPandoc: Bool { self != .ipynb }
}
