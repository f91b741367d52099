import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix, `A = V diag(d) V'`.
public struct SymmetricEigen: Sendable {
  /// Eigenvalues, rising.
  public let values: [Double]
  /// Orthonormal eigenvectors, one a column, in the order of `values`.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix; only the upper triangle is read.
  ///
  /// - Parameter matrix: square, symmetric.
  /// - Throws: `notSquare`, `notFinite` or `noConvergence`.
  /// - Complexity: O(order cubed), by divide and conquer.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquareAndFinite()
    BLAS.prepare()
    let order = matrix.rows
    var work = matrix.elements
    var eigenvalues = [Double](repeating: 0, count: order)
    if order > 0 {
      let info = LAPACKE_dsyevd(
        LAPACK_COL_MAJOR, 86, 85, Int32(order), &work, Int32(order), &eigenvalues)
      if info > 0 { throw .noConvergence(routine: "dsyevd") }
    }
    values = eigenvalues
    vectors = Matrix(rows: order, columns: order, elements: work)
  }
}
