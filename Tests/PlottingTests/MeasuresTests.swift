import Foundation
import Testing

@testable import Plotting

@Suite("Ticks, numbers and text have measure")
struct MeasuresTests {
  private func linear(_ lower: Double, _ upper: Double) -> AxisScale {
    AxisScale(isLog: false, lower: lower, upper: upper, reversed: false)
  }

  private func texts(_ axis: Axis, length: Double = 600) -> [String] {
    let scale = Extent(of: [], along: .x, on: axis).scale(for: axis)
    return Ticks.placed(for: axis, scale: scale, length: length, spacing: 100).map(\.text.markup)
  }

  @Test("linear axes count in ones, twos and fives, with a real minus sign")
  func linearTicks() {
    #expect(texts(.linear("", in: 0...1)) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(
      texts(.linear("", in: -2...2), length: 300) == ["\u{2212}2", "\u{2212}1", "0", "1", "2"])
    #expect(
      texts(.linear("", in: 0...50_000)) == ["0", "10,000", "20,000", "30,000", "40,000", "50,000"])
    #expect(texts(.linear("", in: 0...6e7)).last == "6\u{00D7}10^{7}")
    #expect(texts(.linear("", in: -880...820), length: 800).count == 9)
  }

  @Test("marks are exact multiples, few, and inside the range")
  func exact() {
    var noise = Noise(state: 3)
    for _ in 0..<500 {
      let lower = Double.random(in: -1e4...1e4, using: &noise)
      let upper = lower + pow(10, .random(in: -3...5, using: &noise))
      let values = Ticks.linearValues(linear(lower, upper), wanted: 6)
      #expect((3...14).contains(values.count), "\(lower)...\(upper)")
      #expect(values.allSatisfy { $0 >= lower - 1e-6 && $0 <= upper + 1e-6 })
      let steps = zip(values, values.dropFirst()).map { $1 - $0 }
      #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-6 * abs(steps[0]) })
    }
    #expect(Ticks.linearValues(linear(0, 1), wanted: 10)[3] == 0.3)
  }

  @Test("the shortest axis has two marks at least, the zero not alone")
  func shortAxes() {
    #expect(Ticks.linearValues(linear(-40, 36), wanted: 2) == [-40, -20, 0, 20])
    var noise = Noise(state: 4)
    for _ in 0..<500 {
      let lower = Double.random(in: -10...10, using: &noise)
      let upper = lower + pow(10, .random(in: -3...5, using: &noise))
      let values = Ticks.linearValues(linear(lower, upper), wanted: 2)
      #expect((2...5).contains(values.count), "\(lower)...\(upper)")
    }
  }

  @Test("log axes write powers of ten with raised exponents")
  func logTicks() {
    #expect(
      texts(.log("", in: 1e-4...150)) == [
        "10^{\u{2212}4}", "10^{\u{2212}3}", "10^{\u{2212}2}", "10^{\u{2212}1}", "10^{0}", "10^{1}",
        "10^{2}",
      ])
    #expect(
      texts(.log("", in: 1e-4...150), length: 300) == [
        "10^{\u{2212}4}", "10^{\u{2212}2}", "10^{0}", "10^{2}",
      ])
    #expect(texts(.log("", in: 1...9)) == ["1", "2", "5"])
    #expect(texts(.log("", in: 3...4)).count >= 2)
    #expect(texts(.log("", in: 1e-300...1e300)).count >= 2)
  }

  @Test("marks asked for are kept, with their words, where they are in the range")
  func givenTicks() {
    let axis = Axis.linear("", in: 0...1, ticks: [0, 0.5, Tick(1, "all"), 2])
    let scale = linear(0, 1)
    let placed = Ticks.placed(for: axis, scale: scale, length: 100, spacing: 100)
    #expect(placed.map(\.text) == [.plain("0"), .plain("0.5"), .words("all")])
  }

  @Test("numbers in scripts have ten digits at most and no minus zero")
  func scriptNumbers() {
    #expect(Numerals.script(1.0 / 3) == "0.3333333333")
    #expect(Numerals.script(-0.0) == "0")
    #expect(Numerals.script(1e-20) == "1e-20")
    #expect(Numerals.fixed(-0.04, decimals: 1) == "0.0")
    #expect(Numerals.fixed(-1_234_567.5, decimals: 1) == "\u{2212}1,234,567.5")
    #expect(Numerals.scientific(-1e6) == .power(factor: "\u{2212}", exponent: 6))
    #expect(Numerals.scientific(0) == .plain("0"))
  }

  @Test("widths are those of the font: every letter of a line as gnuplot sets it")
  func widths() {
    // Summed by hand from the font's table: A 1401, V 1401, blank 651, in 2048ths.
    #expect(abs(TextMetrics.width("AV ", size: 2048) - 1.01 * (1401 + 1401 + 651)) < 1e-9)
    #expect(TextMetrics.width("AV ", size: 20, bold: true) > TextMetrics.width("AV ", size: 20))
    #expect(TextMetrics.width("e\u{301}", size: 20) == TextMetrics.width("e", size: 20))
    #expect(TextMetrics.width("", size: 20) == 0)
  }

  @Test("long text is set smaller, then broken, then cut, and always fits")
  func fitting() {
    let short = FittedText("A title", width: 500, size: 40, floor: 24)
    #expect(short.lines == ["A title"] && short.size == 40)
    var noise = Noise(state: 11)
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...80, using: &noise)).map { _ in
        String(repeating: "w", count: .random(in: 1...60, using: &noise))
      }
      let text = FittedText(
        words.joined(separator: " "), width: 600, size: 40, floor: 24, bold: true)
      #expect(text.width <= 600)
      #expect(text.lines.count <= 3)
      #expect(text.size >= 24)
    }
  }

  @Test("lines are of about equal length, and no word is lost")
  func balanced() {
    let words = "Degree one misses the curve, degree four finds it, fifteen goes through the noise"
    let text = FittedText(words, width: 700, size: 30, floor: 20)
    #expect(text.lines.count == 2)
    #expect(text.lines.joined(separator: " ") == words)
    let widths = text.lines.map { TextMetrics.width($0, size: text.size) }
    #expect(abs(widths[0] - widths[1]) < 150)
  }
}
