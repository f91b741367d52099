import Notebook
import Plotting

let source = Source(
  id: "somebody-2000", authors: "Somebody", title: "A text", year: 2000, kind: .paper)

/// A page with an output of every kind.
struct SamplePage: Experiment {
  static let info = ExperimentInfo(
    title: "A sample", question: "Does it print?", chapter: Chapter("Tests"), sources: [source])

  @Parameter("how strong", in: 0...1) var strength = 0.5
  @Parameter("stop on the way") var stop = false

  struct Stopped: Error, CustomStringConvertible { let description = "It stopped." }

  func run(in page: inout Page) throws {
    page.say("The norm is $\\|\\beta\\|_2 = 3$.", line: 2)
    page.table(
      "What came out", columns: ["name", "value | size"],
      rows: [["ridge", .number(0.25, digits: 2)], ["lasso", .number(-12, digits: 2)]], line: 2)
    if stop { throw Stopped() }
    page.figure(
      "line",
      Figure(
        title: "A line", x: .linear("x"), y: .linear("y"),
        layers: [.line(x: [0, 1], y: [0, 1])]),
      caption: "It rises.", alt: "A line that rises from zero [to one].", line: 6)
    page.warn("Little data.", line: 6)
    page.check("below one", strength, .below(1), line: 6)
    page.claim(source, "above one", strength, .above(1), line: 6)
    page.record("half", strength / 2)
  }

  static let text = """
    // %% One
    // The first cell, with $\\lambda$.
    let x = 1


    // %% Two
    draw(x)
    """
}
