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
  @Option var format = CommaList<ImageKind>(values: [.png])
  @OptionGroup var limit: PageLimit
  @Flag var force = false

  func run() throws {
    Interruption.followStandardInput()
    let page = try PageLookup.page(named: page)
    try Self.tell(run(page))
  }

  /// Tells the process that waits for this one what became of the page.
  private static func tell(_ outcome: PageOutcome) throws {
    var outcome = outcome
    outcome.peakMemory = peakMemory
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(outcome))
  }

  private func run<E: Experiment>(_ type: E.Type) -> PageOutcome {
    let tree = root.map { PackageTree(root: URL(filePath: $0)) }
    let source = tree?.path(ofSource: E.info.file)
    var job = PageJob(
      folder: folder, theme: theme, force: force, formats: format.formats)
    // The package that is asked for may be another copy of the one that was built.
    job.source = source.flatMap { tree?.url($0).path(percentEncoded: false) }
    if kind == .docs {
      job.layout = ExperimentRunner.docs.layout(of: E.slug, source: source)
    }
    job.limit = limit.seconds
    let file = source ?? E.info.fileName
    let expired: @Sendable (PageFault) -> Never = { fault in
      try? Self.tell(PageOutcome(slug: E.slug, faults: [fault]))
      Interruption.end(with: ExitStatus.failed.rawValue)
    }
    do {
      let outcome = try job.run(
        E(), seed: seed ?? E.info.seed, file: file, expired: expired
      ) { _, _ in }
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
