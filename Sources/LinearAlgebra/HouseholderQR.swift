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

  private static let panel = 32
  /// Numbers that are brought up to date between two looks at whether to stop.
  private static let step = 1 << 21

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
        withScratch(Self.panel * n) { room in
          for first in stride(from: 0, to: n, by: Self.panel) where !isStopped() {
            let (width, corner) = (min(Self.panel, n - first), a + first * (m + 1))
            _ = LAPACKE_dgeqrf_work(
              LAPACK_COL_MAJOR, Int32(m - first), Int32(width), corner, Int32(m), tau + first, room,
              Int32(Self.panel * n))
            let reflections = Reflections(corner, tau + first, m - first, width, stride: m)
            reflections.apply(
              to: corner + width * m, columns: n - first - width, stride: m, transposed: true,
              share, isStopped)
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
      packed.withUnsafeBufferPointer { packed in
        guard let a = packed.baseAddress else { return }
        for first in stride(from: 0, to: n, by: Self.panel).reversed() where !isStopped() {
          let width = min(Self.panel, n - first)
          let reflections = scalars.withUnsafeBufferPointer { tau in
            tau.baseAddress.map {
              Reflections(a + first * (m + 1), $0 + first, m - first, width, stride: m)
            }
          }
          reflections?.apply(
            to: goal + first, columns: count, stride: m, transposed: false, Matrix.inTurn, isStopped
          )
        }
      }
    }
    return Matrix(rows: m, columns: count, elements: result)
  }

  /// Some reflections at once, as `I - V T V'`.
  private struct Reflections {
    let vectors: UnsafePointer<Double>
    let rows: Int
    let count: Int
    let stride: Int
    private var inner: [Double]

    init(
      _ vectors: UnsafePointer<Double>, _ scalars: UnsafePointer<Double>, _ rows: Int, _ count: Int,
      stride: Int
    ) {
      (self.vectors, self.rows, self.count, self.stride) = (vectors, rows, count, stride)
      inner = Array(repeating: 0, count: count * count)
      _ = LAPACKE_dlarft_work(
        LAPACK_COL_MAJOR, 70, 67, Int32(rows), Int32(count), vectors, Int32(stride), scalars,
        &inner, Int32(count))
    }

    func apply(
      to goal: UnsafeMutablePointer<Double>, columns: Int, stride goalStride: Int,
      transposed: Bool, _ share: Matrix.Sharing, _ isStopped: @escaping @Sendable () -> Bool
    ) {
      let width = max(32, HouseholderQR.step / max(1, rows))
      nonisolated(unsafe) let (goal, reflections) = (goal, self)
      share((columns + width - 1) / width) { piece in
        if isStopped() { return }
        let first = piece * width
        reflections.apply(
          to: goal + first * goalStride, columns: min(width, columns - first), stride: goalStride,
          transposed: transposed)
      }
    }

    private func apply(
      to goal: UnsafeMutablePointer<Double>, columns: Int, stride goalStride: Int, transposed: Bool
    ) {
      withScratch(columns * count) { room in
        _ = LAPACKE_dlarfb_work(
          LAPACK_COL_MAJOR, 76, transposed ? 84 : 78, 70, 67, Int32(rows), Int32(columns),
          Int32(count), vectors, Int32(stride), inner, Int32(count), goal, Int32(goalStride), room,
          Int32(columns))
      }
    }
  }
}
