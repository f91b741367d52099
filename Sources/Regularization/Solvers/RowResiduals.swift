import LinearAlgebra

/// Weighted residuals of models on the data as given.
struct RowResiduals {
  private let design: Matrix
  private let response: [Double]
  private let roots: [Double]?

  init(_ problem: RegressionProblem) {
    self.init(problem.design, problem.response, roots: problem.prepared.rootWeights)
  }

  /// Rows that need not be those that the models were fitted to.
  init(_ design: Matrix, _ response: [Double], roots: [Double]?) {
    self.design = design
    self.response = response
    self.roots = roots
  }

  /// `sqrt(w) (y - b0 - X b)`, one column per model.
  func residuals(_ models: [Certificate.Model]) -> [Double] {
    let n = design.rows
    var result = [Double](unsafeUninitializedCapacity: n * models.count) { buffer, initialized in
      for (l, model) in models.enumerated() {
        for i in 0..<n { buffer[i + l * n] = response[i] - model.intercept }
      }
      initialized = n * models.count
    }
    subtractPredictions(models, from: &result)
    if let roots {
      for l in models.indices {
        for i in 0..<n { result[i + l * n] *= roots[i] }
      }
    }
    return result
  }

  private func subtractPredictions(_ models: [Certificate.Model], from result: inout [Double]) {
    let (n, count) = (design.rows, models.count)
    let used = usedFeatures(models)
    guard !used.isEmpty else { return }
    // Few features: only their columns are copied and multiplied. For few models a copy costs as much as some products.
    let compact = used.count * 4 < design.columns * (count < 4 ? 1 : 3)
    let columns = compact ? used : Array(0..<design.columns)
    let part = compact ? selecting(used) : design.elements
    let p = columns.count
    var coefficients = [Double](repeating: 0, count: p * count)
    for (l, model) in models.enumerated() {
      for (k, feature) in columns.enumerated() {
        coefficients[k + l * p] = model.coefficients[feature]
      }
    }
    // Blocks of rows, whatever the number of cores: each reads its own part of the columns once.
    let block = 512
    withPointers(part, coefficients, &result) { x, b, r in
      nonisolated(unsafe) let (x, b, r) = (x, b, r)
      Parallel.run((n + block - 1) / block) { piece in
        let first = block * piece
        BLAS.product(
          min(block, n - first), count, p, -1, x + first, leftStride: n, leftTransposed: false, b,
          rightStride: p, rightTransposed: false, 1, r + first, resultStride: n)
      }
    }
  }

  /// Some columns side by side.
  private func selecting(_ columns: [Int]) -> [Double] {
    let (n, width) = (design.rows, max(1, (1 << 17) / max(1, design.rows)))
    return [Double](count: n * columns.count) { goal in
      design.withElements { x in
        nonisolated(unsafe) let (x, goal) = (x, goal)
        Parallel.run((columns.count + width - 1) / width) { block in
          for k in block * width..<min((block + 1) * width, columns.count) {
            (goal + k * n).update(from: x + columns[k] * n, count: n)
          }
        }
      }
    }
  }

  private func usedFeatures(_ models: [Certificate.Model]) -> [Int] {
    var used = [Bool](repeating: false, count: design.columns)
    used.withUnsafeMutableBufferPointer { used in
      for model in models {
        model.coefficients.withUnsafeBufferPointer { coefficients in
          for j in 0..<used.count where coefficients[j] != 0 { used[j] = true }
        }
      }
    }
    return used.indices.filter { used[$0] }
  }
}
