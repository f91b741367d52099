/// A dense real matrix, stored column by column.
///
/// Element (i, j) is `elements[i + j * rows]`. Indices count from 0. Shapes that disagree are the program's own
/// mistake and stop it with a sentence; numbers that come from users are checked where they enter.
public struct Matrix: Sendable, Equatable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// All elements, column after column; `rows * columns` of them.
  public private(set) var elements: [Double]

  /// Wraps elements that are already in column-major order.
  ///
  /// - Parameters:
  ///   - rows: number of rows, at least 0.
  ///   - columns: number of columns, at least 0.
  ///   - elements: `rows * columns` numbers, column after column.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      rows >= 0 && columns >= 0, "A matrix cannot have a negative number of rows or columns.")
    precondition(
      elements.count == rows * columns,
      "A \(rows) x \(columns) matrix needs \(rows * columns) elements, not \(elements.count).")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix whose elements are all the same.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// A matrix from its columns, all of one length.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(
      columns.allSatisfy { $0.count == rows },
      "The columns of a matrix must all have the same length.")
    self.init(rows: rows, columns: columns.count, elements: columns.flatMap { $0 })
  }

  /// A matrix from its rows, all of one length.
  public init(rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == columns }, "The rows of a matrix must all have the same length."
    )
    var elements = [Double]()
    elements.reserveCapacity(rows.count * columns)
    for column in 0..<columns {
      for row in rows { elements.append(row[column]) }
    }
    self.init(rows: rows.count, columns: columns, elements: elements)
  }

  /// The elements, no longer held by the matrix.
  mutating func takeElements() -> [Double] {
    let taken = elements
    self = Matrix(rows: 0, columns: 0, elements: [])
    return taken
  }

  /// The identity matrix of the given order.
  public static func identity(_ order: Int) -> Matrix {
    var result = Matrix(rows: order, columns: order)
    for index in 0..<order { result.elements[index + index * order] = 1 }
    return result
  }

  /// Element at row `i` and column `j`, counted from 0.
  public subscript(i: Int, j: Int) -> Double {
    get {
      precondition(contains(i, j), "No element (\(i), \(j)) in a \(rows) x \(columns) matrix.")
      return elements[i + j * rows]
    }
    set {
      precondition(contains(i, j), "No element (\(i), \(j)) in a \(rows) x \(columns) matrix.")
      elements[i + j * rows] = newValue
    }
  }

  private func contains(_ i: Int, _ j: Int) -> Bool {
    i >= 0 && i < rows && j >= 0 && j < columns
  }

  /// Column `j`, a copy.
  public func column(_ j: Int) -> [Double] {
    precondition(j >= 0 && j < columns, "No column \(j) in a \(rows) x \(columns) matrix.")
    return Array(elements[j * rows..<(j + 1) * rows])
  }

  /// Row `i`, a copy.
  public func row(_ i: Int) -> [Double] {
    precondition(i >= 0 && i < rows, "No row \(i) in a \(rows) x \(columns) matrix.")
    return (0..<columns).map { elements[i + $0 * rows] }
  }

  /// The rows with the given indices, in the order given.
  ///
  /// - Parameters:
  ///   - indices: which rows.
  ///   - isStopped: asked for every column whether to leave the copy unfinished; it then means nothing.
  /// - Returns: as many rows as indices.
  public func selecting(
    rows indices: [Int], stoppingWhen isStopped: () -> Bool = { false }
  ) -> Matrix {
    precondition(
      indices.allSatisfy { $0 >= 0 && $0 < rows }, "A selected row is outside 0..<\(rows).")
    let (count, runs) = (indices.count, RowRuns(indices))
    let selected = [Double](count: count * columns) { goal in
      withElements { source in
        for column in 0..<columns where !isStopped() {
          runs.gather(from: source + column * rows, to: goal + column * count)
        }
      }
    }
    return Matrix(rows: count, columns: columns, elements: selected)
  }

  /// The columns with the given indices, in the order given.
  public func selecting(columns indices: [Int]) -> Matrix {
    precondition(
      indices.allSatisfy { $0 >= 0 && $0 < columns }, "A selected column is outside 0..<\(columns)."
    )
    var selected = [Double]()
    selected.reserveCapacity(rows * indices.count)
    for column in indices {
      selected.append(contentsOf: elements[column * rows..<(column + 1) * rows])
    }
    return Matrix(rows: rows, columns: indices.count, elements: selected)
  }

  /// The transposed matrix.
  ///
  /// - Parameter isStopped: asked now and then whether to leave the copy unfinished; it then means nothing.
  /// - Returns: columns x rows.
  public func transposed(stoppingWhen isStopped: () -> Bool = { false }) -> Matrix {
    // Square by square: a row is spread over memory. The result is written from its beginning to its end.
    let edge = 16
    let flipped = [Double](count: elements.count) { goal in
      withElements { source in
        for top in stride(from: 0, to: rows, by: edge) where !isStopped() {
          for left in stride(from: 0, to: columns, by: edge) {
            for column in left..<min(left + edge, columns) {
              for row in top..<min(top + edge, rows) {
                goal[column + row * columns] = source[row + column * rows]
              }
            }
          }
        }
      }
    }
    return Matrix(rows: columns, columns: rows, elements: flipped)
  }

  /// The position of the first element, column by column, that is not a number or infinite; nil when there is none.
  ///
  /// - Complexity: O(rows * columns), at the speed of memory.
  public var firstNotFinite: (row: Int, column: Int)? {
    elements.withUnsafeBufferPointer { buffer -> (row: Int, column: Int)? in
      // A finite number times zero is zero; anything else turns the sum into NaN. One pass without branches.
      var index = 0
      var sums = SIMD8<Double>.zero
      while index + 8 <= buffer.count {
        var block = SIMD8<Double>()
        for lane in 0..<8 { block[lane] = buffer[index + lane] }
        sums += block * 0
        index += 8
      }
      var clean = sums.sum() == 0
      while index < buffer.count {
        clean = clean && buffer[index].isFinite
        index += 1
      }
      guard !clean, let bad = buffer.firstIndex(where: { !$0.isFinite }) else { return nil }
      return (bad % rows, bad / rows)
    }
  }
}
