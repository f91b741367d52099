import LinearAlgebra

/// The columns of D, without a copy where the numbers as given will do.
///
/// To centre a design is to copy it. Where only means m are to be subtracted from the given X, products of D follow
/// from those of X just as well:
///
///     D'v = X'v - m sum(v)     D c = X c - (m'c) 1     D'D = X'X - n m m'     DD' = H XX' H,  H = I - 11'/n
///
/// They round as if the columns were longer by `sqrt(1 + (mean / sd)^2)`: `D'v` and `D c` lose that factor, inner
/// products of columns or rows its square. `PreparedDesign` decides when that is little enough.
///
/// To train on some rows is to copy them. Where D has only those rows S of X, `D'v` is the product of all of X with a
/// vector that is 0 in the other rows, which adds nothing to any sum, and `D c` is part of `X c`.
///
/// Whoever needs the columns themselves gets copies, of the rows in question and centred as they are made.
struct DesignColumns: Sendable {
  /// Rows of D.
  let rows: Int
  /// Columns of D.
  let count: Int
  private let elements: [Double]
  /// The elements in one byte a number, once somebody has asked for them.
  let rounding: Lazy<RoundedColumns>
  /// Rows of the elements, and which of them are those of D; nil when all are.
  let storedRows: Int
  let kept: RowRuns?
  /// The means still to be subtracted; nil when the elements are D.
  let offsets: [Double]?

  /// - Parameters:
  ///   - rows: rows of D.
  ///   - count: columns of D.
  ///   - elements: column after column.
  ///   - offsets: the mean of each column where it is still to be subtracted; nil where the elements are D.
  init(rows: Int, count: Int, elements: [Double], offsets: [Double]? = nil) {
    self.init(
      storedRows: rows, keeping: nil, count: count, elements: elements, offsets: offsets)
  }

  /// The columns of a matrix as they are.
  init(_ matrix: Matrix) {
    self.init(rows: matrix.rows, count: matrix.columns, elements: matrix.elements)
  }

  private init(
    storedRows: Int, keeping kept: RowRuns?, count: Int, elements: [Double],
    rounding: Lazy<RoundedColumns>? = nil, offsets: [Double]?
  ) {
    precondition(
      elements.count == storedRows * count, "D needs as many elements as rows times columns.")
    rows = kept?.count ?? storedRows
    self.count = count
    self.elements = elements
    self.rounding = rounding ?? Self.rounding(elements, rows: storedRows, count: count)
    self.storedRows = storedRows
    self.kept = kept
    self.offsets = offsets
  }

  /// Whether means are subtracted from products instead of columns.
  var isImplicit: Bool { offsets != nil }

  /// Whether rows are left out of products instead of columns.
  var sharesRows: Bool { kept != nil }

  /// Whether the elements are D.
  var isAsStored: Bool { !isImplicit && !sharesRows }

  /// `|m|^2`: what the elements hold beyond D, as `|X|^2 = |D|^2 + n |m|^2`.
  var squaredOffsets: Double { offsets?.reduce(0) { $0 + $1 * $1 } ?? 0 }

  // MARK: Other designs on the same elements

  /// The columns less some means, one for each.
  func subtracting(means: [Double]) -> DesignColumns {
    DesignColumns(
      storedRows: storedRows, keeping: kept, count: count, elements: elements, rounding: rounding,
      offsets: means)
  }

