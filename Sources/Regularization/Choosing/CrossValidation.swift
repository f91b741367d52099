/// What is cross-validated.
public enum PathFamily: Sendable, Equatable {
  /// No penalty; the only lambda is 0.
  case leastSquares
  /// A quadratic penalty.
  case ridge
  /// An absolute penalty.
  case lasso
  /// Both, mixed by `alpha`.
  case elasticNet(alpha: Double)
}

/// Prediction errors of a family of models on observations that were held out.
public struct CrossValidation: Sendable, Equatable {
  /// The penalties, falling.
  public let lambdas: [Double]
  /// Mean prediction error, `foldErrors[fold][position of lambda]`: squared, or what the classifier is measured by.
  public let foldErrors: [[Double]]
  /// Number of observations held out in each fold.
  public let foldSizes: [Int]
  /// For each penalty, the plain mean of the errors over folds.
  public let mean: [Double]
  /// For each penalty, the standard error of that mean: standard deviation over folds (divisor k - 1) over root k.
  public let standardError: [Double]
  /// Position of the least mean; the largest penalty of several.
  public let best: Int
  /// Position of the largest penalty whose mean is within one standard error of the least.
  public let oneStandardError: Int

  /// The penalty with the least mean error.
  public var bestLambda: Double { lambdas[best] }
  /// The penalty of the one-standard-error rule.
  public var oneStandardErrorLambda: Double { lambdas[oneStandardError] }
  /// The least mean error.
  public var bestError: Double { mean[best] }
  /// For each penalty, the mean over observations: folds weighted by their size, as in glmnet.
  public var pooledMean: [Double] {
    let total = Double(foldSizes.reduce(0, +))
    return lambdas.indices.map { l in
      zip(foldErrors, foldSizes).reduce(0) { $0 + $1.0[l] * Double($1.1) } / total
    }
  }

  /// Summarises errors per fold.
  init(lambdas: [Double], foldErrors: [[Double]], foldSizes: [Int]) {
    let k = Double(foldErrors.count)
    self.lambdas = lambdas
    self.foldErrors = foldErrors
    self.foldSizes = foldSizes
    let mean = lambdas.indices.map { l in foldErrors.reduce(0) { $0 + $1[l] } / k }
    let standardError = lambdas.indices.map { l in
      let squares = foldErrors.reduce(0) { $0 + ($1[l] - mean[l]) * ($1[l] - mean[l]) }
      return (squares / (k - 1) / k).squareRoot()
    }
    var best = 0
    for l in lambdas.indices where mean[l] < mean[best] { best = l }
    let bound = mean[best] + standardError[best]
    self.mean = mean
    self.standardError = standardError
    self.best = best
    oneStandardError = lambdas.indices.first { mean[$0] <= bound } ?? best
  }
}
