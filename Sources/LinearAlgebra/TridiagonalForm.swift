import COpenBLAS

/// A symmetric matrix in tridiagonal form, `A = Q T Q'` with Q orthogonal.
///
/// It takes a third of the time of eigenvectors, and is all that solving `(A + s I) x = b` for many shifts s needs: each
/// is `T + s I`, in O(n), between two products with Q. Eigenvectors can be had from it later.
public struct TridiagonalForm: Sendable {
  /// The diagonal of T.
  public let diagonal: [Double]
  /// What stands beside it; one number fewer.
  public let offDiagonal: [Double]
  /// The diagonal of A.
  public let matrixDiagonal: [Double]
  /// Below the diagonal the reflections that make up Q, above it what stood there in A, on it the diagonal of T.
  private let reflectors: [Double]
  private let scalars: [Double]

  /// Number of rows and columns.
  public var order: Int { diagonal.count }

  /// Reduces a symmetric matrix, in its own storage where nobody else holds it.
  ///
  /// - Parameters:
  ///   - matrix: square, symmetric.
  ///   - isStopped: asked every few milliseconds whether to leave the form unfinished; it then means nothing.
  /// - Throws: `notSquare` or `notFinite`.
  /// - Complexity: O(order cubed), by Householder reflections.
  public init(
    _ matrix: consuming Matrix, stoppingWhen isStopped: () -> Bool = { false }
  ) throws(LinearAlgebraError) {
    try matrix.requireSquareAndFinite()
    BLAS.prepare()
    let order = matrix.rows
    var work = matrix.takeElements()
    matrixDiagonal = (0..<order).map { work[$0 + $0 * order] }
    let reduction = work.withUnsafeMutableBufferPointer {
      TridiagonalReduction($0, order: order, stoppingWhen: isStopped)
    }
    reflectors = work
    (diagonal, offDiagonal) = (reduction.diagonal, reduction.offDiagonal)
    scalars = reduction.scalars
  }

  /// `Q M`.
  ///
  /// - Parameters:
  ///   - matrix: M, as many rows as Q.
  ///   - isStopped: asked every few milliseconds whether to leave the product unfinished; it then means nothing.
  /// - Returns: the product, of the shape of M.
  /// - Complexity: O(order squared) for each column.
  public func applyQ(
    _ matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    apply(matrix, transposed: false, isStopped)
  }

  /// `Q'v`.
  public func applyQTransposed(_ vector: [Double]) -> [Double] {
    let column = Matrix(rows: vector.count, columns: 1, elements: vector)
    return apply(column, transposed: true, { false }).elements
  }

  private func apply(
    _ matrix: Matrix, transposed: Bool, _ isStopped: @escaping @Sendable () -> Bool
  ) -> Matrix {
    precondition(matrix.rows == order, "Q has \(order) rows, not \(matrix.rows).")
    let result = [Double](count: matrix.elements.count) { goal in
      matrix.withElements { goal.update(from: $0, count: matrix.elements.count) }
      apply(to: goal, columns: matrix.columns, transposed: transposed, isStopped)
    }
    return Matrix(rows: order, columns: matrix.columns, elements: result)
  }

  private func apply(
    to goal: UnsafeMutablePointer<Double>, columns: Int, transposed: Bool,
    _ isStopped: @escaping @Sendable () -> Bool
  ) {
    reflectors.withUnsafeBufferPointer { vectors in
      guard let vectors = vectors.baseAddress else { return }
      // The first row takes no part.
      Reflections.apply(
        vectors + 1, scalars, rows: order - 1, stride: order, to: goal + 1, columns: columns,
        goalStride: order, transposed: transposed, stoppingWhen: isStopped)
    }
  }

  /// `A M`, from the triangle of A that the reduction leaves as it was.
  ///
  /// - Parameter matrix: as many rows as A.
  /// - Returns: the product.
  public func matrixTimes(_ matrix: Matrix) -> Matrix {
    precondition(matrix.rows == order, "The matrix has \(order) columns, not \(matrix.rows).")
    let (n, count) = (order, matrix.columns)
    let result = [Double](count: n * count) { goal in
      matrix.withElements { source in
        BLAS.symmetricProduct(n, count, reflectors, stride: n, source, goal)
        for l in 0..<count {
          for k in 0..<n {
            goal[k + l * n] += (matrixDiagonal[k] - diagonal[k]) * source[k + l * n]
          }
        }
      }
    }
    return Matrix(rows: n, columns: count, elements: result)
  }

  /// No eigenvalue exceeds this: the largest sum of sizes in a row of T (Gershgorin's circles).
  public var eigenvalueBound: Double {
    diagonal.indices.reduce(-Double.infinity) { largest, k in
      let before = k > 0 ? abs(offDiagonal[k - 1]) : 0
      let after = k < order - 1 ? abs(offDiagonal[k]) : 0
      return max(largest, diagonal[k] + before + after)
    }
  }

  /// Whether all eigenvalues exceed a number: whether elimination of `T - number I` meets positive pivots only.
  public func eigenvaluesExceed(_ number: Double) -> Bool {
    var pivot = Double.infinity
    for k in 0..<order {
      let e = k > 0 ? offDiagonal[k - 1] : 0
      pivot = diagonal[k] - number - e * e / pivot
      if !(pivot > 0) { return false }
    }
    return true
  }

