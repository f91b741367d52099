import LinearAlgebra

/// The columns `d_j = (x_j - mean_j) / scale_j` of a sparse design, without forming them.
struct SparseColumns: Sendable {
  let design: SparseMatrix
  let means: [Double]
  let scales: [Double]
  /// `|d_j|^2 / n`; 0 for a column that cannot be in the model.
  let norms: [Double]
  let responseMean: Double
  /// The centred response.
  let target: [Double]
  let largestCorrelation: Double

  init(_ design: SparseMatrix, response: [Double], intercept: Bool, standardize: Bool) {
    let n = Double(design.rows)
    var means = [Double](repeating: 0, count: design.columns)
    var scales = [Double](repeating: 1, count: design.columns)
    var norms = means
    for j in 0..<design.columns {
      let entries = design.starts[j]..<design.starts[j + 1]
      let mean = entries.reduce(0) { $0 + design.values[$1] } / n
      // Deviations of the entries, and of the zeros, from the mean: no large squares are subtracted.
      var squares = Double(design.rows - entries.count) * mean * mean
      for k in entries { squares += (design.values[k] - mean) * (design.values[k] - mean) }
      let first = entries.isEmpty ? 0 : design.values[entries.lowerBound]
      let full = entries.count == design.rows
      let constant = entries.isEmpty || full && entries.allSatisfy { design.values[$0] == first }
      if intercept { means[j] = mean }
      if standardize, !constant { scales[j] = (squares / n).squareRoot() }
      if constant, intercept { continue }
      let size =
        intercept ? squares : entries.reduce(0) { $0 + design.values[$1] * design.values[$1] }
      norms[j] = size / n / (scales[j] * scales[j])
    }
    let centre = response.withUnsafeBufferPointer { Moments(of: $0).mean }
    responseMean = intercept ? centre : 0
    target = response.map { $0 - (intercept ? centre : 0) }
    (self.design, self.means, self.scales, self.norms) = (design, means, scales, norms)
    var largest = 0.0
    for j in 0..<design.columns where norms[j] > 0 {
      // The target sums to zero when means are subtracted.
      largest = max(largest, abs(design.dot(column: j, target)) / scales[j] / n)
    }
    largestCorrelation = largest
  }

  /// The gap of a solution with its residual, which sums to zero when means are subtracted.
  func gap(
    lambda: Double, alpha: Double, solution: [Double], residual: [Double], outside: Double
  ) -> Double {
    let products = solution.indices.map { j in
      norms[j] > 0 ? design.dot(column: j, residual) / scales[j] : 0
    }
    var sum = GapAccumulator(
      lambda: lambda, alpha: alpha, observations: Double(design.rows))
    products.withUnsafeBufferPointer { g in
      solution.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          sum.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    return sum.gap(
      squaredResidual: residual.reduce(0) { $0 + $1 * $1 }, outside: outside)
  }
}

/// Coordinate descent on sparse columns: the residual is a vector plus one number for all rows.
struct SparseDescent {
  private let columns: SparseColumns
  private let alpha: Double
  private let goal: Double
  private var solution: [Double]
  /// The residual is `partial[i] + shift`.
  private var partial: [Double]
  private var shift = 0.0

  init(_ columns: SparseColumns, alpha: Double, nullLoss: Double, tolerance: Double) {
    self.columns = columns
    self.alpha = alpha
    goal = 0.5 * tolerance * nullLoss
    solution = Array(repeating: 0, count: columns.design.columns)
    partial = columns.target
  }

  /// The solution for a penalty, from that of the last call, and the number of sweeps.
  mutating func solve(_ lambda: Double, limit: Int = 20_000) -> ([Double], Int) {
    var sweeps = 0
    let all = solution.indices.filter { columns.norms[$0] > 0 }
    while sweeps < limit, !Cancellation.isRequested {
      let largest = sweep(all, lambda)
      sweeps += 1
      let residual = partial.map { $0 + shift }
      let gap = columns.gap(
        lambda: lambda, alpha: alpha, solution: solution, residual: residual, outside: 0)
      if gap <= goal || largest == 0 { break }
      let active = all.filter { solution[$0] != 0 }
      var inner = largest
      while inner > 0.01 * largest, sweeps < limit, !Cancellation.isRequested {
        inner = sweep(active, lambda)
        sweeps += 1
      }
    }
    return (solution, sweeps)
  }

  /// One pass over some columns; returns the largest change of prediction, squared.
  private mutating func sweep(_ indices: [Int], _ lambda: Double) -> Double {
    let (design, n) = (columns.design, Double(columns.design.rows))
    let (threshold, ridge) = (lambda * alpha, lambda * (1 - alpha))
    var largest = 0.0
    for j in indices {
      let (mean, scale, norm, old) = (
        columns.means[j], columns.scales[j], columns.norms[j], solution[j]
      )
      // The entries of x_j sum to n mean_j, and with means subtracted the residual sums to zero.
      let product = (design.dot(column: j, partial) + shift * n * mean) / scale
      let new = softThreshold(product / n + norm * old, threshold) / (norm + ridge)
      guard new != old else { continue }
      let change = (new - old) / scale
      design.add(column: j, times: -change, to: &partial)
      shift += change * mean
      solution[j] = new
      largest = max(largest, norm * (new - old) * (new - old))
    }
    return largest
  }
}
