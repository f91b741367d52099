/// A page that has run, or has stopped on the way.
public struct PageRun: Sendable {
  /// The page, with all it had said when it ended.
  public let page: Page
  /// What stopped it, where something did.
  public let failure: PageFailure?

  /// Whether the page ran to its end and every check on it holds.
  public var succeeded: Bool { failure == nil && page.checks.allSatisfy(\.holds) }

  /// Runs an experiment.
  ///
  /// - Parameters:
  ///   - experiment: the experiment with its parameters set.
  ///   - seed: the seed of all its random draws.
  ///   - source: the Swift source of the experiment, where it was found.
  ///   - observer: told of every cell as it begins and of every output as it comes.
  /// - Returns: the page; one that threw holds what it had said until then.
  public static func of<E: Experiment>(
    _ experiment: E, seed: Int = E.info.seed, source: String? = nil,
    observer: (@Sendable (PageEvent) -> Void)? = nil
  ) -> PageRun {
    var page = Page(for: experiment, seed: seed, source: source, observer: observer)
    do {
      try experiment.run(in: &page)
      page.finish()
      return PageRun(page: page, failure: nil)
    } catch {
      return PageRun(page: page, failure: PageFailure(error))
    }
  }
}

/// An error that stopped a page.
public struct PageFailure: Error, Sendable, Equatable {
  /// What was found, what was needed, what to do.
  public let message: String

  init(_ error: any Error) {
    message = String(describing: error)
  }
}
