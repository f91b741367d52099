import Plotting

/// A figure of a page, with the words that go with it.
public struct PageFigure: Sendable {
  /// A name for its files, unique on the page.
  public let id: String
  /// What to draw.
  public let figure: Figure
  /// What the reader should take from it.
  public let caption: String
  /// What is to be seen, for those who cannot see it.
  public let alt: String
  /// What moves, where something does; ``figure`` is then its contact sheet.
  public let animation: FigureAnimation?

  /// The name of the animation's files, where there is one.
  public var animationID: String? { animation.map { _ in "\(id)-moving" } }

  /// What is wrong with it for a reader who cannot see it, or cannot see colours; one sentence each.
  public var accessibilityFlaws: [String] {
    let alt = AlternativeText.flaw(in: alt, title: figure.title)
    return ([alt].compactMap(\.self) + figure.monochromeFlaws).map { "figure \(id): \($0)" }
  }
}

extension Page {
  /// Shows a figure.
  ///
  /// - Parameters:
  ///   - id: a name for its files, unique on the page, lower case.
  ///   - figure: what to draw.
  ///   - caption: what the reader should take from it.
  ///   - alt: what is to be seen, for those who cannot see it: 30 to 400 characters. Where it is left
  ///     out, it is made from the numbers.
  ///   - line: leave it out; it is the line that calls.
  public mutating func figure(
    _ id: String, _ figure: Figure, caption: String, alt: String? = nil, line: Int = #line
  ) {
    show(
      PageFigure(
        id: id, figure: figure, caption: caption, alt: alt ?? figure.generatedDescription,
        animation: nil), line: line)
  }

  /// Shows a figure that moves: an animation, and a contact sheet of some of its pictures beside it.
  ///
  /// - Parameters:
  ///   - id: a name for its files, unique on the page, lower case.
  ///   - animation: what moves.
  ///   - caption: what the reader should take from it.
  ///   - alt: what is to be seen on the contact sheet; made from the numbers where it is left out.
  ///   - line: leave it out; it is the line that calls.
  public mutating func animation(
    _ id: String, _ animation: FigureAnimation, caption: String, alt: String? = nil,
    line: Int = #line
  ) {
    let sheet = animation.contactSheet
    show(
      PageFigure(
        id: id, figure: sheet, caption: caption, alt: alt ?? sheet.generatedDescription,
        animation: animation), line: line)
  }

  private mutating func show(_ figure: PageFigure, line: Int) {
    let id = figure.id
    precondition(
      figures.allSatisfy { $0.id != id }, "The page \(slug) has two figures named \(id).")
    precondition(
      !id.isEmpty && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") },
      "The figure id \"\(id)\" needs lower-case letters, digits and hyphens: it names files.")
    append(.figure(figure), line: line)
  }
}
