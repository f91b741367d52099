import LinearAlgebra

extension RegressionProblem {
  /// The path of the lasso, the elastic net or ridge with limits on the coefficients.
  ///
  /// It minimises the same objective over `lower <= b <= upper`; the gap of every fit is one of that problem.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1]: 1 is the lasso, 0 ridge.
  ///   - bounds: limits on the original scale, one pair per feature. A feature that cannot be in the model (constant, or
  ///     with an infinite penalty factor) needs limits around 0, one that is never penalised none.
  ///   - lambdas: penalties, positive, in any order; nil makes the grid of a path without limits.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  /// - Returns: the path, penalties falling, by coordinate descent and Newton steps.
  /// - Throws: `RegularizationError` for settings that make no sense.
  /// - Complexity: O(n p) for each sweep, with n the smaller of rows and columns.
  public func elasticNetPath(
    alpha: Double, bounds: CoefficientBounds, lambdas: [Double]? = nil, count: Int = 100,
    ratio: Double? = nil, tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    guard alpha >= 0, alpha <= 1 else { throw .badAlpha(value: alpha) }
    guard tolerance > 0, tolerance < 1 else {
      throw .badSetting(name: "tolerance", value: tolerance, needed: "between 0 and 1")
    }
    try check(bounds)
    let grid = try self.grid(lambdas, alpha: alpha, count: count, ratio: ratio)
    if let last = grid.last, last <= 0 {
      throw .badSetting(name: "lambda", value: last, needed: "positive with bounds")
    }
    let (lower, upper) = preparedBounds(bounds)
    let solver = BoundedDescent(
      SolverProblem(prepared), alpha: alpha, lower: lower, upper: upper)
    var fits: [Fit] = []
    for lambda in grid {
      // Half of the tolerance leaves room for the rounding of the final certificate.
      let point = solver.solve(lambda: lambda, tolerance: 0.5 * tolerance)
      try Cancellation.check()
      fits.append(certified(point, alpha, bounds, tolerance))
    }
    return CoefficientPath(
      fits: fits, lambdas: grid, alpha: alpha, algorithm: .coordinateDescent, knots: [])
  }

  private func check(_ bounds: CoefficientBounds) throws(RegularizationError) {
    guard bounds.lower.count == features else {
      throw .lengthMismatch(
        what: "list of lower bounds", found: bounds.lower.count, needed: features, per: "feature")
    }
    let free = Set(prepared.unpenalized?.features ?? [])
    let inModel = Set(prepared.features)
    for j in 0..<features {
      let (low, high) = (bounds.lower[j], bounds.upper[j])
      if free.contains(j), low > -.infinity || high < .infinity {
        throw .boundedWithoutPenalty(feature: j)
      }
      if !free.contains(j), !inModel.contains(j), low > 0 || high < 0 {
        throw .boundsExcludeZero(feature: j, lower: low, upper: high)
      }
    }
  }

  /// The limits of the prepared variables.
  private func preparedBounds(_ bounds: CoefficientBounds) -> (lower: [Double], upper: [Double]) {
    let pairs = zip(prepared.features, prepared.multipliers)
    return (pairs.map { bounds.lower[$0] / $1 }, pairs.map { bounds.upper[$0] / $1 })
  }

  /// A fit with the gap of the coefficients that are returned, on the rows as given.
  private func certified(
    _ point: SolverPoint, _ alpha: Double, _ bounds: CoefficientBounds, _ tolerance: Double
  ) -> Fit {
    var coefficients = original(point.solution).coefficients.all
    for j in prepared.features {
      coefficients[j] = min(max(coefficients[j], bounds.lower[j]), bounds.upper[j])
    }
    let constant = constant(for: coefficients)
    let (residual, outside) = Certificate(self).dualResidual((constant, Coefficients(coefficients)))
    let products = prepared.design.transposeTimes(residual)
    let (lower, upper) = preparedBounds(bounds)
    let values = zip(prepared.features, prepared.multipliers).map { coefficients[$0] / $1 }
    let inside = BoundedGap(
      lambda: point.lambda, alpha: alpha, observations: Double(observations), lower: lower,
      upper: upper
    ).gap(
      products: products, coefficients: values,
      squaredResidual: residual.reduce(0) { $0 + $1 * $1 })
    let gap = inside + outside / Double(2 * observations)
    let relative = nullLoss > 0 ? gap / nullLoss : gap
    return Fit(
      intercept: constant, coefficients: coefficients, lambda: point.lambda, alpha: alpha,
      dualityGap: gap, relativeGap: relative, iterations: point.iterations,
      status: relative <= tolerance ? .converged : .iterationLimit)
  }
}
