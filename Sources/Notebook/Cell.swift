/// A cell of a page: what the reader sees between two `// %%` lines of the source.
public struct Cell: Sendable {
  /// What stands behind `// %%`.
  public let title: String
  /// The comment lines right under it, as Markdown.
  public let prose: String
  /// The Swift code under them.
  public let code: String
  /// The lines of the file that it covers, counted from 1.
  public let lines: Range<Int>
  /// What the code showed when it ran.
  public internal(set) var outputs: [Output] = []
  /// The line of the file from which each output came, counted from 1.
  public internal(set) var outputLines: [Int] = []

  init(title: String, prose: String, code: String, lines: Range<Int>) {
    self.title = title
    self.prose = prose
    self.code = code
    self.lines = lines
  }

  /// Splits a Swift source into its cells.
  ///
  /// A cell starts at a line `// %% title`. The comment lines right under it are its prose; the
  /// code from there to the next cell, or to the end of the function, is its listing.
  ///
  /// - Parameter source: the text of one Swift file.
  /// - Returns: the cells in order; none where the file has no `// %%` line.
  /// - Complexity: O(length of the source).
  public static func parse(source: String) -> [Cell] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = lines.indices.filter { isMarker(lines[$0]) }
    return starts.enumerated().map { order, start in
      let next = order + 1 < starts.count ? starts[order + 1] : lines.count
      let indent = indentation(lines[start])
      // The function ends where a line stands further left than the cells.
      let end =
        (start + 1..<next).first {
          lines[$0].contains { !$0.isWhitespace }
            && indentation(lines[$0]) < indent
        } ?? next
      let body = lines[start + 1..<end]
      let comments = body.prefix { isComment($0) }
      return Cell(
        title: lines[start].trimmed.dropFirst("// %%".count).description.trimmed,
        prose: comments.map { $0.trimmed.dropFirst(2).description.droppingOneSpace }
          .joined(separator: "\n"),
        code: listing(body.dropFirst(comments.count), indent: indent),
        lines: start + 1..<next + 1)
    }
  }

  private static func isMarker(_ line: String) -> Bool {
    let line = line.trimmed
    return line == "// %%" || line.hasPrefix("// %% ")
  }

  private static func isComment(_ line: String) -> Bool {
    let line = line.trimmed
    return line.hasPrefix("//") && !line.hasPrefix("///")
  }

  private static func indentation(_ line: String) -> Int {
    line.prefix { $0 == " " }.count
  }

  private static func listing(_ lines: ArraySlice<String>, indent: Int) -> String {
    var lines = lines.map { String($0.dropFirst(min(indent, indentation($0)))) }
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text without white space at either end.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }

  fileprivate var droppingOneSpace: String { hasPrefix(" ") ? String(dropFirst()) : self }
}
