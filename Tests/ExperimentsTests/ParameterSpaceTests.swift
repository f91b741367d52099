import Foundation
import Notebook
import SeededRandom
import Testing

@testable import Experiments

/// Runs a page by name, with its source, so that tests can be parameterised by text.
func runPage(
  _ slug: String, _ settings: [(name: String, text: String)] = []
) throws -> PageRun {
  func open<E: Experiment>(_ type: E.Type) throws -> PageRun {
    let (experiment, seed) = try type.configured(by: settings)
    let source = try String(contentsOfFile: type.info.file, encoding: .utf8)
    return PageRun.of(experiment, seed: seed, source: source)
  }
  let page = try #require(Catalogue.pages.first { $0.slug == slug })
  return try open(page)
}

@Suite("Wherever the knobs of a page stand")
struct ParameterSpaceTests {
  private static let slugs = Catalogue.pages.map { $0.slug }

  @Test("its checks hold: each knob at each of its ends", arguments: slugs)
  func ends(slug: String) throws {
    let page = try #require(Catalogue.pages.first { $0.slug == slug })
    for parameter in page.parameters {
      for end in Self.ends(of: parameter) { try holds(slug, [(parameter.name, end)]) }
    }
  }

  @Test("its checks hold: all knobs at one end together", arguments: slugs)
  func corners(slug: String) throws {
    let page = try #require(Catalogue.pages.first { $0.slug == slug })
    try holds(
      slug,
      page.parameters.compactMap { knob in
        Self.ends(of: knob).first.map { (knob.name, $0) }
      })
  }

  /// Sizes are drawn near their lower ends, where pages are quick and edges are sharp.
  @Test("its checks hold: at twenty random places", arguments: slugs)
  func random(slug: String) throws {
    let page = try #require(Catalogue.pages.first { $0.slug == slug })
    for place in 0..<20 {
      var random = RandomStream(seed: 1, name: slug).substream(place)
      try holds(slug, page.parameters.map { ($0.name, Self.value(of: $0, &random)) })
    }
  }

  private func holds(_ slug: String, _ settings: [(name: String, text: String)]) throws {
    let run = try runPage(slug, settings)
    let words = settings.map { "--\($0.name) \($0.text)" }.joined(separator: " ")
    #expect(run.failure == nil, "\(slug) \(words): \(run.failure?.message ?? "")")
    for check in run.page.checks {
      #expect(check.holds, "\(slug) \(words): \(check.title): \(check.value)")
    }
  }

  private static func ends(of parameter: ParameterDescription) -> [String] {
    if let choices = parameter.choices { return choices }
    return parameter.range.map { [$0.lowerBound.description, $0.upperBound.description] } ?? []
  }

  private static func value(
    of parameter: ParameterDescription, _ random: inout RandomStream
  ) -> String {
    if let choices = parameter.choices { return choices[random.integer(below: choices.count)] }
    guard let range = parameter.range, let low = range.lowerBound.number,
      let high = range.upperBound.number
    else { return parameter.initial.description }
    if case .number = parameter.initial {
      return random.uniform(in: low...high).plain
    }
    let part = random.uniform()
    return Int((low + (high - low) * part * part * part).rounded()).description
  }
}
