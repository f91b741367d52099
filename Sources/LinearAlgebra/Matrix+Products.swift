extension Matrix {
  /// The matrix product, by BLAS.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(
      left.columns == right.rows,
      "Cannot multiply \(left.rows) x \(left.columns) by \(right.rows) x \(right.columns).")
    let (rows, columns) = (left.rows, right.columns)
    guard left.columns > 0 else { return Matrix(rows: rows, columns: columns) }
    let result = [Double](count: rows * columns) { result in
      left.withElements { a in
        right.withElements { b in
          BLAS.product(
            rows, columns, left.columns, 1, a, leftStride: rows, leftTransposed: false, b,
            rightStride: right.rows, rightTransposed: false, 0, result, resultStride: rows)
        }
      }
    }
    return Matrix(rows: rows, columns: columns, elements: result)
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

  /// The matrix `AA'` of inner products of rows, symmetric to the last bit.
  public func outerGram() -> Matrix {
    guard columns > 0 else { return Matrix(rows: rows, columns: rows) }
    let result = [Double](count: rows * rows) { result in
      withElements { a in
        BLAS.outerGramUpper(rows, columns, 1, a, stride: rows, 0, result, resultStride: rows)
      }
      Self.mirrorUpper(result, order: rows)
    }
    return Matrix(rows: rows, columns: rows, elements: result)
  }

  /// The Gram matrix `A'A`, symmetric to the last bit.
  public func gram() -> Matrix {
    guard rows > 0 else { return Matrix(rows: columns, columns: columns) }
    let result = [Double](count: columns * columns) { result in
      withElements { a in
        BLAS.gramUpper(rows, columns, 1, a, stride: rows, 0, result, resultStride: columns)
      }
      Self.mirrorUpper(result, order: columns)
    }
    return Matrix(rows: columns, columns: columns, elements: result)
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
