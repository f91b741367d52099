import LinearAlgebra

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
      withStored(vectors, number: number) { stored in
        ColumnBlocks.transposeTimes(
          elements, rows: storedRows, count: count, stored, number: number, factor: factor,
          stopsWhenCancelled: stopsWhenCancelled, into: result)
      }
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
      withStored(changing: result, number: number) { stored in
        BLAS.product(
          storedRows, number, count, factor, d, leftStride: storedRows, leftTransposed: false,
          coefficients, rightStride: count, rightTransposed: false, 1, stored,
          resultStride: storedRows)
      }
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
    if sharesRows {
      return withOwnRows.product(rows: range, coefficients, number: number, into: result)
    }
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

  func subtractOffsets(
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
    if sharesRows {
      return withOwnRows.gram(factor: factor, stopsWhenCancelled: stopsWhenCancelled)
    }
    var result = stored.gram(
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

  /// Rows of D that are copied at a time for inner products.
  private static let portion = 128

  /// `D'D`, its lower triangle; a cancelled task leaves it unfinished.
  ///
  /// Some rows at a time are copied and centred, so that nothing as large as D is needed next to the result.
  ///
  /// - Parameter result: columns `count` apart, of which the entries above the diagonal stay as they are.
  func writeGramLower(_ result: UnsafeMutablePointer<Double>) {
    let portions = (kept ?? RowRuns(Array(0..<rows))).portions(of: Self.portion)
    withElements { d in
      withScratch(min(rows, Self.portion) * count) { room in
        for (k, portion) in portions.enumerated() where !Cancellation.isRequested {
          for j in 0..<count {
            let goal = room + j * portion.count
            portion.gather(from: d + j * storedRows, to: goal)
            guard let mean = offsets?[j] else { continue }
            for i in 0..<portion.count { goal[i] -= mean }
          }
          BLAS.gramLower(
            portion.count, count, 1, room, stride: portion.count, k == 0 ? 0 : 1, result,
            resultStride: count)
        }
      }
    }
  }

  /// `DD'`, both triangles; a cancelled task leaves it unfinished.
  func outerGram() -> Matrix {
    if sharesRows { return withOwnRows.outerGram() }
    var result = stored.outerGram(
      sharedBy: Parallel.run, stoppingWhen: { Cancellation.isRequested }
    ).elements
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
