import ArgumentParser
import Foundation
import Publishing

/// `docs --check`: says what is stale, and writes nothing under docs/.
///
/// Where what a page is made of has changed, the page is stale; nothing is run to find that out.
/// Where only the machine has changed, the page is run elsewhere and compared with what is published.
struct DocsCheck {
  let job: DocsJob

  /// Checks and lists.
  ///
  /// - Throws: an exit status after a message, where pages cannot be run.
  func run() throws -> DocsResult {
    var result = DocsResult(
      pages: job.reasons.map { slug, reason in
        .init(slug: slug, reason: reason, status: reason.isFresh ? .fresh : .stale)
      })
    var stale = job.reasons.filter { !$0.reason.isFresh && !$0.reason.isAboutMachine }
      .map { "stale: docs/\($0.slug): \($0.reason)" }
    let compared = try compare(job.reasons.filter(\.reason.isAboutMachine))
    for (outcome, difference) in compared {
      guard let index = result.pages.firstIndex(where: { $0.slug == outcome.slug }) else {
        continue
      }
      result.pages[index].outcome = outcome
      let reason = result.pages[index].reason
      if !outcome.succeeded {
        result.pages[index].status = .failed
      } else if let difference {
        stale.append("stale: docs/\(outcome.slug): \(reason), and \(difference) differs")
      } else {
        result.pages[index].status = .unchanged
      }
    }
    stale += job.docs.staleOverview(job.state).map { "stale: \($0) is not what the pages say" }
    let orphans = job.docs.orphans(job.state.catalogue).map { "orphaned: \($0)" }
    let sizes = DocsSizes.complaints(job.state.tree, job.state.catalogue)
      .map { "too large: \($0)" }
    result.complaints = stale + orphans + sizes
    for complaint in result.complaints { Console.print(complaint + "\n") }
    if result.complaints.isEmpty {
      let ran = compared.isEmpty ? "" : "; \(compared.count) ran and said the same"
      Console.print("docs/ is fresh: \(result.pages.count) pages\(ran)\n")
    } else {
      Console.print("\nBring docs/ up to date with: swift run \(ExperimentRunner.program) docs\n")
      result.status = .failed
    }
    result.status = compared.map(\.outcome).reportFailures() ?? result.status
    return result
  }

  /// Runs pages into a folder for temporary files, and compares them with what is published.
  private func compare(
    _ pages: [(slug: String, reason: FreshnessReason)]
  ) throws -> [(outcome: PageOutcome, difference: String?)] {
    if pages.isEmpty { return [] }
    let name = "experiments-docs-\(ProcessInfo.processInfo.processIdentifier)"
    let workspace = FileManager.default.temporaryDirectory.appending(path: name)
    guard let pool = try? PagePool(jobs: job.jobs, workspace: workspace) else {
      throw ExitStatus.end(
        .cannotWrite, "the folder for temporary files cannot be written: set TMPDIR to another.")
    }
    defer { pool.remove() }
    let outcomes = pool.run(pages.map { job.task($0.slug, in: workspace) }) { _, outcome in outcome
    }
    return outcomes.map { outcome in
      guard outcome.succeeded else { return (outcome, nil) }
      let made = workspace.appending(path: outcome.slug)
      let files = (try? DocsFolder.files(in: made)) ?? ["README.md"]
      let difference = PageComparison.difference(
        in: files, made: made, published: job.docs.url(of: outcome.slug))
      return (outcome, difference)
    }
  }
}
