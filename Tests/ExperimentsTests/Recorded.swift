import Foundation
import Notebook
import Testing

/// Runs a page as it is set, holds it to its checks, and returns the numbers it records.
func recorded<E: Experiment>(_ page: E, seed: Int? = nil) throws -> [String: Double] {
  let run = PageRun.of(page, seed: seed ?? E.info.seed, source: nil)
  #expect(run.failure == nil)
  for check in run.page.checks { #expect(check.holds, "\(check.title): \(check.value)") }
  return Dictionary(uniqueKeysWithValues: run.page.values.map { ($0.name, $0.value) })
}
