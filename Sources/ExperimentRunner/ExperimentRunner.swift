import ArgumentParser
import Notebook
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
  /// - Parameter pages: the catalogue, in reading order.
  public static func main(pages: [any Experiment.Type]) {
    catalogue.withLock { $0 = pages }
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

  /// Commands are made by the parser, which hands them nothing; so the catalogue waits here.
  private static let catalogue = Mutex<[any Experiment.Type]>([])
}

/// The program: alone it lists the pages, with the name of a page it runs it.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments",
    abstract: "Notebook pages that put what is said about L1 and L2 regularization to the test.",
    discussion: """
      experiments                             list the pages
      experiments polynomial-overfit          run a page (a unique prefix is enough)
      experiments polynomial-overfit --help   its parameters
      experiments all                         run every page
      experiments docs                        bring the pages under docs/ up to date

      Environment: GNUPLOT names another gnuplot; NO_COLOR switches colour off;
      COLUMNS sets the width of the page.
      """,
    subcommands: [
      RunPage.self, RunAll.self, ListPages.self, DescribePage.self, DocsCommand.self,
      ExportPages.self, CompareRuns.self, WatchPage.self, NewPage.self, CheckPages.self,
      Doctor.self, CompletionScript.self, Complete.self, PageWorker.self,
    ],
    defaultSubcommand: RunPage.self)
}
