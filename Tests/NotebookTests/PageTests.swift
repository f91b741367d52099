import Plotting
import Synchronization
import Testing

@testable import Notebook

private let source = Source(
  id: "somebody-2000", authors: "Somebody", title: "A text", year: 2000, kind: .paper)

private struct SmallPage: Experiment {
  static let info = ExperimentInfo(
    title: "Small", question: "Is it?", chapter: Chapter("Tests"), sources: [source])

  @Parameter("what is measured", in: -10...10) var value = 0.5
  @Parameter("stop on the way") var stop = false

  struct Stopped: Error, CustomStringConvertible { let description = "It stopped." }

  func run(in page: inout Page) throws {
    page.say("first", line: 3)
    if stop { throw Stopped() }
    page.check("below one", value, .below(1), line: 9)
    page.claim(source, "above zero", value, .above(0), line: 10)
    page.record("twice", 2 * value)
  }
}

@Suite("A page")
struct PageTests {
  /// Cells at lines 2 and 8; the calls above name lines 3, 9 and 10.
  private let text = """
    func run(in page: inout Page) {
      // %% One
      page.say("first")




      // %% Two
      page.check("below one")
      page.claim("above zero")
    }
    """

  @Test("files each output under the cell whose lines hold the call")
  func filing() {
    let page = PageRun.of(SmallPage(), source: text).page
    #expect(page.cells.map(\.title) == ["One", "Two"])
    #expect(page.cells.map(\.outputs.count) == [1, 2])
  }

  @Test("without its source is one cell without prose")
  func noSource() {
    let page = PageRun.of(SmallPage()).page
    #expect(!page.hasSource)
    #expect(page.cells.count == 1)
    #expect(page.outputs.count == 3)
  }

  @Test("tells its observer of each cell before its outputs, and of every cell once")
  func observer() {
    let seen = Mutex<[String]>([])
    _ = PageRun.of(SmallPage(), source: text + "\n// %% Three\n") { event in
      seen.withLock {
        switch event {
        case .cell(let cell, let number): $0.append("\(number) \(cell.title)")
        case .output: $0.append("output")
        }
      }
    }
    #expect(
      seen.withLock { $0 } == ["1 One", "output", "2 Two", "output", "output", "3 Three"])
  }

  @Test("that throws keeps what it had said, and names the reason")
  func failure() throws {
    let (page, _) = try SmallPage.configured(by: [("stop", "true")])
    let run = PageRun.of(page)
    #expect(run.failure?.message == "It stopped.")
    #expect(run.page.outputs.count == 1)
    #expect(!run.succeeded)
  }

  @Test("fails when a check fails, not when a claim does")
  func success() throws {
    let holding = PageRun.of(SmallPage())
    #expect(holding.succeeded)
    let refuted = PageRun.of(try SmallPage.configured(by: [("value", "-1")]).experiment)
    #expect(refuted.succeeded)
    #expect(refuted.page.claims.map(\.holds) == [false])
    let failing = PageRun.of(try SmallPage.configured(by: [("value", "2")]).experiment)
    #expect(!failing.succeeded)
  }

  @Test("gives equal streams for equal seeds and names, and others for others")
  func randomness() {
    func draw(_ seed: Int, _ name: String) -> UInt64 {
      var stream = Page(for: SmallPage(), seed: seed).random(name)
      return stream.next()
    }
    #expect(draw(3, "noise") == draw(3, "noise"))
    #expect(draw(3, "noise") != draw(4, "noise"))
    #expect(draw(3, "noise") != draw(3, "data"))
  }
}

@Suite("A bound")
struct BoundTests {
  @Test("is strict or not, as its name says, and nothing that is no number satisfies it")
  func containment() {
    #expect(!Bound.below(1).contains(1))
    #expect(Bound.atMost(1).contains(1))
    #expect(!Bound.above(1).contains(1))
    #expect(Bound.atLeast(1).contains(1))
    #expect(Bound.within(0.1, of: 2).contains(2.05))
    #expect(!Bound.within(0.1, of: 2).contains(2.2))
    for bound in [Bound.below(1), .atMost(1), .above(1), .atLeast(1), .within(1, of: 0)] {
      #expect(!bound.contains(.nan))
    }
  }

  @Test("says its comparison in words")
  func words() {
    #expect(Bound.below(1).relation == "below")
    #expect(Bound.atLeast(3).relation == "at least")
    #expect(Bound.within(0, of: 3).relation == "exactly")
    #expect(Bound.within(1e-9, of: 3).relation == "within 10⁻⁹ of")
  }
}

