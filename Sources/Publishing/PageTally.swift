import Notebook

/// A page in numbers.
public struct PageTally: Codable, Sendable, Equatable {
  /// The page's name.
  public let slug: String
  /// Checks that hold, and all of them.
  public let checks: [Int]
  /// Claims that hold, and all of them.
  public let claims: [Int]
  /// Figures.
  public let figures: Int
  /// Whether something stopped it.
  public let stopped: Bool

  /// Whether it ran to its end and every check on it holds.
  public var succeeded: Bool { !stopped && checks[0] == checks[1] }

  /// Counts what a page shows.
  public init(_ run: PageRun) {
    let (checks, claims) = (run.page.checks, run.page.claims)
    slug = run.page.slug
    self.checks = [checks.count(where: \.holds), checks.count]
    self.claims = [claims.count(where: \.holds), claims.count]
    figures = run.page.figures.count
    stopped = run.failure != nil
  }
}
