import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Synchronization
import Testing

@testable import Experiments

private let pageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Experiments")

private let slugs = Catalogue.pages.map { $0.slug }

/// Every page at its defaults, run once for all tests that look at it.
private let defaultRuns: [String: Result<PageRun, any Error>] = {
  let runs = Mutex<[String: Result<PageRun, any Error>]>([:])
  DispatchQueue.concurrentPerform(iterations: slugs.count) { index in
    let result = Result { try runPage(slugs[index]) }
    runs.withLock { $0[slugs[index]] = result }
  }
  return runs.withLock { $0 }
}()

/// Runs a page by name; at its defaults, gives the run that all tests share.
private func run(
  _ slug: String, _ settings: [(name: String, text: String)] = []
) throws -> PageRun {
  if settings.isEmpty, let shared = defaultRuns[slug] { return try shared.get() }
  return try runPage(slug, settings)
}

@Suite("Every page of the catalogue")
struct CatalogueTests {
  @Test("runs at its defaults, and every check on it holds", arguments: slugs)
  func defaults(slug: String) throws {
    let run = try run(slug)
    #expect(run.failure == nil)
    for check in run.page.checks { #expect(check.holds, "\(check.title): \(check.value)") }
    #expect(!run.page.checks.isEmpty)
    #expect(!run.page.claims.isEmpty)
    #expect(!run.page.figures.isEmpty)
  }

  @Test("gives the same page for the same seed, and another for another", arguments: slugs)
  func deterministic(slug: String) throws {
    func numbers(_ seed: String) throws -> [Double] {
      let page = try run(slug, [("seed", seed), sampled(slug)].compactMap { $0 }).page
      return (page.checks + page.claims).map(\.value)
    }
    #expect(try numbers("5") == numbers("5"))
    #expect(try numbers("5") != numbers("6"))
  }

  /// What a page has to be asked for before it draws anything: pages on data that are given.
  private func sampled(_ slug: String) -> (name: String, text: String)? {
    switch slug {
    case "coefficient-paths", "lars-path": ("patients", "200")
    case "published-tables", "solver-matters": ("data", "drawn")
    default: nil
    }
  }

  @Test("describes each figure in 30 to 400 characters that are not its title", arguments: slugs)
  func alternatives(slug: String) throws {
    for figure in try run(slug).page.figures {
      #expect(figure.accessibilityFlaws.isEmpty, "\(figure.accessibilityFlaws)")
      #expect(
        AlternativeText.flaw(in: figure.figure.generatedDescription, title: "") == nil,
        "\(figure.figure.generatedDescription)")
      #expect(!figure.caption.isEmpty)
    }
  }

  @Test("shows no number that is none", arguments: slugs)
  func finite(slug: String) throws {
    let page = try run(slug).page
    var texts: [String] = []
    for output in page.outputs {
      switch output {
      case .prose(let text), .warning(let text): texts.append(text)
      case .table(let table): texts += table.rows.flatMap { $0.map(\.text) }
      case .figure(let figure): texts += [figure.caption, figure.alt, figure.figure.subtitle]
      case .verdict(let verdict): #expect(verdict.value.isFinite, "\(verdict.title)")
      case .expectedFailure(let failure): texts.append(failure.message)
      }
    }
    for text in texts {
      for word in ["nan", "inf", "undefined", "∞", "-0 "] {
        #expect(!text.lowercased().split(separator: " ").contains { $0 == word }, "\(text)")
      }
    }
    #expect(page.values.allSatisfy { $0.value.isFinite })
  }

  @Test(
    "has cells whose prose comes before their outputs, and none without a title", arguments: slugs)
  func cells(slug: String) throws {
    let page = try run(slug).page
    #expect(page.hasSource)
    #expect(page.cells.count >= 3)
    #expect(page.cells.allSatisfy { !$0.title.isEmpty })
    // A cell of verdicts may go without prose; the first one, which sets the scene, may not.
    #expect(!page.cells[0].prose.isEmpty)
  }

  @Test("cites only sources it lists, and uses every source it lists", arguments: slugs)
  func sources(slug: String) throws {
    let page = try run(slug).page
    #expect(Set(page.claims.compactMap(\.source)) == Set(page.info.sources))
  }

  @Test("has a file of its own of 60 to 120 lines", arguments: slugs)
  func size(slug: String) throws {
    let page = try #require(Catalogue.pages.first { $0.slug == slug })
    let lines = try String(contentsOfFile: page.info.file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).count
    #expect((60...120).contains(lines), "\(lines)")
  }

  @Test("is in the catalogue: each file that declares a page")
  func complete() throws {
    let paths = try #require(FileManager.default.enumerator(atPath: pageFolder.path()))
    var declared: Set<String> = []
    for path in paths.compactMap({ $0 as? String }) where path.hasSuffix(".swift") {
      let source = try String(contentsOf: pageFolder.appending(path: path), encoding: .utf8)
      for match in source.matches(of: /struct (\w+): Experiment\b/) {
        declared.insert(kebabCase(String(match.1)))
      }
    }
    #expect(declared == Set(slugs))
    #expect(slugs.count == declared.count, "No page is listed twice.")
  }

  @Test("has a name that is no word of the command")
  func reserved() {
    let verbs = [
      "list", "describe", "run", "all", "docs", "check", "present", "export", "diff", "new",
      "watch", "doctor", "help", "teach", "replicate",
    ]
    #expect(Set(slugs).isDisjoint(with: verbs))
  }

  @Test("stands with the other pages of its chapter")
  func chapters() {
    let chapters = Catalogue.pages.map { $0.info.chapter }
    let runs = chapters.enumerated().filter {
      $0.offset == 0 || chapters[$0.offset - 1] != $0.element
    }
    #expect(runs.count == Set(chapters).count)
  }
}

@Suite("Published numbers")
struct PublishedNumberTests {
  /// The gallery's printed errors, of scikit-learn's example on underfitting and overfitting.
  @Test("the errors that the scikit-learn gallery prints come out")
  func gallery() throws {
    let values = try run("polynomial-overfit", [("data", "gallery")]).page.values
    func value(_ name: String) throws -> Double {
      try #require(values.first { $0.name == name }).value
    }
    #expect(abs(try value("cv-mse-degree-1") - 0.40773) < 5e-6)
    #expect(abs(try value("cv-mse-degree-4") - 0.043209) < 5e-7)
    #expect(abs(try value("cv-mse-degree-15") / 1.8147e8 - 1) < 5e-5)
    // With its singular values below 1e-6 dropped, as scikit-learn 1.9.1 does by default.
    #expect(abs(try value("cv-mse-truncated") - 0.219598) < 1e-5)
  }

  /// Least angle regression, figure 1 and section 3: the order of the first steps.
  @Test("bmi, s5 and bp enter the lasso path of the diabetes data first")
  func diabetes() throws {
    let page = try run("coefficient-paths").page
    let claim = try #require(page.claims.first { $0.source?.id == "efron-2004" })
    #expect(claim.value == 3)
    let values = Dictionary(uniqueKeysWithValues: page.values.map { ($0.name, $0.value) })
    #expect(values["ridge-not-monotone"] == 8)
    #expect(values["ridge-changing-sign"] == 5)
  }
}
