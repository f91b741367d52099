import COpenBLAS

/// A tall least-squares problem turned into a square one with the same solutions.
///
/// With `A = Q R`, `|A x - b|^2 = |R x - Q'b|^2 + constant`. Nothing is squared on the way, so that no digits are
/// lost as they are in `A'A`.
public struct TriangularReduction: Sendable {
  /// The square upper triangle `R`.
  public let upper: Matrix
  /// The first entries of `Q'b`.
  public let target: [Double]

  /// Elements from which on there is time enough to stop in between.
  private static let large = 1 << 18

  /// Reduces `A x ~ b`.
  ///
  /// - Parameters:
  ///   - matrix: the elements of A, column after column; finite.
  ///   - rows: number of rows, at least `columns`.
  ///   - columns: number of columns.
  ///   - target: b.
  ///   - isStopped: asked every few milliseconds whether to leave the result unfinished; it then means nothing.
  /// - Complexity: O(rows columns^2).
  public init(
    matrix: [Double], rows: Int, columns: Int, target: [Double],
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    precondition(
      rows >= columns && matrix.count == rows * columns && target.count == rows,
      "A triangular reduction needs at least as many rows as columns.")
    BLAS.prepare()
    var work = matrix
    work.reserveCapacity(rows * (columns + 1))
    work.append(contentsOf: target)
    if rows > columns, matrix.count >= Self.large {
      let whole = Matrix(rows: rows, columns: columns + 1, elements: work)
      let upper = HouseholderQR(whole, stoppingWhen: isStopped).upper
      self.upper = upper.selecting(rows: Array(0..<columns)).selecting(columns: Array(0..<columns))
      self.target = Array(upper.column(columns).prefix(columns))
      return
    }
    var scalars = [Double](repeating: 0, count: min(rows, columns + 1))
    if rows > 0 {
      _ = LAPACKE_dgeqrf(
        LAPACK_COL_MAJOR, Int32(rows), Int32(columns + 1), &work, Int32(rows), &scalars)
    }
    var triangle = [Double](repeating: 0, count: columns * columns)
    for j in 0..<columns {
      for i in 0...j { triangle[i + j * columns] = work[i + j * rows] }
    }
    upper = Matrix(rows: columns, columns: columns, elements: triangle)
    self.target = Array(work[columns * rows..<columns * rows + columns])
  }
}
