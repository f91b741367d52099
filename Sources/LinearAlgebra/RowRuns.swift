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
