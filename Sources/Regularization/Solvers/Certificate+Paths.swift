import LinearAlgebra

extension Certificate {
  /// The most fits of a part of a path: their products with the columns that count are held in memory, and threads take
  /// parts whole.
  private static let mostFits = 64
  /// From how many fits on the search for columns costs less than it saves.
  private static let fewestFits = 32

  /// The features with a coefficient in some fit, if they are so few that the gaps come from a small part of the columns.
  func featuresOfLongPath(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> [Int]? {
    guard models.count >= Self.fewestFits, prepared.columns > 2 * prepared.rows,
      lambdas.allSatisfy({ $0 * alpha > 0 })
    else { return nil }
    let used = RowResiduals.usedFeatures(models)
    return 4 * used.count <= prepared.columns ? used : nil
  }

  /// One gap per fit, absolute, of a path over many more columns than rows.
  ///
  /// A column without a coefficient whose product with the residual is within `n lambda alpha` adds nothing to the gap. All
  /// columns that `PathScreen` cannot show to be of that kind are multiplied by all residuals.
  ///
  /// - Parameters:
  ///   - lambdas: their penalties.
  ///   - alpha: mixing.
  ///   - models: the fits.
  ///   - used: the features with a coefficient in some of them, rising.
  /// - Returns: the gaps.
  func gapsOfPath(
    _ lambdas: [Double], _ alpha: Double, _ models: [Model], _ used: [Int]
  ) -> [Double] {
    let parts = Self.parts(models.map(\.coefficients.values.count)[...])
    return Parallel.map(parts.count) { part in
      let range = parts[part]
      let some = Array(models[range])
      let features = parts.count == 1 ? used : RowResiduals.usedFeatures(some)
      return partOfPath(Array(lambdas[range]), alpha, some, features)
    }.flatMap { $0 }
  }

  /// Fits that are certified together. Halves take about the same time, which goes with the number of fits and the
  /// largest support among them: in most paths that of the last.
  private static func parts(_ supports: ArraySlice<Int>) -> [Range<Int>] {
    let (first, end) = (supports.startIndex, supports.endIndex)
    guard supports.count > mostFits, let largest = supports.max() else { return [first..<end] }
    var (cut, left) = (first, 0)
    repeat {
      left = max(left, supports[cut])
      cut += 1
    } while cut < end - 1 && (cut - first) * left < (end - cut) * largest
    return parts(supports[..<cut]) + parts(supports[cut...])
  }

  private func partOfPath(
    _ lambdas: [Double], _ alpha: Double, _ models: [Model], _ used: [Int]
  ) -> [Double] {
    let (n, count) = (prepared.rows, models.count)
    var residuals = RowResiduals(problem).residuals(models, using: used)
    let outside = (0..<count).map { makeDual(&residuals, column: $0) }
    var screen = PathScreen(
      prepared.design, lengths: prepared.lengths, residuals: residuals,
      bounds: lambdas.map { Double(n) * alpha * $0 })
    let columns = Set(screen.columns()).union(columns(of: used)).sorted()
    var products = prepared.design.products(columns: columns, residuals, number: count)
    let (features, factors) = (
      columns.map { prepared.features[$0] }, columns.map { prepared.multipliers[$0] }
    )
    return (0..<count).map { l in
      var solution = [Double](repeating: 0, count: columns.count)
      fill(&solution, 0, models[l].coefficients, features, factors)
      return withPointers(solution, residuals, &products) { c, r, g in
        var sum = GapAccumulator(lambda: lambdas[l], alpha: alpha, observations: Double(n))
        sum.add(products: g + l * columns.count, coefficients: c, count: columns.count)
        return sum.gap(squaredResidual: BLAS.dot(n, r + l * n, r + l * n), outside: outside[l])
      }
    }
  }

  /// The columns of some features; those that are never penalised have none.
  private func columns(of features: [Int]) -> [Int] {
    var isUsed = [Bool](repeating: false, count: prepared.featureCount)
    for feature in features { isUsed[feature] = true }
    return prepared.features.indices.filter { isUsed[prepared.features[$0]] }
  }
}
