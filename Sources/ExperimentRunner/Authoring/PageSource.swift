import Foundation
import Notebook
import Plotting

/// What can be known about a page from its Swift text, without running it.
struct PageSource {
  /// Something that an author should mend, or know.
  struct Finding: Equatable {
    let line: Int
    let message: String
    /// Whether it is a mistake; a note otherwise.
    var isError = true
  }

  /// A figure that the page shows, where its name stands in the text.
  struct FigureCall: Equatable {
    let id: String
    let line: Int
    let isAnimation: Bool
    let alt: String?
  }

  let figures: [FigureCall]
  private let text: String
  private let scanner: SwiftScanner

  init(_ text: String) {
    self.text = text
    let scanner = SwiftScanner(text)
    self.scanner = scanner
    let calls = [("page.figure(", false), ("page.animation(", true)].flatMap { name, moves in
      scanner.calls(name).compactMap { call -> (Int, FigureCall)? in
        guard let id = call.arguments.first.flatMap(Self.literal) else { return nil }
        let alt = call.arguments.first { $0.hasPrefix("alt:") }
        return (
          call.place,
          FigureCall(
            id: id, line: scanner.line(of: call.place), isAnimation: moves,
            alt: alt.map { String($0.dropFirst("alt:".count).drop { $0 == " " }) })
        )
      }
    }
    figures = calls.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Everything that can be said against the page, by line.
  func findings() -> [Finding] {
    (doubleIDs + alternativeTexts + cells + strangers).sorted { $0.line < $1.line }
  }

  private var doubleIDs: [Finding] {
    figures.enumerated().compactMap { index, figure in
      guard let first = figures[..<index].first(where: { $0.id == figure.id }) else { return nil }
      return Finding(
        line: figure.line,
        message: "a second figure is named \"\(figure.id)\" (the first: line \(first.line)); "
          + "rename one")
    }
  }

  private var alternativeTexts: [Finding] {
    figures.compactMap { figure in
      guard let alt = figure.alt else {
        return Finding(
          line: figure.line,
          message: "figure \"\(figure.id)\" has no alternative text; one is made from its numbers, "
            + "your own says more", isError: false)
      }
      // What an interpolation will say is not known; what stands around it is.
      guard let length = Self.length(ofLiterals: alt) else { return nil }
      let isWhole = !alt.contains("\\(")
      let isWrong =
        isWhole
        ? !AlternativeText.lengths.contains(length)
        : length > AlternativeText.lengths.upperBound
      if !isWrong { return nil }
      let range = AlternativeText.lengths
      return Finding(
        line: figure.line,
        message: "the alternative text of figure \"\(figure.id)\" has \(length) characters; it "
          + "needs \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private var cells: [Finding] {
    let cells = Cell.parse(source: text)
    if cells.isEmpty {
      return [Finding(line: 1, message: "there is no cell; begin one with a line // %% Its title")]
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func indent(_ cell: Cell) -> Int { lines[cell.lines.lowerBound - 1].prefix { $0 == " " }.count }
    let first = indent(cells[0])
    return cells.flatMap { cell -> [Finding] in
      let line = cell.lines.lowerBound
      var findings: [Finding] = []
      if cell.title.isEmpty {
        findings.append(
          Finding(line: line, message: "the cell has no title; write // %% Its title"))
      }
      if indent(cell) != first {
        findings.append(
          Finding(
            line: line,
            message: "the cell \"\(cell.title)\" is indented unlike the first; a cell cannot begin "
              + "inside a block"))
      }
      let open = SwiftScanner(cell.code).openBraces
      if open != 0 {
        findings.append(
          Finding(
            line: line,
            message: "the cell \"\(cell.title)\" \(open > 0 ? "opens" : "closes") a block that it "
              + "does not \(open > 0 ? "close" : "open"); its listing would be torn"))
      }
      return findings
    }
  }

  /// Claims of sources that the page does not list.
  private var strangers: [Finding] {
    guard let listed = listedSources else { return [] }
    return scanner.calls("page.claim(").compactMap { call in
      guard let name = call.arguments.first, name.hasPrefix("."),
        name.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }), !listed.contains(name)
      else { return nil }
      return Finding(
        line: scanner.line(of: call.place),
        message: "the claim is of \(name), which is not among the page's sources: add it to "
          + "sources: [...]")
    }
  }

  /// The names in `sources: [...]`; `nil` where it is no plain list.
  private var listedSources: [String]? {
    guard let call = scanner.calls("sources: [").first else { return nil }
    let names = call.arguments
    return names.allSatisfy { $0.hasPrefix(".") } ? names : nil
  }

  /// The text of a literal without interpolation.
  private static func literal(_ argument: String) -> String? {
    guard argument.count >= 2, argument.hasPrefix("\""), argument.hasSuffix("\""),
      !argument.contains("\\(")
    else { return nil }
    return String(argument.dropFirst().dropLast())
  }

  /// The characters in literals joined by `+`; `nil` where something else is part of it.
  static func length(ofLiterals expression: String) -> Int? {
    let scanner = SwiftScanner(expression)
    let code = zip(scanner.characters, scanner.isCode).filter(\.1).map(\.0)
    guard code.allSatisfy({ $0 == "+" || $0.isWhitespace }) else { return nil }
    let literals = zip(scanner.characters, scanner.isCode).filter { !$0.1 }.map(\.0)
    var length = 0
    var depth = 0
    var previous: Character = " "
    for character in literals {
      if depth > 0 {
        if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
      } else if previous == "\\" {
        if character == "(" { depth = 1 } else { length += 1 }
        previous = " "
        continue
      } else if character != "\"", character != "\\" {
        length += 1
      }
      previous = character
    }
    return length
  }
}
