import Notebook
import Testing

@testable import Experiments

/// What a page recorded, by name.
func recordedValues(
  _ slug: String, _ settings: [(name: String, text: String)] = []
) throws -> [String: Double] {
  func open<E: Experiment>(_ type: E.Type) throws -> PageRun {
    let (experiment, seed) = try type.configured(by: settings)
    return PageRun.of(experiment, seed: seed)
  }
  let type = try #require(Catalogue.pages.first { $0.slug == slug })
  let run = try open(type)
  #expect(run.failure == nil)
  return Dictionary(uniqueKeysWithValues: run.page.values.map { ($0.name, $0.value) })
}
