/// A solution of the elastic net over the columns of a working set.
struct WorkingState {
  var lambda: Double
  var coefficients: [Double]
  /// `d_j . r / n`.
  var correlations: [Double]

  /// The duality gap over the working set, from nothing but inner products.
  ///
  /// - Parameters:
  ///   - problem: what is minimised.
  ///   - columns: the columns of the working set.
  ///   - alpha: mixing.
  /// - Returns: the gap, absolute.
  func gap(_ problem: SolverProblem, _ columns: [Int], alpha: Double) -> Double {
    var sum = GapAccumulator(lambda: lambda, alpha: alpha, observations: 1)
    sum.add(products: correlations, coefficients: coefficients)
    // |r|^2 / n = |t|^2 / n - c.(b + g), b the correlations with the target.
    var square = 2 * problem.nullLoss
    for j in coefficients.indices where coefficients[j] != 0 {
      square -= coefficients[j] * (problem.correlations[columns[j]] + correlations[j])
    }
    return sum.gap(squaredResidual: max(0, square), outside: 0)
  }
}
