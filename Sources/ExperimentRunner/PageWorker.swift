import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// Runs one page in a process of its own and tells on standard output what became of it.
///
/// A page that traps, or eats the memory, then takes nobody with it, and the memory it needed can be
/// told.
struct PageWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page-worker", abstract: "Run one page for another process.",
    shouldDisplay: false)

  /// What is written of the page.
  enum Kind: String, ExpressibleByArgument { case run, docs }

  @Argument var page: String
  @Option var kind = Kind.run
  @Option var folder: String
  @Option var root: String?
  @Option var theme = Theme.light
  @Option var seed: Int?
  @Flag var force = false

  func run() throws {
    Interruption.followStandardInput()
    let page = try PageLookup.page(named: page)
    var result = run(page)
    result.peakMemory = Self.peakMemory
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(result))
  }

  private func run<E: Experiment>(_ type: E.Type) -> PageOutcome {
    let tree = root.map { PackageTree(root: URL(filePath: $0)) }
    let source = tree?.path(ofSource: E.info.file)
    var job = PageJob(folder: folder, theme: theme, force: force)
    // The package that is asked for may be another copy of the one that was built.
    job.source = source.flatMap { tree?.url($0).path(percentEncoded: false) }
    if kind == .docs {
      job.layout = DocsCatalogue(ExperimentRunner.pages).layout(of: E.slug, source: source)
    }
    let file = source ?? E.info.file.split(separator: "/").last.map(String.init)
    do {
      let outcome = try job.run(E(), seed: seed ?? E.info.seed) { _, _ in }
      return PageOutcome(
        slug: E.slug, tally: PageTally(outcome.run),
        faults: PageOutcome.faults(of: outcome.run, file: file), hasGnuplot: outcome.hasGnuplot)
    } catch {
      return PageOutcome(
        slug: E.slug, faults: [PageOutcome.fault(of: error, file: file, folder: folder)])
    }
  }

  /// The most memory that this process has had, in bytes, as the kernel counts it.
  private static var peakMemory: Int? {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
  }
}
