import Foundation
import Testing

@testable import Plotting

@Suite("Figures at once", .enabled(if: GnuplotProgram.find().path != nil))
struct FigureViewerTests {
  private let figure = Figure(
    title: "T",
    panels: [
      Panel(
        heading: "50 % `x` $HOME", x: .log("λ", in: 0.1...10), y: .linear("y", in: 0...1),
        layers: [.line(x: [0.1, 1, 10], y: [0, 0.3, 1], label: "ridge")])
    ])

  @Test("are drawn in characters, no line wider than asked for, coloured where it may be")
  func text() throws {
    let viewer = FigureViewer()
    let plain = try viewer.preview(figure, as: .text(columns: 70, colored: false))
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 70 })
    #expect(plain.contains("50 % `x` $HOME"))
    #expect(plain.contains("ridge"))
    #expect(!plain.contains("\u{1B}"))
    let colored = try viewer.preview(figure, as: .text(columns: 70, colored: true))
    #expect(colored.contains("\u{1B}["))
  }

  @Test("are drawn in pixels for a terminal that understands sixel")
  func sixel() throws {
    let text = try FigureViewer().preview(figure, as: .sixel)
    #expect(text.contains("\u{1B}P"))
    #expect(text.hasSuffix("\u{1B}\\\n"))
  }

  @Test("that move become a whole GIF with a frame for each picture")
  func animation() throws {
    let frames = (0..<4).map { step in
      Panel(
        heading: "\(step)", x: .linear("x", in: 0...1), y: .linear("y", in: 0...4),
        layers: [.line(x: [0, 1], y: [0, Double(step)])])
    }
    let animation = FigureAnimation(title: "T", frames: frames)
    #expect(animation.contactSheet.panels.count == 4)
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    try session.submit(animation, id: "m", directory: directory.url)
    try session.finish()
    let gif = try #require(
      FileManager.default.contents(
        atPath: directory.url.appendingPathComponent("m.gif").path))
    // Each frame has a block that says how long it is seen.
    let marks = gif.indices.dropLast(2).count {
      gif[$0] == 0x21 && gif[$0 + 1] == 0xF9 && gif[$0 + 2] == 0x04
    }
    #expect(marks == 4)
  }
}
