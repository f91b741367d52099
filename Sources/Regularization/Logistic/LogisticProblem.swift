import LinearAlgebra

/// A logistic regression for two classes with an elastic net penalty.
///
/// With classes y in {0, 1}, weights w that are rescaled to sum to n, and penalty factors v, it minimises
///
///     (1/n) sum_i w_i [log(1 + exp(f_i)) - y_i f_i]  +  lambda [ alpha |v b|_1 + (1 - alpha)/2 |v b|_2^2 ]
///
/// over b0 and b, where `f_i = b0 + x_i.b` is the logarithm of the odds of class 1. The intercept is never penalised.
public struct LogisticProblem: Sendable {
  /// The features, one row per observation, as given.
  public let design: Matrix
  /// The class of each observation, 0 or 1.
  public let response: [Double]
  /// Whether the model has a constant term.
  public let intercept: Bool
  /// Whether the penalty sees columns divided by their standard deviation (divisor n).
  public let standardize: Bool
  /// Weights, penalty factors and the checked data.
  let regression: RegressionProblem
  let prepared: LogisticDesign
  let null: LogisticNull

  /// Checks the data and prepares them for the solver.
  ///
  /// - Parameters:
  ///   - design: n x p, finite, at least one row and one column.
  ///   - response: n numbers, each 0 or 1, both present.
  ///   - weights: n numbers, not negative; both classes must have some weight.
  ///   - penaltyFactors: p numbers, not negative; 0 is never penalised, infinity keeps a feature out.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to standard deviation 1 (divisor n).
  ///     Coefficients are always reported on the original scale.
  /// - Throws: `RegularizationError` for data that no model can be fitted to; `separable` when the features without a
  ///   penalty tell the classes apart.
  /// - Complexity: O(n p).
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, penaltyFactors: [Double]? = nil,
    intercept: Bool = true, standardize: Bool = false
  ) throws(RegularizationError) {
    // The checks are those of a regression on the same data; then come those of the classes.
    let regression = try RegressionProblem(
      design: design, response: response, weights: weights, penaltyFactors: penaltyFactors,
      intercept: intercept, standardize: standardize)
    if let index = response.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw .notAClass(index: index, value: response[index])
    }
    let present = response.indices.filter { (weights?[$0] ?? 1) > 0 }.map { response[$0] }
    guard present.contains(0), present.contains(1) else {
      throw .oneClass(value: present.first ?? 0)
    }
    self.design = design
    self.response = response
    self.intercept = intercept
    self.standardize = standardize
    self.regression = regression
    prepared = LogisticDesign(regression)
    null = try LogisticNull(prepared)
  }

  /// Number of rows.
  public var observations: Int { design.rows }
  /// Number of columns.
  public var features: Int { design.columns }
  /// The mean loss of the model without penalised features; relative gaps are relative to it.
  public var nullLoss: Double { null.loss }

  /// The smallest penalty at which every penalised coefficient is zero, `max_j |x_j.(y - p0)| / (n v_j alpha)`.
  ///
  /// - Parameter alpha: mixing, in [0, 1]; below 0.001 the value for 0.001 is returned.
  /// - Returns: the penalty.
  public func lambdaMax(alpha: Double = 1) -> Double {
    precondition(alpha >= 0 && alpha <= 1, "alpha must lie in [0, 1], not \(alpha).")
    return null.largest / max(alpha, 1e-3)
  }

  /// Fits for a falling grid of penalties.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1]: 1 is the lasso, 0 ridge.
  ///   - lambdas: penalties, not negative, in any order; nil makes a geometric grid from `lambdaMax(alpha:)`. 0 is
  ///     maximum likelihood.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid, in (0, 1); nil is 1e-4 when there are more observations than features,
  ///     else 1e-2.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  /// - Returns: the path, penalties falling, every fit with its certificate.
  /// - Throws: `RegularizationError` for settings that make no sense; `separable` when lambda is 0 and the features
  ///   tell the classes apart, so that the likelihood has no maximum.
  /// - Complexity: O(n k + w) for a step with k features in the model and w entries in the columns that are watched,
  ///   O(n k^2 + k^3) where second derivatives are formed anew, and O(n p) for each certificate. With alpha 0 and more
  ///   features than rows, O(n^2 p) once and n in place of p in the rest.
  public func elasticNetPath(
    alpha: Double, lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil,
    tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    let grid = try PenaltyGrid.make(
      lambdas, alpha: alpha, tolerance: tolerance, shape: (observations, features), count: count,
      ratio: ratio
    ) { lambdaMax(alpha: alpha) }
    let isWide = prepared.columns - prepared.free > observations
    let ridge = try isWide && alpha == 0 && grid[0] > 0 ? rotated(keeping: prepared.free) : nil
    let path = try follower(ridge, alpha, tolerance)
    var fits: [Fit] = []
    for lambda in grid {
      // Without a penalty the shortest of all solutions is the one in the span of the rows.
      let free = try isWide && lambda == 0 ? rotated(keeping: 0) : nil
      let point = try (free == nil ? path : follower(free, alpha, tolerance)).solve(lambda)
      try Cancellation.check()
      let values = (free ?? ridge)?.original(point.values) ?? point.values
      fits.append(fit(values, point, lambda: lambda, alpha: alpha, tolerance: tolerance))
    }
    return CoefficientPath(
      fits: fits, lambdas: grid, alpha: alpha, algorithm: .activeSet, knots: [])
  }

  private func rotated(keeping free: Int) throws(RegularizationError) -> LogisticRotation {
    try LogisticRotation(prepared, keeping: free)
  }

  private func follower(
    _ rotation: LogisticRotation?, _ alpha: Double, _ tolerance: Double
  ) throws(RegularizationError) -> LogisticPath {
    guard let design = rotation?.design else {
      return LogisticPath(prepared, from: null, alpha: alpha, tolerance: tolerance)
    }
    return LogisticPath(
      design, from: try LogisticNull(design), alpha: alpha, tolerance: tolerance)
  }

  /// A solution on the original scale of the features.
  private func fit(
    _ values: [Double], _ point: LogisticPath.Point, lambda: Double, alpha: Double,
    tolerance: Double
  ) -> Fit {
    var coefficients = [Double](repeating: 0, count: features)
    var constant = DoubleDouble(values[prepared.columns])
    for (k, feature) in prepared.features.enumerated() where values[k] != 0 {
      coefficients[feature] = values[k] * prepared.multipliers[k]
      constant.addProduct(-coefficients[feature], prepared.means[feature])
    }
    let relative = point.gap / nullLoss
    return Fit(
      intercept: intercept ? constant.value : 0, coefficients: coefficients, lambda: lambda,
      alpha: alpha, dualityGap: point.gap, relativeGap: relative, iterations: point.steps,
      status: relative <= tolerance ? .converged : .iterationLimit)
  }

  /// The path with an absolute penalty; see `elasticNetPath`.
  public func lassoPath(
    lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil, tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    try elasticNetPath(
      alpha: 1, lambdas: lambdas, count: count, ratio: ratio, tolerance: tolerance)
  }
}

extension LinearModel {
  /// The probability of class 1 for the rows of a design, for a model of the logarithm of the odds.
  public func predictProbabilities(_ design: Matrix) -> [Double] {
    predict(design).map { sigmoid($0) }
  }
}
