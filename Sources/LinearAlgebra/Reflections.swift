import COpenBLAS

/// A block of Householder reflections, `H_1 H_2 ... H_k = I - V T V'` with `H_i = I - tau_i v_i v_i'`.
///
/// LAPACK's own products with Q (`dormqr` and those that call it) write into the vectors and restore them: on factors that
/// two threads use at once they leave wrong ones behind. Here the vectors are only read.
///
/// - Source: Golub and Van Loan (2013), Matrix Computations, section 5.1.7.
struct Reflections {
  private let vectors: UnsafePointer<Double>
  private let rows: Int
  private let count: Int
  private let stride: Int
  private var inner: [Double]

  /// Reflections of a block.
  static let panel = 32
  /// Numbers that are brought up to date between two looks at whether to stop.
  private static let step = 1 << 21

  /// - Parameters:
  ///   - vectors: below the diagonal of these columns the vectors, which are 1 on the diagonal and 0 above it.
  ///   - scalars: tau.
  ///   - rows: the length of the first vector.
  ///   - count: how many reflections.
  ///   - stride: the distance between columns.
  init(
    _ vectors: UnsafePointer<Double>, _ scalars: UnsafePointer<Double>, rows: Int, count: Int,
    stride: Int
  ) {
    (self.vectors, self.rows, self.count, self.stride) = (vectors, rows, count, stride)
    inner = Array(repeating: 0, count: count * count)
    _ = LAPACKE_dlarft_work(
      LAPACK_COL_MAJOR, 70, 67, Int32(rows), Int32(count), vectors, Int32(stride), scalars,
      &inner, Int32(count))
  }

  /// Multiplies columns by the block, or by its transpose; what `isStopped` leaves unfinished means nothing.
  func apply(
    to goal: UnsafeMutablePointer<Double>, columns: Int, stride goalStride: Int,
    transposed: Bool, sharedBy share: Matrix.Sharing,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool
  ) {
    let width = max(32, min(Self.step / max(1, rows), (columns + 3) / 4))
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

  /// Multiplies columns by a product Q of any number of reflections, or by its transpose, a block at a time.
  ///
  /// - Parameters:
  ///   - vectors: below the diagonal of these columns the vectors.
  ///   - scalars: tau.
  ///   - rows: the length of the first vector, and of the columns.
  ///   - stride: the distance between columns of vectors.
  ///   - goal: what is multiplied.
  ///   - columns: how many columns that has.
  ///   - goalStride: the distance between them.
  ///   - transposed: whether to multiply by `Q'`.
  ///   - isStopped: asked every few milliseconds whether to leave the product unfinished; it then means nothing.
  /// - Complexity: O(rows columns) for each reflection.
  static func apply(
    _ vectors: UnsafePointer<Double>, _ scalars: [Double], rows: Int, stride: Int,
    to goal: UnsafeMutablePointer<Double>, columns: Int, goalStride: Int, transposed: Bool,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    guard columns > 0 else { return }
    if columns == 1 {
      return turn(vectors, scalars, rows, stride, goal, transposed, isStopped)
    }
    blocks(vectors, scalars, rows: rows, stride: stride, transposed: transposed, isStopped) {
      $0.apply(
        to: goal + $1, columns: columns, stride: goalStride, transposed: transposed,
        sharedBy: Matrix.inTurn, stoppingWhen: isStopped)
    }
  }

  /// One column does not repay what makes a block of reflections: each is applied by itself.
  private static func turn(
    _ vectors: UnsafePointer<Double>, _ scalars: [Double], _ rows: Int, _ stride: Int,
    _ goal: UnsafeMutablePointer<Double>, _ transposed: Bool, _ isStopped: () -> Bool
  ) {
    for step in scalars.indices where !isStopped() {
      let k = transposed ? step : scalars.count - 1 - step
      let (vector, rest, count) = (vectors + k * (stride + 1) + 1, goal + k + 1, rows - k - 1)
      let part = scalars[k] * (goal[k] + BLAS.dot(count, vector, rest))
      goal[k] -= part
      BLAS.axpy(count, -part, vector, rest)
    }
  }

  /// Makes an identity matrix the product Q of reflections.
  ///
  /// - Parameters:
  ///   - vectors: below the diagonal of these columns the vectors.
  ///   - scalars: tau.
  ///   - rows: the length of the first vector, and the order of Q.
  ///   - stride: the distance between columns of vectors.
  ///   - goal: the identity.
  ///   - goalStride: the distance between its columns.
  ///   - share: runs pieces of the work. The digits do not depend on it.
  ///   - isStopped: asked every few milliseconds whether to leave the product unfinished; it then means nothing.
  /// - Complexity: O(rows squared) for each reflection, two thirds of what any other matrix takes.
  static func multiplyOut(
    _ vectors: UnsafePointer<Double>, _ scalars: [Double], rows: Int, stride: Int,
    to goal: UnsafeMutablePointer<Double>, goalStride: Int, sharedBy share: Matrix.Sharing,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool
  ) {
    blocks(vectors, scalars, rows: rows, stride: stride, transposed: false, isStopped) {
      // The columns before a block are still those of the identity: it leaves them as they are.
      $0.apply(
        to: goal + $1 * (goalStride + 1), columns: rows - $1, stride: goalStride,
        transposed: false, sharedBy: share, stoppingWhen: isStopped)
    }
  }

  /// Calls `body` with the blocks of a product of reflections, and the first row of each, in the order in which they are
  /// applied.
  private static func blocks(
    _ vectors: UnsafePointer<Double>, _ scalars: [Double], rows: Int, stride: Int,
    transposed: Bool, _ isStopped: () -> Bool, _ body: (Reflections, Int) -> Void
  ) {
    scalars.withUnsafeBufferPointer { tau in
      guard let tau = tau.baseAddress else { return }
      let starts = Array(Swift.stride(from: 0, to: scalars.count, by: panel))
      for first in transposed ? starts : starts.reversed() where !isStopped() {
        let block = Reflections(
          vectors + first * (stride + 1), tau + first, rows: rows - first,
          count: min(panel, scalars.count - first), stride: stride)
        body(block, first)
      }
    }
  }
}
