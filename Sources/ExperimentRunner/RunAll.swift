import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// Runs every page, and closes with a summary.
struct RunAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Run every page and print a summary.")

  @OptionGroup var options: PageOptions

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
    var outcomes: [PageJob.Outcome] = []
    let style = Console.style(options.color)
    let width = ExperimentRunner.pages.map { $0.slug.count }.max() ?? 0
    for (index, page) in ExperimentRunner.pages.enumerated() {
      Console.progress("\(index + 1)/\(ExperimentRunner.pages.count) \(page.slug)")
      let outcome = try run(page, folder: "\(base)/\(page.slug)")
      Console.progress("")
      outcomes.append(outcome)
      if !options.quiet {
        Console.print(PageSummary.line(outcome.run, nameWidth: width, style: style))
      }
    }
    Console.print(PageSummary.total(outcomes.map(\.run), folder: base))
    outcomes.first?.noteMissingGnuplot()
    let failures = outcomes.filter { !$0.run.succeeded }
    for failure in failures { Console.note("experiments: \(failure.reasonOfFailure)") }
    if !failures.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  private func run<E: Experiment>(_ type: E.Type, folder: String) throws -> PageJob.Outcome {
    let job = PageJob(
      folder: folder, theme: options.theme, force: options.force,
      formats: options.format.formats)
    return try job.run(E(), seed: seed ?? E.info.seed) { _, _ in }
  }
}
