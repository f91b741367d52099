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
  let prepared: LogisticDesign

  /// Checks the data and prepares them for the solver.
  ///
  /// - Parameters:
  ///   - design: n x p, finite, at least one row and one column.
  ///   - response: n numbers, each 0 or 1, both present.
  ///   - weights: n numbers, not negative; both classes must have some weight.
  ///   - penaltyFactors: p numbers, positive; infinity keeps a feature out.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to standard deviation 1 (divisor n).
  ///     Coefficients are always reported on the original scale.
  /// - Throws: `RegularizationError` for data that no model can be fitted to.
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
    if let index = penaltyFactors?.firstIndex(of: 0) {
      throw .badSetting(
        name: "penalty factor of feature \(index)", value: 0,
        needed: "positive in a logistic regression")
    }
    let present = response.indices.filter { (weights?[$0] ?? 1) > 0 }.map { response[$0] }
    guard present.contains(0), present.contains(1) else {
      throw .oneClass(value: present.first ?? 0)
    }
    self.design = design
    self.response = response
    self.intercept = intercept
    self.standardize = standardize
    prepared = LogisticDesign(regression)
  }

  /// Number of rows.
  public var observations: Int { design.rows }
  /// Number of columns.
  public var features: Int { design.columns }
  /// The mean loss of the model without features; relative gaps are relative to it.
  public var nullLoss: Double { prepared.nullLoss }

  /// The smallest penalty at which every coefficient is zero, `max_j |x_j.(y - p0)| / (n v_j alpha)`.
  ///
  /// - Parameter alpha: mixing, in [0, 1]; below 0.001 the value for 0.001 is returned.
  /// - Returns: the penalty.
  public func lambdaMax(alpha: Double = 1) -> Double {
    precondition(alpha >= 0 && alpha <= 1, "alpha must lie in [0, 1], not \(alpha).")
    return prepared.largestGradient / max(alpha, 1e-3)
  }

  /// Fits for a falling grid of penalties.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1]: 1 is the lasso, 0 ridge.
  ///   - lambdas: penalties, positive, in any order; nil makes a geometric grid from `lambdaMax(alpha:)`. Without a
  ///     penalty separable classes have no best fit, so that 0 is refused.
  ///   - count: size of that grid.
  ///   - ratio: last over first of that grid, in (0, 1); nil is 1e-4 when there are more observations than features,
  ///     else 1e-2.
  ///   - tolerance: largest relative duality gap of a fit that counts as converged.
  /// - Returns: the path, penalties falling, every fit with its certificate.
  /// - Throws: `RegularizationError` for settings that make no sense.
  /// - Complexity: O(n k^2 + n p) for each Newton step with k features in the model.
  public func elasticNetPath(
    alpha: Double, lambdas: [Double]? = nil, count: Int = 100, ratio: Double? = nil,
    tolerance: Double = 1e-9
  ) throws(RegularizationError) -> CoefficientPath {
    guard alpha >= 0, alpha <= 1 else { throw .badAlpha(value: alpha) }
    guard tolerance > 0, tolerance < 1 else {
      throw .badSetting(name: "tolerance", value: tolerance, needed: "between 0 and 1")
    }
    let grid = try PenaltyGrid.make(
      lambdas, largest: lambdaMax(alpha: alpha), count: count,
      ratio: ratio ?? (observations > features ? 1e-4 : 1e-2))
    if let last = grid.last, last <= 0 {
      throw .badSetting(name: "lambda", value: last, needed: "positive in a logistic regression")
    }
    let solver = LogisticSolver(prepared, alpha: alpha, tolerance: tolerance)
    var fits: [Fit] = []
    for lambda in grid {
      fits.append(solver.fit(lambda: lambda))
      try Cancellation.check()
    }
    return CoefficientPath(
      fits: fits, lambdas: grid, alpha: alpha, algorithm: .activeSet, knots: [])
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
