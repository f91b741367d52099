import LinearAlgebra

extension RegressionProblem {
  /// Cross-validates a family of models: fits on all folds but one, squared error of prediction on that one.
  ///
  /// Centring, scaling and everything else that is learned, is learned on the training folds. Penalties are the same
  /// in every fold. With at least twice as many rows to train on as features, a fold's inner products are those of all
  /// rows less its own. Else the lasso and the elastic net read a fold's rows from a large design, where they are; ridge,
  /// least squares and columns that have to be scaled take a copy.
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
    let sizes = (0..<folds.count).map { fold in folds.assignment.count { $0 == fold } }
    let products = family == .leastSquares ? nil : FoldProducts(self, folds)
    let errors = try Parallel.map(folds.count) { fold throws(RegularizationError) in
      try Cancellation.check()
      if let errors = products?.errors(fold, family, grid) { return errors }
      return try foldErrors(
        family, grid, training: folds.training(fold), testing: folds.testing(fold))
    }
    return CrossValidation(lambdas: grid, foldErrors: errors, foldSizes: sizes)
  }

  private func foldErrors(
    _ family: PathFamily, _ grid: [Double], training: [Int], testing: [Int]
  ) throws(RegularizationError) -> [Double] {
    try Cancellation.check()
    let part = try selecting(training, sharing: sharesRows(family, training.count))
    let models: [Certificate.Model]
    switch family {
    case .leastSquares:
      let fit = try part.leastSquares()
      models = grid.map { _ in (fit.intercept, Coefficients(fit.coefficients)) }
    case .ridge: models = try part.pathModels(alpha: 0, lambdas: grid)
    case .lasso: models = try part.pathModels(alpha: 1, lambdas: grid)
    case .elasticNet(let alpha): models = try part.pathModels(alpha: alpha, lambdas: grid)
    }
    let total = weights.map { all in testing.reduce(0) { $0 + all[$1] } } ?? Double(testing.count)
    guard total > 0 else { return grid.map { _ in 0 } }
    let residuals = RowResiduals(
      given.sharing(rows: testing), testing.map { response[$0] },
      roots: weights.map { all in testing.map { all[$0].squareRoot() } }
    ).residuals(models)
    let rows = testing.count
    return grid.indices.map { l in
      var sum = 0.0
      for i in l * rows..<(l + 1) * rows { sum += residuals[i] * residuals[i] }
      return sum / total
    }
  }

  /// Whether a fold reads its rows from the whole design.
  ///
  /// A small design is as well copied. Ridge and least squares work on all of the fold at once, and of few rows among many
  /// a copy costs less than to pass over all.
  private func sharesRows(_ family: PathFamily, _ training: Int) -> Bool {
    guard features * observations >= Centring.smallestDesign, 3 * training >= 2 * observations
    else { return false }
    switch family {
    case .leastSquares, .ridge: return false
    case .lasso: return true
    case .elasticNet(let alpha): return alpha > 0
    }
  }

  /// The same problem on some of its rows.
  ///
  /// - Parameters:
  ///   - rows: which, rising.
  ///   - sharing: whether to leave them in the design instead of copying them.
  /// - Returns: a problem of as many observations as rows.
  /// - Throws: `RegularizationError` for rows that no model can be fitted to, or a cancelled task.
  func selecting(
    _ rows: [Int], sharing: Bool = false
  ) throws(RegularizationError) -> RegressionProblem {
    let shared = given.sharing(rows: rows)
    let part = sharing ? shared : shared.withOwnRows
    try Cancellation.check()
    return try RegressionProblem(
      given: part, response: rows.map { response[$0] },
      weights: weights.map { all in rows.map { all[$0] } }, penaltyFactors: penaltyFactors,
      intercept: intercept, standardize: standardize)
  }
}

extension Fit {
  /// Just the numbers.
  var model: Certificate.Model { (intercept, Coefficients(coefficients)) }
}
