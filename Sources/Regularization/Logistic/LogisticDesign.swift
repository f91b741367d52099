import Foundation
import LinearAlgebra

/// `1 / (1 + exp(-x))`, without overflow.
func sigmoid(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exp(-x)) }
  let e = exp(x)
  return e / (1 + e)
}

/// `log(1 + exp(x))`, without overflow.
func softplus(_ x: Double) -> Double {
  max(x, 0) + log1p(exp(-abs(x)))
}

/// The plain problem behind a `LogisticProblem`: centred columns `d_j = (x_j - mean_j) / (scale_j v_j)`.
struct LogisticDesign: Sendable {
  let rows: Int
  /// The original feature behind each column.
  let features: [Int]
  let featureCount: Int
  /// The columns, side by side.
  let matrix: [Double]
  /// `b_j = multipliers[k] c_k`.
  let multipliers: [Double]
  let means: [Double]
  let classes: [Double]
  /// Weights that sum to n.
  let weights: [Double]
  let intercept: Bool
  let nullLoss: Double
  let largestGradient: Double
  /// The intercept of the model without features.
  let nullIntercept: Double

  init(_ regression: RegressionProblem) {
    let prepared = regression.prepared
    let n = prepared.rows
    rows = n
    features = prepared.features
    featureCount = prepared.featureCount
    multipliers = prepared.multipliers
    means = prepared.means
    intercept = prepared.intercept
    classes = regression.response
    let weights = regression.weights ?? Array(repeating: 1, count: n)
    self.weights = weights
    var matrix = prepared.matrix
    if regression.weights != nil {
      matrix = []
      matrix.reserveCapacity(n * features.count)
      for (k, feature) in features.enumerated() {
        for i in 0..<n {
          matrix.append(
            (regression.design[i, feature] - prepared.means[feature]) * prepared.multipliers[k])
        }
      }
    }
    self.matrix = matrix
    var share = 0.0
    for i in 0..<n { share += weights[i] * regression.response[i] / Double(n) }
    let odds = prepared.intercept ? log(share / (1 - share)) : 0
    nullIntercept = odds
    var loss = 0.0
    var residual = [Double](repeating: 0, count: n)
    for i in 0..<n {
      loss += weights[i] * (softplus(odds) - regression.response[i] * odds)
      residual[i] = weights[i] * (regression.response[i] - sigmoid(odds))
    }
    nullLoss = loss / Double(n)
    let products = Matrix(rows: n, columns: features.count, elements: matrix)
      .transposeTimes(residual)
    largestGradient = products.reduce(0) { max($0, abs($1)) } / Double(n)
  }
}
