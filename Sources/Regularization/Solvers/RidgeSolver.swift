import LinearAlgebra

/// The fits of a ridge path.
struct RidgeSolver: Sendable {
  let problem: RegressionProblem
  let decomposition: RidgeDecomposition
  /// The penalties, falling.
  let lambdas: [Double]

  private var prepared: PreparedDesign { problem.prepared }

  /// Fits with their certificates, for some of the penalties.
  ///
  /// - Parameter range: positions in `lambdas`.
  /// - Returns: as many fits as positions; a cancelled task may get none.
  func fits(_ range: Range<Int>) -> [Fit] {
    let lambdas = Array(lambdas[range])
    let solutions = decomposition.solutions(lambdas)
    if Cancellation.isRequested { return [] }
    let models = solutions.coefficients.withElements { c -> [Certificate.Model] in
      nonisolated(unsafe) let c = c
      return Parallel.map(lambdas.count) { l in
        if Cancellation.isRequested { return (0, Coefficients([])) }
        let columns = prepared.columns
        return problem.original(UnsafeBufferPointer(start: c + l * columns, count: columns))
      }
    }
    if Cancellation.isRequested { return [] }
    guard let gaps = gaps(lambdas, solutions, models) else { return [] }
    let scale = problem.nullLoss > 0 ? problem.nullLoss : 1
    return lambdas.indices.map { l in
      Fit(
        intercept: models[l].intercept, coefficients: models[l].coefficients.all,
        lambda: lambdas[l],
        alpha: 0, dualityGap: gaps[l], relativeGap: gaps[l] / scale, iterations: 1,
        status: gaps[l] / scale <= 1e-9 ? .converged : .iterationLimit)
    }
  }

  /// Gaps from products where those bound them well, and the row by row gap of the worst fit agrees; else from the rows.
  /// Nil when cancelled.
  private func gaps(
    _ lambdas: [Double], _ solutions: RidgeDecomposition.Solutions, _ models: [Certificate.Model]
  ) -> [Double]? {
    if models.count > 3, let bounds = decomposition.gapBounds(lambdas, solutions),
      let worst = bounds.indices.max(by: { bounds[$0] < bounds[$1] }),
      bounds[worst] <= 1e-10 * problem.nullLoss
    {
      if Cancellation.isRequested { return nil }
      let onRows = Certificate(problem).gaps(
        lambdas: [lambdas[worst]], alpha: 0, models: [models[worst]])[0]
      if onRows <= bounds[worst] { return bounds }
    }
    if Cancellation.isRequested { return nil }
    let isTall = prepared.columns * 4 <= prepared.rows && models.count > 3
    return Certificate(problem, reduced: isTall ? SolverProblem(prepared) : nil).gaps(
      lambdas: lambdas, alpha: 0, models: models)
  }
}
