extension Layer {
  /// Arrows between pairs of places.
  ///
  /// - Parameters:
  ///   - from: Where they begin.
  ///   - to: Where they point, as many.
  ///   - ink: The meaning of the colour.
  ///   - width: The width against that of the theme.
  ///   - label: Where and how the arrows are named.
  /// - Returns: The layer.
  public static func arrows(
    from: [Point], to: [Point], ink: Ink = .data, width: Double = 1, label: Label = .none
  ) -> Layer {
    Layer(.arrows(from: from, to: to), ink: ink, dash: .solid, width: width, label: label)
  }

  /// Words at a place.
  ///
  /// - Parameters:
  ///   - text: The words; drawn as they are, no markup.
  ///   - x: The place on the horizontal axis.
  ///   - y: The place on the vertical axis.
  ///   - align: On which side of the place they stand.
  ///   - ink: The meaning of the colour.
  /// - Returns: The layer.
  public static func text(
    _ text: String, x: Double, y: Double, align: Alignment = .left, ink: Ink = .context
  ) -> Layer {
    Layer(.text(text, at: Point(x, y), align), ink: ink)
  }

  /// A straight line through the whole panel.
  ///
  /// - Parameters:
  ///   - rule: Its direction and place.
  ///   - ink: The meaning of the colour.
  ///   - dash: How the line is broken; that of the ink by default.
  ///   - width: The width against that of the theme.
  ///   - label: Its name, written along it at its end or start, in the legend, or where told.
  /// - Returns: The layer.
  public static func rule(
    _ rule: Rule, ink: Ink = .context, dash: Dash? = nil, width: Double = 0.6,
    label: Label = .none
  ) -> Layer {
    Layer(.rule(rule), ink: ink, dash: dash, width: width, label: label)
  }

  /// A closed outline, lightly tinted inside.
  ///
  /// - Parameters:
  ///   - corners: The corners in order; the last is joined to the first.
  ///   - filled: Whether the inside is tinted.
  ///   - ink: The meaning of the colour.
  ///   - dash: How the outline is broken; that of the ink by default.
  ///   - width: The width against that of the theme.
  ///   - label: Where and how the outline is named.
  /// - Returns: The layer.
  public static func polygon(
    _ corners: [Point], filled: Bool = true, ink: Ink = .accent(0), dash: Dash? = nil,
    width: Double = 1, label: Label = .none
  ) -> Layer {
    Layer(.polygon(corners, filled: filled), ink: ink, dash: dash, width: width, label: label)
  }
}
