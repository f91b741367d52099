import COpenBLAS

/// A matrix in bidiagonal form, `A = Q B P'` with orthonormal Q and P: the way to its singular values.
///
/// It is LAPACK's `dgebrd`, taken apart so that one may stop between panels: Householder reflections from both sides for
/// 32 columns at a time, then two products that bring the rest up to date.
struct BidiagonalForm {
  private let rows: Int
  private let columns: Int
  private var diagonal: [Double]
  private var offDiagonal: [Double]
  /// The reflections, and their factors.
  private var packed: [Double]
  private var leftScalars: [Double]
  private var rightScalars: [Double]

  private static let panel = 32
  /// Vectors that are turned back between two looks at whether to stop.
  private static let stretch = 128

  /// - Parameters:
  ///   - matrix: at least one column, and as many rows as columns.
  ///   - isStopped: whether to leave the form unfinished; it then means nothing.
  init(_ matrix: consuming Matrix, stoppingWhen isStopped: () -> Bool) {
    precondition(
      matrix.rows >= matrix.columns && matrix.columns > 0,
      "A bidiagonal form needs at least as many rows as columns.")
    BLAS.prepare()
    (rows, columns) = (matrix.rows, matrix.columns)
    diagonal = Array(repeating: 0, count: matrix.columns)
    (offDiagonal, leftScalars, rightScalars) = (diagonal, diagonal, diagonal)
    packed = matrix.takeElements()
    let (m, n) = (rows, columns)
    withScratch(Self.panel * (m + n)) { room in
      var first = 0
      while n - first > 2 * Self.panel {
        if isStopped() { return }
        reduce(first, room, room + Self.panel * m)
        first += Self.panel
      }
      finish(first, room)
    }
  }

  /// Calls `body` with pointers to the corner that is left, and to the diagonals and factors from there on.
  private mutating func withCorner(
    _ first: Int,
    _ body: (
      _ corner: UnsafeMutablePointer<Double>, _ d: UnsafeMutablePointer<Double>,
      _ e: UnsafeMutablePointer<Double>, _ left: UnsafeMutablePointer<Double>,
      _ right: UnsafeMutablePointer<Double>
    ) -> Void
  ) {
    let m = rows
    packed.withUnsafeMutableBufferPointer { packed in
      diagonal.withUnsafeMutableBufferPointer { d in
        offDiagonal.withUnsafeMutableBufferPointer { e in
          leftScalars.withUnsafeMutableBufferPointer { left in
            rightScalars.withUnsafeMutableBufferPointer { right in
              guard let a = packed.baseAddress, let d = d.baseAddress, let e = e.baseAddress,
                let left = left.baseAddress, let right = right.baseAddress
              else { return }
              body(a + first * (m + 1), d + first, e + first, left + first, right + first)
            }
          }
        }
      }
    }
  }

  /// Reduces the first columns and rows of what is left, and brings the rest up to date.
  private mutating func reduce(
    _ first: Int, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>
  ) {
    let (m, n, panel) = (rows, columns, Self.panel)
    withCorner(first) { corner, d, e, left, right in
      var (height, width, count) = (Int32(m - first), Int32(n - first), Int32(panel))
      var (stride, yStride) = (Int32(m), Int32(n))
      dlabrd_(
        &height, &width, &count, corner, &stride, d, e, left, right, x, &stride, y, &yStride)
      let (below, beside) = (m - first - panel, n - first - panel)
      let rest = corner + panel * (m + 1)
      BLAS.product(
        below, beside, panel, -1, corner + panel, leftStride: m, leftTransposed: false, y + panel,
        rightStride: n, rightTransposed: true, 1, rest, resultStride: m)
      BLAS.product(
        below, beside, panel, -1, x + panel, leftStride: m, leftTransposed: false,
        corner + panel * m, rightStride: m, rightTransposed: false, 1, rest, resultStride: m)
      for k in 0..<panel { (corner[k * (m + 1)], corner[k * (m + 1) + m]) = (d[k], e[k]) }
    }
  }

