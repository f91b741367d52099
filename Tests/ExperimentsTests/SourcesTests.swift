import Notebook
import Testing

@testable import Experiments

@Suite("The sources of the catalogue")
struct SourcesTests {
  /// What the project set out to answer: articles, courses, threads and one paper.
  private static let promised = [
    "reddit-better-2024", "liblinear-faq", "gfg-regularization", "builtin-l2",
    "reddit-correlated-2019", "reddit-how-2019", "reddit-biases-2015", "itoaramendia-2024",
    "tds-2025", "google-l2", "shizuya-2024", "e2e-2022", "analytics-vidhya", "gfg-overfitting",
    "ibm-ridge", "codebasics-17", "demir-kavuk-2011", "interviews", "gfg-pytorch", "pickl",
    "quora", "dataheadhunters", "turing",
  ]

  /// That a page which lists a source also makes a claim of it is tested for each page.
  @Test("each have a page that puts what they say to the test", arguments: promised)
  func answered(id: String) {
    let pages = Catalogue.pages.filter { $0.info.sources.contains { $0.id == id } }
    #expect(!pages.isEmpty)
  }
}
