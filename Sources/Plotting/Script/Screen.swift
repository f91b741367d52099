/// Pixels of the layout written as gnuplot's shares of the screen.
enum Screen {
  /// A horizontal place as a share of the width.
  static func x(_ pixels: Double) -> String {
    share(pixels / Style.pictureWidth)
  }

  /// A vertical place, from the top, as a share of the height from the bottom.
  static func y(_ pixels: Double) -> String {
    share(1 - pixels / Style.pictureHeight)
  }

  /// A place, as gnuplot writes it.
  static func place(_ point: Point) -> String {
    "screen \(x(point.x)), screen \(y(point.y))"
  }

  /// A share to a tenth of a pixel and better.
  static func share(_ value: Double) -> String {
    Numerals.script((value * 100_000).rounded() / 100_000)
  }

  /// A type size in points: three quarters of a pixel.
  static func points(_ pixels: Double) -> String {
    Numerals.script((pixels * 75).rounded() / 100)
  }
}

/// The windows that gnuplot opens.
enum Window {
  /// The terminals that open one, the best first.
  static let terminals = ["qt", "wxt", "x11"]
  /// Its size against that of a picture; sizes of type come out near whole points.
  static let scale = 0.6
  /// Its letters are a little wider than those of a picture.
  static let tightness = 0.97
}

extension Script {
  /// A font in gnuplot's words.
  ///
  /// - Parameters:
  ///   - size: The size in a picture, in pixels.
  ///   - bold: Whether the type is bold.
  /// - Returns: Name and size.
  func font(_ size: Double, bold: Bool = false) -> String {
    // Qt's windows know whole points only, and no family with the weight in its name.
    isForWindow
      ? "\(Style.fontName)\(bold ? ":Bold" : ""),\(Int(size * 0.75 * Window.scale * Window.tightness))"
      : "\(Style.fontName)\(bold ? " Bold" : ""),\(Screen.points(size))"
  }

  /// Words at a place of the picture, as they are.
  ///
  /// - Parameters:
  ///   - text: The words of others; nothing in them is markup.
  ///   - place: The middle of the line, in pixels.
  ///   - size: The type size, in pixels.
  ///   - color: The colour.
  ///   - alignment: On which side of the place they stand.
  ///   - bold: Whether the type is bold.
  ///   - upright: Whether they run upwards.
  ///   - boxed: Whether the background is cleared behind them, for words on top of curves.
  mutating func addWords(
    _ text: String, at place: Point, size: Double, color: Color, alignment: Alignment = .left,
    bold: Bool = false, upright: Bool = false, boxed: Bool = false
  ) {
    add(
      "set label \(GnuplotText.quoted(text)) at \(Screen.place(place)) \(alignment.rawValue)"
        + (upright ? " rotate by 90" : "")
        + " noenhanced front\(boxed ? " boxed" : "")"
        + " font \"\(font(size, bold: bold))\" textcolor rgb \"\(color.hex)\"")
  }

  /// Lines of fitted words, the first at the top.
  mutating func addLines(_ text: FittedText, left: Double, top: Double, color: Color) {
    for (index, line) in text.lines.enumerated() {
      addWords(
        line, at: Point(left, top + (Double(index) + 0.5) * text.leading), size: text.size,
        color: color, bold: text.bold)
    }
  }
}
