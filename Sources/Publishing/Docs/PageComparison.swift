import Foundation

/// Whether a page that ran again says the same as the published one.
///
/// Numbers agree within a relative 10⁻⁶, whole numbers, words and structure exactly. Images are not compared: the
/// script that draws them is.
public enum PageComparison {
  /// How far numbers may differ, as a part of the larger one.
  public static let relativeTolerance = 1e-6
  /// Numbers below this are rounding errors and certificates' gaps, of which each machine has its
  /// own.
  public static let roundingNoise = 1e-9

  /// The first difference between two folders.
  ///
  /// - Parameters:
  ///   - files: the names to compare, text and images.
  ///   - made: the folder of the run.
  ///   - published: the folder in the docs.
  /// - Returns: a file and the line in which it differs, or `nil` where the page says the same.
  public static func difference(
    in files: [String], made: URL, published: URL
  ) -> String? {
    for name in files where isText(name) {
      guard let new = text(made.appending(path: name)) else { return "\(name) was not made" }
      guard let old = text(published.appending(path: name)) else { return "\(name) is missing" }
      if new == old { continue }
      let lines = name == "run.json" ? (withoutVersions(old), withoutVersions(new)) : (old, new)
      if let line = firstDifference(lines.0, lines.1, showsRounded: name == "README.md") {
        return "\(name), line \(line)"
      }
    }
    return nil
  }

  /// Whether a file is compared at all.
  static func isText(_ name: String) -> Bool { !name.hasSuffix(".png") }

  private static func text(_ url: URL) -> String? {
    try? String(contentsOf: url, encoding: .utf8)
  }

  /// The record without the programs that made it, which tell of the machine.
  private static func withoutVersions(_ text: String) -> String {
    guard let start = text.range(of: "\n  \"versions\" : {"),
      let end = text[start.upperBound...].range(of: "}")
    else { return text }
    return String(text[..<start.lowerBound] + text[end.upperBound...])
  }

  /// The number of the first line that differs, counted from 1.
  static func firstDifference(_ old: String, _ new: String, showsRounded: Bool) -> Int? {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      if !agree(pair.0, pair.1, showsRounded: showsRounded) { return index + 1 }
    }
    return old.count == new.count ? nil : min(old.count, new.count) + 1
  }

  /// Whether two lines agree: the same words, and numbers that are close.
  static func agree(_ old: Substring, _ new: Substring, showsRounded: Bool) -> Bool {
    let (old, new) = (NumberedText(old), NumberedText(new))
    return old.words == new.words && old.numbers.count == new.numbers.count
      && zip(old.numbers, new.numbers).allSatisfy { close($0, $1, showsRounded: showsRounded) }
  }

  private static func close(
    _ old: NumberedText.Number, _ new: NumberedText.Number, showsRounded: Bool
  ) -> Bool {
    // What was counted is exact.
    if !old.hasFraction, !new.hasFraction { return old.value == new.value }
    let distance = (old.value - new.value).magnitude
    let size = max(old.value.magnitude, new.value.magnitude)
    if size < roundingNoise || distance <= relativeTolerance * size { return true }
    // A rounded number may fall to either side of the middle: its last digit counts one.
    return showsRounded && distance <= 1.000_001 * max(old.lastDigit, new.lastDigit)
  }
}

/// A line taken apart into numbers and the words between them.
struct NumberedText {
  struct Number {
    var value: Double
    /// What one in the last digit shown is worth.
    var lastDigit: Double
    /// Whether it shows a fraction; a whole number was counted and is exact.
    var hasFraction: Bool
  }

  private(set) var words: [String] = [""]
  private(set) var numbers: [Number] = []

  init(_ line: Substring) {
    // The page writes a true minus and powers of ten in superscripts.
    let pattern =
      /[-−]?(?:10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+|×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)/
    var rest = line.startIndex
    for match in line.matches(of: pattern) {
      words[words.count - 1] += line[rest..<match.range.lowerBound]
      words.append("")
      numbers.append(Self.number(String(line[match.range])))
      rest = match.range.upperBound
    }
    words[words.count - 1] += line[rest...]
  }

  private static func number(_ text: String) -> Number {
    let raised: [Character: Character] = [
      "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
      "⁸": "8", "⁹": "9", "−": "-",
    ]
    let isPower = text.contains { "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
    var plain = String(text.replacing("×10", with: "e").map { raised[$0] ?? $0 })
    if isPower, !text.contains("×10") {
      plain = "1e" + plain.drop { $0 == "-" }.dropFirst(2)
      if text.first == "−" || text.first == "-" { plain = "-" + plain }
    }
    let value = Double(plain) ?? .nan
    let parts = plain.lowercased().split(separator: "e")
    let places = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return Number(
      value: value, lastDigit: pow(10, Double(exponent - places)),
      hasFraction: places > 0 || parts.count > 1)
  }
}
