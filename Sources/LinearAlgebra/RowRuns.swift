/// Some rows of a matrix, as runs of consecutive ones: those of a fold are few and long, and are copied whole.
public struct RowRuns: Sendable {
  /// Number of rows.
  public let count: Int
  private let runs: [Run]

  private struct Run {
    var start: Int
    var position: Int
    var length: Int
  }

  /// - Parameter indices: the rows, in any order.
  public init(_ indices: [Int]) {
    count = indices.count
    var runs: [Run] = []
    for (position, row) in indices.enumerated() {
      if let last = runs.last, last.start + last.length == row {
        runs[runs.count - 1].length += 1
      } else {
        runs.append(Run(start: row, position: position, length: 1))
      }
    }
    self.runs = runs
  }

  private init(runs: [Run]) {
    self.runs = runs
    count = runs.reduce(0) { $0 + $1.length }
  }

  /// The same rows, in order, some at a time.
  ///
  /// - Parameter longest: the most rows of a portion, at least 1.
  /// - Returns: portions of so many rows, of which the last may have fewer.
  public func portions(of longest: Int) -> [RowRuns] {
    precondition(longest > 0, "A portion needs at least one row.")
    var (portions, runs, filled): ([RowRuns], [Run], Int) = ([], [], 0)
    for whole in self.runs {
      var (start, left) = (whole.start, whole.length)
      while left > 0 {
        let length = min(left, longest - filled)
        runs.append(Run(start: start, position: filled, length: length))
        (start, left, filled) = (start + length, left - length, filled + length)
        guard filled == longest else { continue }
        portions.append(RowRuns(runs: runs))
        (runs, filled) = ([], 0)
      }
    }
    return filled > 0 ? portions + [RowRuns(runs: runs)] : portions
  }

  /// Copies the rows of a column.
  ///
  /// - Parameters:
  ///   - column: all rows of it.
  ///   - goal: `count` numbers, which become those of the rows, side by side.
  public func gather(
    from column: UnsafePointer<Double>, to goal: UnsafeMutablePointer<Double>
  ) {
    runs.withUnsafeBufferPointer { runs in
      for run in runs { (goal + run.position).update(from: column + run.start, count: run.length) }
    }
  }

  /// Copies numbers to their rows in a column, and leaves other rows as they are.
  ///
  /// - Parameters:
  ///   - values: `count` numbers.
  ///   - column: all rows of it.
  public func scatter(
    from values: UnsafePointer<Double>, to column: UnsafeMutablePointer<Double>
  ) {
    runs.withUnsafeBufferPointer { runs in
      for run in runs {
        (column + run.start).update(from: values + run.position, count: run.length)
      }
    }
  }
}
