/// Lays text out in lines of a fixed width, counted in characters as a reader sees them.
public enum TextLayout {
  /// Wraps Markdown paragraphs and list items.
  ///
  /// - Parameters:
  ///   - markdown: paragraphs, parted by blank lines; a line that begins with `- ` starts an item.
  ///   - width: the longest line, at least 20.
  ///   - indent: spaces in front of every line.
  /// - Returns: the lines. A word longer than a line stands alone on one.
  public static func wrap(_ markdown: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    for block in blocks(of: markdown) {
      let isItem = block.hasPrefix("- ")
      let wrapped = wrapWords(block, width: max(20, width) - indent, hanging: isItem ? 2 : 0)
      if !lines.isEmpty && !isItem { lines.append("") }
      lines += wrapped.map { String(repeating: " ", count: indent) + $0 }
    }
    return lines
  }

  private static func blocks(of markdown: String) -> [String] {
    var blocks: [String] = []
    var current: [Substring] = []
    func close() {
      if !current.isEmpty { blocks.append(current.joined(separator: " ")) }
      current = []
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.isEmpty || text.hasPrefix("- ") { close() }
      if !text.isEmpty { current.append(text) }
    }
    close()
    return blocks
  }

  private static func wrapWords(_ text: String, width: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let length = AnsiStyle.visibleLength(line) + 1 + AnsiStyle.visibleLength(String(word))
      if !line.isEmpty, length > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging) + word
      } else {
        line = line.isEmpty ? String(word) : "\(line) \(word)"
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Fills up with spaces.
  public static func pad(_ text: String, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - AnsiStyle.visibleLength(text)))
    return right ? space + text : text + space
  }
}
