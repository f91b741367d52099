extension RegressionProblem {
  /// Ridge regression for many penalties from one decomposition.
  ///
  /// With `D = U diag(d) V'` the solution is `V diag(d / (d^2 + n lambda)) U't`. At lambda 0 it is the least-squares
  /// solution of smallest norm.
  ///
  /// - Parameter lambdas: penalties, not negative, in any order.
  /// - Returns: fits, degrees of freedom, exact leave-one-out errors and generalised cross-validation; each is computed
  ///   when first asked for.
  /// - Throws: `RegularizationError` for penalties that make no sense, or a decomposition that fails.
  /// - Complexity: O(n p min(n, p)) once, then O(p min(n, p)) for each penalty.
  public func ridgePath(lambdas: [Double]) throws(RegularizationError) -> RidgePath {
    let grid = try self.grid(lambdas, alpha: 0)
    try Cancellation.check()
    let decomposition = try RidgeDecomposition(prepared, least: grid.last ?? 0)
    try Cancellation.check()
    return RidgePath(RidgeSolver(problem: self, decomposition: decomposition, lambdas: grid))
  }
}
