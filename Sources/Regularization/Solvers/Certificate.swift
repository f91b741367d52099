import LinearAlgebra

/// Duality gaps of many fits, computed from the coefficients that are returned.
///
/// The residual is `y - b0 - X b` with the numbers as given; nothing a solver believes about its own state enters. For
/// data with many more rows than columns, `X'r` comes from the triangle of their QR factorisation instead, and the fit
/// with the largest gap is certified on the rows as well; if the two ways differ, the rows decide for all. For many
/// more columns than rows, most columns are shown to have no part in the gap without being multiplied by every residual.
struct Certificate {
  typealias Model = (intercept: Double, coefficients: Coefficients)

  let problem: RegressionProblem
  private let reduced: SolverProblem?
  var prepared: PreparedDesign { problem.prepared }

  init(_ problem: RegressionProblem, reduced: SolverProblem? = nil) {
    self.problem = problem
    let small = problem.prepared.columns * 4 <= problem.prepared.rows
    self.reduced = small && reduced?.isReduced == true ? reduced : nil
  }

  /// One gap per fit, absolute.
  func gaps(lambdas: [Double], alpha: Double, models: [Model]) -> [Double] {
    guard let reduced, models.count > 3, lambdas.allSatisfy({ $0 > 0 }) else {
      return gapsFromRows(lambdas, alpha, models)
    }
    let gaps = gapsFromTriangle(reduced, lambdas, alpha, models)
    let worst = gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0
    let onRows = gapsFromRows([lambdas[worst]], alpha, [models[worst]])[0]
    let agree = onRows <= 2 * gaps[worst] + 1e-12 * problem.nullLoss
    return agree ? gaps : gapsFromRows(lambdas, alpha, models)
  }

  private func gapsFromTriangle(
    _ reduced: SolverProblem, _ lambdas: [Double], _ alpha: Double, _ models: [Model]
  ) -> [Double] {
    let q = reduced.columns
    var solutions = [Double](repeating: 0, count: q * models.count)
    for (l, model) in models.enumerated() {
      fill(&solutions, l * q, model.coefficients, prepared.features, prepared.multipliers)
    }
    return reduced.gaps(lambdas, alpha, solutions)
  }

  /// The prepared variables of returned coefficients.
  private func solution(_ coefficients: Coefficients) -> [Double] {
    if prepared.hasOriginalScale { return coefficients.all }
    var result = [Double](repeating: 0, count: prepared.columns)
    fill(&result, 0, coefficients, prepared.features, prepared.multipliers)
    return result
  }

  /// Writes the prepared variables of returned coefficients, for the columns of some features, over zeros.
  func fill(
    _ target: inout [Double], _ start: Int, _ coefficients: Coefficients, _ features: [Int],
    _ multipliers: [Double]
  ) {
    coefficients.gather(at: features, into: &target, from: start)
    if prepared.hasOriginalScale { return }
    for (k, factor) in multipliers.enumerated() where target[start + k] != 0 {
      target[start + k] /= factor
    }
  }

