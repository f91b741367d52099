import COpenBLAS

/// The thin singular value decomposition `A = U diag(s) V'`.
public struct SingularValueDecomposition: Sendable {
  /// Left singular vectors, `rows x k` with k the smaller dimension.
  public let left: Matrix
  /// Singular values, falling.
  public let values: [Double]
  /// Right singular vectors, transposed: `k x columns`.
  public let rightTransposed: Matrix

  /// Decomposes a matrix of any shape.
  ///
  /// - Parameter matrix: finite elements.
  /// - Throws: `notFinite` or `noConvergence`.
  /// - Complexity: O(rows columns min(rows, columns)).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    BLAS.prepare()
    let (m, n) = (matrix.rows, matrix.columns)
    let k = min(m, n)
    var u = [Double](repeating: 0, count: m * k)
    var vt = [Double](repeating: 0, count: k * n)
    var s = [Double](repeating: 0, count: k)
    if k > 0 {
      var work = matrix.elements
      var info = LAPACKE_dgesdd(
        LAPACK_COL_MAJOR, 83, Int32(m), Int32(n), &work, Int32(m), &s, &u, Int32(m), &vt, Int32(k))
      if info > 0 {
        // Divide and conquer fails on rare matrices where the older QR iteration converges.
        work = matrix.elements
        var superdiagonal = [Double](repeating: 0, count: k)
        info = LAPACKE_dgesvd(
          LAPACK_COL_MAJOR, 83, 83, Int32(m), Int32(n), &work, Int32(m), &s, &u, Int32(m), &vt,
          Int32(k), &superdiagonal)
      }
      if info > 0 { throw .noConvergence(routine: "dgesvd") }
    }
    left = Matrix(rows: m, columns: k, elements: u)
    values = s
    rightTransposed = Matrix(rows: k, columns: n, elements: vt)
  }

  /// The singular values alone, falling; cheaper than the whole decomposition.
  public static func singularValues(of matrix: Matrix) throws(LinearAlgebraError) -> [Double] {
    try matrix.requireFinite()
    BLAS.prepare()
    let (m, n) = (matrix.rows, matrix.columns)
    var s = [Double](repeating: 0, count: min(m, n))
    guard !s.isEmpty else { return s }
    var work = matrix.elements
    var (noLeft, noRight) = (0.0, 0.0)
    let info = LAPACKE_dgesdd(
      LAPACK_COL_MAJOR, 78, Int32(m), Int32(n), &work, Int32(m), &s, &noLeft, 1, &noRight, 1)
    if info > 0 { throw .noConvergence(routine: "dgesdd") }
    return s
  }

  /// How many singular values exceed `relativeTolerance` times the largest.
  public func rank(relativeTolerance: Double) -> Int {
    guard let largest = values.first, largest > 0 else { return 0 }
    return values.count { $0 > relativeTolerance * largest }
  }

  /// The ratio of the largest to the smallest singular value; infinite when the smallest is zero, 1 when empty.
  public var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }
}
