import CKernels

/// The relative entropy of two sets of probabilities row by row, four rows at a time where they are close.
///
/// With u the probability of the wrong class, `u (1 + a)` the other one and `phi(x) = (1 + x) log(1 + x) - x`, a row of
/// weight w has `w [u phi(a) + (1 - u) phi(-a u / (1 - u))]`: no difference of near equals is formed.
enum LogisticEntropy {
  /// The sum over rows.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - residual: `w (y - p)`.
  ///   - curvature: `w p (1 - p)`.
  ///   - weights: w.
  ///   - relative: by how much of itself each residual is changed before all are shrunk.
  ///   - shrink: by how much of themselves they are shrunk then.
  /// - Returns: the sum; rows without weight or residual have none.
  static func sum(
    rows: Int, residual: UnsafePointer<Double>, curvature: UnsafePointer<Double>,
    weights: UnsafePointer<Double>, relative: UnsafePointer<Double>, shrink: Double
  ) -> Double {
    ck_logistic_entropy(rows, residual, curvature, weights, relative, shrink)
  }
}
