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
  /// - Parameters:
  ///   - matrix: finite elements.
  ///   - isStopped: asked every few milliseconds, but during the decomposition of a bidiagonal matrix, whether to leave the
  ///     result unfinished; it then means nothing.
  /// - Throws: `notFinite` or `noConvergence`.
  /// - Complexity: O(rows columns min(rows, columns)).
  public init(
    _ matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    BLAS.prepare()
    if Self.isLarge(matrix), let parts = Self.inSteps(matrix, isStopped) {
      (left, values, rightTransposed) = parts
      return
    }
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
  ///
  /// - Parameters:
  ///   - matrix: finite elements.
  ///   - isStopped: asked every few milliseconds whether to leave the values unfinished; they then mean nothing.
  /// - Returns: as many as the smaller dimension.
  /// - Throws: `notFinite` or `noConvergence`.
  /// - Complexity: O(rows columns min(rows, columns)).
  public static func singularValues(
    of matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(LinearAlgebraError) -> [Double] {
    try matrix.requireFinite()
    BLAS.prepare()
    if isLarge(matrix), let values = valuesInSteps(matrix, isStopped) { return values }
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

// One call of LAPACK's cannot be stopped. Of a large matrix, what takes long is done in steps: a square triangle of what has
// many more rows than columns, its bidiagonal form, and turning vectors back.
extension SingularValueDecomposition {
  private typealias Parts = (left: Matrix, values: [Double], rightTransposed: Matrix)

  /// Whether it takes long enough to stop in between, and neither products nor quotients can leave the range of doubles.
  private static func isLarge(_ matrix: Matrix) -> Bool {
    guard matrix.elements.count >= 1 << 17, min(matrix.rows, matrix.columns) > 1 else {
      return false
    }
    let largest = matrix.elements.reduce(0) { max($0, abs($1)) }
    return largest > 0x1p-450 && largest < 0x1p450
  }

  private static func inSteps(_ matrix: Matrix, _ isStopped: @escaping @Sendable () -> Bool)
    -> Parts?
  {
    let (m, n) = (matrix.rows, matrix.columns)
    if m < n {
      guard let parts = inSteps(matrix.transposed(stoppingWhen: isStopped), isStopped) else {
        return nil
      }
      return (
        parts.rightTransposed.transposed(), parts.values,
        parts.left.transposed(stoppingWhen: isStopped)
      )
    }
    guard isTall(matrix) else {
      return BidiagonalForm(matrix, stoppingWhen: isStopped).decomposition(stoppingWhen: isStopped)
    }
    let factor = HouseholderQR(matrix, stoppingWhen: isStopped)
    let form = BidiagonalForm(factor.upper, stoppingWhen: isStopped)
    guard let parts = form.decomposition(stoppingWhen: isStopped) else { return nil }
    return (
      factor.applyQ(parts.left, stoppingWhen: isStopped), parts.values, parts.rightTransposed
    )
  }

  private static func valuesInSteps(_ matrix: Matrix, _ isStopped: @escaping @Sendable () -> Bool)
    -> [Double]?
  {
    if matrix.rows < matrix.columns {
      return valuesInSteps(matrix.transposed(stoppingWhen: isStopped), isStopped)
    }
    let tall = isTall(matrix)
    let square = tall ? HouseholderQR(matrix, stoppingWhen: isStopped).upper : matrix
    let form = BidiagonalForm(square, stoppingWhen: isStopped)
    return isStopped() ? [] : form.values()
  }

  /// Whether a triangle first is less work; LAPACK's rule.
  private static func isTall(_ matrix: Matrix) -> Bool { 6 * matrix.rows >= 11 * matrix.columns }
}
