import Synchronization

/// Ridge fits for many penalties from one decomposition, with what leaving rows out would cost.
public struct RidgePath: Sendable {
  /// One fit per penalty, in the order of `lambdas`; its gap is computed as for the lasso.
  public let fits: [Fit]
  /// The penalties, falling.
  public let lambdas: [Double]
  /// Effective number of parameters of each fit, `sum d^2 / (d^2 + n lambda)` over the singular values d, plus one
  /// for the intercept and one for each direction that is not penalised.
  public let degreesOfFreedom: [Double]
  /// Generalised cross-validation, `(RSS / n) / (1 - df / n)^2`; infinite when the fit has as many parameters as rows.
  public let generalizedCrossValidation: [Double]
  private let errors: LeaveOneOutErrors

  init(
    fits: [Fit], lambdas: [Double], degreesOfFreedom: [Double],
    generalizedCrossValidation: [Double], leaveOneOut: @escaping @Sendable () -> [Double]
  ) {
    self.fits = fits
    self.lambdas = lambdas
    self.degreesOfFreedom = degreesOfFreedom
    self.generalizedCrossValidation = generalizedCrossValidation
    errors = LeaveOneOutErrors(leaveOneOut)
  }

  /// Mean squared error of predicting each row from the others, exact: the mean of `(r_i / (1 - h_ii))^2`.
  ///
  /// The penalty on the sum of squares, n lambda, and the scales of a standardised problem stay those of all rows. It
  /// is infinite when a row determines its own prediction (h_ii = 1). Computed when first asked for.
  ///
  /// - Complexity: O(n p) for each penalty, once.
  public var leaveOneOut: [Double] { errors.values }

  /// Generalised cross-validation, under its usual abbreviation.
  public var gcv: [Double] { generalizedCrossValidation }
  /// Position of the penalty with the least leave-one-out error.
  public var bestByLeaveOneOut: Int { Self.smallest(leaveOneOut) }
  /// Position of the penalty with the least generalised cross-validation.
  public var bestByGCV: Int { Self.smallest(generalizedCrossValidation) }
  /// The largest relative duality gap on the path.
  public var worstGap: Double { fits.map(\.relativeGap).max() ?? 0 }

  /// The coefficients of one feature along the path.
  public func coefficients(of feature: Int) -> [Double] { fits.map { $0.coefficients[feature] } }

  /// The same fits as a path with alpha 0, held to a tolerance.
  public func path(tolerance: Double = 1e-9) -> CoefficientPath {
    let held = fits.map { fit in
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

/// Errors that are computed once, when first asked for, whichever thread asks.
private final class LeaveOneOutErrors: Sendable {
  private let compute: @Sendable () -> [Double]
  private let stored = Mutex<[Double]?>(nil)

  init(_ compute: @escaping @Sendable () -> [Double]) { self.compute = compute }

  var values: [Double] {
    stored.withLock { stored in
      if let stored { return stored }
      let fresh = compute()
      stored = fresh
      return fresh
    }
  }
}
