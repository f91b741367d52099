import LinearAlgebra

extension SolverProblem {
  /// Duality gaps of many solutions of a problem reduced to a triangle, by matrix products.
  ///
  /// - Parameters:
  ///   - lambdas: their penalties, all positive.
  ///   - alpha: mixing.
  ///   - solutions: their coefficients, one after another.
  /// - Returns: one gap per solution, absolute.
  func gaps(_ lambdas: [Double], _ alpha: Double, _ solutions: [Double]) -> [Double] {
    let (q, count) = (columns, lambdas.count)
    var residuals = [Double](repeating: 0, count: rows * count)
    for l in 0..<count { residuals.replaceSubrange(l * rows..<(l + 1) * rows, with: target) }
    var products = [Double](repeating: 0, count: q * count)
    withPointers(solutions, solutions, &residuals) { c, _, r in
      design.addProduct(c, number: count, factor: -1, to: r)
    }
    withPointers(residuals, residuals, &products) { r, _, g in
      design.transposeTimes(r, number: count, into: g)
    }
    return withPointers(solutions, residuals, &products) { c, r, g in
      (0..<count).map { l in
        var sum = GapAccumulator(lambda: lambdas[l], alpha: alpha, observations: observations)
        sum.add(products: g + l * q, coefficients: c + l * q, count: q)
        let squared = BLAS.dot(rows, r + l * rows, r + l * rows) + outside
        return sum.gap(squaredResidual: squared, outside: 0)
      }
    }
  }
}
