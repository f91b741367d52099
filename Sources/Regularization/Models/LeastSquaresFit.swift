/// How least squares are computed.
public enum LeastSquaresMethod: Sendable, Equatable {
  /// QR factorisation with column pivoting, then iterative refinement with residuals in doubled precision.
  case qr
  /// Singular value decomposition; singular values below `relativeTolerance` times the largest count as zero
  /// (nil: max(n, p) times the machine epsilon).
  case svd(relativeTolerance: Double? = nil)
  /// The normal equations by Cholesky: fast, and half the digits. For the lesson.
  case normalEquations
}

/// A least-squares fit, with what says how far to trust it.
public struct LeastSquaresFit: LinearModel, Equatable {
  /// The constant term.
  public let intercept: Double
  /// One coefficient per feature, on the original scale.
  public let coefficients: [Double]
  /// Number of linearly independent features (next to the intercept).
  ///
  /// When it is smaller than the number of features, many coefficient vectors fit equally well; these are the ones of
  /// smallest Euclidean norm.
  public let rank: Int
  /// Largest over smallest singular value of the design after centring; infinite when the rank is deficient.
  public let conditionNumber: Double
  /// Sum of squared residuals, weighted.
  public let residualSumOfSquares: Double
  /// Residual variance, `RSS / (n - rank - 1)` (one more degree without an intercept); nil when no degree is left.
  public let residualVariance: Double?
  /// Standard error of each coefficient; nil when a coefficient is not determined or no degree of freedom is left.
  ///
  /// A feature that cannot be in the model (constant, or with an infinite penalty factor) has 0.
  public let standardErrors: [Double]?
  /// Standard error of the intercept; nil under the same conditions, 0 without an intercept.
  public let interceptStandardError: Double?
  /// Variance inflation factor of each feature: the variance of its coefficient over that in an orthogonal design.
  ///
  /// It is `1 / (1 - R^2)` of the regression of the feature on the others; infinite for all features of a deficient
  /// design, 1 for a feature that cannot be in the model.
  public let varianceInflation: [Double]
  /// How it was computed.
  public let method: LeastSquaresMethod
}
