extension Matrix {
  /// The matrix product, by BLAS.
  public static func * (left: Matrix, right: Matrix) -> Matrix { left.times(right) }

  /// The matrix product, some columns of it at a time.
  ///
  /// - Parameters:
  ///   - other: what to multiply by, with as many rows as there are columns here.
  ///   - share: runs pieces of a large product; one after the other when not given. The digits do not depend on it.
  ///   - isStopped: asked before each piece whether to leave the product unfinished; it then means nothing.
  /// - Returns: rows x columns of `other`.
  /// - Complexity: O(rows columns c) for c columns of `other`.
  public func times(
    _ other: Matrix, sharedBy share: Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    precondition(
      columns == other.rows,
      "Cannot multiply \(rows) x \(columns) by \(other.rows) x \(other.columns).")
    let (rows, inner, count) = (rows, columns, other.columns)
    guard inner > 0 else { return Matrix(rows: rows, columns: count) }
    // A piece fills a large page: to get one from the system can take longer than to multiply.
    let width = max(8, (1 << 18) / max(1, rows))
    let result = [Double](count: rows * count) { result in
      withElements { a in
        other.withElements { b in
          nonisolated(unsafe) let (a, b, result) = (a, b, result)
          share((count + width - 1) / width) { piece in
            if isStopped() { return }
            let first = piece * width
            BLAS.product(
              rows, min(width, count - first), inner, 1, a, leftStride: rows,
              leftTransposed: false, b + first * inner, rightStride: inner, rightTransposed: false,
              0, result + first * rows, resultStride: rows)
          }
        }
      }
    }
    return Matrix(rows: rows, columns: count, elements: result)
  }

  /// The product with a vector, by BLAS.
  public static func * (left: Matrix, right: [Double]) -> [Double] {
    precondition(
      left.columns == right.count,
      "Cannot multiply \(left.rows) x \(left.columns) by a vector of \(right.count).")
    return (left * Matrix(rows: right.count, columns: 1, elements: right)).elements
  }

  /// `A'v`, without forming the transpose.
  public func transposeTimes(_ v: [Double]) -> [Double] {
    precondition(
      rows == v.count,
      "Cannot multiply the transpose of \(rows) x \(columns) by a vector of \(v.count).")
    var result = [Double](repeating: 0, count: columns)
    guard rows > 0, columns > 0 else { return result }
    result.withUnsafeMutableBufferPointer { target in
      withElements { a in
        v.withUnsafeBufferPointer { x in
          if let base = target.baseAddress, let source = x.baseAddress {
            BLAS.multiplyTransposed(rows, columns, 1, a, stride: rows, source, 0, base)
          }
        }
      }
    }
    return result
  }

  /// `A'B`, without forming the transpose.
  public func transposeTimes(_ other: Matrix) -> Matrix {
    precondition(
      rows == other.rows,
      "Cannot multiply the transpose of \(rows) x \(columns) by \(other.rows) x \(other.columns).")
    guard rows > 0 else { return Matrix(rows: columns, columns: other.columns) }
    let result = [Double](count: columns * other.columns) { result in
      withElements { a in
        other.withElements { b in
          BLAS.product(
            columns, other.columns, rows, 1, a, leftStride: rows, leftTransposed: true, b,
            rightStride: rows, rightTransposed: false, 0, result, resultStride: columns)
        }
      }
    }
    return Matrix(rows: columns, columns: other.columns, elements: result)
  }

