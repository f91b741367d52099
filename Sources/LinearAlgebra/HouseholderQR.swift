import COpenBLAS

/// The QR factorisation `A = Q R` without exchanges, in steps of a few milliseconds.
///
/// It is LAPACK's `dgeqrf`, taken apart so that one may stop between steps: Householder reflections for 32 columns, then
/// the columns behind them brought up to date, some at a time.
struct HouseholderQR {
  /// Number of rows of A.
  let rows: Int
  /// Number of columns of A, not more than rows.
  let columns: Int
  /// On and above the diagonal R, below it the reflections.
  private var packed: [Double]
  private var scalars: [Double]

  /// - Parameters:
  ///   - matrix: at least as many rows as columns.
  ///   - share: runs pieces of the work; one after the other when not given. The digits do not depend on it.
  ///   - isStopped: whether to leave the factors unfinished; they then mean nothing.
  init(
    _ matrix: consuming Matrix, sharedBy share: Matrix.Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool
  ) {
    precondition(matrix.rows >= matrix.columns, "A thin Q needs at least as many rows as columns.")
    BLAS.prepare()
    (rows, columns) = (matrix.rows, matrix.columns)
    packed = matrix.takeElements()
    scalars = Array(repeating: 0, count: columns)
    let (m, n) = (rows, columns)
    scalars.withUnsafeMutableBufferPointer { scalars in
      packed.withUnsafeMutableBufferPointer { packed in
        guard let a = packed.baseAddress, let tau = scalars.baseAddress else { return }
        withScratch(Reflections.panel * n) { room in
          for first in stride(from: 0, to: n, by: Reflections.panel) where !isStopped() {
            let (width, corner) = (min(Reflections.panel, n - first), a + first * (m + 1))
            _ = LAPACKE_dgeqrf_work(
              LAPACK_COL_MAJOR, Int32(m - first), Int32(width), corner, Int32(m), tau + first, room,
              Int32(Reflections.panel * n))
            let block = Reflections(corner, tau + first, rows: m - first, count: width, stride: m)
            block.apply(
              to: corner + width * m, columns: n - first - width, stride: m, transposed: true,
              sharedBy: share, stoppingWhen: isStopped)
          }
        }
      }
    }
  }

  /// R, square.
  var upper: Matrix {
    var triangle = [Double](repeating: 0, count: columns * columns)
    for j in 0..<columns {
      for i in 0...j { triangle[i + j * columns] = packed[i + j * rows] }
    }
    return Matrix(rows: columns, columns: columns, elements: triangle)
  }

  /// `Q M` with the thin Q.
  ///
  /// - Parameters:
  ///   - matrix: as many rows as A has columns.
  ///   - isStopped: whether to leave the product unfinished.
  /// - Returns: as many rows as A.
  func applyQ(_ matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool) -> Matrix {
    precondition(matrix.rows == columns, "Q has \(columns) columns, not \(matrix.rows).")
    let (m, n, count) = (rows, columns, matrix.columns)
    let result = [Double](count: m * count) { goal in
      goal.update(repeating: 0, count: m * count)
      matrix.withElements { source in
        for l in 0..<count { (goal + l * m).update(from: source + l * n, count: n) }
      }
      apply(to: goal, columns: count, transposed: false, stoppingWhen: isStopped)
    }
    return Matrix(rows: m, columns: count, elements: result)
  }

  /// Multiplies columns, which follow each other, by the square Q or its transpose.
  func apply(
    to goal: UnsafeMutablePointer<Double>, columns count: Int, transposed: Bool,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    packed.withUnsafeBufferPointer { packed in
      guard let a = packed.baseAddress else { return }
      Reflections.apply(
        a, scalars, rows: rows, stride: rows, to: goal, columns: count, goalStride: rows,
        transposed: transposed, stoppingWhen: isStopped)
    }
  }
}
