import Foundation
import Testing

@testable import Plotting

@Suite("Text of others is harmless")
struct GnuplotTextTests {
  @Test("the encoder escapes what gnuplot would act on")
  func escapes() {
    #expect(GnuplotText.quoted("plain λ") == "\"plain λ\"")
    #expect(GnuplotText.quoted("a\"b\\c`d`") == #""a\"b\\c\`d\`""#)
    #expect(GnuplotText.quoted("two\nlines\r\tend\u{0}") == #""two\nlines  end ""#)
    #expect(GnuplotText.quoted("a\r\nb") == #""a \nb""#)
    #expect(GnuplotText.comment("x\nsystem('y')\\") == "x system('y') ")
  }

  /// What the encoder promises to keep of a text.
  private static func kept(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isBlank =
        scalar != "\n"
        && (scalar.properties.generalCategory == .control || scalar == "\u{2028}"
          || scalar == "\u{2029}")
      result.unicodeScalars.append(isBlank ? " " : scalar)
    }
    return result
  }

  private static let shards = [
    "`touch canary`", "system(\"touch canary\")", "'", "''", "\"", "\"\"", "\\", "\\n", "\\\\",
    "\n", "\r", "\r\n", "\t", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{2028}", "@",
    "@x", "%", "%s", "%g", "{", "}", "{/:Bold", "^", "_", "&", "~", "$", "$a", "#", ";", "|",
    "< touch canary", "| touch canary", "! touch canary", "\n!touch canary\n", "EOD", "\ne\n", "e",
    "\nEOD\n", "λ", "ß", "\u{301}", "漢字", "👩🏽‍🔬", "\u{202E}", "a", "b c", "  ", "$(touch canary)",
    "\";system(\"touch canary\");\"", "\\`touch canary\\`", "\\\"", "figure-fence 1 0 ",
  ]

  /// Thousands of strings put together from everything that gnuplot might act on.
  private static func hostileStrings(_ count: Int) -> [String] {
    var noise = Noise(state: 20_26)
    return shards
      + (0..<count).map { _ in
        (0..<Int.random(in: 1...9, using: &noise))
          .map { _ in shards.randomElement(using: &noise) ?? "" }.joined()
      }
  }

  @Test("thousands of hostile strings arrive intact and run nothing", .enabled(if: hasGnuplot))
  func fuzz() throws {
    let directory = try TemporaryDirectory()
    let strings = Self.hostileStrings(4000)
    let script = strings.map { "print \(GnuplotText.quoted($0))\n" }.joined()
    let path = directory.url.appendingPathComponent("fuzz.gp")
    try script.write(to: path, atomically: true, encoding: .utf8)
    let (status, output) = try runGnuplot(["-d", "fuzz.gp"], in: directory.url)
    #expect(status == 0)
    let expected = strings.map { Self.kept($0) + "\n" }.joined()
    #expect(Array(output.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(directory.names == ["fuzz.gp"])
  }

  @Test("hostile strings in every place of a figure draw and run nothing", .enabled(if: hasGnuplot))
  func figures() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession(formats: [.svg])
    for (number, text) in Self.hostileStrings(150).enumerated() {
      try session.submit(Self.figure(text), id: "f\(number)", directory: directory.url)
    }
    let files = try session.finish()
    #expect(files.flatMap(\.warnings) == [])
    #expect(files.count == Self.shards.count + 150)
    #expect(!directory.names.contains("canary"))
    #expect(!FileManager.default.fileExists(atPath: "canary"))
  }

  private static func figure(_ text: String) -> Figure {
    Figure(
      title: text, subtitle: text,
      panels: [
        Panel(
          heading: text, note: text, x: .linear(text, in: 0...1, ticks: [Tick(0.5, text), 1]),
          y: .log(text, unit: text),
          layers: [
            .line(x: [0, 1], y: [1, 2], label: .end(text)),
            .line(x: [0, 1], y: [2, 1], ink: .accent(1), label: .legend(text)),
            .points(x: [0.5], y: [1.5], label: .at(0.5, 1.5, text)),
            .text(text, x: 0.2, y: 1.2), .rule(.horizontal(1.1), label: .start(text)),
            .heatMap(x: [0, 1], y: [1, 2], z: [[1, 2], [3, 4]], label: .end(text)),
          ])
      ])
  }

  @Test("markup characters are drawn as they are", .enabled(if: hasGnuplot))
  func markup() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession(formats: [.svg])
    let text = #"a_1 {b}^2 ~c @d 100%g \n"#
    try session.submit(Self.figure(text), id: "markup", directory: directory.url)
    try session.finish()
    let drawn = directory.text("markup.svg").components(separatedBy: text).count - 1
    // Title, subtitle, heading, note, x name, one tick, y name (also in its unit), four labels of
    // layers, the name of the scale, and the comment inside the file that repeats no text.
    #expect(drawn >= 12)
  }
}
