import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing
import Synchronization

/// Runs every page, and closes with a summary.
struct RunAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Run every page and print a summary.")

  @OptionGroup var options: PageOptions
  @OptionGroup var parallel: JobsOption
  @OptionGroup var limit: PageLimit

  @Option(help: "One seed for every page (default: each page's own).")
  var seed: Int?

  func validate() throws {
    guard let seed, !ParameterDescription.seedRange.contains(seed) else { return }
    let parameter = ParameterDescription.seed(0, default: 0)
    throw ValidationError(
      ParameterError.outOfRange(parameter: parameter, text: "\(seed)").description)
  }

  func run() throws {
    let base = options.output ?? "experiments-out"
    let tasks = ExperimentRunner.pages.map { page in
      PageTask(
        slug: page.slug, kind: .run, folder: "\(base)/\(page.slug)", theme: options.theme,
        seed: seed, force: options.force, formats: options.format.formats,
        limit: limit.seconds)
    }
    let pool = try PagePool(jobs: parallel.jobs)
    let lines = Mutex(OrderedLines())
    let (style, isQuiet) = (Console.style(options.color), options.quiet)
    let width = tasks.map(\.slug.count).max() ?? 0
    let outcomes = pool.run(tasks) { index, outcome in
      let text =
        outcome.tally.map { PageSummary.line($0, nameWidth: width, style: style) }
        ?? PageSummary.stopped(outcome.slug, nameWidth: width, style: style)
      // Lines come in the order of the catalogue, whichever page ends first.
      let ready = lines.withLock { $0.add(text, at: index) }
      if !isQuiet { ready.forEach(Console.print) }
      return outcome
    }
    Console.print(PageSummary.total(outcomes.compactMap(\.tally), folder: base))
    if outcomes.contains(where: { !$0.hasGnuplot }) { PageJob.Outcome.noteMissingGnuplot() }
    if let status = outcomes.reportFailures() { throw ExitCode(status.rawValue) }
  }
}

/// Lines that are given out in their own order, as soon as those before them are there.
struct OrderedLines {
  private var waiting: [Int: String] = [:]
  private var next = 0

  /// Takes a line in.
  ///
  /// - Returns: the lines that can be shown now.
  mutating func add(_ line: String, at index: Int) -> [String] {
    waiting[index] = line
    var ready: [String] = []
    while let line = waiting.removeValue(forKey: next) {
      ready.append(line)
      next += 1
    }
    return ready
  }
}
