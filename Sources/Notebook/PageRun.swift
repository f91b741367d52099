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
  ///   - program: the program that runs it, by the name under which `swift run` knows it.
  ///   - observer: told of every cell as it begins and of every output as it comes.
  /// - Returns: the page; one that threw holds what it had said until then.
  public static func of<E: Experiment>(
    _ experiment: E, seed: Int = E.info.seed, source: String? = nil,
    program: String = "experiments", observer: (@Sendable (PageEvent) -> Void)? = nil
  ) -> PageRun {
    var page = Page(
      for: experiment, seed: seed, source: source, program: program, observer: observer)
    do {
      try experiment.run(in: &page)
      page.finish()
      return PageRun(page: page, failure: nil)
    } catch {
      return PageRun(page: page, failure: PageFailure(error, after: page))
    }
  }
}

/// An error that stopped a page.
public struct PageFailure: Error, Sendable, Equatable {
  /// What was found, what was needed, what to do.
  public let message: String
  /// The last place that the page had reached; `nil` where it had shown nothing and has no cells.
  public let place: PagePlace?

  init(_ error: any Error, after page: Page) {
    message = String(describing: error)
    let last = page.cells.indices.last { !page.cells[$0].outputs.isEmpty }
    if let last, let line = page.cells[last].outputLines.last {
      place = PagePlace(page.cells[last], number: last + 1, line: line)
    } else {
      place =
        page.hasSource
        ? page.cells.first.map { PagePlace($0, number: 1, line: $0.lines.lowerBound - 1) } : nil
    }
  }
}

/// A place on a page and in its source.
public struct PagePlace: Sendable, Equatable {
  /// The cell's number, counted from 1.
  public let cell: Int
  /// The cell's title; empty where the source was not found.
  public let title: String
  /// The line of the file, counted from 1.
  public let line: Int

  init(_ cell: Cell, number: Int, line: Int) {
    self.cell = number
    title = cell.title
    self.line = line
  }
}

extension Page {
  /// Every output with its place, in order.
  public var placedOutputs: [(place: PagePlace, output: Output)] {
    cells.enumerated().flatMap { index, cell in
      zip(cell.outputLines, cell.outputs).map { line, output in
        (PagePlace(cell, number: index + 1, line: line), output)
      }
    }
  }
}
