import Notebook
import Testing

@testable import Publishing

@Suite("Mathematics in a terminal")
struct TexTests {
  @Test(
    "becomes Unicode",
    arguments: [
      (#"\lambda"#, "λ"), (#"x^2"#, "x²"), (#"\beta_j"#, "βⱼ"), (#"x_{10}"#, "x₁₀"),
      (#"\frac{1}{2}"#, "½"), (#"\frac{1}{2n}"#, "1/(2n)"), (#"\frac{a+b}{c}"#, "(a+b)/c"),
      (#"\|y - X\beta\|_2^2"#, "‖y − Xβ‖₂²"), (#"\hat\beta"#, "β\u{302}"),
      (#"\sqrt{1 - \rho^2}\,z"#, "√(1 − ρ²) z"), (#"\int f''(x)^2\,dx"#, "∫ f″(x)² dx"),
      (#"\sum_j d_j^2/(d_j^2 + n\lambda)"#, "Σⱼ dⱼ²/(dⱼ² + nλ)"), (#"x^{a/b}"#, "x^(a/b)"),
      (#"\lambda_{\max}"#, "λₘₐₓ"), (#"\unknown x"#, "unknown x"),
      (#"\text{if } a"#, "if a"), (#"\cos(1.5\pi x)"#, "cos(1.5π x)"), ("{", ""), (#"\"#, ""),
    ])
  func conversion(tex: String, expected: String) {
    #expect(unicode(fromTex: tex) == expected)
  }

  @Test("is found between dollar signs, and a lone or escaped dollar stays")
  func dollars() {
    #expect(unicodeMathematics(in: #"so $x^2$ and $\pi$."#) == "so x² and π.")
    #expect(unicodeMathematics(in: #"costs \$5"#) == "costs $5")
    #expect(unicodeMathematics(in: "costs $5") == "costs $5")
  }
}

@Suite("Lines of a terminal")
struct LayoutTests {
  @Test("are no longer than the width, and paragraphs stay apart")
  func wrapping() {
    let lines = TextLayout.wrap(
      "one two three four five six\n\nseven\n- eight nine ten eleven twelve\n- last", width: 20)
    #expect(
      lines == [
        "one two three four", "five six", "", "seven", "- eight nine ten", "  eleven twelve",
        "- last",
      ])
  }

  @Test("keep a word that is longer than a line whole")
  func longWord() {
    let word = String(repeating: "x", count: 50)
    #expect(TextLayout.wrap("a \(word) b", width: 20) == ["a", word, "b"])
  }

  @Test("count what a reader sees: accents and colours take no room")
  func visible() {
    #expect(AnsiStyle.visibleLength("β\u{302}") == 1)
    #expect(AnsiStyle.visibleLength(AnsiStyle(isOn: true).apply(.title, "four")) == 4)
  }

  @Test("lose Markdown's marks, and get colour only where it is on")
  func inline() {
    let text = "a **bold move**, *soft* `code` 2 * 3"
    #expect(AnsiStyle(isOn: false).inline(text) == "a bold move, soft code 2 * 3")
    #expect(AnsiStyle(isOn: true).inline("**a b**") == "\u{1B}[1ma\u{1B}[0m \u{1B}[1mb\u{1B}[0m")
  }
}

@Suite("A page in the terminal")
struct TerminalPageTests {
  private func lines(width: Int = 80, style: Bool = false, code: Bool = false) -> [String] {
    let terminal = TerminalPage(width: width, style: AnsiStyle(isOn: style), showsCode: code)
    let run = PageRun.of(SamplePage(), source: SamplePage.text)
    var text = terminal.opening(slug: run.page.slug, info: run.page.info)
    for (number, cell) in run.page.cells.enumerated() {
      text += terminal.heading(cell, number: number + 1)
      for output in cell.outputs { text += terminal.output(output) { "out/\($0.id).png" } }
    }
    text += terminal.closing(run, before: nil, next: "another")
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("reads from the title to the command that makes it again")
  func whole() {
    #expect(
      lines() == [
        "", "  A SAMPLE" + String(repeating: " ", count: 57) + "  sample-page", "  Does it print?",
        "", "  1  One", "  The first cell, with λ.", "", "  The norm is ‖β‖₂ = 3.", "",
        "  What came out", "    name    value | size", "    ────────────────────",
        "    ridge           0.25", "    lasso            −12", "", "  2  Two", "",
        "  ▸ figure line  out/line.png", "    It rises.", "", "  ⚠ Take care: Little data.",
        "  ✓ check  below one  0.5  below 1",
        "  ✗ claim  above one  0.5  above 1  [somebody-2000]", "",
        "  1 check holds · 0 of 1 claims hold for this draw · 1 figure",
        "  next:   swift run experiments another",
        "  again:  swift run experiments sample-page --seed 0", "",
      ])
  }

  @Test("fits its width", arguments: [60, 80, 120])
  func width(width: Int) {
    #expect(lines(width: width).allSatisfy { $0.count <= width })
  }

  @Test("carries colour only where it is on, and nothing else changes")
  func colour() {
    let plain = lines().joined(separator: "\n")
    let coloured = lines(style: true).joined(separator: "\n")
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[32m✓"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("shows the code where it is asked for")
  func code() {
    #expect(lines(code: true).contains("  │ let x = 1"))
    #expect(!lines().contains { $0.contains("let x") })
  }

  @Test("ends with a command that holds each parameter that is not at its default")
  func command() throws {
    let (experiment, seed) = try SamplePage.configured(by: [("strength", "0.25"), ("seed", "9")])
    let run = PageRun.of(experiment, seed: seed)
    #expect(run.page.command == "swift run experiments sample-page --strength 0.25 --seed 9")
  }
}

@Suite("A page in Markdown")
struct MarkdownPageTests {
  @Test("holds prose, listing, tables, figures with alt text, verdicts and the command")
  func whole() {
    let text = MarkdownPage.render(PageRun.of(SamplePage(), source: SamplePage.text))
    let parts = [
      "# A sample\n\n*Does it print?*\n\n## 1. One\n\nThe first cell, with $\\lambda$.\n\n"
        + "```swift\nlet x = 1\n```\n\nThe norm is $\\|\\beta\\|_2 = 3$.\n\n",
      "| name | value \\| size |\n| :-- | --: |\n| ridge | 0.25 |\n| lasso | −12 |",
      "![A line that rises from zero \\[to one\\].](line.png)",
      "*It rises.* ([script](line.gp), [numbers](line.csv))",
      "- ✓ **check** below one: 0.5, below 1\n"
        + "- ✗ **claim** above one: 0.5, above 1 [somebody-2000]",
      "| `--strength` | 0.5 | 0...1 | how strong |",
      "- [somebody-2000] Somebody (2000), A text",
      "```sh\nswift run experiments sample-page --seed 0\n```\n",
    ]
    for part in parts { #expect(text.contains(part), "\(part)") }
  }

  @Test("says so where the page stopped, and where the source is missing")
  func stopped() throws {
    let (experiment, _) = try SamplePage.configured(by: [("stop", "true")])
    let text = MarkdownPage.render(PageRun.of(experiment))
    #expect(text.contains("> **The page stopped here:** It stopped."))
    #expect(text.contains("> The page's Swift source was not found"))
  }
}
