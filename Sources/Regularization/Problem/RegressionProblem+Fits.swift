/// A model to fit, with its penalty.
public enum RegressionModel: Sendable, Equatable {
  /// No penalty.
  case leastSquares
  /// A quadratic penalty.
  case ridge(lambda: Double)
  /// An absolute penalty.
  case lasso(lambda: Double)
  /// Both: `alpha` times the absolute, `1 - alpha` times the quadratic one.
  case elasticNet(lambda: Double, alpha: Double)
}

extension RegressionProblem {
  /// Least squares, with rank and condition number.
  ///
  /// Penalty factors do not matter, except that an infinite one keeps a feature out.
  ///
  /// - Parameter method: how; `.qr` refines its answer to working precision.
  /// - Returns: the fit; of several that fit equally well, the one with the smallest coefficients.
  /// - Throws: `normalEquationsSingular` for that method on dependent columns.
  /// - Complexity: O(n p min(n, p)).
  public func leastSquares(
    by method: LeastSquaresMethod = .qr
  ) throws(RegularizationError) -> LeastSquaresFit {
    try LeastSquaresSolver(self).solve(method)
  }

  /// Fits one model.
  ///
  /// - Parameter model: what to fit, with its penalty.
  /// - Returns: the fit with its certificate.
  /// - Throws: `RegularizationError` for a penalty that makes no sense.
  public func fit(_ model: RegressionModel) throws(RegularizationError) -> Fit {
    switch model {
    case .leastSquares: try leastSquaresAsFit()
    case .ridge(let lambda): try ridgePath(lambdas: [lambda]).fits[0]
    case .lasso(let lambda): try lassoPath(lambdas: [lambda]).fits[0]
    case .elasticNet(let lambda, let alpha):
      try elasticNetPath(alpha: alpha, lambdas: [lambda]).fits[0]
    }
  }

  private func leastSquaresAsFit() throws(RegularizationError) -> Fit {
    let fit = try leastSquares()
    let gap = Certificate(self).gaps(
      lambdas: [0], alpha: 1, models: [(fit.intercept, Coefficients(fit.coefficients))])[0]
    try Cancellation.check()
    let relative = nullLoss > 0 ? gap / nullLoss : gap
    return Fit(
      intercept: fit.intercept, coefficients: fit.coefficients, lambda: 0, alpha: 1,
      dualityGap: gap, relativeGap: relative, iterations: 1,
      status: relative <= 1e-9 ? .converged : .iterationLimit)
  }
}
