/// Why a solver stopped.
public enum FitStatus: String, Sendable {
  /// The certificate is within the tolerance asked for.
  case converged
  /// The solver ran out of iterations; the fit is the best iterate, and its gap says how good it is.
  case iterationLimit
}

/// A penalised linear fit together with the proof of its quality.
///
/// It minimises `(1/2n) sum w (y - b0 - x.b)^2 + lambda [alpha |v b|_1 + (1 - alpha)/2 |v b|_2^2]`; the objective at
/// this fit exceeds the smallest possible one by at most `dualityGap`.
public struct Fit: LinearModel, Equatable {
  /// The constant term, never penalised.
  public let intercept: Double
  /// One coefficient per feature, on the original scale.
  public let coefficients: [Double]
  /// Strength of the penalty.
  public let lambda: Double
  /// Mixing of the penalty: 1 is the lasso, 0 ridge.
  public let alpha: Double
  /// An upper bound on how far the objective is from its minimum, computed from these coefficients on the data given.
  public let dualityGap: Double
  /// `dualityGap` divided by the loss of the model without penalised features (the objective as lambda grows).
  public let relativeGap: Double
  /// Work done, in the unit of the algorithm: knots passed, linear systems solved, Newton steps, or
  /// sweeps over the features.
  public let iterations: Int
  /// Whether the gap is within the tolerance asked for.
  public let status: FitStatus
}
