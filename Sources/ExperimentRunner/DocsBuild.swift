import ArgumentParser
import Foundation
import Publishing

/// `docs`: runs what changed and moves it to its place.
struct DocsBuild {
  let job: DocsJob
  let prunes: Bool

  /// Runs, publishes, lists.
  ///
  /// - Throws: an exit status after a message, where the docs cannot be written at all.
  func run() throws -> DocsResult {
    let stale = job.reasons.filter { !$0.reason.isFresh }
    try guarding { try job.docs.claimOwnFiles() }
    let outcomes = stale.isEmpty ? [] : try make(stale)
    var result = DocsResult(pages: job.reasons.map { page(slug: $0.slug, $0.reason, outcomes) })
    try guarding {
      if prunes {
        for path in try job.docs.prune(job.state.catalogue) { Console.note("removed \(path)") }
      }
      for path in try Interruption.deferred({ try job.docs.writeOverview(job.state) }) {
        Console.note("wrote \(path)")
      }
    }
    for orphan in job.docs.orphans(job.state.catalogue) { Console.note("note: \(orphan)") }
    if !outcomes.isEmpty { Console.note("\n" + CostTable.text(outcomes.map(\.outcome))) }
    summarize(result)
    result.complaints = DocsSizes.complaints(job.state.tree, job.state.catalogue)
    for complaint in result.complaints { Console.note("\(ExperimentRunner.program): \(complaint)") }
    if !result.complaints.isEmpty { result.status = .failed }
    result.status = outcomes.map(\.outcome).reportFailures() ?? result.status
    return result
  }

  private typealias Made = (outcome: PageOutcome, changed: Bool)

  /// Runs pages into a hidden folder beside their places, and publishes each as it is done.
  private func make(_ stale: [(slug: String, reason: FreshnessReason)]) throws -> [Made] {
    let name = ".making-\(ProcessInfo.processInfo.processIdentifier)"
    let workspace = job.docs.tree.docs.appending(path: name)
    let pool: PagePool
    do throws(POSIXError) {
      pool = try PagePool(jobs: job.jobs, workspace: workspace)
    } catch {
      let reason = String(cString: strerror(error.code.rawValue))
      throw ExitStatus.end(
        .cannotWrite,
        "docs/ cannot be written: \(reason.lowercased()). Make it writable, or name another package with"
          + " --root.")
    }
    defer { pool.remove() }
    let (docs, state) = (job.docs, job.state)
    let changed = Flags(count: stale.count)
    let tasks = stale.map { job.task($0.slug, in: workspace) }
    let outcomes = pool.run(tasks) { index, outcome in
      let (slug, reason) = stale[index]
      var outcome = outcome
      if outcome.succeeded, let ingredients = state[slug] {
        do {
          changed[index] = try Interruption.deferred {
            try docs.publish(
              slug, from: workspace.appending(path: slug), ingredients: ingredients,
              reason: reason)
          }
        } catch {
          outcome.faults.append(PageOutcome.fault(of: error, file: nil))
        }
      }
      // What is published was moved; the rest would only take room from the pages that follow.
      pool.remove(slug)
      let time = String(format: "%.2f s", outcome.seconds ?? 0)
      let mark = outcome.succeeded ? "✓" : "✗"
      if isatty(STDERR_FILENO) == 0 { Console.note("\(mark) \(slug)  \(time)  (\(reason))") }
      return outcome
    }
    return outcomes.indices.map { (outcomes[$0], changed[$0]) }
  }

  private func page(
    slug: String, _ reason: FreshnessReason, _ outcomes: [Made]
  ) -> DocsResult.Page {
    guard let made = outcomes.first(where: { $0.outcome.slug == slug }) else {
      return DocsResult.Page(slug: slug, reason: reason, status: .fresh)
    }
    let status: DocsResult.Page.Status =
      !made.outcome.succeeded ? .failed : made.changed ? .made : .unchanged
    return DocsResult.Page(slug: slug, reason: reason, status: status, outcome: made.outcome)
  }

  private func summarize(_ result: DocsResult) {
    let words: [(DocsResult.Page.Status, String)] = [
      (.fresh, "fresh"), (.made, "made"), (.unchanged, "ran and said the same"),
      (.failed, "failed"),
    ]
    let parts = words.compactMap { status, word in
      let count = result.pages.count { $0.status == status }
      return count > 0 ? "\(count) \(word)" : nil
    }
    Console.print(
      "\(result.pages.count) pages: \(parts.joined(separator: ", ")) · docs/README.md\n")
  }

  private func guarding(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as PublishingError {
      throw ExitStatus.end(.cannotWrite, error.description)
    }
  }
}

/// Marks that several threads set, each its own.
final class Flags: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Bool]

  init(count: Int) { values = Array(repeating: false, count: count) }

  subscript(index: Int) -> Bool {
    get { lock.withLock { values[index] } }
    set { lock.withLock { values[index] = newValue } }
  }
}
