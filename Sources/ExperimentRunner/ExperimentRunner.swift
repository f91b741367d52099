import ArgumentParser
import Foundation
import Notebook
import Publishing
import Synchronization

/// The command line over a catalogue of pages.
///
/// A package with pages of its own gets its own program in a few lines:
///
///     @main struct MyExperiments {
///       static func main() { ExperimentRunner.main(pages: [MyPage.self]) }
///     }
public enum ExperimentRunner {
  /// Reads the command line, does what it says, and ends the program with its status.
  ///
  /// - Parameters:
  ///   - pages: the catalogue, in reading order.
  ///   - program: the name under which `swift run` knows the program; that of its file by default.
  public static func main(pages: [any Experiment.Type], program: String? = nil) {
    catalogue.withLock { $0 = pages }
    let file = CommandLine.arguments.first.map { URL(filePath: $0).lastPathComponent }
    name.withLock { $0 = program ?? file ?? $0 }
    RootCommand.main(Self.words(CommandLine.arguments.dropFirst()))
  }

  /// The parser's own completion scripts know no page; ours do, under the same option.
  static func words(_ arguments: some Sequence<String>) -> [String] {
    let words = Array(arguments)
    guard words.first == "--generate-completion-script" else { return words }
    return ["completion"] + words.dropFirst()
  }

  /// The pages that the program was started with.
  static var pages: [any Experiment.Type] { catalogue.withLock { $0 } }

  /// The pages as the docs know them.
  static var docs: DocsCatalogue { DocsCatalogue(pages, program: program) }

  /// The name under which `swift run` knows the program.
  static var program: String { name.withLock { $0 } }

  private static let name = Mutex("experiments")

  /// Commands are made by the parser, which hands them nothing; so the catalogue waits here.
  private static let catalogue = Mutex<[any Experiment.Type]>([])
}

/// The program: alone it lists the pages, with the name of a page it runs it.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ExperimentRunner.program,
    abstract: "Notebook pages that put what is said about L1 and L2 regularization to the test.",
    discussion: """
      \(examples)

      Environment: GNUPLOT names another gnuplot; NO_COLOR switches colour off;
      COLUMNS sets the width of the page.
      """,
    subcommands: [
      RunPage.self, RunAll.self, ListPages.self, DescribePage.self, DocsCommand.self,
      ExportPages.self, CompareRuns.self, WatchPage.self, NewPage.self, CheckPages.self,
      Doctor.self, CompletionScript.self, Complete.self, PageWorker.self,
    ],
    defaultSubcommand: RunPage.self)

  /// What one can say to it, and what that does.
  private static var examples: String {
    let page = ExperimentRunner.pages.first.map { $0.slug } ?? "<page>"
    let rows = [
      ("", "list the pages"), (page, "run a page (a unique prefix is enough)"),
      ("\(page) --help", "its parameters"), ("all", "run every page"),
      ("docs", "bring the pages under docs/ up to date"),
    ].map { ("\(ExperimentRunner.program) \($0)", $1) }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { $0.padding(toLength: width + 3, withPad: " ", startingAt: 0) + $1 }
      .joined(separator: "\n")
  }
}
