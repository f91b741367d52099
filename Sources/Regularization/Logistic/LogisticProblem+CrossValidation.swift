import LinearAlgebra

/// Prediction errors of logistic paths on observations that were held out, by two measures.
public struct LogisticCrossValidation: Sendable, Equatable {
  /// The mean deviance, `-2 log` of the probability that the model gave to the class that came.
  public let deviance: CrossValidation
  /// The share of observations whose class the model gave a probability below one half; one half itself counts half.
  public let misclassification: CrossValidation
}

extension LogisticProblem {
  /// Cross-validates a path: fits on all folds but one, predictions on that one.
  ///
  /// Centring and scaling are learned on the training folds. Penalties are the same in every fold; folds run on all
  /// cores. Observations count by their weights.
  ///
  /// - Parameters:
  ///   - alpha: mixing in [0, 1]: 1 is the lasso, 0 ridge.
  ///   - lambdas: penalties, not negative, in any order; nil takes the default grid of the path on all observations.
  ///   - folds: which observations are held out together, given or shuffled; as many as this problem has.
  ///   - tolerance: largest relative duality gap that is asked of each fit.
  /// - Returns: errors by fold and penalty, their mean and standard error, the penalty with the least mean and that of
  ///   the one-standard-error rule, for both measures.
  /// - Throws: `RegularizationError` for folds or penalties that make no sense; `oneClass` when a class is only in the
  ///   rows of one fold; `separable` as the path does.
  /// - Complexity: that of a path for each fold.
  public func crossValidate(
    alpha: Double, lambdas: [Double]? = nil, folds: Folds, tolerance: Double = 1e-9
  ) throws(RegularizationError) -> LogisticCrossValidation {
    guard folds.assignment.count == observations else {
      throw .lengthMismatch(
        what: "fold assignment", found: folds.assignment.count, needed: observations,
        per: "observation")
    }
    let grid = try PenaltyGrid.make(
      lambdas, alpha: alpha, tolerance: tolerance, shape: (observations, features), count: 100,
      ratio: nil
    ) { lambdaMax(alpha: alpha) }
    let errors = try Parallel.map(folds.count) { fold throws(RegularizationError) in
      try Cancellation.check()
      let path = try selecting(folds.training(fold)).elasticNetPath(
        alpha: alpha, lambdas: grid, tolerance: tolerance)
      return self.errors(of: path.fits, on: folds.testing(fold))
    }
    let sizes = (0..<folds.count).map { fold in folds.assignment.count { $0 == fold } }
    return LogisticCrossValidation(
      deviance: CrossValidation(
        lambdas: grid, foldErrors: errors.map(\.deviance), foldSizes: sizes),
      misclassification: CrossValidation(
        lambdas: grid, foldErrors: errors.map(\.misclassification), foldSizes: sizes))
  }

  /// The same problem on some of its rows.
  private func selecting(_ rows: [Int]) throws(RegularizationError) -> LogisticProblem {
    try LogisticProblem(
      design: design.selecting(rows: rows), response: rows.map { response[$0] },
      weights: regression.weights.map { all in rows.map { all[$0] } },
      penaltyFactors: regression.penaltyFactors, intercept: intercept, standardize: standardize)
  }

  /// The two errors of each fit on some rows; 0 when none of them has weight.
  private func errors(
    of fits: [Fit], on rows: [Int]
  ) -> (deviance: [Double], misclassification: [Double]) {
    let unseen = design.selecting(rows: rows)
    let weights = rows.map { regression.weights?[$0] ?? 1 }
    let total = weights.reduce(0, +)
    var result = (deviance: [Double](), misclassification: [Double]())
    for fit in fits {
      var (deviance, wrong) = (0.0, 0.0)
      for ((row, weight), odds) in zip(zip(rows, weights), fit.predict(unseen)) {
        let margin = response[row] == 1 ? odds : -odds
        deviance += 2 * weight * softplus(-margin)
        wrong += margin < 0 ? weight : margin == 0 ? weight / 2 : 0
      }
      result.deviance.append(total > 0 ? deviance / total : 0)
      result.misclassification.append(total > 0 ? wrong / total : 0)
    }
    return result
  }
}
