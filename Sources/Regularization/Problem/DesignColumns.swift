import LinearAlgebra

/// The columns of D, without a copy where the numbers as given will do.
///
/// To centre a design is to copy it. Where only means m are to be subtracted from the given X, products of D follow
/// from those of X just as well:
///
///     D'v = X'v - m sum(v)     D c = X c - (m'c) 1     D'D = X'X - n m m'     DD' = H XX' H,  H = I - 11'/n
///
/// They round as if the columns were longer by `sqrt(1 + (mean / sd)^2)`: `D'v` and `D c` lose that factor, inner
/// products of columns or rows its square. `PreparedDesign` decides when that is little enough. Whoever needs the columns
/// themselves gets copies, which are centred as they are made.
struct DesignColumns: Sendable {
  /// Rows of D.
  let rows: Int
  /// Columns of D.
  let count: Int
  private let elements: [Double]
  /// The means still to be subtracted; nil when the elements are D.
  let offsets: [Double]?

  /// - Parameters:
  ///   - rows: rows of D.
  ///   - count: columns of D.
  ///   - elements: column after column.
  ///   - offsets: the mean of each column where it is still to be subtracted; nil where the elements are D.
  init(rows: Int, count: Int, elements: [Double], offsets: [Double]? = nil) {
    precondition(elements.count == rows * count, "D needs as many elements as rows times columns.")
    self.rows = rows
    self.count = count
    self.elements = elements
    self.offsets = offsets
  }

  /// Whether means are subtracted from products instead of columns.
  var isImplicit: Bool { offsets != nil }

  /// `|m|^2`: what the elements hold beyond D, as `|X|^2 = |D|^2 + n |m|^2`.
  var squaredOffsets: Double { offsets?.reduce(0) { $0 + $1 * $1 } ?? 0 }

  // MARK: Copies

  /// D itself: the elements where they are D, else a centred copy.
  func centred() -> [Double] {
    guard offsets != nil else { return elements }
    return [Double](count: elements.count) { goal in
      // After a cancellation nobody looks at the elements.
      for j in 0..<count where !Cancellation.isRequested { copy(j, to: goal + j * rows) }
    }
  }

  /// Writes one column of D.
  func copy(_ column: Int, to goal: UnsafeMutablePointer<Double>) {
    withElements { d in
      let source = d + column * rows
      guard let mean = offsets?[column] else { return goal.update(from: source, count: rows) }
      for i in 0..<rows { goal[i] = source[i] - mean }
    }
  }

  /// Some columns of D, side by side.
  func selecting(columns: [Int]) -> Matrix {
    let selected = [Double](count: rows * columns.count) { goal in
      for (k, j) in columns.enumerated() { copy(j, to: goal + k * rows) }
    }
    return Matrix(rows: rows, columns: columns.count, elements: selected)
  }

  /// Some rows of D; passes a pointer to the first of them and the distance between columns.
  func withRows<Result>(
    _ indices: [Int], _ body: (UnsafePointer<Double>, Int) -> Result
  ) -> Result {
    if let first = indices.first, let last = indices.last, offsets == nil,
      last - first + 1 == indices.count
    {
      return withElements { body($0 + first, rows) }
    }
    let part = [Double](count: indices.count * count) { goal in
      withElements { d in
        for j in 0..<count {
          let (source, mean) = (d + j * rows, offsets?[j] ?? 0)
          for (k, i) in indices.enumerated() { goal[k + j * indices.count] = source[i] - mean }
        }
      }
    }
    return DesignColumns(rows: indices.count, count: count, elements: part)
      .withElements { body($0, indices.count) }
  }

  /// Calls `body` with one column of D: the elements where they are D, else a copy.
  func withColumn<Result>(_ column: Int, _ body: (UnsafePointer<Double>) -> Result) -> Result {
    guard offsets != nil else { return withElements { body($0 + column * rows) } }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: rows + 1) { buffer in
      buffer.initialize(repeating: 0)
      guard let room = buffer.baseAddress else { preconditionFailure("A column has an address.") }
      copy(column, to: room)
      return body(room)
    }
  }

  func withElements<Result>(_ body: (UnsafePointer<Double>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { return body(base) }
      var nothing = 0.0
      return withUnsafePointer(to: &nothing) { body($0) }
    }
  }
}

extension DesignColumns {
  // MARK: Products with vectors

  /// `factor D'v` for vectors side by side.
  ///
  /// - Parameters:
  ///   - vectors: `rows` numbers each.
  ///   - number: how many vectors.
  ///   - factor: what to multiply by.
  ///   - stopsWhenCancelled: whether a cancelled task may leave the result unfinished.
  ///   - result: `count` numbers for each vector.
  func transposeTimes(
    _ vectors: UnsafePointer<Double>, number: Int = 1, factor: Double = 1,
    stopsWhenCancelled: Bool = false,
    into result: UnsafeMutablePointer<Double>
  ) {
    guard count > 0, number > 0 else { return }
    withElements { elements in
      ColumnBlocks.transposeTimes(
        elements, rows: rows, count: count, vectors, number: number, factor: factor,
        stopsWhenCancelled: stopsWhenCancelled, into: result)
    }
    for l in 0..<number { subtractOffsets(vectors + l * rows, factor, result + l * count) }
  }