@Suite("Cells of a source")
struct CellTests {
  @Test("carry title, prose and listing without their indentation")
  func parsing() {
    let cells = Cell.parse(
      source: """
        struct Page {
          func run() {
            let hidden = 1
            // %% The data
            // Points on $x^2$.
            //
            // - one
            let x = 3  // a comment that stays
            if x > 2 {
              draw()
            }

            // %%
            finish()
          }

          private func helper() {}
        }
        """)
    #expect(cells.map(\.title) == ["The data", ""])
    #expect(cells[0].prose == "Points on $x^2$.\n\n- one")
    #expect(cells[0].code == "let x = 3  // a comment that stays\nif x > 2 {\n  draw()\n}")
    #expect(cells[1].code == "finish()")
    #expect(cells[0].lines.contains(8))
    #expect(!cells[0].lines.contains(13))
    #expect(cells[1].lines.contains(14))
  }

  @Test("are none where the source has no mark")
  func none() {
    #expect(Cell.parse(source: "let x = 1 // %% not at the start").isEmpty)
  }
}

@Suite("Numbers on a page")
struct DigitTests {
  @Test(
    "have a fixed count of significant digits",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (0.0432087, "0.04321"), (181_472_000, "1.815×10⁸"),
      (-2.5, "−2.500"), (3.2e-12, "3.2×10⁻¹²"), (123_456, "1.235×10⁵"), (12_345.6, "12346"),
      (1e-9, "10⁻⁹"),
      (0.000_123_44, "0.0001234"), (.nan, "undefined"), (.infinity, "∞"), (-.infinity, "−∞"),
    ])
  func digits(number: Double, expected: String) {
    #expect(number.digits(4) == expected)
  }

  @Test(
    "are typed as short as they can be", arguments: [(100.0, "100"), (0.1, "0.1"), (1e-9, "1e-09")])
  func plain(number: Double, expected: String) {
    #expect(number.plain == expected)
    #expect(Double(expected) == number)
  }

  @Test("in tables show counts in full and other numbers with their digits")
  func entries() {
    #expect(TableEntry.count(1_234_567).text == "1234567")
    #expect(TableEntry.count(442).text == "442")
    #expect((15 as TableEntry).text == "15")
    #expect(TableEntry.number(0.5, digits: 2).text == "0.50")
    #expect(TableEntry.number(-3, digits: 2).text == "−3")
    #expect(("\(1 + 1) rows" as TableEntry).text == "2 rows")
  }
}

@Suite("An error on purpose")
struct ExpectedFailureTests {
  private struct Refused: Error, CustomStringConvertible { let description = "Not below zero." }

  private struct Provoking: Experiment {
    static let info = ExperimentInfo(
      title: "T", question: "Q?", chapter: Chapter("C"), sources: [])
    @Parameter("whether it fails") var fails = true
    func run(in page: inout Page) throws {
      page.expectFailure("a penalty below zero") { if fails { throw Refused() } }
      page.say("The page goes on.")
    }
  }

  @Test("is shown as output and is a check that holds; the page goes on")
  func thrown() {
    let run = PageRun.of(Provoking())
    #expect(run.succeeded)
    #expect(run.page.outputs.count == 3)
    guard case .expectedFailure(let failure) = run.page.outputs[0] else {
      Issue.record("The error is no output.")
      return
    }
    #expect(failure == ExpectedFailure(title: "a penalty below zero", message: "Not below zero."))
  }

  @Test("that does not come is a failed check")
  func missing() throws {
    let (page, seed) = try Provoking.configured(by: [("fails", "false")])
    let run = PageRun.of(page, seed: seed)
    #expect(!run.succeeded)
    #expect(run.page.checks.map(\.title) == ["a penalty below zero is refused: errors thrown"])
    #expect(run.page.checks.map(\.holds) == [false])
  }
}

@Suite("A figure's words")
struct FigureWordsTests {
  private struct Drawing: Experiment {
    static let info = ExperimentInfo(
      title: "T", question: "Q?", chapter: Chapter("C"), sources: [])
    func run(in page: inout Page) throws {
      let panels = (0..<3).map {
        Panel(
          heading: "\($0)", x: .linear("x", in: 0...1), y: .linear("y", in: 0...2),
          layers: [.line(x: [0, 1], y: [0, Double($0)], label: "a")])
      }
      page.figure("still", Figure(title: "S", panels: [panels[1]]), caption: "c")
      page.animation("film", FigureAnimation(title: "F", frames: panels), caption: "c")
    }
  }

  @Test("are made from its numbers where the author gives none")
  func generated() {
    let figures = PageRun.of(Drawing()).page.figures
    #expect(figures[0].alt == "Lines, y from 0 to 2, against x from 0 to 1. a rises from 0 to 1.")
    #expect(figures.allSatisfy { $0.accessibilityFlaws.isEmpty })
  }

  @Test("of an animation are those of its contact sheet, which stands for it")
  func animation() {
    let figure = PageRun.of(Drawing()).page.figures[1]
    #expect(figure.figure.panels.count == 3)
    #expect(figure.animationID == "film-moving")
    #expect(figure.animation?.frames.count == 3)
  }
}
