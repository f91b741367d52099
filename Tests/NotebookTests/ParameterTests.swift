import Testing

@testable import Notebook

private struct KnobPage: Experiment {
  enum Shape: String, ParameterChoice { case round, halfRound }

  static let info = ExperimentInfo(
    title: "Knobs", question: "Do they turn?", chapter: Chapter("Tests"), sources: [])

  @Parameter("rows of the design", in: 10...500) var observations = 30
  @Parameter("noise", in: 0...2.5, unit: "mm") var noiseLevel = 0.5
  @Parameter("centre the columns") var centre = true
  @Parameter("the shape") var shape = Shape.round

  func run(in page: inout Page) throws {}
}

@Suite("Parameters")
struct ParameterTests {
  @Test("are listed in the order of the source, the seed last")
  func order() {
    #expect(
      KnobPage.parameters.map(\.name) == ["observations", "noise-level", "centre", "shape", "seed"])
  }

  @Test("describe their type, range, choices, unit and default")
  func descriptions() {
    let parameters = KnobPage.parameters
    #expect(parameters.map(\.type) == ["whole number", "number", "switch", "name", "whole number"])
    #expect(
      parameters.map(\.domain)
        == ["10...500", "0...2.5", "true|false", "round|half-round", "0...4294967295"])
    #expect(parameters[1].unit == "mm")
    #expect(parameters.map(\.initial.description) == ["30", "0.5", "true", "round", "0"])
  }

  @Test("are set by name, and others keep their default")
  func configured() throws {
    let (page, seed) = try KnobPage.configured(by: [
      ("noise-level", "1e-1"), ("centre", "false"), ("shape", "half-round"), ("seed", "7"),
    ])
    #expect(page.noiseLevel == 0.1)
    #expect(!page.centre)
    #expect(page.shape == .halfRound)
    #expect(page.observations == 30)
    #expect(seed == 7)
  }

  @Test("the last setting of a name wins")
  func lastWins() throws {
    let (page, _) = try KnobPage.configured(by: [("observations", "20"), ("observations", "40")])
    #expect(page.observations == 40)
  }

  @Test("the ends of a range belong to it", arguments: ["10", "500", "1_0"])
  func ends(text: String) throws {
    _ = try KnobPage.configured(by: [("observations", text)])
  }

  @Test("setting one copy of a page leaves the other as it was")
  func valueSemantics() {
    let first = KnobPage()
    var second = first
    second.observations = 99
    #expect(first.observations == 30)
    #expect(second.observations == 99)
  }

  @Test(
    "refuse what is no value of their type",
    arguments: [
      ("observations", "3.5"), ("observations", ""), ("noise-level", "nan"),
      ("noise-level", "inf"), ("noise-level", "0x1p1"), ("noise-level", "1,5"),
      ("centre", "maybe"), ("shape", "square"), ("seed", "one"),
    ])
  func unreadable(name: String, text: String) {
    #expect(throws: ParameterError.self) { try KnobPage.configured(by: [(name, text)]) }
  }

  @Test("say what was found, what was needed, and what to do")
  func messages() {
    #expect(
      message([("observations", "900")])
        == "--observations was given 900, and its range is 10...500 (rows of the design). "
        + "Try --observations 500.")
    #expect(
      message([("noise-level", "-1")])
        == "--noise-level was given -1, and its range is 0...2.5 (noise). Try --noise-level 0.")
    #expect(
      message([("observations", "many")])
        == "--observations was given \"many\", and needs a whole number in 10...500 (rows of the "
        + "design). Try --observations 30.")
    #expect(
      message([("shape", "square")])
        == "--shape was given \"square\", and needs one of round, half-round (the shape). "
        + "Try --shape round.")
    #expect(
      message([("obsevrations", "20")])
        == "knob-page has no parameter --obsevrations. Did you mean --observations? "
        + "See them all with: experiments knob-page --help")
    #expect(
      message([("zzz", "20")])
        == "knob-page has no parameter --zzz. See them all with: experiments knob-page --help")
    #expect(
      message([("seed", "-1")])
        == "--seed was given -1, and its range is 0...4294967295 (seed of every random draw). "
        + "Try --seed 0.")
  }

  private func message(_ settings: [(name: String, text: String)]) -> String? {
    do {
      _ = try KnobPage.configured(by: settings)
      return nil
    } catch {
      return error.description
    }
  }
}

@Suite("Names")
struct NameTests {
  @Test(
    "of types and properties become names of the command line",
    arguments: [
      ("PolynomialOverfit", "polynomial-overfit"), ("L1VersusL2", "l1-versus-l2"),
      ("noiseLevel", "noise-level"), ("seed", "seed"),
    ])
  func kebab(name: String, expected: String) {
    #expect(kebabCase(name) == expected)
  }

  @Test("near a mistyped one are found, nearest first")
  func nearest() {
    let names = ["ridge-shrinkage", "lasso-shrinkage", "lars-path"]
    #expect(nearestNames(to: "ridge-shrinkge", in: names, count: 3) == ["ridge-shrinkage"])
    #expect(nearestNames(to: "lasso", in: names, count: 3) == ["lasso-shrinkage"])
    #expect(nearestNames(to: "zebra", in: names, count: 3).isEmpty)
  }

  @Test("differ by insertions, deletions, replacements and swaps of neighbours")
  func distance() {
    #expect(editDistance(Array("lambda"), Array("lamdba")) == 1)
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance([], Array("abc")) == 3)
    #expect(editDistance(Array("abc"), Array("abc")) == 0)
  }
}
