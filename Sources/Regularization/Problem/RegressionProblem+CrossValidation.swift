import LinearAlgebra

extension RegressionProblem {
  /// Cross-validates a family of models: fits on all folds but one, squared error of prediction on that one.
  ///
  /// Centring, scaling and everything else that is learned, is learned on the training folds. Penalties are the same
  /// in every fold.
  ///
  /// - Parameters:
  ///   - family: the models.
  ///   - lambdas: penalties, in any order; `[0]` for least squares.
  ///   - folds: which observations are held out together; as many as this problem has.
  /// - Returns: errors by fold and penalty, their mean and standard error, and the choices that follow.
  /// - Throws: `RegularizationError` for folds or penalties that make no sense.
  public func crossValidate(
    _ family: PathFamily, lambdas: [Double], folds: Folds
  ) throws(RegularizationError) -> CrossValidation {
    guard folds.assignment.count == observations else {
      throw .lengthMismatch(
        what: "fold assignment", found: folds.assignment.count, needed: observations,
        per: "observation")
    }
    let grid = try self.grid(lambdas, alpha: 1)
    if family == .leastSquares, let bad = grid.first(where: { $0 != 0 }) {
      throw .badSetting(name: "lambda", value: bad, needed: "0 for least squares")
    }
    var errors = [[Double]]()
    var sizes = [Int]()
    for fold in 0..<folds.count {
      let held = folds.testing(fold)
      errors.append(try foldErrors(family, grid, training: folds.training(fold), testing: held))
      sizes.append(held.count)
    }
    return CrossValidation(lambdas: grid, foldErrors: errors, foldSizes: sizes)
  }

  private func foldErrors(
    _ family: PathFamily, _ grid: [Double], training: [Int], testing: [Int]
  ) throws(RegularizationError) -> [Double] {
    let part = try selecting(training)
    let models: [any LinearModel]
    switch family {
    case .leastSquares:
      let fit = try part.leastSquares()
      models = grid.map { _ in fit }
    case .ridge: models = try part.ridgePath(lambdas: grid).fits
    case .lasso: models = try part.lassoPath(lambdas: grid).fits
    case .elasticNet(let alpha): models = try part.elasticNetPath(alpha: alpha, lambdas: grid).fits
    }
    let design = design.selecting(rows: testing)
    let observed = testing.map { response[$0] }
    let counts = weights.map { all in testing.map { all[$0] } }
    return models.map { model in
      guard let counts else { return Metrics.meanSquaredError(model.predict(design), observed) }
      let total = counts.reduce(0, +)
      let squares = zip(model.residuals(design, observed), counts).reduce(0) {
        $0 + $1.1 * $1.0 * $1.0
      }
      return total > 0 ? squares / total : 0
    }
  }

  /// The same problem on some of its rows.
  func selecting(_ rows: [Int]) throws(RegularizationError) -> RegressionProblem {
    try RegressionProblem(
      design: design.selecting(rows: rows), response: rows.map { response[$0] },
      weights: weights.map { all in rows.map { all[$0] } }, penaltyFactors: penaltyFactors,
      intercept: intercept, standardize: standardize)
  }
}
