import LinearAlgebra

/// Duality gaps of many fits, computed from the coefficients that are returned and the data as given.
///
/// The residual is `y - b0 - X b` with the original numbers; nothing a solver believes about its own state enters.
struct Certificate {
  private let problem: RegressionProblem
  private var prepared: PreparedDesign { problem.prepared }

  init(_ problem: RegressionProblem) { self.problem = problem }

  /// One gap per fit, absolute.
  func gaps(
    lambdas: [Double], alpha: Double, models: [(intercept: Double, coefficients: [Double])]
  ) -> [Double] {
    let n = problem.observations
    // Residuals of a block of fits at a time, so that products are matrix products and memory stays bounded.
    let block = max(1, min(models.count, 4_000_000 / n))
    var result = [Double]()
    for start in stride(from: 0, to: models.count, by: block) {
      let range = start..<min(start + block, models.count)
      result += blockGaps(Array(lambdas[range]), alpha, Array(models[range]))
    }
    return result
  }

  private func blockGaps(
    _ lambdas: [Double], _ alpha: Double, _ models: [(intercept: Double, coefficients: [Double])]
  ) -> [Double] {
    let n = prepared.rows
    let (count, q) = (models.count, prepared.columns)
    var residuals = residuals(models)
    let outside = (0..<count).map { makeDual(&residuals, column: $0) }
    let squared = (0..<count).map { l in
      residuals[l * n..<(l + 1) * n].reduce(0) { $0 + $1 * $1 }
    }
    var sums = lambdas.map {
      GapAccumulator(lambda: $0, alpha: alpha, observations: Double(n))
    }
    var support: [(fit: Int, product: Double, coefficient: Double)] = []
    let width = max(1, min(q, 65_536 / max(1, n) + 32))
    var products = [Double](repeating: 0, count: width * count)
    for first in stride(from: 0, to: q, by: width) {
      let size = min(width, q - first)
      multiply(first, size, residuals, count, &products)
      for l in 0..<count {
        for k in 0..<size {
          let feature = prepared.features[first + k]
          let coefficient = models[l].coefficients[feature] / prepared.multipliers[first + k]
          let product = products[k + l * size]
          sums[l].add(product: product, coefficient: coefficient)
          if coefficient != 0 { support.append((l, product, coefficient)) }
        }
      }
    }
    for entry in support {
      sums[entry.fit].addSupport(product: entry.product, coefficient: entry.coefficient)
    }
    return (0..<count).map { l in
      lambdas[l] > 0
        ? sums[l].gap(squaredResidual: squared[l], outside: outside[l])
        : unpenalizedGap(Array(residuals[l * n..<(l + 1) * n]), outside[l])
    }
  }

  /// `sqrt(w) (y - b0 - X b)`, one column per model.
  private func residuals(_ models: [(intercept: Double, coefficients: [Double])]) -> [Double] {
    let n = problem.observations
    let used = problem.design.columns == 0 ? [] : usedFeatures(models)
    let compact = used.count * 4 < problem.features * 3
    let columns = compact ? used : Array(0..<problem.features)
    let design = compact ? problem.design.selecting(columns: used) : problem.design
    let coefficients = Matrix(
      columns: models.map { model in columns.map { model.coefficients[$0] } })
    var result = (design * coefficients).elements
    result.withUnsafeMutableBufferPointer { buffer in
      for (l, model) in models.enumerated() {
        for i in 0..<n {
          let residual = problem.response[i] - model.intercept - buffer[i + l * n]
          buffer[i + l * n] = (prepared.rootWeights?[i] ?? 1) * residual
        }
      }
    }
    return result
  }

  private func usedFeatures(_ models: [(intercept: Double, coefficients: [Double])]) -> [Int] {
    var used = [Bool](repeating: false, count: problem.features)
    for model in models {
      for j in used.indices where model.coefficients[j] != 0 { used[j] = true }
    }
    return used.indices.filter { used[$0] }
  }

  /// Removes from a residual what the intercept and unpenalised features could still explain; returns its square.
  private func makeDual(_ residuals: inout [Double], column: Int) -> Double {
    guard prepared.intercept || prepared.unpenalized != nil else { return 0 }
    let n = prepared.rows
    var vector = Array(residuals[column * n..<(column + 1) * n])
    let before = vector
    if prepared.intercept {
      var sum = 0.0
      for i in 0..<n { sum += vector[i] * (prepared.rootWeights?[i] ?? 1) }
      for i in 0..<n { vector[i] -= sum / Double(n) * (prepared.rootWeights?[i] ?? 1) }
    }
    prepared.unpenalized?.project(&vector)
    residuals.replaceSubrange(column * n..<(column + 1) * n, with: vector)
    var outside = 0.0
    for i in 0..<n { outside += (before[i] - vector[i]) * (before[i] - vector[i]) }
    return outside
  }

  private func multiply(
    _ first: Int, _ size: Int, _ residuals: [Double], _ count: Int, _ products: inout [Double]
  ) {
    let n = prepared.rows
    prepared.matrix.withUnsafeBufferPointer { d in
      residuals.withUnsafeBufferPointer { r in
        products.withUnsafeMutableBufferPointer { target in
          guard let matrix = d.baseAddress, let right = r.baseAddress, let goal = target.baseAddress
          else { return }
          BLAS.product(
            size, count, n, 1, matrix + first * n, leftStride: n, leftTransposed: true, right,
            rightStride: n, rightTransposed: false, 0, goal, resultStride: size)
        }
      }
    }
  }

  /// With lambda 0 every direction is free: the gap is what the columns could still explain of the residual.
  private func unpenalizedGap(_ residual: [Double], _ outside: Double) -> Double {
    var design = Matrix(rows: prepared.rows, columns: prepared.columns, elements: prepared.matrix)
    _ = design.scaleColumnsToPowersOfTwo()
    guard prepared.columns > 0, let factor = try? QRFactorization(design) else {
      return outside / Double(2 * prepared.rows)
    }
    let tolerance = Double(max(prepared.rows, prepared.columns)) * 0x1p-52
    let inside = factor.applyQTransposed(residual).prefix(factor.rank(relativeTolerance: tolerance))
    return (inside.reduce(0) { $0 + $1 * $1 } + outside) / Double(2 * prepared.rows)
  }
}
