import Experiments
import Notebook
import Testing

@testable import ExperimentsCommand

@Suite("The words of a command")
struct WordsTests {
  private struct Knobs: Experiment {
    static let info = ExperimentInfo(
      title: "Knobs", question: "Do they turn?", chapter: Chapter("Tests"), sources: [])
    @Parameter("the degree", in: 1...15) var degree = 4
    @Parameter("mix") var shuffle = false
    func run(in page: inout Page) throws {}
  }

  private let parameters = Knobs.parameters

  private func settings(_ words: String) throws(ParameterError) -> [String] {
    try ParameterArguments.settings(
      from: words.split(separator: " ").map(String.init), parameters: parameters, page: "page"
    ).map { "\($0.name)=\($0.text)" }
  }

  @Test(
    "set parameters in every usual way",
    arguments: [
      ("--degree 9", ["degree=9"]), ("--degree=9", ["degree=9"]), ("--degree -1", ["degree=-1"]),
      ("--degree=", ["degree="]), ("--shuffle", ["shuffle=true"]),
      ("--shuffle --degree 3", ["shuffle=true", "degree=3"]),
      ("--shuffle false", ["shuffle=false"]), ("--no-shuffle", ["shuffle=false"]),
      ("--seed 3 --degree 2", ["seed=3", "degree=2"]), ("", []),
    ])
  func forms(words: String, expected: [String]) throws {
    #expect(try settings(words) == expected)
  }

  @Test("are refused where a value is missing, or a word is no option")
  func refused() {
    #expect(throws: ParameterError.missingValue(parameter: parameters[0])) {
      try settings("--degree")
    }
    #expect(throws: ParameterError.unexpected(word: "nine", page: "page")) {
      try settings("nine")
    }
    #expect(
      ParameterError.missingValue(parameter: parameters[0]).description
        == "--degree needs a value, 1...15 (the degree). Try --degree 4.")
    #expect(
      ParameterError.unexpected(word: "nine", page: "page").description
        == "page was given \"nine\", which is no option. Parameters are written --name value. "
        + "See them all with: experiments page --help")
  }
}

@Suite("Help and list")
struct HelpTests {
  @Test("the list has each page once, under its chapter, in 80 columns")
  func list() {
    let lines = ListPages.text(pages: Catalogue.pages, width: 80).split(separator: "\n")
    for page in Catalogue.pages {
      #expect(lines.count { $0.hasPrefix("  \(page.slug) ") } == 1)
    }
    #expect(lines.contains("Overfitting"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("a page's help names each parameter with type, range, default and meaning")
  func pageHelp() throws {
    for page in Catalogue.pages {
      let help = PageHelp.text(for: page, width: 80)
      let words = help.split { $0.isWhitespace }.joined(separator: " ")
      for parameter in page.parameters {
        #expect(help.contains("--\(parameter.name) <\(parameter.domain)>"))
        #expect(words.contains("default: \(parameter.initial))"))
      }
      #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }
}
