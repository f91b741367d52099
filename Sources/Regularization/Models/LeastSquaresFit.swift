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
  /// How it was computed.
  public let method: LeastSquaresMethod
}
