/// Colour and weight for a terminal, or none.
public struct AnsiStyle: Sendable {
  /// Whether the stream takes colour.
  public let isOn: Bool

  /// A style that colours, or one that leaves text as it is.
  public init(isOn: Bool) { self.isOn = isOn }

  /// What a piece of text is, and so how it looks.
  enum Role: String {
    case title = "1"
    case emphasis = "3"
    case quiet = "2"
    case good = "32"
    case bad = "1;31"
    case link = "36"
  }

  func apply(_ role: Role, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Markdown's `**strong**`, `*emphasis*` and `` `code` `` in colour, or without their marks.
  ///
  /// A style never spans two words, so that a line may be broken anywhere.
  func inline(_ markdown: String) -> String {
    var result = ""
    var rest = markdown[...]
    while let character = rest.first {
      if let (mark, role) = Self.mark(at: rest),
        let end = rest.dropFirst(mark.count).range(of: mark)
      {
        let inside = rest[rest.index(rest.startIndex, offsetBy: mark.count)..<end.lowerBound]
        result += inside.split(separator: " ", omittingEmptySubsequences: false)
          .map { apply(role, String($0)) }.joined(separator: " ")
        rest = rest[end.upperBound...]
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func mark(at text: Substring) -> (String, Role)? {
    if text.hasPrefix("**") { return ("**", .title) }
    if text.hasPrefix("`") { return ("`", .link) }
    // A star with a space behind it is a star.
    if text.hasPrefix("*"), let next = text.dropFirst().first, !next.isWhitespace {
      return ("*", .emphasis)
    }
    return nil
  }

  /// The number of characters that a reader sees.
  static func visibleLength(_ text: String) -> Int {
    var count = 0
    var inEscape = false
    for character in text {
      if inEscape {
        if character == "m" { inEscape = false }
      } else if character == "\u{1B}" {
        inEscape = true
      } else {
        count += 1
      }
    }
    return count
  }
}

extension Substring {
  /// The first place of a mark.
  fileprivate func range(of mark: String) -> Range<Index>? {
    ranges(of: mark).first
  }
}
