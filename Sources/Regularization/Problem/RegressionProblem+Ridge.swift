import LinearAlgebra

extension RegressionProblem {
  /// Ridge regression for many penalties from one decomposition.
  ///
  /// With `D = U diag(d) V'` the solution is `V diag(d / (d^2 + n lambda)) U't`. At lambda 0 it is the least-squares
  /// solution of smallest norm.
  ///
  /// - Parameter lambdas: penalties, not negative, in any order.
  /// - Returns: fits, degrees of freedom, exact leave-one-out errors and generalised cross-validation.
  /// - Throws: `RegularizationError` for penalties that make no sense, or a decomposition that fails.
  /// - Complexity: O(n p min(n, p)) once, then O(p min(n, p)) for each penalty.
  public func ridgePath(lambdas: [Double]) throws(RegularizationError) -> RidgePath {
    let grid = try self.grid(lambdas, alpha: 0)
    try Cancellation.check()
    let spectrum = try RidgeSpectrum(prepared, least: grid.last ?? 0)
    let solutions = spectrum.solutions(grid)
    let models = (0..<grid.count).map { original(solutions.column($0)) }
    let gaps = ridgeGaps(spectrum, grid, models)
    let scale = nullLoss > 0 ? nullLoss : 1
    let fits = grid.indices.map { l in
      Fit(
        intercept: models[l].intercept, coefficients: models[l].coefficients, lambda: grid[l],
        alpha: 0, dualityGap: gaps[l], relativeGap: gaps[l] / scale, iterations: 1,
        status: gaps[l] / scale <= 1e-9 ? .converged : .iterationLimit)
    }
    let free = (intercept ? 1 : 0) + Double(prepared.unpenalized?.rank ?? 0)
    let freedom = grid.map { free + spectrum.shrinkage($0).reduce(0, +) }
    return RidgePath(
      fits: fits, lambdas: grid, degreesOfFreedom: freedom,
      generalizedCrossValidation: generalizedCrossValidation(spectrum, grid, freedom),
      leaveOneOut: { leaveOneOut(spectrum, grid, models) })
  }

  /// Gaps from products where those bound them well, and the row by row gap of the worst fit agrees; else from the rows.
  private func ridgeGaps(
    _ spectrum: RidgeSpectrum, _ grid: [Double], _ models: [Certificate.Model]
  ) -> [Double] {
    if models.count > 3, let bounds = spectrum.gapBounds(grid, target: prepared.target),
      let worst = bounds.indices.max(by: { bounds[$0] < bounds[$1] }),
      bounds[worst] <= 1e-10 * nullLoss
    {
      let onRows = Certificate(self).gaps(
        lambdas: [grid[worst]], alpha: 0, models: [models[worst]])[0]
      if onRows <= bounds[worst] { return bounds }
    }
    let reduced = prepared.columns * 4 <= prepared.rows ? SolverProblem(prepared) : nil
    return Certificate(self, reduced: reduced).gaps(lambdas: grid, alpha: 0, models: models)
  }

  private func generalizedCrossValidation(
    _ spectrum: RidgeSpectrum, _ grid: [Double], _ freedom: [Double]
  ) -> [Double] {
    let n = Double(observations)
    let explained = spectrum.rotated.reduce(0) { $0 + $1 * $1 }
    let outside = max(0, 2 * n * nullLoss - explained)
    return zip(grid, freedom).map { lambda, freedom in
      let room = 1 - freedom / n
      guard room > 1e-12 else { return .infinity }
      let inside = zip(spectrum.rotated, spectrum.shrinkage(lambda)).reduce(0) { sum, pair in
        sum + (pair.0 * (1 - pair.1)) * (pair.0 * (1 - pair.1))
      }
      return (inside + outside) / n / (room * room)
    }
  }

  private func leaveOneOut(
    _ spectrum: RidgeSpectrum, _ grid: [Double], _ models: [Certificate.Model]
  ) -> [Double] {
    let n = observations
    let free = freeLeverages()
    let leverages = spectrum.leverages(grid).elements
    let residuals = RowResiduals(self).residuals(models)
    return grid.indices.map { l in
      var sum = 0.0
      for i in 0..<n {
        let room = 1 - free[i] - leverages[i + l * n]
        guard room > 1e-12 else { return .infinity }
        // The residuals carry the root of their weight already.
        sum += (residuals[i + l * n] / room) * (residuals[i + l * n] / room)
      }
      return sum / Double(n)
    }
  }

  /// What the intercept and unpenalised features contribute to the diagonal of the hat matrix.
  private func freeLeverages() -> [Double] {
    let n = observations
    var result = prepared.unpenalized?.leverages ?? Array(repeating: 0, count: n)
    if intercept {
      for i in 0..<n { result[i] += (weights?[i] ?? 1) / Double(n) }
    }
    return result
  }
}
