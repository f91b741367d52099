/// A wide matrix as a square one times orthonormal rows: `A = L Q'`.
///
/// L has the span and the rank of A, and everything that asks for those can be had from it.
public struct RowReduction {
  /// L, lower triangular, as many rows as A.
  public let lower: Matrix
  private let factor: HouseholderQR

  /// Reduces a wide matrix.
  ///
  /// - Parameters:
  ///   - matrix: A, at least as many columns as rows, finite.
  ///   - share: runs pieces of the work; one after the other when not given. The digits do not depend on it.
  ///   - isStopped: asked every few milliseconds whether to leave the result unfinished; it then means nothing.
  /// - Complexity: O(rows^2 columns).
  public init(
    _ matrix: Matrix, sharedBy share: Matrix.Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(
      transposed: matrix.transposed(stoppingWhen: isStopped), sharedBy: share,
      stoppingWhen: isStopped)
  }

  /// The same from A', in whose storage Q comes to lie where nobody else holds it.
  public init(
    transposed matrix: consuming Matrix, sharedBy share: Matrix.Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    precondition(
      matrix.rows >= matrix.columns, "A row reduction needs at least as many columns as rows.")
    factor = HouseholderQR(matrix, sharedBy: share, stoppingWhen: isStopped)
    lower = factor.upper.transposed()
  }

  /// `Q M`.
  ///
  /// - Parameters:
  ///   - matrix: as many rows as A.
  ///   - isStopped: whether to leave the product unfinished.
  /// - Returns: as many rows as A has columns.
  public func applyQ(
    _ matrix: Matrix, stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Matrix {
    factor.applyQ(matrix, stoppingWhen: isStopped)
  }

  /// The solution of smallest norm of `A x = b`, for an A of full rank.
  ///
  /// - Parameter rightSide: b.
  /// - Returns: `Q L^-1 b`.
  /// - Complexity: O(rows columns).
  public func smallestSolution(_ rightSide: [Double]) -> [Double] {
    precondition(rightSide.count == lower.rows, "The right side has \(rightSide.count) rows.")
    let n = lower.rows
    var inner = rightSide
    factor.upper.withElements { upper in
      inner.withUnsafeMutableBufferPointer { x in
        guard let x = x.baseAddress else { return }
        BLAS.solveUpper(n, upper, stride: n, transposed: true, x)
      }
    }
    return applyQ(Matrix(rows: n, columns: 1, elements: inner)).elements
  }
}
