/// Swift code as HTML: what is a word of the language, a text, a number or a comment is marked.
///
/// pandoc can do this too, but spends three times as long on it as on the rest of the page.
enum SwiftListing {
  private static let words: Set<Substring> = [
    "as", "break", "case", "catch", "continue", "default", "defer", "do", "else", "enum", "false",
    "for", "func", "guard", "if", "in", "init", "inout", "is", "let", "nil", "return", "self",
    "static", "struct", "switch", "throw", "throws", "true", "try", "var", "where", "while",
  ]

  /// The listing as the inside of a `<code>`.
  static func html(_ code: String) -> String {
    var result = ""
    var rest = code[...]
    while let character = rest.first {
      let piece: Substring
      var kind: String?
      if rest.hasPrefix("//") {
        piece = rest.prefix { !$0.isNewline }
        kind = "comment"
      } else if character == "\"" {
        piece = text(at: rest)
        kind = "text"
      } else if character.isLetter || character == "_" {
        piece = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if words.contains(piece) { kind = "word" }
      } else if character.isNumber {
        piece = number(at: rest)
        kind = "number"
      } else {
        piece = rest.prefix(1)
      }
      let escaped = HTML.escaped(String(piece))
      result += kind.map { "<span class=\"\($0)\">\(escaped)</span>" } ?? escaped
      rest = rest.dropFirst(piece.count)
    }
    return result
  }

  /// A number without the dots of a range behind it: of `0...1`, the `0`.
  private static func number(at rest: Substring) -> Substring {
    var end = rest.startIndex
    while end < rest.endIndex {
      let next = rest[end...].dropFirst()
      let isDot = rest[end] == "." && next.first?.isNumber == true
      guard rest[end].isNumber || rest[end].isLetter || rest[end] == "_" || isDot else { break }
      end = next.startIndex
    }
    return rest[..<end]
  }

  /// A text to its closing mark; what stands in `\(…)` belongs to it.
  private static func text(at rest: Substring) -> Substring {
    var depth = 0
    var isEscaped = false
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex {
      let character = rest[index]
      index = rest.index(after: index)
      if isEscaped {
        isEscaped = false
        if character == "(" { depth += 1 }
      } else if character == "\\" {
        isEscaped = true
      } else if depth > 0 {
        if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
      } else if character == "\"" {
        break
      }
    }
    return rest[..<index]
  }
}

/// Text for a web page.
enum HTML {
  /// The text with the marks of HTML written out.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
