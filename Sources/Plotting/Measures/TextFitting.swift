/// Text broken into lines, at a size at which every line has room.
struct FittedText: Sendable, Equatable {
  var lines: [String]
  /// The type size, in pixels.
  var size: Double
  var bold: Bool

  /// The distance of two lines, in pixels.
  var leading: Double { size * 1.28 }

  /// The height of all lines, in pixels.
  var height: Double { Double(lines.count) * leading }

  /// The width of the widest line, in pixels.
  var width: Double {
    lines.map { TextMetrics.width($0, size: size, bold: bold) }.max() ?? 0
  }

  /// Breaks a text into lines of about equal length, or sets it smaller, or in the end cuts it.
  ///
  /// A slightly smaller line is better than two, and two better than small ones. One line more than
  /// allowed comes before cutting.
  ///
  /// - Parameters:
  ///   - text: The text; white space of any kind separates its words.
  ///   - width: The room for a line, in pixels.
  ///   - size: The wanted type size, in pixels.
  ///   - floor: The least type size, in pixels.
  ///   - bold: Whether the type is bold.
  ///   - most: The most lines.
  init(
    _ text: String, width: Double, size: Double, floor: Double, bold: Bool = false, most: Int = 2
  ) {
    self.bold = bold
    (self.lines, self.size) = ([], size)
    let steps = [1.0, 0.92, 0.84, 0.76, 0.68].map { ($0, most) }
    for (share, limit) in [(1.0, 1), (0.92, 1)] + steps + [(0.6, most + 1)] {
      let tried = max(floor, size * share)
      let lines = Self.wrap(text, width: width, size: tried, bold: bold)
      (self.lines, self.size) = (lines, tried)
      if lines.count <= limit {
        self.lines = Self.balance(text, lines: lines, width: width, size: tried, bold: bold)
        return
      }
    }
    let rest = lines[most...].joined(separator: " ")
    let last = Self.shorten(rest, width: width, size: self.size, bold: bold)
    lines = lines.prefix(most) + [last]
  }

  /// Fills lines with words; a word wider than a line is broken.
  static func wrap(_ text: String, width: Double, size: Double, bold: Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool {
      TextMetrics.width(text, size: size, bold: bold) <= width
    }
    for word in text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for letter in word {
        if !line.isEmpty, !fits(line + String(letter)) {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The narrowest lines of the same number, so that no word stands alone.
  private static func balance(
    _ text: String, lines: [String], width: Double, size: Double, bold: Bool
  ) -> [String] {
    guard lines.count > 1 else { return lines }
    var best = lines
    var (low, high) = (width / 2, width)
    for _ in 0..<8 {
      let middle = (low + high) / 2
      let tried = wrap(text, width: middle, size: size, bold: bold)
      if tried.count <= lines.count { (best, high) = (tried, middle) } else { low = middle }
    }
    return best
  }

  /// Cuts a text that is too wide and ends it with an ellipsis.
  static func shorten(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    guard TextMetrics.width(text, size: size, bold: bold) > width else { return text }
    let room = width - TextMetrics.width("\u{2026}", size: size, bold: bold)
    var kept = ""
    for letter in text {
      guard TextMetrics.width(kept + String(letter), size: size, bold: bold) <= room else { break }
      kept.append(letter)
    }
    return kept + "\u{2026}"
  }
}
