/// Reads Swift text just well enough to find calls: it knows texts, comments and brackets.
struct SwiftScanner {
  let characters: [Character]
  /// Whether each character is code, rather than part of a text or a comment.
  let isCode: [Bool]

  init(_ source: String) {
    characters = Array(source)
    var isCode = [Bool](repeating: true, count: characters.count)
    var index = 0
    while index < characters.count {
      let rest = characters[index...]
      if rest.starts(with: "//") {
        while index < characters.count, !characters[index].isNewline {
          isCode[index] = false
          index += 1
        }
      } else if characters[index] == "\"" {
        let end = Self.endOfText(characters, from: index)
        for place in index..<end { isCode[place] = false }
        index = end
      } else {
        index += 1
      }
    }
    self.isCode = isCode
  }

  /// The place behind a text's closing mark; interpolations may hold texts.
  private static func endOfText(_ characters: [Character], from start: Int) -> Int {
    let isLong = characters[start...].starts(with: "\"\"\"")
    var index = start + (isLong ? 3 : 1)
    var depth = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\\", index + 1 < characters.count {
        if characters[index + 1] == "(" { depth += 1 }
        index += 2
      } else if depth > 0 {
        if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
        index = character == "\"" ? endOfText(characters, from: index) : index + 1
      } else if character == "\"", !isLong || characters[index...].starts(with: "\"\"\"") {
        return index + (isLong ? 3 : 1)
      } else if character.isNewline, !isLong {
        return index
      } else {
        index += 1
      }
    }
    return characters.count
  }

  /// The line of a place, counted from 1.
  func line(of place: Int) -> Int { 1 + characters[..<place].count { $0.isNewline } }

  /// Every call that is written so.
  ///
  /// - Parameter name: such as `page.figure(`.
  /// - Returns: the place of each, and its arguments as texts.
  func calls(_ name: String) -> [(place: Int, arguments: [String])] {
    let name = Array(name)
    return characters.indices.compactMap { place in
      guard isCode[place], characters[place...].starts(with: name) else { return nil }
      return (place, arguments(from: place + name.count))
    }
  }

  /// The text of a place up to the bracket that closes it, parted at its commas.
  func arguments(from start: Int) -> [String] {
    var parts = [""]
    var depth = 0
    for index in characters[start...].indices {
      let character = characters[index]
      if isCode[index] {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) {
          depth -= 1
          if depth < 0 { break }
        }
        if depth == 0, character == "," {
          parts.append("")
          continue
        }
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { $0.split { $0.isWhitespace }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// How many curly brackets open and are not closed; negative where too many close.
  var openBraces: Int {
    zip(characters, isCode).reduce(0) { sum, next in
      guard next.1 else { return sum }
      return sum + (next.0 == "{" ? 1 : next.0 == "}" ? -1 : 0)
    }
  }
}