  /// `D'v`.
  func transposeTimes(_ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    withPointers(vector, vector, &result) { v, _, goal in transposeTimes(v, into: goal) }
    return result
  }

  /// Adds `factor D c` for coefficients side by side.
  ///
  /// - Parameters:
  ///   - coefficients: `count` numbers for each result.
  ///   - number: how many results.
  ///   - factor: what to multiply by.
  ///   - result: `rows` numbers each, to which the product is added.
  func addProduct(
    _ coefficients: UnsafePointer<Double>, number: Int = 1, factor: Double = 1,
    to result: UnsafeMutablePointer<Double>
  ) {
    guard count > 0, number > 0 else { return }
    withElements { d in
      BLAS.product(
        rows, number, count, factor, d, leftStride: rows, leftTransposed: false, coefficients,
        rightStride: count, rightTransposed: false, 1, result, resultStride: rows)
    }
    guard let offsets else { return }
    offsets.withUnsafeBufferPointer { m in
      guard let m = m.baseAddress else { return }
      for l in 0..<number {
        let shift = factor * BLAS.dot(count, m, coefficients + l * count)
        for i in 0..<rows { result[i + l * rows] -= shift }
      }
    }
  }

  /// Some consecutive rows of `D C`.
  ///
  /// - Parameters:
  ///   - range: which rows.
  ///   - coefficients: `count` numbers for each result.
  ///   - number: how many results.
  ///   - result: as many numbers as rows for each.
  func product(
    rows range: Range<Int>, _ coefficients: UnsafePointer<Double>, number: Int,
    into result: UnsafeMutablePointer<Double>
  ) {
    guard count > 0, number > 0, !range.isEmpty else { return }
    withElements { d in
      BLAS.product(
        range.count, number, count, 1, d + range.lowerBound, leftStride: rows,
        leftTransposed: false, coefficients, rightStride: count, rightTransposed: false, 0, result,
        resultStride: range.count)
    }
    guard let offsets else { return }
    offsets.withUnsafeBufferPointer { m in
      guard let m = m.baseAddress else { return }
      for l in 0..<number {
        let shift = BLAS.dot(count, m, coefficients + l * count)
        for i in 0..<range.count { result[i + l * range.count] -= shift }
      }
    }
  }

  private func subtractOffsets(
    _ vector: UnsafePointer<Double>, _ factor: Double, _ result: UnsafeMutablePointer<Double>
  ) {
    guard let offsets else { return }
    let sum = Self.sum(vector, rows)
    guard sum != 0 else { return }
    offsets.withUnsafeBufferPointer { m in
      if let m = m.baseAddress { BLAS.axpy(count, -factor * sum, m, result) }
    }
  }

  /// The sum of a vector; 0 where it is no more than the rounding of a vector that was centred.
  static func sum(_ vector: UnsafePointer<Double>, _ count: Int) -> Double {
    var (sums, sizes) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    let raw = UnsafeRawPointer(vector)
    for k in 0..<count / 8 {
      let block = raw.loadUnaligned(fromByteOffset: k * 64, as: SIMD8<Double>.self)
      sums += block
      sizes += block.replacing(with: -block, where: block .< 0)
    }
    var (sum, size) = (sums.sum(), sizes.sum())
    for i in count / 8 * 8..<count {
      sum += vector[i]
      size += abs(vector[i])
    }
    return abs(sum) <= 0x1p-50 * size ? 0 : sum
  }
}

extension DesignColumns {
  // MARK: Inner products

  /// `factor D'D`, both triangles.
  ///
  /// - Parameters:
  ///   - factor: what to multiply by.
  ///   - stopsWhenCancelled: whether a cancelled task may leave the result unfinished.
  /// - Returns: `count x count` numbers.
  func gram(factor: Double = 1, stopsWhenCancelled: Bool = false) -> [Double] {
    var result = Matrix(rows: rows, columns: count, elements: elements)
      .gram(
        sharedBy: Parallel.run,
        stoppingWhen: { stopsWhenCancelled && Cancellation.isRequested }
      ).elements
    guard factor != 1 || offsets != nil else { return result }
    let n = Double(rows)
    result.withUnsafeMutableBufferPointer { g in
      for j in 0..<count {
        let mean = offsets?[j] ?? 0
        for i in 0..<count {
          g[i + j * count] = factor * (g[i + j * count] - n * (mean * (offsets?[i] ?? 0)))
        }
      }
    }
    return result
  }

  /// `DD'`, both triangles; a cancelled task leaves it unfinished.
  func outerGram() -> Matrix {
    var result = Matrix(rows: rows, columns: count, elements: elements)
      .outerGram(sharedBy: Parallel.run, stoppingWhen: { Cancellation.isRequested }).elements
    let n = rows
    guard offsets != nil else { return Matrix(rows: n, columns: n, elements: result) }
    result.withUnsafeMutableBufferPointer { g in
      let means = (0..<n).map { j in
        var sum = 0.0
        for i in 0..<n { sum += g[i + j * n] }
        return sum / Double(n)
      }
      let mean = means.reduce(0, +) / Double(n)
      for j in 0..<n {
        for i in 0..<n { g[i + j * n] -= means[i] + means[j] - mean }
      }
    }
    return Matrix(rows: n, columns: n, elements: result)
  }
}
