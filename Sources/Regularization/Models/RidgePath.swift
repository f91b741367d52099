/// Ridge fits for many penalties from one decomposition, with what leaving rows out would cost.
///
/// What is not asked for is not computed: fits need no eigenvectors, and errors no fits. So asking may take long, and is
/// what a cancelled task stops at: everything here but the penalties throws `RegularizationError.cancelled` then, and
/// nothing else. Errors and degrees of freedom are not a number should LAPACK's iteration for eigenvalues fail, for which
/// no data are known.
public struct RidgePath: Sendable {
  private let solver: RidgeSolver
  private let storedFits: Lazy<[Fit]>
  private let measures: Lazy<RidgeErrors?>
  private let errors: Lazy<[Double]>

  init(_ solver: RidgeSolver) {
    self.solver = solver
    storedFits = Lazy { solver.fits(solver.lambdas.indices) }
    let measures = Lazy {
      RidgeSpectrum(solver.decomposition).map {
        RidgeErrors(problem: solver.problem, spectrum: $0, lambdas: solver.lambdas)
      }
    }
    self.measures = measures
    errors = Lazy { measures.value?.leaveOneOut ?? solver.lambdas.map { _ in .nan } }
  }

  /// The penalties, falling.
  public var lambdas: [Double] { solver.lambdas }

  /// One fit per penalty, in the order of `lambdas`, each with its certificate. Computed when first asked for.
  ///
  /// - Complexity: O(p min(n, p)) for each penalty, once.
  public var fits: [Fit] {
    get throws(RegularizationError) { try storedFits.checked() }
  }

  /// The fit at one penalty, without those at the others.
  ///
  /// - Parameter index: its position in `lambdas`.
  /// - Returns: the fit with its certificate.
  /// - Throws: `cancelled`.
  /// - Complexity: O(n p).
  public func fit(at index: Int) throws(RegularizationError) -> Fit {
    precondition(
      lambdas.indices.contains(index),
      "There is no penalty \(index); the path has \(lambdas.count).")
    if let fits = storedFits.present { return fits[index] }
    let fits = solver.fits(index..<index + 1)
    try Cancellation.check()
    return fits[0]
  }

  /// Effective number of parameters of each fit, `sum d^2 / (d^2 + n lambda)` over the singular values d, plus one
  /// for the intercept and one for each direction that is not penalised.
  public var degreesOfFreedom: [Double] {
    get throws(RegularizationError) { try measured(\.degreesOfFreedom) }
  }

  /// Generalised cross-validation, `(RSS / n) / (1 - df / n)^2`; infinite when the fit has as many parameters as rows.
  public var generalizedCrossValidation: [Double] {
    get throws(RegularizationError) { try measured(\.generalizedCrossValidation) }
  }

  private func measured(
    _ measure: (RidgeErrors) -> [Double]
  ) throws(RegularizationError) -> [Double] {
    let values = try measures.checked().map(measure)
    try Cancellation.check()
    return values ?? lambdas.map { _ in .nan }
  }

  /// Mean squared error of predicting each row from the others, exact: the mean of `(r_i / (1 - h_ii))^2`.
  ///
  /// The penalty on the sum of squares, n lambda, and the scales of a standardised problem stay those of all rows. It
  /// is infinite when a row determines its own prediction (h_ii = 1). Computed when first asked for.
  ///
  /// - Complexity: O(n p) for each penalty, once.
  public var leaveOneOut: [Double] {
    get throws(RegularizationError) { try errors.checked() }
  }

  /// Generalised cross-validation, under its usual abbreviation.
  public var gcv: [Double] {
    get throws(RegularizationError) { try generalizedCrossValidation }
  }

  /// Position of the penalty with the least leave-one-out error.
  public var bestByLeaveOneOut: Int {
    get throws(RegularizationError) { Self.smallest(try leaveOneOut) }
  }

  /// Position of the penalty with the least generalised cross-validation.
  public var bestByGCV: Int {
    get throws(RegularizationError) { Self.smallest(try generalizedCrossValidation) }
  }

  /// The same fits as a path with alpha 0, held to a tolerance; once there, nothing about it throws.
  public func path(tolerance: Double = 1e-9) throws(RegularizationError) -> CoefficientPath {
    let held = try fits.map { fit in
      Fit(
        intercept: fit.intercept, coefficients: fit.coefficients, lambda: fit.lambda, alpha: 0,
        dualityGap: fit.dualityGap, relativeGap: fit.relativeGap, iterations: fit.iterations,
        status: fit.relativeGap <= tolerance ? .converged : .iterationLimit)
    }
    return CoefficientPath(
      fits: held, lambdas: lambdas, alpha: 0, algorithm: .decomposition, knots: [])
  }

  private static func smallest(_ values: [Double]) -> Int {
    values.indices.min { values[$0] < values[$1] } ?? 0
  }
}
