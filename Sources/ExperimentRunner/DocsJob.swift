import ArgumentParser
import Foundation
import Publishing

/// What `docs` and `docs --check` work on.
struct DocsJob: Sendable {
  let docs: DocsFolder
  let state: DocsState
  /// Why each page is stale, in the order of the catalogue.
  let reasons: [(slug: String, reason: FreshnessReason)]
  let jobs: Int
  /// The longest that a page may compute, in seconds.
  let limit: Double

  /// A page to be run into the workspace.
  func task(_ slug: String, in workspace: URL) -> PageTask {
    PageTask(
      slug: slug, kind: .docs,
      folder: workspace.appending(path: slug).path(percentEncoded: false),
      root: state.tree.root.path(percentEncoded: false), limit: limit)
  }
}

/// What became of the docs.
struct DocsResult: Sendable {
  /// A page of the catalogue.
  struct Page: Sendable {
    /// In a word: what was done.
    enum Status: String, Codable, Sendable { case fresh, made, unchanged, stale, failed }
    let slug: String
    let reason: FreshnessReason
    var status: Status
    var outcome: PageOutcome?
  }

  var pages: [Page]
  /// What else is to be complained of: orphans, sizes, stale lists.
  var complaints: [String] = []
  /// How the program ends; `nil` for success.
  var status: ExitStatus?
}

/// The report of `docs --report`.
struct DocsReport: Codable, Sendable {
  struct Page: Codable, Sendable {
    let slug: String
    let status: DocsResult.Page.Status
    let reason: String
    let seconds: Double?
    let peakMemoryBytes: Int?
    let faults: [PageFault]
  }

  let schema: Int
  let jobs: Int
  let seconds: Double
  let pages: [Page]
  let complaints: [String]

  init(_ result: DocsResult, jobs: Int, seconds: Double) {
    schema = 1
    self.jobs = jobs
    self.seconds = seconds
    pages = result.pages.map { page in
      Page(
        slug: page.slug, status: page.status, reason: page.reason.description,
        seconds: page.outcome?.seconds, peakMemoryBytes: page.outcome?.peakMemory,
        faults: page.outcome?.faults ?? [])
    }
    complaints = result.complaints
  }
}

/// Time and memory of pages, the slowest first. For the terminal: never part of the docs.
enum CostTable {
  static func text(_ outcomes: [PageOutcome]) -> String {
    let width = max(4, outcomes.map(\.slug.count).max() ?? 0)
    func row(_ name: String, _ time: String, _ memory: String) -> String {
      "  " + TextLayout.pad(name, to: width, right: false) + "  "
        + TextLayout.pad(time, to: 8, right: true) + "  "
        + TextLayout.pad(memory, to: 8, right: true)
    }
    let sorted = outcomes.sorted { ($1.seconds ?? 0, $0.slug) < ($0.seconds ?? 0, $1.slug) }
    let rows = sorted.map { outcome in
      row(
        outcome.slug, outcome.seconds.map { String(format: "%.2f s", $0) } ?? "?",
        outcome.peakMemory.map { "\(($0 + 500_000) / 1_000_000) MB" } ?? "?")
    }
    return ([row("page", "time", "memory")] + rows).joined(separator: "\n")
  }
}
