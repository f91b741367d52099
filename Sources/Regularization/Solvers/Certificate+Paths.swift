import LinearAlgebra

extension Certificate {
  /// Fits that are certified at once: their products with the columns that count are held in memory.
  private static let mostFits = 128
  /// From how many fits on the search for columns costs less than it saves.
  private static let fewestFits = 32

  /// Whether the gaps of some fits come from a small part of the columns.
  func isLongPath(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> Bool {
    models.count >= Self.fewestFits && prepared.columns > 2 * prepared.rows
      && lambdas.allSatisfy { $0 * alpha > 0 }
      && 4 * used(models).count <= prepared.columns
  }

  /// One gap per fit, absolute, of a path over many more columns than rows.
  ///
  /// A column without a coefficient whose product with the residual is within `n lambda alpha` adds nothing to the gap. All
  /// columns that `PathScreen` cannot show to be of that kind are multiplied by all residuals.
  func gapsOfPath(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> [Double] {
    stride(from: 0, to: models.count, by: Self.mostFits).flatMap { start in
      let range = start..<min(start + Self.mostFits, models.count)
      return partOfPath(Array(lambdas[range]), alpha, Array(models[range]))
    }
  }

  private func partOfPath(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> [Double] {
    let (n, count) = (prepared.rows, models.count)
    var residuals = RowResiduals(problem).residuals(models)
    let outside = (0..<count).map { makeDual(&residuals, column: $0) }
    var screen = PathScreen(
      prepared.design, lengths: prepared.lengths, residuals: residuals,
      bounds: lambdas.map { Double(n) * alpha * $0 })
    let columns = Set(screen.columns()).union(used(models)).sorted()
    var products = prepared.design.products(columns: columns, residuals, number: count)
    return (0..<count).map { l in
      let solution = columns.map { k in
        models[l].coefficients[prepared.features[k]] / prepared.multipliers[k]
      }
      return withPointers(solution, residuals, &products) { c, r, g in
        var sum = GapAccumulator(lambda: lambdas[l], alpha: alpha, observations: Double(n))
        sum.add(products: g + l * columns.count, coefficients: c, count: columns.count)
        return sum.gap(squaredResidual: BLAS.dot(n, r + l * n, r + l * n), outside: outside[l])
      }
    }
  }

  /// The columns that have a coefficient in some model.
  private func used(_ models: [Model]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: prepared.columns)
    for model in models {
      for (k, feature) in prepared.features.enumerated() where model.coefficients[feature] != 0 {
        isUsed[k] = true
      }
    }
    return isUsed.indices.filter { isUsed[$0] }
  }
}
