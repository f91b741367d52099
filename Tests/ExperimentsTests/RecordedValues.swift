import Notebook
import Testing

@testable import Experiments

/// The numbers that a page records, by name.
struct RecordedValues {
  private let all: [String: Double]

  /// Runs a page by name with some settings, and holds it to its checks.
  init(_ slug: String, _ settings: [(name: String, text: String)] = []) throws {
    func open<E: Experiment>(_ type: E.Type) throws -> PageRun {
      let (experiment, seed) = try type.configured(by: settings)
      return PageRun.of(experiment, seed: seed)
    }
    let page = try #require(Catalogue.pages.first { $0.slug == slug })
    let run = try open(page)
    #expect(run.failure == nil)
    for check in run.page.checks { #expect(check.holds, "\(check.title): \(check.value)") }
    all = Dictionary(uniqueKeysWithValues: run.page.values.map { ($0.name, $0.value) })
  }

  /// A number; a test that asks for one which is not there fails.
  subscript(name: String) -> Double {
    get throws { try #require(all[name], "no value \(name)") }
  }
}
