import COpenBLAS

/// The Cholesky factorisation `A = R'R` of a symmetric positive definite matrix.
public struct Cholesky: Sendable {
  /// Order of the matrix.
  public let order: Int
  private let factor: [Double]

  /// Factorises a symmetric matrix; only the upper triangle is read.
  ///
  /// - Parameter matrix: square, symmetric.
  /// - Throws: `notSquare`, `notFinite` or `notPositiveDefinite`.
  /// - Complexity: O(order cubed).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquareAndFinite()
    BLAS.prepare()
    order = matrix.rows
    var work = matrix.elements
    let size = Int32(matrix.rows)
    let info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, 85, size, &work, max(1, size))
    if info > 0 { throw .notPositiveDefinite(pivot: Int(info) - 1) }
    factor = work
  }

  /// Replaces a symmetric matrix by its upper factor; what is below stays as it was.
  ///
  /// - Parameters:
  ///   - elements: the matrix, column after column; of it the upper triangle is read.
  ///   - order: its order.
  /// - Returns: the first pivot that is not positive, counted from 0; nil when all are.
  public static func failingPivot(_ elements: inout [Double], order: Int) -> Int? {
    precondition(
      elements.count == order * order, "A factor of order \(order) needs its square of elements.")
    BLAS.prepare()
    let size = Int32(order)
    let info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, 85, size, &elements, max(1, size))
    if info > 0 { return Int(info) - 1 }
    return nil
  }

  /// As the other, on storage of the caller's.
  ///
  /// - Parameters:
  ///   - matrix: the elements, column after column; the other triangle is neither read nor written.
  ///   - order: its order.
  ///   - stride: the distance between columns; nil when it is the order.
  ///   - isLower: whether the lower triangle is given and becomes the lower factor, `A = L L'`.
  /// - Returns: the first pivot that is not positive, counted from 0; nil when all are.
  public static func failingPivot(
    _ matrix: UnsafeMutablePointer<Double>, order: Int, stride: Int? = nil,
    isLower: Bool = false
  ) -> Int? {
    BLAS.prepare()
    let info = LAPACKE_dpotrf(
      LAPACK_COL_MAJOR, isLower ? 76 : 85, Int32(order), matrix, Int32(max(1, stride ?? order)))
    return info > 0 ? Int(info) - 1 : nil
  }

  /// Solves `A x = b`.
  public func solve(_ rightSide: [Double]) -> [Double] {
    precondition(
      rightSide.count == order,
      "The right side has \(rightSide.count) entries, the matrix order \(order).")
    var x = rightSide
    guard order > 0 else { return x }
    x.withUnsafeMutableBufferPointer { target in
      factor.withUnsafeBufferPointer { source in
        if let base = target.baseAddress, let triangle = source.baseAddress {
          BLAS.solveUpper(order, triangle, stride: order, transposed: true, base)
          BLAS.solveUpper(order, triangle, stride: order, transposed: false, base)
        }
      }
    }
    return x
  }

  /// The upper triangular factor `R`.
  public var upper: Matrix {
    var result = Matrix(rows: order, columns: order)
    for j in 0..<order {
      for i in 0...j { result[i, j] = factor[i + j * order] }
    }
    return result
  }
}

extension Matrix {
  /// Throws unless the matrix is square with finite elements.
  func requireSquareAndFinite() throws(LinearAlgebraError) {
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    try requireFinite()
  }

  /// Throws at the first element that is not a number or infinite.
  func requireFinite() throws(LinearAlgebraError) {
    if let (row, column) = firstNotFinite {
      throw .notFinite(row: row, column: column, value: self[row, column])
    }
  }
}
