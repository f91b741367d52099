import LinearAlgebra

/// A linear regression with an elastic net penalty on a sparse design, which is never made dense.
///
/// The objective is that of `RegressionProblem`, weights and penalty factors included. Centring and scaling are carried
/// along as one number per column: with `d_j = (x_j - mean_j) / scale_j` an inner product costs as many operations as
/// the column has entries. Only features that are never penalised are made dense.
public struct SparseRegressionProblem: Sendable {
  /// The features, as given.
  public let design: SparseMatrix
  /// The response, as given.
  public let response: [Double]
  /// Observation weights rescaled to sum to n; nil when all rows count the same.
  public let weights: [Double]?
  /// Penalty factor of each feature: 0 never penalised, infinity never in the model; nil when all are 1.
  public let penaltyFactors: [Double]?
  /// Whether the model has a constant term.
  public let intercept: Bool
  /// Whether the penalty sees columns divided by their standard deviation (divisor n).
  public let standardize: Bool
  let columns: SparseColumns

  /// Checks the data and prepares them for the solver.
  ///
  /// - Parameters:
  ///   - design: n x p, finite, at least one row and one column.
  ///   - response: n finite numbers.
  ///   - weights: n numbers, not negative, not all 0; their sum does not matter.
  ///   - penaltyFactors: p numbers, not negative; infinity keeps a feature out.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to standard deviation 1.
  /// - Throws: `RegularizationError` for data that no model can be fitted to.
  /// - Complexity: O(n f^2 + entries) with f features that are never penalised.
  public init(
    design: SparseMatrix, response: [Double], weights: [Double]? = nil,
    penaltyFactors: [Double]? = nil, intercept: Bool = true, standardize: Bool = false
  ) throws(RegularizationError) {
    guard design.rows > 0, design.columns > 0 else {
      throw .emptyData(observations: design.rows, features: design.columns)
    }
    try DataChecks.response(response, observations: design.rows)
    try DataChecks.weights(weights, observations: design.rows)
    try DataChecks.someWeight(weights)
    try DataChecks.penaltyFactors(penaltyFactors, features: design.columns)
    for j in 0..<design.columns {
      for k in design.starts[j]..<design.starts[j + 1] where !design.values[k].isFinite {
        throw .designNotFinite(row: design.rowIndices[k], column: j, value: design.values[k])
      }
    }
    self.design = design
    self.response = response
    self.weights = weights?.scaledToSumToCount
    self.penaltyFactors = penaltyFactors
    self.intercept = intercept
    self.standardize = standardize
    columns = SparseColumns(
      design, response: response, weights: self.weights, factors: penaltyFactors,
      intercept: intercept, standardize: standardize)
  }

  /// The loss of the model without penalised features; relative gaps are relative to it.
  public var nullLoss: Double { columns.nullLoss }

  /// The smallest penalty at which every penalised coefficient is zero.
  ///
  /// - Parameter alpha: mixing, in [0, 1]; below 0.001 the value for 0.001 is returned.
  /// - Returns: the penalty.
  public func lambdaMax(alpha: Double = 1) -> Double {
    precondition(alpha >= 0 && alpha <= 1, "alpha must lie in [0, 1], not \(alpha).")
    return columns.largestCorrelation / max(alpha, 1e-3)
  }

  /// Fits for a falling grid of penalties, by coordinate descent.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1].
  ///   - lambdas: penalties, positive, in any order; nil makes a geometric grid from `lambdaMax(alpha:)`.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid; nil is 1e-4 when there are more observations than features, else 1e-2.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  /// - Returns: the path, penalties falling, every fit with its certificate.
  /// - Throws: `RegularizationError` for settings that make no sense.
  /// - Complexity: O(entries) for each sweep.
  public func elasticNetPath(
    alpha: Double, lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil,
    tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    let grid = try PenaltyGrid.make(
      lambdas, alpha: alpha, tolerance: tolerance, shape: (design.rows, design.columns),
      count: count, ratio: ratio, positiveFor: "a sparse design"
    ) { lambdaMax(alpha: alpha) }
    var solver = SparseDescent(columns, alpha: alpha, tolerance: tolerance)
    var fits: [Fit] = []
    for lambda in grid {
      let (solution, sweeps) = solver.solve(lambda)
      try Cancellation.check()
      fits.append(certified(solution, sweeps, lambda, alpha, tolerance))
    }
    return CoefficientPath(
      fits: fits, lambdas: grid, alpha: alpha, algorithm: .coordinateDescent, knots: [])
  }

  /// The lasso path; see `elasticNetPath`.
  public func lassoPath(
    lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil, tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    try elasticNetPath(
      alpha: 1, lambdas: lambdas, count: count, ratio: ratio, tolerance: tolerance)
  }

  /// A fit with the gap of its own coefficients on the data as given.
  private func certified(
    _ solution: [Double], _ sweeps: Int, _ lambda: Double, _ alpha: Double, _ tolerance: Double
  ) -> Fit {
    let coefficients = solution.indices.map { solution[$0] / columns.scales[$0] }
    var constant = DoubleDouble(columns.responseMean)
    for (coefficient, mean) in zip(coefficients, columns.means) {
      constant.addProduct(-coefficient, mean)
    }
    let predictions = design * coefficients
    var residual = response.indices.map {
      (response[$0] - constant.value - predictions[$0]) * columns.roots[$0]
    }
    let outside = columns.makeDual(&residual, intercept: intercept)
    let gap = columns.gap(
      lambda: lambda, alpha: alpha, solution: solution, residual: residual, outside: outside)
    let relative = nullLoss > 0 ? gap / nullLoss : gap
    return Fit(
      intercept: intercept ? constant.value : 0, coefficients: coefficients, lambda: lambda,
      alpha: alpha, dualityGap: gap, relativeGap: relative, iterations: sweeps,
      status: relative <= tolerance ? .converged : .iterationLimit)
  }
}
