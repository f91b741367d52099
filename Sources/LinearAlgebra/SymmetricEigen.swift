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
    var info: Int32 = 0
    var eigenvalues = [Double](repeating: 0, count: order)
    // What LAPACK needs for eigenvectors by divide and conquer.
    let (reals, integers) = (1 + 6 * order + 2 * order * order, 3 + 5 * order)
    let eigenvectors = [Double](count: order * order) { vectors in
      matrix.withElements { vectors.update(from: $0, count: order * order) }
      var indices = [Int32](repeating: 0, count: integers)
      info = withScratch(reals) { room in
        LAPACKE_dsyevd_work(
          LAPACK_COL_MAJOR, 86, 85, Int32(order), vectors, Int32(order), &eigenvalues, room,
          Int32(reals), &indices, Int32(integers))
      }
    }
    if info > 0 { throw .noConvergence(routine: "dsyevd") }
    values = eigenvalues
    vectors = Matrix(rows: order, columns: order, elements: eigenvectors)
  }

  init(values: [Double], vectors: Matrix) {
    self.values = values
    self.vectors = vectors
  }
}
