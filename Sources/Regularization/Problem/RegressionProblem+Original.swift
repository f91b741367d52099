import LinearAlgebra

extension RegressionProblem {
  /// Intercept and coefficients on the original scale, from the coefficients of the prepared columns.
  func original(_ solution: [Double]) -> (intercept: Double, coefficients: [Double]) {
    var coefficients = [Double](repeating: 0, count: features)
    withPointers(solution, prepared.multipliers, &coefficients) { c, factors, goal in
      prepared.features.withUnsafeBufferPointer { features in
        for k in 0..<features.count where c[k] != 0 { goal[features[k]] = c[k] * factors[k] }
      }
    }
    if let block = prepared.unpenalized {
      let free = block.coefficients(for: centredResidual(coefficients))
      for (feature, value) in zip(block.features, free) { coefficients[feature] = value }
    }
    return (constant(for: coefficients), coefficients)
  }

  /// The intercept that makes the weighted residuals of given coefficients sum to zero.
  func constant(for coefficients: [Double]) -> Double {
    guard intercept else { return 0 }
    var sum = DoubleDouble(prepared.responseMean)
    for (coefficient, mean) in zip(coefficients, prepared.means) where coefficient != 0 {
      sum.addProduct(-coefficient, mean)
    }
    return sum.value
  }

  /// `sqrt(w) (y - mean - (x - means) b)`.
  private func centredResidual(_ coefficients: [Double]) -> [Double] {
    let n = observations
    var result = response.map { $0 - prepared.responseMean }
    result.withUnsafeMutableBufferPointer { r in
      design.withElements { elements in
        for (j, coefficient) in coefficients.enumerated() where coefficient != 0 {
          for i in 0..<n { r[i] -= coefficient * (elements[i + j * n] - prepared.means[j]) }
        }
      }
      if let roots = prepared.rootWeights { for i in 0..<n { r[i] *= roots[i] } }
    }
    return result
  }
}