  private mutating func finish(_ first: Int, _ room: UnsafeMutablePointer<Double>) {
    let (m, n, size) = (rows, columns, Int32(Self.panel * (rows + columns)))
    withCorner(first) { corner, d, e, left, right in
      _ = LAPACKE_dgebrd_work(
        LAPACK_COL_MAJOR, Int32(m - first), Int32(n - first), corner, Int32(m), d, e, left, right,
        room, size)
    }
  }

  /// The singular values, falling; nil when LAPACK's iteration does not converge.
  ///
  /// - Complexity: O(columns squared).
  func values() -> [Double]? {
    let n = columns
    var (values, beside, none, noIndex) = (diagonal, offDiagonal, 0.0, Int32(0))
    var indices = [Int32](repeating: 0, count: 8 * n)
    let info = withScratch(4 * n) { room in
      var (left, right) = (0.0, 0.0)
      return LAPACKE_dbdsdc_work(
        LAPACK_COL_MAJOR, 85, 78, Int32(n), &values, &beside, &left, 1, &right, 1, &none, &noIndex,
        room, &indices)
    }
    return info == 0 ? values : nil
  }

  /// The singular value decomposition; nil when LAPACK's iteration does not converge.
  ///
  /// That of B is one call; its vectors are then turned back, some at a time.
  /// - Parameter isStopped: whether to leave the vectors unfinished; they then mean nothing.
  /// - Returns: its three factors, of which the outer ones have as many columns and rows as there are values.
  /// - Complexity: O(rows columns squared).
  func decomposition(
    stoppingWhen isStopped: () -> Bool
  ) -> (left: Matrix, values: [Double], rightTransposed: Matrix)? {
    let n = columns
    if isStopped() {
      return (Matrix(rows: rows, columns: n), diagonal, Matrix(rows: n, columns: n))
    }
    var (values, beside, none, noIndex) = (diagonal, offDiagonal, 0.0, Int32(0))
    var (info, indices) = (Int32(0), [Int32](repeating: 0, count: 8 * n))
    var right = [Double](repeating: 0, count: n * n)
    let inner = [Double](count: n * n) { left in
      info = withScratch(3 * n * n + 4 * n) { room in
        LAPACKE_dbdsdc_work(
          LAPACK_COL_MAJOR, 85, 73, Int32(n), &values, &beside, left, Int32(n), &right, Int32(n),
          &none, &noIndex, room, &indices)
      }
    }
    guard info == 0 else { return nil }
    let left = turnedLeft(inner, isStopped)
    turnRight(&right, isStopped)
    return (left, values, Matrix(rows: n, columns: n, elements: right))
  }

  /// Q times the left vectors of B.
  private func turnedLeft(_ inner: [Double], _ isStopped: () -> Bool) -> Matrix {
    let (m, n, size) = (rows, columns, 64 * Self.stretch + 65 * 64)
    let elements = [Double](count: m * n) { goal in
      goal.update(repeating: 0, count: m * n)
      inner.withUnsafeBufferPointer { inner in
        guard let source = inner.baseAddress else { return }
        for l in 0..<n { (goal + l * m).update(from: source + l * n, count: n) }
      }
      withScratch(size) { room in
        for first in stride(from: 0, to: n, by: Self.stretch) where !isStopped() {
          let count = Int32(min(Self.stretch, n - first))
          _ = LAPACKE_dormbr_work(
            LAPACK_COL_MAJOR, 81, 76, 78, Int32(m), count, Int32(n), packed, Int32(m),
            leftScalars, goal + first * m, Int32(m), room, Int32(size))
        }
      }
    }
    return Matrix(rows: m, columns: n, elements: elements)
  }

  /// The right vectors of B, transposed, times P'.
  private func turnRight(_ vectors: inout [Double], _ isStopped: () -> Bool) {
    let (m, n, size) = (rows, columns, 64 * Self.stretch + 65 * 64)
    vectors.withUnsafeMutableBufferPointer { vectors in
      guard let goal = vectors.baseAddress else { return }
      withScratch(size) { room in
        for first in stride(from: 0, to: n, by: Self.stretch) where !isStopped() {
          let count = Int32(min(Self.stretch, n - first))
          _ = LAPACKE_dormbr_work(
            LAPACK_COL_MAJOR, 80, 82, 84, count, Int32(n), Int32(n), packed, Int32(m),
            rightScalars, goal + first, Int32(n), room, Int32(size))
        }
      }
    }
  }
}
