import Foundation
import Testing

@testable import Plotting

@Suite("What an image says about itself")
struct ImageWordsTests {
  private let words = ImageWords(title: "A < B & C", description: "It rises — \"slowly\".")

  @Test("stands in an SVG as title and description, and gnuplot's version does not")
  func svg() {
    let svg = """
      <?xml version="1.0"?>
      <svg
       viewBox="0 0 1 1">
      <title>Gnuplot</title>
      <desc>Produced by GNUPLOT 5.4 patchlevel 4 </desc>
      <g id="gnuplot_canvas"><path id='gpPt1'/><use xlink:href='#gpPt1'/>
      <text filter="url(#textbox)" font-family="DejaVu Sans:Bold">x</text></g></svg>
      """
    let result = words.described(svg: svg, id: "fit")
    #expect(result.contains("<svg role=\"img\" aria-labelledby=\"fit-title fit-desc\"\n"))
    #expect(result.contains("<title id=\"fit-title\">A &lt; B &amp; C</title>"))
    #expect(result.contains("<desc id=\"fit-desc\">It rises — \"slowly\".</desc>"))
    #expect(!result.contains("GNUPLOT 5.4"))
    #expect(result.contains("<path id='fit-gpPt1'/><use xlink:href='#fit-gpPt1'/>"))
    #expect(result.contains("url(#fit-textbox)"))
    #expect(
      result.contains("font-family=\"DejaVu Sans,Verdana,sans-serif\" font-weight=\"bold\""))
    #expect(words.described(svg: "no image", id: "x") == "no image")
  }

  @Test("stands in a PNG behind its header, with a checksum that is right")
  func png() throws {
    // The smallest PNG: one grey pixel.
    let plain = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5E"
          + "rkJggg=="))
    let described = words.described(png: plain)
    let image = try PNGFile(described)
    #expect(image.names == ["IHDR", "iTXt", "iTXt", "IDAT", "IEND"])
    #expect(image.words == ["Title": "A < B & C", "Description": "It rises — \"slowly\"."])
    #expect(image.withoutWords == plain, "The picture itself is as it was.")
    #expect(
      try PNGFile(ImageWords(title: "", description: "x").described(png: plain)).words.count == 1)
    #expect(words.described(png: Data("no image".utf8)) == Data("no image".utf8))
  }

  @Test(
    "is what another program reads in a PNG",
    .enabled(if: hasGnuplot && ExifTool.path != nil, "ExifTool is not installed."))
  func decoded() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    try session.submit(
      Samples.line, id: "line", description: "It rises — slowly.", directory: directory.url)
    try session.submitThumbnail(
      of: Samples.line, id: "small", description: "It rises.", directory: directory.url)
    try session.submit(Samples.line, id: "half", directory: directory.url, scale: 0.5)
    try session.finish()
    #expect(
      try ExifTool.words(of: directory.url.appendingPathComponent("line.png")) == [
        "One line", "It rises — slowly.",
      ])
    #expect(
      try ExifTool.words(of: directory.url.appendingPathComponent("small.png")) == [
        "One line", "It rises.",
      ])
    let generated = Samples.line.generatedDescription
    #expect(
      try ExifTool.words(of: directory.url.appendingPathComponent("half.png")) == [
        "One line", generated,
      ])
  }

  @Test("is no time: the digits of a PDF's dates become constant, and nothing else changes")
  func pdf() {
    let pdf = Data("%PDF /CreationDate (D:20261121093000+00'00) /ModDate (D:2026) x".utf8)
    let result = String(decoding: ImageWords.undated(pdf: pdf), as: UTF8.self)
    #expect(result == "%PDF /CreationDate (D:19800101000000+00'00) /ModDate (D:1980) x")
  }
}

@Suite("A description made from the numbers")
struct GeneratedDescriptionTests {
  @Test("names the kind, the axes with their ranges, and each series with its trend")
  func content() {
    let figure = Figure(
      title: "T", x: .log("λ", in: 0.01...100), y: .linear("error", in: 0...10, unit: "mmHg"),
      layers: [
        .line(x: [0.01, 1, 100], y: [8, 2, 9], label: "ridge"),
        .line(x: [0.01, 100], y: [1, 6], label: "lasso"),
        .points(x: [0.01], y: [3], label: "chosen"), .line(x: [1], y: [1]),
      ])
    #expect(
      figure.generatedDescription
        == "Lines and points, error (mmHg) from 0 to 10, against λ from 0.01 to 100 on a log axis. "
        + "ridge goes from 8 to 9, lowest with 2 at 1. lasso rises from 1 to 6. "
        + "chosen is 3 throughout.")
  }

  @Test("is never longer or shorter than an alternative text may be")
  func lengths() {
    let many = (0..<40).map {
      Layer.line(x: [0, 1], y: [0, Double($0)], label: .end("series number \($0)"))
    }
    let long = String(repeating: "very long ", count: 100)
    for figure in [
      Figure(title: "", x: .linear("x"), y: .linear("y"), layers: many),
      Figure(title: "", x: .linear(long), y: .linear("y"), layers: many),
      Figure(title: "", x: .linear(""), y: .linear(""), layers: []),
    ] {
      let text = figure.generatedDescription
      #expect(AlternativeText.flaw(in: text, title: "") == nil, "\(text.count): \(text)")
    }
  }
}

@Suite("A reader who cannot see colours")
struct MonochromeTests {
  @Test("can tell the named series of a panel apart, or is told which not")
  func flaws() {
    func figure(_ layers: [Layer]) -> Figure {
      Figure(title: "", x: .linear("x"), y: .linear("y"), layers: layers)
    }
    func line(_ ink: Ink, _ dash: Dash? = nil, _ label: Label = "a") -> Layer {
      .line(x: [0, 1], y: [0, 1], ink: ink, dash: dash, label: label)
    }
    let all = (0..<6).map { line(.accent($0), nil, .end("s\($0)")) }
    #expect(figure(all).monochromeFlaws.isEmpty)
    let alike = figure([line(.accent(0), .solid, "a"), line(.accent(1), .solid, "b")])
    #expect(alike.monochromeFlaws.count == 1)
    #expect(alike.monochromeFlaws[0].contains("\"a\" and \"b\" differ in colour alone"))
  }

  @Test("an alternative text is of a length that a voice can read, and not the title")
  func alternativeText() {
    let good = String(repeating: "x", count: 30)
    #expect(AlternativeText.flaw(in: good, title: "T") == nil)
    #expect(AlternativeText.flaw(in: good, title: good) != nil)
    #expect(AlternativeText.flaw(in: "short", title: "T")?.contains("5 characters") == true)
    #expect(AlternativeText.flaw(in: String(repeating: "x", count: 401), title: "T") != nil)
  }
}
