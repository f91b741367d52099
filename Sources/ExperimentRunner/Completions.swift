import Notebook

/// What a shell can complete: pages and their parameters.
enum Completions {
  /// The names of all pages.
  static var pages: [String] { ExperimentRunner.pages.map { $0.slug } }
}
