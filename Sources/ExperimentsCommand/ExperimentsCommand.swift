import ArgumentParser

/// The program: `experiments` lists the pages, `experiments <page>` runs one.
@main
struct ExperimentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments",
    abstract: "Notebook pages that put what is said about L1 and L2 regularization to the test.",
    discussion: """
      experiments                             list the pages
      experiments polynomial-overfit          run a page (a unique prefix is enough)
      experiments polynomial-overfit --help   its parameters
      experiments all                         run every page

      Environment: GNUPLOT names another gnuplot; NO_COLOR switches colour off;
      COLUMNS sets the width of the page.
      """,
    subcommands: [RunPage.self, RunAll.self, ListPages.self],
    defaultSubcommand: RunPage.self)
}