  /// The matrix with a function applied to every element.
  public func mapElements(_ transform: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(transform))
  }

  /// Runs pieces of work, in any order and on any threads: calls `work(0)` to `work(count - 1)`.
  public typealias Sharing = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Runs pieces of work one after the other, on this thread.
  public static func inTurn(_ count: Int, _ work: @Sendable (Int) -> Void) {
    for piece in 0..<count { work(piece) }
  }

  /// The matrix of products of rows `A A'`, symmetric to the last bit.
  ///
  /// - Parameters:
  ///   - share: runs the two pieces of a large product, equal in work; one after the other when not given. Its digits do
  ///     not depend on it.
  ///   - isStopped: asked every few milliseconds whether to leave the product unfinished; it then means nothing.
  /// - Returns: rows x rows.
  /// - Complexity: O(rows^2 columns).
  public func outerGram(
    sharedBy share: Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    let (n, half) = (rows, rows / 2)
    let result = [Double](count: n * n) { result in
      result.update(repeating: 0, count: n * n)
      withElements { a in
        nonisolated(unsafe) let (a, result) = (a, result)
        share(n >= 512 ? 2 : 1) { piece in
          for step in Self.steps(columns, order: n) {
            if isStopped() { return }
            let (a, width) = (a + step.lowerBound * n, step.count)
            if n < 512 {
              BLAS.outerGramUpper(n, width, 1, a, stride: n, 1, result, resultStride: n)
            } else if piece == 0 {
              BLAS.outerGramUpper(half, width, 1, a, stride: n, 1, result, resultStride: n)
              BLAS.outerGramUpper(
                n - half, width, 1, a + half, stride: n, 1, result + half + half * n,
                resultStride: n)
            } else {
              BLAS.product(
                half, n - half, width, 1, a, leftStride: n, leftTransposed: false, a + half,
                rightStride: n, rightTransposed: true, 1, result + half * n, resultStride: n)
            }
          }
        }
      }
      Self.mirrorUpper(result, order: n)
    }
    return Matrix(rows: n, columns: n, elements: result)
  }

  /// The Gram matrix `A'A`, symmetric to the last bit.
  ///
  /// Of many more rows than columns, pieces of some thousand rows are multiplied each by itself, and added up.
  ///
  /// - Parameters:
  ///   - share: runs the pieces; one after the other when not given. The digits do not depend on it.
  ///   - isStopped: asked every few milliseconds whether to leave the product unfinished; it then means nothing.
  /// - Returns: columns x columns.
  /// - Complexity: O(rows columns^2).
  public func gram(
    sharedBy share: Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    let (n, order) = (rows, columns)
    let size = order * order
    let pieces = n < 8 * order ? 1 : max(1, min(n / 4_096, 8))
    // One allocation for all: what each piece would return to the system is not worth asking for again.
    let room = GramProduct.room(n / pieces, order)
    let result = [Double](count: size) { result in
      withScratch((pieces - 1) * size + pieces * room) { others in
        withElements { a in
          nonisolated(unsafe) let (a, result, others) = (a, result, others)
          nonisolated(unsafe) let rooms = others + (pieces - 1) * size
          share(pieces) { piece in
            let goal = piece == 0 ? result : others + (piece - 1) * size
            goal.update(repeating: 0, count: size)
            let (first, end) = (piece * n / pieces, (piece + 1) * n / pieces)
            for step in Self.steps(end - first, order: order) {
              if isStopped() { return }
              GramProduct.add(
                step.count, order, a + first + step.lowerBound, stride: n, to: goal,
                resultStride: order, room: room > 0 ? rooms + piece * room : nil)
            }
          }
        }
        for other in 0..<pieces - 1 { BLAS.axpy(size, 1, others + other * size, result) }
      }
      Self.mirrorUpper(result, order: order)
    }
    return Matrix(rows: order, columns: order, elements: result)
  }

  /// The terms of a product of some order, in steps that are long enough for BLAS and short enough to stop after.
  private static func steps(_ terms: Int, order: Int) -> [Range<Int>] {
    let longest = max(512, (1 << 29) / max(1, order * order))
    return stride(from: 0, to: terms, by: longest).map { $0..<min($0 + longest, terms) }
  }

  /// Copies the upper triangle below the diagonal, square by square: a row of the lower one is spread over memory.
  private static func mirrorUpper(_ square: UnsafeMutablePointer<Double>, order: Int) {
    let edge = 16
    for right in stride(from: 0, to: order, by: edge) {
      let end = min(right + edge, order)
      for top in stride(from: 0, to: end, by: edge) {
        for j in right..<end {
          for i in top..<max(top, min(top + edge, j)) {
            square[j + i * order] = square[i + j * order]
          }
        }
      }
    }
  }

  /// Calls `body` with a pointer to the elements, column after column; valid only during the call.
  public func withElements<Result>(_ body: (UnsafePointer<Double>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { return body(base) }
      // An empty matrix has no storage; give the callee an address that it must not read.
      var nothing = 0.0
      return withUnsafePointer(to: &nothing) { body($0) }
    }
  }
}
