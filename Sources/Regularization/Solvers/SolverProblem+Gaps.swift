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
    withPointers(matrix, solutions, &residuals) { d, c, r in
      BLAS.product(
        rows, count, q, -1, d, leftStride: rows, leftTransposed: false, c, rightStride: q,
        rightTransposed: false, 1, r, resultStride: rows)
    }
    withPointers(matrix, residuals, &products) { d, r, g in
      BLAS.product(
        q, count, rows, 1, d, leftStride: rows, leftTransposed: true, r, rightStride: rows,
        rightTransposed: false, 0, g, resultStride: q)
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
