import CKernels

/// The logistic loss row by row, four rows at a time (docs/decisions/0014).
///
/// With the margin `m = (2y - 1) f` and `e = exp(-|m|)`, the loss is `max(-m, 0) + log(1 + e)` and the probability u of
/// the wrong class is e / (1 + e) or 1 / (1 + e): no difference of near equals is formed anywhere, so that tiny
/// residuals keep all their digits.
enum LogisticKernels {
  /// Residuals and curvatures at some odds.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - odds: the logarithm of the odds of class 1.
  ///   - signs: 1 for class 1, -1 for class 0.
  ///   - weights: not negative.
  ///   - residual: is set to `w (y - p)`.
  ///   - curvature: is set to `w p (1 - p)`.
  static func evaluate(
    rows: Int, odds: UnsafePointer<Double>, signs: UnsafePointer<Double>,
    weights: UnsafePointer<Double>, residual: UnsafeMutablePointer<Double>,
    curvature: UnsafeMutablePointer<Double>
  ) {
    ck_logistic_evaluate(rows, odds, signs, weights, residual, curvature)
  }

  /// The sum of `w` times the loss at some odds; parameters are those of `evaluate`.
  static func loss(
    rows: Int, odds: UnsafePointer<Double>, signs: UnsafePointer<Double>,
    weights: UnsafePointer<Double>
  ) -> Double {
    ck_logistic_loss(rows, odds, signs, weights)
  }

  /// How the loss changes along a way, to second order, and the longest way of a row.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - along: by how much the odds of each row change.
  ///   - residual: `w (y - p)`.
  ///   - curvature: `w p (1 - p)`.
  /// - Returns: `along . residual`, the sum of `curvature along^2`, and the largest change in size.
  static func outlook(
    rows: Int, along: UnsafePointer<Double>, residual: UnsafePointer<Double>,
    curvature: UnsafePointer<Double>
  ) -> (gain: Double, bend: Double, reach: Double) {
    var (gain, bend, reach) = (0.0, 0.0, 0.0)
    ck_logistic_outlook(rows, along, residual, curvature, &gain, &bend, &reach)
    return (gain, bend, reach)
  }

  /// Takes from residuals what an intercept that moves on would take, to first order: then they sum to zero.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - residual: `w (y - p)`.
  ///   - curvature: `w p (1 - p)`.
  ///   - dual: is set to `residual - shift curvature`.
  /// - Returns: the shift, and its square times the sum of the curvatures; nil, and nothing is set, when the shift is
  ///   more than 1, where first order says little.
  static func clear(
    rows: Int, residual: UnsafePointer<Double>, curvature: UnsafePointer<Double>,
    dual: UnsafeMutablePointer<Double>
  ) -> (shift: Double, decrement: Double)? {
    var (sum, bend) = (0.0, 0.0)
    ck_logistic_sums(rows, residual, curvature, &sum, &bend)
    guard abs(sum) <= bend, bend > 0 else { return nil }
    let shift = sum / bend
    for i in 0..<rows { dual[i] = residual[i] - shift * curvature[i] }
    return (shift, shift * sum)
  }
}
