import ArgumentParser
import Foundation
import Plotting
import Publishing

/// Brings the pages under docs/ up to date, or says what is stale.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Bring the pages under docs/ up to date.",
    discussion: """
      Runs only the pages that changed: their Swift file, what they are built on, their data,
      their parameters, gnuplot's version, the style.

      \(ExperimentRunner.program) docs                  run what changed, write docs/
      \(ExperimentRunner.program) docs --explain        say of each page why it would run; write nothing
      \(ExperimentRunner.program) docs --check          write nothing; status 1 if anything is stale or orphaned
      \(ExperimentRunner.program) docs --check --force  run every page and compare it with the published one
      """)

  @Flag(help: "Write nothing; list what is stale or orphaned, with status 1 if anything is.")
  var check = false

  @Flag(help: "Write nothing; print one reason a page.")
  var explain = false

  @Flag(help: "Run every page, whether it changed or not.")
  var force = false

  @Flag(help: "Remove files that this program wrote and that no page declares any more.")
  var prune = false

  @OptionGroup var parallel: JobsOption
  @OptionGroup var limit: PageLimit

  @Option(help: "The package (default: the folder of the nearest Package.swift).")
  var root: String?

  @Option(help: "Write a report in JSON: status, reason, time and memory of each page.")
  var report: String?

  func validate() throws {
    if check && prune {
      throw ValidationError("--check writes nothing, and --prune removes files.")
    }
  }

  func run() throws {
    let clock = ContinuousClock.now
    let state = try state()
    let docs = DocsFolder(state.tree)
    let reasons = docs.reasons(state, forced: force)
    if explain {
      let width = reasons.map(\.slug.count).max() ?? 0
      for (slug, reason) in reasons {
        let name = slug + String(repeating: " ", count: width - slug.count)
        Console.print("\(name)  \(reason)\n")
      }
      if !check { return }
    }
    let job = DocsJob(
      docs: docs, state: state, reasons: reasons.map { ($0.slug, $0.reason) }, jobs: parallel.jobs,
      limit: limit.seconds)
    let result = try check ? DocsCheck(job: job).run() : DocsBuild(job: job, prunes: prune).run()
    if let report {
      let seconds = (ContinuousClock.now - clock) / .seconds(1)
      try write(DocsReport(result, jobs: parallel.jobs, seconds: seconds), to: report)
    }
    if let status = result.status { throw ExitCode(status.rawValue) }
  }

  private func state() throws -> DocsState {
    let folder = URL(filePath: root ?? FileManager.default.currentDirectoryPath)
    let hasManifest = { (url: URL) in
      FileManager.default.fileExists(
        atPath: url.appending(path: "Package.swift").path(percentEncoded: false))
    }
    let found = root == nil ? PackageTree.find(from: folder) : PackageTree(root: folder)
    guard let tree = found, hasManifest(tree.root) else {
      throw ExitStatus.end(
        .usage,
        "there is no Package.swift \(root.map { "in \($0)" } ?? "here or above"). Run this inside "
          + "the package, or name its folder with --root.")
    }
    return DocsState(
      catalogue: ExperimentRunner.docs, tree: tree, gnuplot: try gnuplotVersion())
  }

  private func gnuplotVersion() throws -> String? {
    let program = GnuplotProgram.find()
    guard program.path != nil else {
      if check || explain { return nil }
      throw ExitStatus.end(
        .unavailable,
        "gnuplot is not installed, and the docs need its images. Install it with: scripts/setup  "
          + "(or: sudo apt-get install gnuplot-nox)")
    }
    let session = GnuplotSession(program: program, timeLimit: .seconds(5))
    guard let version = session.version else {
      throw ExitStatus.end(
        .unavailable,
        "\(program.path ?? "gnuplot") does not say its version; "
          + "set GNUPLOT to one that works.")
    }
    session.stop()
    return version
  }

  private func write(_ report: DocsReport, to path: String) throws {
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let data = try encoder.encode(report) + Data("\n".utf8)
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw ExitStatus.end(.cannotWrite, "\(path) cannot be written. Name another --report.")
    }
  }
}