  private func gapsFromRows(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> [Double] {
    let n = problem.observations
    if let used = featuresOfLongPath(lambdas, alpha, models) {
      return gapsOfPath(lambdas, alpha, models, used)
    }
    // Residuals of a block of fits at a time, so that products are matrix products and memory stays bounded.
    let block = max(1, min(models.count, 1_000_000 / n, 1_000_000 / problem.features))
    var result = [Double]()
    for start in stride(from: 0, to: models.count, by: block) {
      let range = start..<min(start + block, models.count)
      result += blockGaps(Array(lambdas[range]), alpha, Array(models[range]))
    }
    return result
  }

  /// The residual of a fit as a dual point, and the square of what was removed to make it one.
  func dualResidual(_ model: Model) -> (residual: [Double], outside: Double) {
    var residual = RowResiduals(problem).residuals([model])
    let outside = makeDual(&residual, column: 0)
    return (residual, outside)
  }

  private func blockGaps(_ lambdas: [Double], _ alpha: Double, _ models: [Model]) -> [Double] {
    let (n, q, count) = (prepared.rows, prepared.columns, models.count)
    var residuals = RowResiduals(problem).residuals(models)
    let outside = (0..<count).map { makeDual(&residuals, column: $0) }
    var products = [Double](repeating: 0, count: q * count)
    withPointers(residuals, residuals, &products) { r, _, g in
      prepared.design.transposeTimes(r, number: count, stopsWhenCancelled: true, into: g)
    }
    return (0..<count).map { l in
      guard lambdas[l] > 0 else {
        return unpenalizedGap(Array(residuals[l * n..<(l + 1) * n]), outside[l])
      }
      return withPointers(solution(models[l].coefficients), residuals, &products) { c, r, g in
        var sum = GapAccumulator(lambda: lambdas[l], alpha: alpha, observations: Double(n))
        sum.add(products: g + l * q, coefficients: c, count: q)
        return sum.gap(squaredResidual: BLAS.dot(n, r + l * n, r + l * n), outside: outside[l])
      }
    }
  }

  /// Removes from a residual what the intercept and unpenalised features could still explain; returns its square.
  func makeDual(_ residuals: inout [Double], column: Int) -> Double {
    let n = prepared.rows
    var outside = 0.0
    if prepared.intercept {
      residuals.withUnsafeMutableBufferPointer { r in
        let vector = UnsafeMutableBufferPointer(rebasing: r[column * n..<(column + 1) * n])
        var sum = 0.0
        if let roots = prepared.rootWeights {
          for i in 0..<n { sum += vector[i] * roots[i] }
          for i in 0..<n { vector[i] -= sum / Double(n) * roots[i] }
        } else {
          for i in 0..<n { sum += vector[i] }
          let mean = sum / Double(n)
          for i in 0..<n { vector[i] -= mean }
        }
        outside = sum * sum / Double(n)
      }
    }
    if let block = prepared.unpenalized {
      let before = Array(residuals[column * n..<(column + 1) * n])
      var after = before
      block.project(&after)
      residuals.replaceSubrange(column * n..<(column + 1) * n, with: after)
      for i in 0..<n { outside += (before[i] - after[i]) * (before[i] - after[i]) }
    }
    return outside
  }

  /// With lambda 0 every direction is free: the gap is what the columns could still explain of the residual.
  private func unpenalizedGap(_ residual: [Double], _ outside: Double) -> Double {
    let stop: @Sendable () -> Bool = { Cancellation.isRequested }
    var design = Matrix(rows: prepared.rows, columns: prepared.columns, elements: prepared.matrix)
    _ = design.scaleColumnsToPowersOfTwo(stoppingWhen: stop)
    // The triangle of a wide design has the same span.
    let square =
      WideLeastSquares.serves(design)
      ? RowReduction(design, sharedBy: Parallel.run, stoppingWhen: stop).lower : design
    guard prepared.columns > 0, let factor = try? QRFactorization(square, stoppingWhen: stop) else {
      return outside / Double(2 * prepared.rows)
    }
    let tolerance = Double(max(prepared.rows, prepared.columns)) * 0x1p-52
    let inside = factor.applyQTransposed(residual).prefix(factor.rank(relativeTolerance: tolerance))
    return (inside.reduce(0) { $0 + $1 * $1 } + outside) / Double(2 * prepared.rows)
  }
}

/// Calls `body` with pointers to two arrays that are read and one that is written; none may be empty.
func withPointers<Result>(
  _ first: [Double], _ second: [Double], _ third: inout [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Result
) -> Result {
  var spare = 0.0
  return first.withUnsafeBufferPointer { a in
    second.withUnsafeBufferPointer { b in
      third.withUnsafeMutableBufferPointer { c in
        withUnsafeMutablePointer(to: &spare) { nothing in
          body(
            a.baseAddress ?? UnsafePointer(nothing), b.baseAddress ?? UnsafePointer(nothing),
            c.baseAddress ?? nothing)
        }
      }
    }
  }
}
