import ArgumentParser
import Notebook
import Plotting
import Publishing

/// Runs one page, or lists the pages where none is named.
struct RunPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a page (the word `run` may be left out).", helpNames: [])

  @Argument(help: "The page; a unique prefix of its name is enough.")
  var page: String?

  @OptionGroup var options: PageOptions

  @OptionGroup var view: ViewOptions

  @OptionGroup var limit: PageLimit

  @Flag(help: "Print one JSON document instead of the page.")
  var json = false

  @Flag(help: "Show each cell's Swift code.")
  var showCode = false

  @Flag(name: [.short, .long], help: "Show the page's parameters.")
  var help = false

  @Argument(parsing: .allUnrecognized, help: "The page's own parameters: --name value.")
  var parameters: [String] = []

  func run() throws {
    guard let page else {
      if help {
        Console.print(RootCommand.helpMessage(columns: Console.width) + "\n")
      } else if let word = parameters.first {
        throw ExitStatus.end(
          .usage,
          "\(word) is an option without a page. See the pages with: \(ExperimentRunner.program)")
      } else {
        Console.print(ListPages.text(pages: ExperimentRunner.pages, width: Console.width))
      }
      return
    }
    let experiment = try PageLookup.page(named: page)
    if help {
      Console.print(PageHelp.text(for: experiment, width: min(Console.width, 100)))
    } else {
      try run(experiment)
    }
  }

  private func run<E: Experiment>(_ type: E.Type) throws {
    let (experiment, seed) = try ParameterArguments.configured(type, by: parameters)
    let terminal = TerminalPage(
      width: Console.width, style: Console.style(options.color), showsCode: showCode)
    let showsPage = !json && !options.quiet
    if showsPage { Console.print(terminal.opening(slug: E.slug, info: E.info)) }

    let job = PageJob(
      folder: options.output ?? "experiments-out/\(E.slug)", theme: options.theme,
      force: options.force, formats: options.format.formats, limit: limit.seconds)
    let viewer = showsPage ? view.viewer(color: options.color, theme: options.theme) : nil
    let outcome = try run(job, experiment, seed: seed) { event, writer in
      guard showsPage else { return }
      switch event {
      case .cell(let cell, let number): Console.print(terminal.heading(cell, number: number))
      case .output(let output, line: _):
        Console.print(terminal.output(output) { writer.shownPath(of: $0) })
        if case .figure(let figure) = output { viewer?.show(figure) }
      }
    }
    if showsPage {
      Console.print(
        terminal.closing(
          outcome.run, before: neighbour(of: E.slug, -1),
          next: neighbour(of: E.slug, 1)))
    }
    if json { Console.print(try outcome.record.json()) }
    outcome.noteMissingGnuplot()
    let faults = PageOutcome.faults(of: outcome.run, file: E.info.fileName)
    for fault in faults { Console.note("\(ExperimentRunner.program): \(E.slug): \(fault)") }
    if !faults.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  private func run<E: Experiment>(
    _ job: PageJob, _ experiment: E, seed: Int,
    observer: @escaping @Sendable (PageEvent, RunWriter) -> Void
  ) throws -> PageJob.Outcome {
    do {
      return try job.run(
        experiment, seed: seed, file: E.info.fileName, expired: PageClock.end(page: E.slug),
        observer: observer)
    } catch {
      let fault = PageOutcome.fault(of: error, file: nil, folder: job.folder)
      throw ExitStatus.end(fault.isAboutFiles ? .cannotWrite : .failed, fault.message)
    }
  }

  /// The page that stands some places after this one in the reading order.
  private func neighbour(of slug: String, _ distance: Int) -> String? {
    let slugs = ExperimentRunner.pages.map { $0.slug }
    let place = slugs.firstIndex(of: slug).map { $0 + distance }
    return place.flatMap { slugs.indices.contains($0) ? slugs[$0] : nil }
  }
}
