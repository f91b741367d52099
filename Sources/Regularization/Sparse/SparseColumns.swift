import LinearAlgebra

/// The columns `d_j = sqrt(w) (x_j - mean_j) / (scale_j v_j)` of a sparse design, without forming them.
struct SparseColumns: Sendable {
  /// The entries times the roots of their rows' weights.
  let design: SparseMatrix
  /// The root of the weight of each row.
  let roots: [Double]
  let means: [Double]
  /// `b_j = c_j / scales[j]`: the standard deviation, if asked for, times the penalty factor.
  let scales: [Double]
  /// `|d_j|^2 / n`; 0 for a column that cannot be in the model or is never penalised.
  let norms: [Double]
  /// The features that are never penalised; nil when there are none.
  let unpenalized: UnpenalizedBlock?
  /// Weighted mean of the response; 0 without an intercept.
  let responseMean: Double
  /// The centred response, times the roots of the weights.
  let target: [Double]
  /// `|t|^2 / 2n`, t the target less what features that are never penalised explain.
  let nullLoss: Double
  /// The largest `|d_j . t| / n`.
  let largestCorrelation: Double

  init(
    _ given: SparseMatrix, response: [Double], weights: [Double]?, factors: [Double]?,
    intercept: Bool, standardize: Bool
  ) {
    let (n, p) = (Double(given.rows), given.columns)
    let roots = weights?.map { $0.squareRoot() } ?? Array(repeating: 1, count: given.rows)
    let design = weights == nil ? given : given.multiplyingRows(by: roots)
    var (means, scales) = ([Double](repeating: 0, count: p), [Double](repeating: 1, count: p))
    var (norms, free) = (means, [Int]())
    for j in 0..<p {
      let column = SparseMoments(given, column: j, weights: weights)
      let factor = factors?[j] ?? 1
      if intercept { means[j] = column.mean }
      if standardize, factor > 0, !column.isConstant { scales[j] = column.variance.squareRoot() }
      if column.isConstant && (intercept || column.mean == 0) || factor == .infinity { continue }
      if factor == 0 {
        free.append(j)
        continue
      }
      scales[j] *= factor
      norms[j] = (intercept ? column.variance : column.meanSquare) / (scales[j] * scales[j])
    }
    let centre = response.withUnsafeBufferPointer { Moments(of: $0, weights: weights).mean }
    let responseMean = intercept ? centre : 0
    let target = zip(response, roots).map { ($0 - responseMean) * $1 }
    unpenalized = UnpenalizedBlock(
      free.flatMap { Self.dense(given, $0, means[$0], roots) }, rows: given.rows, features: free)
    var outside = target
    unpenalized?.project(&outside)
    nullLoss = outside.reduce(0) { $0 + $1 * $1 } / (2 * n)
    // The target sums to zero when means are subtracted.
    largestCorrelation = (0..<p).reduce(0) { largest, j in
      norms[j] > 0 ? max(largest, abs(design.dot(column: j, outside)) / scales[j] / n) : largest
    }
    (self.design, self.roots, self.means, self.scales) = (design, roots, means, scales)
    (self.norms, self.responseMean, self.target) = (norms, responseMean, target)
  }

  private static func dense(
    _ design: SparseMatrix, _ column: Int, _ mean: Double, _ roots: [Double]
  ) -> [Double] {
    var result = roots.map { -mean * $0 }
    for k in design.starts[column]..<design.starts[column + 1] {
      let row = design.rowIndices[k]
      result[row] += design.values[k] * roots[row]
    }
    return result
  }

  /// Takes from a residual what the intercept and features without a penalty could explain; returns its square.
  func makeDual(_ residual: inout [Double], intercept: Bool) -> Double {
    let before = residual
    if intercept {
      var sum = 0.0
      for i in residual.indices { sum += residual[i] * roots[i] }
      let mean = sum / Double(residual.count)
      for i in residual.indices { residual[i] -= mean * roots[i] }
    }
    unpenalized?.project(&residual)
    return zip(before, residual).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The gap of a solution with a residual that the intercept and features without a penalty explain nothing of.
  func gap(
    lambda: Double, alpha: Double, solution: [Double], residual: [Double], outside: Double
  ) -> Double {
    let penalized = norms.indices.filter { norms[$0] > 0 }
    let products = penalized.map { design.dot(column: $0, residual) / scales[$0] }
    var sum = GapAccumulator(
      lambda: lambda, alpha: alpha, observations: Double(design.rows))
    products.withUnsafeBufferPointer { g in
      penalized.map { solution[$0] }.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          sum.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    return sum.gap(
      squaredResidual: residual.reduce(0) { $0 + $1 * $1 }, outside: outside)
  }
}

/// Weighted mean and spread of a sparse column: no large squares are subtracted.
private struct SparseMoments {
  let mean: Double
  /// Mean of the squared deviations, and of the squares.
  let variance: Double
  let meanSquare: Double
  /// Whether all values of positive weight are the same.
  let isConstant: Bool

  init(_ design: SparseMatrix, column: Int, weights: [Double]?) {
    let (n, entries) = (Double(design.rows), design.starts[column]..<design.starts[column + 1])
    var (sum, stored, square) = (0.0, 0.0, 0.0)
    var (low, high) = (Double.infinity, -Double.infinity)
    var weighty = 0
    for k in entries {
      let (value, weight) = (design.values[k], weights?[design.rowIndices[k]] ?? 1)
      sum += weight * value
      square += weight * value * value
      stored += weight
      guard weight > 0 else { continue }
      weighty += 1
      (low, high) = (min(low, value), max(high, value))
    }
    let rows = weights?.count(where: { $0 > 0 }) ?? design.rows
    if weighty < rows { (low, high) = (min(low, 0), max(high, 0)) }
    isConstant = low == high
    let mean = isConstant ? low : sum / n
    var deviations = max(0, n - stored) * mean * mean
    for k in entries {
      let weight = weights?[design.rowIndices[k]] ?? 1
      deviations += weight * (design.values[k] - mean) * (design.values[k] - mean)
    }
    (self.mean, variance, meanSquare) = (mean, deviations / n, square / n)
  }
}

extension SparseMatrix {
  /// Each row times a factor.
  fileprivate func multiplyingRows(by factors: [Double]) -> SparseMatrix {
    SparseMatrix(
      rows: rows, columns: columns, starts: starts, rowIndices: rowIndices,
      values: zip(values, rowIndices).map { $0 * factors[$1] })
  }
}
