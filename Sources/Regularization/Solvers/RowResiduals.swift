import LinearAlgebra

/// Weighted residuals of models on the data as given.
struct RowResiduals {
  private let design: DesignColumns
  private let response: [Double]
  private let roots: [Double]?

  /// Elements from which on a product with one vector waits for memory.
  private static let manyElements = 1 << 16

  init(_ problem: RegressionProblem) {
    self.init(problem.given, problem.response, roots: problem.prepared.rootWeights)
  }

  /// Rows that need not be those that the models were fitted to.
  init(_ design: DesignColumns, _ response: [Double], roots: [Double]?) {
    self.design = design
    self.response = response
    self.roots = roots
  }

  /// `sqrt(w) (y - b0 - X b)`, one column per model.
  ///
  /// - Parameters:
  ///   - models: the models.
  ///   - used: the features that have a coefficient in some of them, rising; nil to look for them.
  /// - Returns: as many numbers as rows for each model.
  func residuals(_ models: [Certificate.Model], using used: [Int]? = nil) -> [Double] {
    let n = design.rows
    var result = [Double](unsafeUninitializedCapacity: n * models.count) { buffer, initialized in
      for (l, model) in models.enumerated() {
        for i in 0..<n { buffer[i + l * n] = response[i] - model.intercept }
      }
      initialized = n * models.count
    }
    subtractPredictions(models, used ?? Self.usedFeatures(models), from: &result)
    if let roots {
      for l in models.indices {
        for i in 0..<n { result[i + l * n] *= roots[i] }
      }
    }
    return result
  }

  private func subtractPredictions(
    _ models: [Certificate.Model], _ used: [Int], from result: inout [Double]
  ) {
    let n = design.rows
    guard !used.isEmpty else { return }
    if models.count == 1, design.isAsStored, n * used.count >= Self.manyElements {
      return subtractPrediction(models[0], used, from: &result)
    }
    // Few features: only their columns are copied and multiplied. For few models a copy costs as much as some products.
    let isCompact = used.count * 4 < design.count * (models.count < 4 ? 1 : 3)
    guard isCompact || design.sharesRows else {
      return subtract(design.matrix, Array(0..<design.count), models, from: &result)
    }
    // Some columns at a time, so that the copy stays small.
    let width = max(Self.fewestColumns, Self.copied / max(1, n))
    for first in stride(from: 0, to: used.count, by: width) {
      let columns = Array(used[first..<min(first + width, used.count)])
      subtract(design.selecting(columns: columns), columns, models, from: &result)
    }
  }

  /// The columns that are copied at a time: so many numbers, but not fewer than make a matrix product worth while.
  private static let copied = 1 << 17
  private static let fewestColumns = 128

  /// Subtracts what some columns, side by side, have to do with the predictions.
  private func subtract(
    _ part: Matrix, _ columns: [Int], _ models: [Certificate.Model], from result: inout [Double]
  ) {
    let (n, p, count) = (part.rows, part.columns, models.count)
    guard p > 0 else { return }
    var coefficients = [Double](repeating: 0, count: p * count)
    for (l, model) in models.enumerated() {
      model.coefficients.gather(at: columns, into: &coefficients, from: l * p)
    }
    // Blocks of rows, whatever the number of cores: each reads its own part of the columns once. A product with one
    // vector is as fast as memory where that part is long.
    let block = count < 4 ? max(512, min(8_192, (n + 1) / 2)) : 512
    withPointers(part.elements, coefficients, &result) { x, b, r in
      nonisolated(unsafe) let (x, b, r) = (x, b, r)
      Parallel.run((n + block - 1) / block) { piece in
        let first = block * piece
        BLAS.product(
          min(block, n - first), count, p, -1, x + first, leftStride: n, leftTransposed: false, b,
          rightStride: p, rightTransposed: false, 1, r + first, resultStride: n)
      }
    }
  }

  /// The same for one model, for which no column is copied or read in vain; rows are shared out between cores.
  private func subtractPrediction(
    _ model: Certificate.Model, _ used: [Int], from result: inout [Double]
  ) {
    let n = design.rows
    let block = max(512, min(8_192, (n + 1) / 2))
    let factors = model.coefficients.all.map { -$0 }
    withPointers(factors, factors, &result) { b, _, r in
      design.withElements { x in
        nonisolated(unsafe) let (x, b, r) = (x, b, r)
        Parallel.run((n + block - 1) / block) { piece in
          let first = block * piece
          ScatteredColumns.add(
            min(block, n - first), x + first, stride: n, used, b, r + first)
        }
      }
    }
  }

  /// The features that have a coefficient in some model, rising.
  static func usedFeatures(_ models: [Certificate.Model]) -> [Int] {
    var used = [Bool](repeating: false, count: models.first?.coefficients.count ?? 0)
    used.withUnsafeMutableBufferPointer { used in
      for model in models {
        if let places = model.coefficients.places {
          for place in places { used[place] = true }
          continue
        }
        model.coefficients.values.withUnsafeBufferPointer { coefficients in
          for j in 0..<used.count where coefficients[j] != 0 { used[j] = true }
        }
      }
    }
    return used.indices.filter { used[$0] }
  }
}
