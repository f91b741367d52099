extension Figure {
  /// Series that cannot be told apart without colour, a sentence each.
  ///
  /// Two named series of a panel that are drawn alike must differ in dash or in marker; those named
  /// at their own place, and those of the context, which need not be told apart, count too where
  /// they have a name.
  public var monochromeFlaws: [String] {
    panels.enumerated().flatMap { number, panel in
      let named = panel.layers.filter { !$0.label.text.isEmpty && $0.isSeries }
      return named.indices.flatMap { second in
        named[..<second].compactMap { first -> String? in
          let other = named[second]
          guard first.label.text != other.label.text, first.looksLikeWithoutColor(other) else {
            return nil
          }
          return "panel \(number + 1): \"\(first.label.text)\" and \"\(other.label.text)\" differ "
            + "in colour alone; give one another dash or marker"
        }
      }
    }
  }
}

extension Layer {
  fileprivate var isSeries: Bool {
    switch content {
    case .points, .line, .steps, .errorBars: true
    case .band, .bars, .contours, .heatMap, .arrows, .text, .rule, .polygon: false
    }
  }

  fileprivate func looksLikeWithoutColor(_ other: Layer) -> Bool {
    switch (sample, other.sample) {
    case (.line, .line): dash == other.dash && width == other.width
    case (.point, .point): marker == other.marker && width == other.width
    default: false
    }
  }
}

/// What an alternative text must be: of a length that a voice can read, and not the title again.
public enum AlternativeText {
  /// The fewest and the most characters.
  public static let lengths = 30...400

  /// What is wrong with a text, or `nil`.
  ///
  /// - Parameters:
  ///   - text: What is to be seen in a figure.
  ///   - title: The figure's title, which is read anyway.
  /// - Returns: What was found and what is needed, without a full stop.
  public static func flaw(in text: String, title: String) -> String? {
    if text == title { return "the alternative text is the title; say what is to be seen" }
    if lengths.contains(text.count) { return nil }
    let needed = "it needs \(lengths.lowerBound) to \(lengths.upperBound)"
    return "the alternative text has \(text.count) characters; \(needed)"
  }
}
