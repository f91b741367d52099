import LinearAlgebra

/// A penalised fit moved towards least squares on the features that it selected.
///
/// `gamma b + (1 - gamma) b_LS`: the penalty selects, and how much it also shrinks is a choice of its own.
///
/// - Source: Meinshausen (2007); the mixture is that of Hastie, Tibshirani and Tibshirani (2020).
public struct RelaxedFit: LinearModel, Equatable {
  /// The constant term.
  public let intercept: Double
  /// One coefficient per feature, on the original scale.
  public let coefficients: [Double]
  /// Strength of the penalty that selected.
  public let lambda: Double
  /// Share of the penalised fit: 1 leaves it as it is, 0 is least squares on its support.
  public let gamma: Double
}

extension RegressionProblem {
  /// Fits a model to some of the features; the others have coefficient 0.
  ///
  /// - Parameters:
  ///   - support: features that may be used, each once.
  ///   - model: what to fit.
  /// - Returns: the fit, with a coefficient for every feature of this problem.
  /// - Throws: `RegularizationError` for a feature that does not exist, or a penalty that makes no sense.
  public func refit(
    on support: [Int], _ model: RegressionModel = .leastSquares
  ) throws(RegularizationError) -> Fit {
    if let bad = support.first(where: { $0 < 0 || $0 >= features }) {
      throw .badSetting(
        name: "feature of the support", value: Double(bad), needed: "between 0 and \(features - 1)")
    }
    guard !support.isEmpty else {
      return Fit(
        intercept: prepared.responseMean, coefficients: Array(repeating: 0, count: features),
        lambda: 0, alpha: 1, dualityGap: 0, relativeGap: 0, iterations: 0, status: .converged)
    }
    let part = try RegressionProblem(
      design: design.selecting(columns: support), response: response, weights: weights,
      penaltyFactors: penaltyFactors.map { all in support.map { all[$0] } }, intercept: intercept,
      standardize: standardize)
    let fit = try part.fit(model)
    var coefficients = [Double](repeating: 0, count: features)
    for (k, feature) in support.enumerated() { coefficients[feature] = fit.coefficients[k] }
    return Fit(
      intercept: fit.intercept, coefficients: coefficients, lambda: fit.lambda, alpha: fit.alpha,
      dualityGap: fit.dualityGap, relativeGap: fit.relativeGap, iterations: fit.iterations,
      status: fit.status)
  }

  /// Moves a fit towards least squares on its support.
  ///
  /// - Parameters:
  ///   - fit: a fit of this problem.
  ///   - gamma: share of the penalised fit, in [0, 1].
  /// - Returns: the mixture.
  /// - Throws: `badSetting` for gamma outside [0, 1].
  public func relaxed(_ fit: Fit, gamma: Double = 0) throws(RegularizationError) -> RelaxedFit {
    guard gamma >= 0, gamma <= 1 else {
      throw .badSetting(name: "gamma", value: gamma, needed: "between 0 and 1")
    }
    let free = try refit(on: fit.support)
    let coefficients = zip(fit.coefficients, free.coefficients).map {
      gamma * $0 + (1 - gamma) * $1
    }
    return RelaxedFit(
      intercept: gamma * fit.intercept + (1 - gamma) * free.intercept, coefficients: coefficients,
      lambda: fit.lambda, gamma: gamma)
  }
}
