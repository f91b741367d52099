import ArgumentParser
import Foundation
import LinearAlgebra
import Regularization

/// Solves one problem from files, times it, and leaves answers that anyone can certify.
@main
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solve one regression problem from raw files, with times and certificates.",
    discussion: """
      X holds raw little-endian doubles, column after column, used as given: centred for the \
      intercept, not standardised. Written: beta.f64, (columns + 1) by number of penalties, column \
      after column, intercept first; lambdas.txt; solve.json with the seconds of each repeat, the \
      largest relative duality gap, the method and the peak memory; errors.txt for ridge-loo and \
      lasso-cv.

      Exit status: 64 wrong usage, 65 bad data, 73 cannot write.
      """)

  @Option(name: .customLong("x"), help: "The design: rows * columns doubles.")
  var x: String
  @Option(name: .customLong("y"), help: "The response: rows doubles.")
  var y: String
  @Option(help: "Number of rows.")
  var rows: Int
  @Option(help: "Number of columns.")
  var columns: Int
  @Option(help: "What to solve.")
  var task: SolveTask
  @Option(help: "Mixing for enet, in [0, 1] (default: 0.5). Other tasks have their own.")
  var alpha: Double?
  @Option(help: "Number of penalties.")
  var count = 100
  @Option(help: "Last penalty over the first (default: 1e-4; 1e-2 unless rows > columns).")
  var ratio: Double?
  @Option(help: "A file of penalties, one a line, in place of count and ratio.")
  var lambdas: String?
  @Option(help: "Relative duality gap asked for.")
  var tolerance = 1e-6
  @Option(help: "Number of processors to use.")
  var threads = 1
  @Option(help: "How many times to solve.")
  var `repeat` = 1
  @Option(help: "Also cancel it after so many milliseconds, twice as many, and so on.")
  var cancelEvery: Double?
  @Option(help: "Number of folds for lasso-cv, consecutive blocks of rows.")
  var folds = 10
  @Option(help: "The folder for the results.")
  var output: String

  func validate() throws {
    try require(rows >= 1, "--rows is \(rows); at least 1 is needed.")
    try require(columns >= 1, "--columns is \(columns); at least 1 is needed.")
    let overflows = rows.multipliedReportingOverflow(by: columns).partialValue > 1 << 40
    try require(
      !overflows && rows <= 1 << 40 && columns <= 1 << 40,
      "--rows \(rows) times --columns \(columns) is more than any memory holds.")
    try require(count >= 1, "--count is \(count); at least 1 is needed.")
    try require(
      tolerance > 0 && tolerance < 1, "--tolerance is \(tolerance); it must lie between 0 and 1.")
    try require(threads >= 1, "--threads is \(threads); at least 1 is needed.")
    try require(self.repeat >= 1, "--repeat is \(self.repeat); at least 1 is needed.")
    try require(folds >= 2, "--folds is \(folds); at least 2 are needed.")
    if let cancelEvery {
      try require(cancelEvery > 0, "--cancel-every is \(cancelEvery); more than 0 is needed.")
    }
    if let ratio {
      try require(ratio > 0 && ratio < 1, "--ratio is \(ratio); it must lie between 0 and 1.")
    }
    if let alpha {
      try require(alpha >= 0 && alpha <= 1, "--alpha is \(alpha); it must lie in [0, 1].")
    }
  }

  func run() throws {
    do throws(Failure) {
      try solve()
    } catch {
      throw error.end()
    }
  }

  private func solve() throws(Failure) {
    let output = try SolveOutput(output)
    let given = try lambdas.map(LambdasFile.read)
    let processors = Process.confine(to: threads)
    if processors < threads {
      Failure.note("Note: --threads is \(threads); this machine lends \(processors).")
    }
    let design = Matrix(
      rows: rows, columns: columns,
      elements: try DoublesFile.read(x, count: rows * columns, what: "the design"))
    let response = try DoublesFile.read(y, count: rows, what: "the response")
    let job = SolveJob(
      task: task, alpha: mixing, penalties: Penalties(lambdas: given, count: count, ratio: ratio),
      tolerance: tolerance, folds: folds)
    let (solution, times) = try timed(job, design, response)
    let peak = Process.peakBytes
    let latencies = cancelEvery.map { step in
      Interruption.latencies(every: step / 1_000) { _ = try? job.solve(design, response) }
    }
    if solution.unfinished > 0 {
      Failure.note(
        "Warning: \(solution.unfinished) of \(solution.fits.count) fits missed the tolerance "
          + "\(tolerance); the largest relative duality gap is \(solution.gap).")
    }
    try output.write(
      solution,
      report: SolveReport(
        task: task.rawValue, rows: rows, columns: columns, alpha: mixing, tolerance: tolerance,
        threads: processors, seconds: times.wall, cpuSeconds: times.processor, gap: solution.gap,
        method: solution.method,
        unfinished: solution.unfinished, peakBytes: peak, cancelSeconds: latencies))
  }

  private var mixing: Double { task.mixing ?? alpha ?? 0.5 }

  /// The last solution, and what every repeat took.
  private func timed(
    _ job: SolveJob, _ design: Matrix, _ response: [Double]
  ) throws(Failure) -> (Solution, (wall: [Double], processor: [Double])) {
    var solution: Solution?
    var times: (wall: [Double], processor: [Double]) = ([], [])
    let clock = ContinuousClock()
    do throws(RegularizationError) {
      for _ in 0..<self.repeat {
        solution = nil
        let (start, before) = (clock.now, Process.cpuSeconds)
        solution = try job.solve(design, response)
        times.processor.append(Process.cpuSeconds - before)
        times.wall.append((clock.now - start) / .seconds(1))
      }
      guard let solution else { preconditionFailure("At least one repeat has run.") }
      return (try solution.completed(), times)
    } catch {
      throw .of(error)
    }
  }

  private func require(_ holds: Bool, _ message: String) throws {
    if !holds { throw ValidationError(message) }
  }
}
