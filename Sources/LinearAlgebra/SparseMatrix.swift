/// A matrix of which only the entries that are not zero are stored, column by column.
public struct SparseMatrix: Sendable, Equatable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// Column j holds the entries `starts[j]..<starts[j + 1]`; `columns + 1` numbers.
  public let starts: [Int]
  /// The row of each entry, rising within a column.
  public let rowIndices: [Int]
  /// The value of each entry.
  public let values: [Double]

  /// Wraps compressed columns.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - columns: number of columns.
  ///   - starts: where each column starts, and after the last where it ends; from 0 up.
  ///   - rowIndices: the row of each entry, rising within a column.
  ///   - values: the value of each entry.
  public init(
    rows: Int, columns: Int, starts: [Int], rowIndices: [Int], values: [Double]
  ) {
    precondition(
      starts.count == columns + 1 && starts.first == 0 && starts.last == values.count
        && rowIndices.count == values.count
        && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 },
      "Compressed columns need columns + 1 starts from 0 up to the number of entries.")
    for j in 0..<columns {
      let part = rowIndices[starts[j]..<starts[j + 1]]
      precondition(
        part.allSatisfy { $0 >= 0 && $0 < rows }
          && zip(part, part.dropFirst()).allSatisfy { $0 < $1 },
        "The rows of column \(j) must rise and lie in 0..<\(rows).")
    }
    self.rows = rows
    self.columns = columns
    self.starts = starts
    self.rowIndices = rowIndices
    self.values = values
  }

  /// The entries of a dense matrix that are not zero.
  public init(_ matrix: Matrix) {
    var (starts, rowIndices, values) = ([0], [Int](), [Double]())
    for j in 0..<matrix.columns {
      for (i, value) in matrix.column(j).enumerated() where value != 0 {
        rowIndices.append(i)
        values.append(value)
      }
      starts.append(values.count)
    }
    self.init(
      rows: matrix.rows, columns: matrix.columns, starts: starts, rowIndices: rowIndices,
      values: values)
  }

  /// The product with a vector.
  public static func * (left: SparseMatrix, right: [Double]) -> [Double] {
    precondition(
      left.columns == right.count,
      "Cannot multiply \(left.rows) x \(left.columns) by a vector of \(right.count).")
    var result = [Double](repeating: 0, count: left.rows)
    for j in 0..<left.columns where right[j] != 0 {
      left.add(column: j, times: right[j], to: &result)
    }
    return result
  }

  /// `vector += factor * column j`.
  public func add(column j: Int, times factor: Double, to vector: inout [Double]) {
    for k in starts[j]..<starts[j + 1] { vector[rowIndices[k]] += factor * values[k] }
  }

  /// The inner product of column j with a vector.
  public func dot(column j: Int, _ vector: [Double]) -> Double {
    var sum = 0.0
    for k in starts[j]..<starts[j + 1] { sum += values[k] * vector[rowIndices[k]] }
    return sum
  }
}
