import LinearAlgebra

extension RegressionProblem {
  /// The lasso path: fits for a falling grid of penalties.
  ///
  /// - Parameters:
  ///   - lambdas: penalties, not negative, in any order; nil makes a geometric grid from `lambdaMax`.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid, in (0, 1); nil is 1e-4 when there are more observations than features,
  ///     else 1e-2.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  ///   - algorithm: what solves; nil chooses the exact homotopy. For designs of 150 rows or more, and more than twice as
  ///     many columns, it gives way to the active set where the path has 25 active columns: then knots come closer than
  ///     penalties, and none are reported.
  /// - Returns: the path, penalties falling, every fit with its certificate.
  /// - Throws: `RegularizationError` for settings that make no sense.
  public func lassoPath(
    lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil, tolerance: Double = 1e-9,
    algorithm: PathAlgorithm? = nil
  ) throws(RegularizationError) -> CoefficientPath {
    try elasticNetPath(
      alpha: 1, lambdas: lambdas, count: count, ratio: ratio, tolerance: tolerance,
      algorithm: algorithm)
  }

  /// The elastic net path at a fixed mixing: fits for a falling grid of penalties.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1]: 1 is the lasso, 0 ridge.
  ///   - lambdas: penalties, not negative, in any order; nil makes a geometric grid from `lambdaMax(alpha:)`.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid, in (0, 1); nil is 1e-4 when there are more observations than features,
  ///     else 1e-2.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  ///   - algorithm: what solves; nil chooses: for alpha 1 as `lassoPath` does, the decomposition for alpha 0, else the
  ///     active set. One that cannot solve the problem (homotopy below alpha 1) gives way to the active set.
  /// - Returns: the path, penalties falling, every fit with its certificate.
  /// - Throws: `RegularizationError` for settings that make no sense.
  public func elasticNetPath(
    alpha: Double, lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil,
    tolerance: Double = 1e-9, algorithm: PathAlgorithm? = nil
  ) throws(RegularizationError) -> CoefficientPath {
    let grid = try self.grid(
      lambdas, alpha: alpha, tolerance: tolerance, count: count, ratio: ratio)
    if alpha == 0, algorithm == nil || algorithm == .decomposition {
      return try ridgePath(lambdas: grid).path(tolerance: tolerance)
    }
    return try PathSolver(self, alpha: alpha, tolerance: tolerance).path(grid, algorithm: algorithm)
  }

  /// The models of an elastic net path alone, whose zeros take no room unless it is ridge.
  func pathModels(
    alpha: Double, lambdas: [Double]
  ) throws(RegularizationError) -> [Certificate.Model] {
    let grid = try self.grid(lambdas, alpha: alpha)
    if alpha == 0 {
      return try ridgePath(lambdas: grid).fits.map(\.model)
    }
    return try PathSolver(self, alpha: alpha, tolerance: 1e-9).models(grid)
  }

  /// Checks settings and sorts penalties, or makes the default grid.
  func grid(
    _ lambdas: [Double]?, alpha: Double, tolerance: Double = 1e-9, count: Int = 100,
    ratio: Double? = nil
  ) throws(RegularizationError) -> [Double] {
    try PenaltyGrid.make(
      lambdas, alpha: alpha, tolerance: tolerance, shape: (observations, features), count: count,
      ratio: ratio
    ) { lambdaMax(alpha: alpha) }
  }
}
