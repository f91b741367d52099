import Foundation
import Testing

@testable import Publishing

@Suite("Two renderings of a page")
struct ComparisonTests {
  private func agree(_ old: String, _ new: String, shown: Bool = false) -> Bool {
    PageComparison.firstDifference(old, new, showsRounded: shown) == nil
  }

  @Test(
    "agree where numbers are within a millionth",
    arguments: [
      ("x,1.0000001", "x,1.0000009"), ("-2.5e-05 3", "-2.50000001e-05 3"),
      ("gap 3.1×10⁻¹⁷ below 10⁻⁸", "gap 8.8×10⁻¹² below 10⁻⁸"), ("0.1", "0.10000000001"),
    ])
  func close(old: String, new: String) { #expect(agree(old, new)) }

  @Test(
    "differ in numbers, words, signs, counts and lines",
    arguments: [
      ("x,1.000001", "x,1.000004"), ("a 1.5", "b 1.5"), ("1.5", "-1.5"), ("1000000", "1000001"),
      ("1.5", "1.5\n"), ("1.5 2.5", "1.5"), ("✓ 0.5", "✗ 0.5"), ("10⁻⁸", "10⁻⁷"),
      ("2×10⁻⁵", "3×10⁻⁵"),
    ])
  func different(old: String, new: String) { #expect(!agree(old, new)) }

  @Test("may round to either side where numbers are shown with few digits, but no further")
  func rounding() {
    #expect(agree("0.1234 m", "0.1235 m", shown: true))
    #expect(!agree("0.1234 m", "0.1236 m", shown: true))
    #expect(!agree("0.1234 m", "0.1235 m", shown: false))
    #expect(!agree("14 of 15", "15 of 15", shown: true))
  }

  @Test("say which line differs")
  func line() {
    #expect(PageComparison.firstDifference("a\nb\nc", "a\nb\nd", showsRounded: true) == 3)
    #expect(PageComparison.firstDifference("a\nb", "a\nb\nc", showsRounded: true) == 3)
  }

  @Test("have fingerprints that differ for every single change")
  func hashes() {
    let text = String(repeating: "0123456789", count: 20)
    var seen: Set<String> = [ContentHash.of(text)]
    for index in text.indices {
      var changed = text
      changed.replaceSubrange(index...index, with: "x")
      #expect(seen.insert(ContentHash.of(changed)).inserted)
    }
    #expect(ContentHash.of("") != ContentHash.of("\0"))
    #expect(ContentHash.of("a").count == 16)
  }
}

@Suite("The names of sources")
struct NameGraphTests {
  private let graph = NameGraph(
    sources: [
      ("Page.swift", "struct Page {\n  func run() { figure(.path(fit)) }\n}"),
      (
        "Figures.swift",
        "extension Figure {\n  static func path(_ x: Fit) -> Figure { ticks(x) }\n}"
      ),
      ("Ticks.swift", "func ticks(_ x: Fit) {}\nprivate func hidden() {}"),
      ("Other.swift", "struct Other { let x = hidden() }"),
      ("Reader.swift", "struct Reader { let bytes = rows_csv }"),
      ("Gained.swift", "extension Double: Shown {}"),
      ("Kind.swift", "extension Basis.Kind: Choice {}"),
      ("Uses.swift", "struct Uses { var kind = Basis.Kind.raw }"),
      ("Tables.swift", "enum Tables {}"),
      ("Digits.swift", "extension Tables {\n  static let digits = #\"\"\"\nPage,Ticks\n\"\"\"#\n}"),
      ("Shows.swift", "struct Shows { let text = x.digits(4) }"),
      ("Loads.swift", "struct Loads { let table = Tables.digits }"),
    ], data: ["Data/rows.csv"])

  @Test("lead from a page to all that it is built on, near and far")
  func near() {
    #expect(
      graph.foundations(of: "Page.swift") == ["Figures.swift", "Gained.swift", "Ticks.swift"])
    #expect(graph.foundations(of: "Reader.swift") == ["Data/rows.csv", "Gained.swift"])
    #expect(graph.foundations(of: "Uses.swift") == ["Gained.swift", "Kind.swift"])
  }

  @Test("reach what is added to a type of ours through that type alone")
  func ownTypes() {
    #expect(graph.foundations(of: "Shows.swift") == ["Gained.swift"])
    #expect(
      graph.foundations(of: "Loads.swift") == ["Digits.swift", "Gained.swift", "Tables.swift"])
  }

  @Test("do not lead to what is private to another file")
  func hidden() {
    #expect(graph.foundations(of: "Other.swift") == ["Gained.swift"])
  }
}