  /// Some of the rows, rising, of a design as it was given.
  func sharing(rows indices: [Int]) -> DesignColumns {
    precondition(offsets == nil, "Means belong to the rows that they are means of.")
    precondition(
      zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 }, "Shared rows must rise.")
    precondition(
      (indices.first ?? 0) >= 0 && (indices.last ?? -1) < rows,
      "A shared row is outside 0..<\(rows).")
    let source = withOwnRows
    return DesignColumns(
      storedRows: rows, keeping: RowRuns(indices), count: count, elements: source.elements,
      rounding: source.rounding, offsets: nil)
  }

  /// The same with a copy of the rows, where others are left out: for what has to have all columns side by side.
  var withOwnRows: DesignColumns {
    guard let kept else { return self }
    let own = [Double](count: rows * count) { goal in
      withElements { d in
        for j in 0..<count where !Cancellation.isRequested {
          kept.gather(from: d + j * storedRows, to: goal + j * rows)
        }
      }
    }
    return DesignColumns(rows: rows, count: count, elements: own, offsets: offsets)
  }

  // MARK: Copies

  /// D itself: the elements where they are D, else a copy.
  func centred() -> [Double] {
    guard offsets != nil || sharesRows else { return elements }
    return [Double](count: rows * count) { goal in
      // After a cancellation nobody looks at the elements.
      for j in 0..<count where !Cancellation.isRequested { copy(j, to: goal + j * rows) }
    }
  }

  /// D itself, as a matrix.
  var matrix: Matrix { Matrix(rows: rows, columns: count, elements: centred()) }

  /// Writes one column of D.
  func copy(_ column: Int, to goal: UnsafeMutablePointer<Double>) {
    withElements { d in
      let source = d + column * storedRows
      if let kept {
        kept.gather(from: source, to: goal)
        guard let mean = offsets?[column] else { return }
        for i in 0..<rows { goal[i] -= mean }
        return
      }
      guard let mean = offsets?[column] else { return goal.update(from: source, count: rows) }
      for i in 0..<rows { goal[i] = source[i] - mean }
    }
  }

  /// Some columns of D, side by side.
  func selecting(columns: [Int]) -> Matrix {
    let (count, width) = (columns.count, max(1, (1 << 17) / max(1, rows)))
    let selected = [Double](count: rows * count) { goal in
      nonisolated(unsafe) let goal = goal
      Parallel.run((count + width - 1) / width) { block in
        for k in block * width..<min((block + 1) * width, count) {
          copy(columns[k], to: goal + k * rows)
        }
      }
    }
    return Matrix(rows: rows, columns: columns.count, elements: selected)
  }

  /// Some rows of D; passes a pointer to the first of them and the distance between columns.
  func withRows<Result>(
    _ indices: [Int], _ body: (UnsafePointer<Double>, Int) -> Result
  ) -> Result {
    if sharesRows { return withOwnRows.withRows(indices, body) }
    let first = indices.first ?? 0
    let areConsecutive = (indices.last ?? -1) - first + 1 == indices.count
    if offsets == nil, areConsecutive { return withElements { body($0 + first, rows) } }
    let part = [Double](count: indices.count * count) { goal in
      withElements { d in
        for j in 0..<count {
          let (source, own, mean) = (d + j * rows, goal + j * indices.count, offsets?[j] ?? 0)
          if areConsecutive {
            for k in 0..<indices.count { own[k] = source[first + k] - mean }
          } else {
            for (k, i) in indices.enumerated() { own[k] = source[i] - mean }
          }
        }
      }
    }
    return DesignColumns(rows: indices.count, count: count, elements: part)
      .withElements { body($0, indices.count) }
  }

  /// Calls `body` with one column of D: the elements where they are D, else a copy.
  func withColumn<Result>(_ column: Int, _ body: (UnsafePointer<Double>) -> Result) -> Result {
    withColumns(column..<column + 1, body)
  }

  /// Calls `body` with consecutive columns of D: the elements where they are D, else a copy.
  func withColumns<Result>(
    _ range: Range<Int>, _ body: (UnsafePointer<Double>) -> Result
  ) -> Result {
    guard offsets != nil || sharesRows else {
      return withElements { body($0 + range.lowerBound * rows) }
    }
    return withScratch(rows * range.count) { room in
      for (k, j) in range.enumerated() { copy(j, to: room + k * rows) }
      return body(room)
    }
  }

  // MARK: Elements

  /// The elements, whatever is to be subtracted or left out.
  var stored: Matrix { Matrix(rows: storedRows, columns: count, elements: elements) }

  /// Calls `body` with all stored columns, `storedRows` apart.
  func withElements<Result>(_ body: (UnsafePointer<Double>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { return body(base) }
      var nothing = 0.0
      return withUnsafePointer(to: &nothing) { body($0) }
    }
  }

  /// Calls `body` with vectors as long as the stored columns: 0 in the rows that are left out.
  func withStored<Result>(
    _ vectors: UnsafePointer<Double>, number: Int = 1,
    _ body: (UnsafePointer<Double>) -> Result
  ) -> Result {
    guard let kept else { return body(vectors) }
    return withScratch(storedRows * number) { room in
      room.update(repeating: 0, count: storedRows * number)
      for l in 0..<number { kept.scatter(from: vectors + l * rows, to: room + l * storedRows) }
      return body(room)
    }
  }

  /// Calls `body` with vectors to change, as long as the stored columns; what it does in rows that are left out is lost.
  func withStored(
    changing vectors: UnsafeMutablePointer<Double>, number: Int = 1,
    _ body: (UnsafeMutablePointer<Double>) -> Void
  ) {
    guard let kept else { return body(vectors) }
    withScratch(storedRows * number) { room in
      room.update(repeating: 0, count: storedRows * number)
      for l in 0..<number { kept.scatter(from: vectors + l * rows, to: room + l * storedRows) }
      body(room)
      for l in 0..<number { kept.gather(from: room + l * storedRows, to: vectors + l * rows) }
    }
  }
}
