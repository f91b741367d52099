import Foundation
import Notebook
import Plotting
import StandIns
import Testing

@testable import Publishing

/// A sample that ran, with its figures drawn where there is a gnuplot.
func exported(
  _ format: ExportFormat, gnuplot: GnuplotProgram = .find(), stop: Bool = false
) throws -> String {
  let images = try ExportImages(for: [format], gnuplot: gnuplot)
  let (sample, _) = try SamplePage.configured(by: [("stop", "\(stop)")])
  let run = PageRun.of(sample, source: SamplePage.text) { event in
    if case .output(.figure(let figure), line: _) = event { images.add(figure) }
  }
  try images.finish()
  let document = try PageExport(run, images: images, pandoc: .find()).document(format)
  return String(decoding: document, as: UTF8.self)
}

let hasPandoc = Pandoc.find().path != nil
let hasGnuplot = GnuplotProgram.find().path != nil

@Suite("A page on the web", .enabled(if: hasPandoc && hasGnuplot))
struct HTMLPageTests {
  @Test("holds its figures as SVG in both looks, each with title and description")
  func figures() throws {
    let html = try exported(.html)
    for theme in ["light", "dark"] {
      #expect(html.contains("<div class=\"\(theme)\"><svg role=\"img\""))
      #expect(html.contains("aria-labelledby=\"line-\(theme)-title line-\(theme)-desc\""))
      #expect(html.contains("<title id=\"line-\(theme)-title\">A line</title>"))
      #expect(
        html.contains(
          "<desc id=\"line-\(theme)-desc\">A line that rises from zero [to one].</desc>"))
    }
    #expect(!html.contains("GNUPLOT 5"), "The figure names the version that drew it.")
    #expect(!html.contains("<!--figure"))
    #expect(!html.contains("<!--listing"))
  }

  @Test("gives no name twice, so that a figure never uses the parts of another")
  func names() throws {
    let ids = try exported(.html).matches(of: /\sid=["']([^"']+)["']/).map { String($0.1) }
    #expect(ids.count > 20)
    #expect(Set(ids).count == ids.count)
  }

  @Test("refers to nothing outside itself")
  func alone() throws {
    for format in [ExportFormat.html, .slides] {
      let html = try exported(format)
      let links = html.matches(of: /(?:src|href)=["']([^"']*)["']/).map { String($0.1) }
      #expect(links.allSatisfy { $0.hasPrefix("data:") || $0.hasPrefix("#") }, "\(format)")
      #expect(!html.contains("@import"))
      #expect(!html.contains("url(http"))
      #expect(html.contains("default-src 'none'"))
    }
  }

  @Test("has mathematics as MathML, tables, listings, verdicts, and styles for dark and paper")
  func content() throws {
    let html = try exported(.html)
    #expect(html.contains("<math display=\"inline\""))
    #expect(html.contains("<td style=\"text-align: right;\">0.25</td>"))
    #expect(html.contains("<span class=\"word\">let</span> x = <span class=\"number\">1</span>"))
    #expect(html.contains("<li class=\"holds\">✓ <strong>check</strong> below one"))
    #expect(html.contains("<li class=\"fails\">✗ <strong>claim</strong> above one"))
    #expect(html.contains("@media (prefers-color-scheme: dark)"))
    #expect(html.contains("@media print"))
    #expect(html.contains("download=\"line.csv\""))
  }

  @Test("is the same every time")
  func deterministic() throws {
    for format in ExportFormat.allCases {
      #expect(try exported(format) == exported(format), "\(format)")
    }
  }

  @Test("shows the alternative text where nothing could be drawn")
  func noGnuplot() throws {
    for format in [ExportFormat.html, .slides] {
      let html = try exported(format, gnuplot: GnuplotProgram(path: nil))
      #expect(html.contains("Not drawn, for gnuplot is not installed: A line that rises"))
    }
  }

  @Test("escapes a title that looks like markup")
  func markup() {
    let html = HTMLPage.document(
      title: "a < b & \"c\"", description: "", style: "", script: nil, body: "")
    #expect(html.contains("<title>a &lt; b &amp; &quot;c&quot;</title>"))
  }
}