  /// Solves `(T + s I) x = b` for many shifts, by elimination without exchanges.
  ///
  /// - Parameters:
  ///   - rightSide: b.
  ///   - shifts: numbers s for which `T + s I` is positive definite.
  /// - Returns: one column per shift.
  /// - Complexity: O(order) for each shift.
  public func solve(_ rightSide: [Double], shifts: [Double]) -> Matrix {
    precondition(rightSide.count == order, "The right side has \(rightSide.count) rows.")
    let n = order
    // Eight shifts at a time: elimination is a chain of divisions, each of which waits for the one before.
    var pivots = [SIMD8<Double>](repeating: .zero, count: n)
    var values = pivots
    let elements = [Double](count: n * shifts.count) { goal in
      for first in stride(from: 0, to: shifts.count, by: 8) {
        let lanes = min(8, shifts.count - first)
        var shift = SIMD8<Double>(repeating: shifts[first])
        for lane in 0..<lanes { shift[lane] = shifts[first + lane] }
        eliminate(rightSide, shift, &pivots, &values)
        for lane in 0..<lanes {
          let column = goal + (first + lane) * n
          for k in 0..<n { column[k] = values[k][lane] }
        }
      }
    }
    return Matrix(rows: n, columns: shifts.count, elements: elements)
  }

  private func eliminate(
    _ rightSide: [Double], _ shift: SIMD8<Double>, _ pivots: inout [SIMD8<Double>],
    _ values: inout [SIMD8<Double>]
  ) {
    let n = order
    guard n > 0 else { return }
    var pivot = diagonal[0] + shift
    var value = SIMD8<Double>(repeating: rightSide[0])
    (pivots[0], values[0]) = (pivot, value)
    for k in 1..<max(1, n) {
      let factor = offDiagonal[k - 1] / pivot
      pivot = diagonal[k] + shift - offDiagonal[k - 1] * factor
      value = rightSide[k] - factor * value
      (pivots[k], values[k]) = (pivot, value)
    }
    value = value / pivot
    values[n - 1] = value
    for k in stride(from: n - 2, through: 0, by: -1) {
      value = (values[k] - offDiagonal[k] * value) / pivots[k]
      values[k] = value
    }
  }

  /// Q itself.
  ///
  /// - Parameters:
  ///   - share: runs pieces of the work, one after the other when not given. The digits do not depend on it.
  ///   - isStopped: asked every few milliseconds whether to leave Q unfinished; it then means nothing.
  /// - Returns: an orthogonal matrix.
  /// - Complexity: O(order cubed), two thirds of what applying Q to a matrix of its size takes.
  public func basis(
    sharedBy share: Matrix.Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    let n = order
    let elements = [Double](count: n * n) { goal in
      goal.update(repeating: 0, count: n * n)
      for k in 0..<n { goal[k * (n + 1)] = 1 }
      reflectors.withUnsafeBufferPointer { vectors in
        // The first row takes no part; where there is no other, there are no reflections.
        guard n > 1, let vectors = vectors.baseAddress else { return }
        Reflections.multiplyOut(
          vectors + 1, scalars, rows: n - 1, stride: n, to: goal + n + 1, goalStride: n,
          sharedBy: share, stoppingWhen: isStopped)
      }
    }
    return Matrix(rows: n, columns: n, elements: elements)
  }

  /// The eigenvalues of A, rising.
  ///
  /// - Throws: `noConvergence`, for which no data are known.
  /// - Complexity: O(order squared).
  public func eigenvalues() throws(LinearAlgebraError) -> [Double] {
    var (values, beside) = (diagonal, offDiagonal)
    let info = LAPACKE_dsterf_work(Int32(order), &values, &beside)
    if info > 0 { throw .noConvergence(routine: "dsterf") }
    return values
  }

  /// The eigenvalues and eigenvectors of A.
  ///
  /// - Parameter isStopped: asked every few milliseconds, once those of T are known, whether to leave the vectors
  ///   unfinished; they then mean nothing.
  /// - Returns: eigenvalues, rising, each with its vector.
  /// - Throws: `noConvergence`, for which no data are known.
  /// - Complexity: O(order cubed), by divide and conquer.
  public func eigen(
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(LinearAlgebraError) -> SymmetricEigen {
    let n = order
    var (values, beside) = (diagonal, offDiagonal)
    var info: Int32 = 0
    let (reals, integers) = (1 + 4 * n + n * n, 3 + 5 * n)
    var indices = [Int32](repeating: 0, count: integers)
    let vectors = [Double](count: n * n) { goal in
      info = withScratch(reals) { room in
        LAPACKE_dstedc_work(
          LAPACK_COL_MAJOR, 73, Int32(n), &values, &beside, goal, Int32(n), room, Int32(reals),
          &indices, Int32(integers))
      }
      apply(to: goal, columns: n, transposed: false, isStopped)
    }
    if info > 0 { throw .noConvergence(routine: "dstedc") }
    return SymmetricEigen(
      values: values, vectors: Matrix(rows: n, columns: n, elements: vectors))
  }
}
