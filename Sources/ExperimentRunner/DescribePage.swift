import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// Says what a page would run with and what it would write, without running it.
struct DescribePage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what a page would run with and write, without running it.")

  @Argument(help: "The page; a unique prefix of its name is enough.")
  var page: String

  @OptionGroup var options: PageOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  @Argument(parsing: .allUnrecognized, help: "The page's own parameters: --name value.")
  var parameters: [String] = []

  /// What there is to say.
  struct Description: Codable, Equatable {
    struct Parameter: Codable, Equatable {
      let name: String
      let value: String
      let initial: String
      let domain: String
      let help: String
    }

    let slug: String
    let title: String
    let question: String
    let chapter: String
    let sources: [String]
    let parameters: [Parameter]
    /// From where the program is; `nil` where the page's source is not there to be read.
    let files: [String]?
  }

  func run() throws {
    let description = try describe(PageLookup.page(named: page))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.print(String(decoding: try encoder.encode(description), as: UTF8.self) + "\n")
    } else {
      Console.print(Self.text(description))
    }
  }

  private func describe<E: Experiment>(_ type: E.Type) throws -> Description {
    let (experiment, seed) = try ParameterArguments.configured(type, by: parameters)
    // An empty page reads the values of the parameters, and runs nothing.
    let values = Page(for: experiment, seed: seed).parameters
    let all = values + [.seed(seed, default: E.info.seed)]
    let folder = options.output ?? "experiments-out/\(E.slug)"
    let source = try? String(contentsOfFile: E.info.file, encoding: .utf8)
    return Description(
      slug: E.slug, title: E.info.title, question: E.info.question,
      chapter: E.info.chapter.title, sources: E.info.sources.map(\.citation),
      parameters: all.map {
        Description.Parameter(
          name: $0.name, value: "\($0.value)", initial: "\($0.initial)", domain: $0.domain,
          help: $0.help)
      },
      files: source.map { files(PageSource($0).figures).map { "\(folder)/\($0)" } })
  }

  private func files(_ figures: [PageSource.FigureCall]) -> [String] {
    let images = options.format.formats.map(\.rawValue)
    let names = figures.flatMap { figure in
      (["gp"] + images + ["csv"]).map { "\(figure.id).\($0)" }
        + (figure.isAnimation ? ["gp", "gif", "csv"].map { "\(figure.id)-moving.\($0)" } : [])
    }
    return (names + ["page.md", "run.json"]).sorted()
  }

  static func text(_ page: Description) -> String {
    var lines = ["\(page.title) (\(page.slug), \(page.chapter))", page.question, "", "PARAMETERS"]
    let column = (page.parameters.map(\.name.count).max() ?? 0) + 6
    for parameter in page.parameters {
      let name = "  --\(parameter.name)"
      let space = String(repeating: " ", count: column - name.count)
      let note = parameter.value == parameter.initial ? "" : " (default \(parameter.initial))"
      lines.append("\(name)\(space)\(parameter.value)\(note)  in \(parameter.domain)")
    }
    lines += ["", "FILES"]
    lines += page.files?.map { "  \($0)" } ?? ["  not known: the page's source is not there"]
    return lines.map { $0 + "\n" }.joined()
  }
}
