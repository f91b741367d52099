import Plotting
import SeededRandom

/// What an experiment fills: a plain value of cells, each with prose, code and outputs.
public struct Page: Sendable {
  /// The name of the page on the command line and on disk.
  public let slug: String
  /// What the page is about.
  public let info: ExperimentInfo
  /// The parameters it was run with, without the seed.
  public let parameters: [ParameterDescription]
  /// The seed it was run with.
  public let seed: Int
  /// The cells, in the order of the source.
  public private(set) var cells: [Cell]
  /// Numbers that the page recorded for programs, in the order they came.
  public private(set) var values: [RecordedValue] = []
  /// The program that runs it, by the name under which `swift run` knows it.
  public let program: String
  /// Whether the Swift source was found, so that cells carry prose and listing.
  public let hasSource: Bool

  private let observer: (@Sendable (PageEvent) -> Void)?
  /// The last cell that was announced to the observer; -1 before the first.
  private var announced = -1

  /// An empty page.
  ///
  /// - Parameters:
  ///   - experiment: the page's experiment with its parameters set.
  ///   - seed: the seed of all its random draws.
  ///   - source: the Swift source of the experiment, where it was found.
  ///   - program: the program that runs it, by the name under which `swift run` knows it.
  ///   - observer: told of every cell as it begins and of every output as it comes.
  public init<E: Experiment>(
    for experiment: E, seed: Int = E.info.seed, source: String? = nil,
    program: String = "experiments", observer: (@Sendable (PageEvent) -> Void)? = nil
  ) {
    slug = E.slug
    info = E.info
    parameters = experiment.currentParameters
    self.seed = seed
    self.program = program
    let parsed = source.map(Cell.parse(source:)) ?? []
    hasSource = !parsed.isEmpty
    cells = hasSource ? parsed : [Cell(title: "", prose: "", code: "", lines: 0..<Int.max)]
    self.observer = observer
  }

  /// A stream of random numbers that depends on the seed and the name alone, so that a draw added
  /// to one stream shifts no other.
  ///
  /// - Parameter name: what is drawn, such as "noise".
  /// - Returns: the stream from its beginning.
  public func random(_ name: String) -> RandomStream {
    RandomStream(seed: UInt64(seed), name: name)
  }

  /// Says a sentence that holds a number. Prose without numbers is the comment under `// %%`.
  ///
  /// - Parameters:
  ///   - sentence: Markdown, with `$…$` for mathematics.
  ///   - line: leave it out; it is the line that calls.
  public mutating func say(_ sentence: String, line: Int = #line) {
    append(.prose(sentence), line: line)
  }

  /// Warns the reader that a number on the page is less certain than it looks.
  ///
  /// - Parameters:
  ///   - sentence: what is uncertain, and why.
  ///   - line: leave it out; it is the line that calls.
  public mutating func warn(_ sentence: String, line: Int = #line) {
    append(.warning(sentence), line: line)
  }

  /// Shows a table.
  ///
  /// - Parameters:
  ///   - caption: what the rows are.
  ///   - columns: a heading for each column, with its unit.
  ///   - rows: as many entries in each as there are columns.
  ///   - line: leave it out; it is the line that calls.
  public mutating func table(
    _ caption: String, columns: [String], rows: [[TableEntry]], line: Int = #line
  ) {
    append(.table(Table(caption: caption, columns: columns, rows: rows)), line: line)
  }

  /// Records a number for programs: it stands in `run.json` and `--json`, not on the page.
  ///
  /// - Parameters:
  ///   - name: lower case with hyphens, unique on the page.
  ///   - value: the number.
  public mutating func record(_ name: String, _ value: Double) {
    precondition(
      values.allSatisfy { $0.name != name }, "The page \(slug) records \(name) twice.")
    values.append(RecordedValue(name: name, value: value))
  }

  /// Files an output under the cell whose lines hold the call.
  mutating func append(_ output: Output, line: Int) {
    let index = cells.lastIndex { $0.lines.lowerBound <= line } ?? 0
    // A cell without outputs is announced with the next one that has some.
    while announced < index {
      announced += 1
      observer?(.cell(cells[announced], number: announced + 1))
    }
    cells[index].outputs.append(output)
    cells[index].outputLines.append(line)
    observer?(.output(output, line: line))
  }

  /// Announces the cells after the last output.
  mutating func finish() {
    while announced < cells.count - 1 {
      announced += 1
      observer?(.cell(cells[announced], number: announced + 1))
    }
  }
}

/// A number that a page recorded for programs.
public struct RecordedValue: Sendable, Hashable {
  /// Its name, unique on the page.
  public let name: String
  /// The number.
  public let value: Double
}

/// What happens while a page runs, in order.
public enum PageEvent: Sendable {
  /// A cell begins; its outputs so far are none.
  case cell(Cell, number: Int)
  /// An output of the current cell, and the line of the source that made it.
  case output(Output, line: Int)
}

extension Page {
  /// All outputs, in the order of the cells.
  public var outputs: [Output] { cells.flatMap(\.outputs) }

  /// All figures, in order.
  public var figures: [PageFigure] {
    outputs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// All checks, in order.
  public var checks: [Verdict] {
    outputs.compactMap {
      if case .verdict(let verdict) = $0, verdict.source == nil { verdict } else { nil }
    }
  }

  /// All claims, in order.
  public var claims: [Verdict] {
    outputs.compactMap {
      if case .verdict(let verdict) = $0, verdict.source != nil { verdict } else { nil }
    }
  }
}