@Suite("A deck of slides", .enabled(if: hasPandoc && hasGnuplot))
struct SlideDeckTests {
  @Test("has a slide for words, code, each figure and table, and the verdicts")
  func slides() throws {
    let html = try exported(.slides)
    let kinds = html.matches(of: /<section class="(\w+)">/).map { String($0.1) }
    #expect(
      kinds == [
        "title", "words", "code", "table", "code", "picture", "words", "verdicts", "closing",
      ])
    #expect(html.contains("<svg role=\"img\""))
    #expect(html.contains("addEventListener(\"keydown\""))
  }
}

@Suite("pandoc")
struct PandocTests {
  @Test("is asked for by a message with the install line where it is missing")
  func missing() throws {
    let images = try ExportImages(for: [], gnuplot: GnuplotProgram(path: nil))
    let export = PageExport(PageRun.of(SamplePage()), images: images, pandoc: Pandoc(path: nil))
    #expect(throws: PublishingError.noPandoc) { try export.document(.html) }
    #expect(PublishingError.noPandoc.description.contains("scripts/setup"))
    #expect(PublishingError.noPandoc.description.contains("sudo apt-get install pandoc"))
    #expect(try !export.document(.ipynb).isEmpty, "A notebook needs none.")
  }

  @Test("is reported with its own words where it fails")
  func fails() throws {
    let images = try ExportImages(for: [], gnuplot: GnuplotProgram(path: nil))
    let pandoc = Pandoc(
      path: try StandIn.write(
        "echo 'no such thing' >&2\nexit 3", to: images.scratch.appending(path: "pandoc")))
    let export = PageExport(PageRun.of(SamplePage()), images: images, pandoc: pandoc)
    #expect(throws: PublishingError.pandocFailed(reason: "no such thing")) {
      try export.document(.html)
    }
  }

  @Test("is found in PANDOC before PATH")
  func finding() {
    #expect(Pandoc.find(environment: ["PANDOC": "/bin/sh", "PATH": "/nowhere"]).path == "/bin/sh")
    #expect(Pandoc.find(environment: ["PATH": "/nowhere"]).path == nil)
    #expect(Pandoc.find(environment: ["PANDOC": "/no/pandoc", "PATH": "/bin"]).path == nil)
  }
}

@Suite("A listing on the web")
struct SwiftListingTests {
  @Test(
    "marks words, numbers, texts and comments, and escapes the rest",
    arguments: [
      ("let a = 1_000", "<w>let</w> a = <n>1_000</n>"), ("0...1", "<n>0</n>...<n>1</n>"),
      ("1e-3", "<n>1e</n>-<n>3</n>"), ("0.5", "<n>0.5</n>"),
      ("a < b && c", "a &lt; b &amp;&amp; c"),
      ("\"a\" + b", "<t>&quot;a&quot;</t> + b"),
      (#""\(f("x")) y" z"#, #"<t>&quot;\(f(&quot;x&quot;)) y&quot;</t> z"#),
      ("x // let\ny", "x <c>// let</c>\ny"), ("letter", "letter"), ("\"open", "<t>&quot;open</t>"),
    ])
  func marks(code: String, expected: String) {
    var html = SwiftListing.html(code)
    for (kind, short) in [("word", "w"), ("number", "n"), ("text", "t"), ("comment", "c")] {
      html.replace("<span class=\"\(kind)\">", with: "<\(short)>")
    }
    let closing = html.split(separator: "</span>", omittingEmptySubsequences: false)
    var result = ""
    for (index, piece) in closing.enumerated() {
      result += piece
      guard index < closing.count - 1 else { continue }
      let open = piece.lastIndex(of: "<").map { piece[piece.index(after: $0)] } ?? "?"
      result += "</\(open)>"
    }
    #expect(result == expected)
  }
}
