import LinearAlgebra

/// The features that are never penalised, as an orthonormal basis of what they span.
///
/// Projecting them out of everything else leaves a problem in which all features are penalised; their own
/// coefficients follow by least squares on what the others leave.
final class UnpenalizedBlock: Sendable {
  /// The original features, in the order of the columns.
  let features: [Int]
  private let rows: Int
  private let factorization: QRFactorization
  /// Dimension of what they span.
  let rank: Int
  private let scales: [Double]
  private let basis: Matrix

  /// Nil when there are no such features.
  init?(_ columns: [Double], rows: Int, features: [Int]) {
    guard !features.isEmpty else { return nil }
    var matrix = Matrix(rows: rows, columns: features.count, elements: columns)
    scales = matrix.scaleColumnsToPowersOfTwo()
    // The entries were checked when the problem was made, so that the factorisation cannot refuse them.
    guard let factorization = try? QRFactorization(matrix) else {
      preconditionFailure("The columns of a regression problem are finite.")
    }
    self.factorization = factorization
    self.rows = rows
    self.features = features
    rank = factorization.rank(relativeTolerance: Double(max(rows, features.count)) * 0x1p-52)
    basis = factorization.orthonormalBasis(rank: rank)
  }

  /// Subtracts the part of a vector that lies in the span.
  func project(_ vector: inout [Double]) {
    for _ in 0..<2 {
      let inside = basis * basis.transposeTimes(vector)
      for i in 0..<rows { vector[i] -= inside[i] }
    }
  }

  /// Subtracts from each column the part that lies in the span; what is only rounding becomes exactly zero.
  func projectColumns(of matrix: inout [Double]) {
    var column = [Double](repeating: 0, count: rows)
    for j in 0..<(rows == 0 ? 0 : matrix.count / rows) {
      column.replaceSubrange(0..<rows, with: matrix[j * rows..<(j + 1) * rows])
      let before = column.reduce(0) { $0 + $1 * $1 }
      project(&column)
      let after = column.reduce(0) { $0 + $1 * $1 }
      let negligible = after.squareRoot() <= 0x1p-46 * before.squareRoot()
      for i in 0..<rows { matrix[i + j * rows] = negligible ? 0 : column[i] }
    }
  }

  /// Least-squares coefficients of the block for a residual, in the order of `features`.
  func coefficients(for residual: [Double]) -> [Double] {
    let rotated = Array(factorization.applyQTransposed(residual).prefix(rank))
    let solution = factorization.solveUpper(rotated, rank: rank)
    var result = [Double](repeating: 0, count: features.count)
    for k in 0..<rank {
      let column = factorization.pivots[k]
      result[column] = solution[k] * scales[column]
    }
    return result
  }

  /// The diagonal of the projection on the span.
  var leverages: [Double] {
    (0..<rows).map { i in (0..<rank).reduce(0) { $0 + basis[i, $1] * basis[i, $1] } }
  }
}
