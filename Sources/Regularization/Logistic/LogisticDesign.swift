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
///
/// Those without a penalty come first. The intercept counts as one more column, of ones, behind all others.
struct LogisticDesign: Sendable {
  let rows: Int
  /// The original feature behind each column.
  let features: [Int]
  let featureCount: Int
  /// How many columns, the first ones, have no penalty.
  let free: Int
  /// The columns, side by side.
  let matrix: [Double]
  private let ones: [Double]
  /// `b_j = multipliers[k] c_k`.
  let multipliers: [Double]
  let means: [Double]
  /// 1 for class 1, -1 for class 0.
  let signs: [Double]
  /// Weights that sum to n.
  let weights: [Double]
  let intercept: Bool

  /// Number of columns without the intercept's.
  var columns: Int { features.count }

  init(_ regression: RegressionProblem) {
    let prepared = regression.prepared
    let n = prepared.rows
    rows = n
    let unpenalized = prepared.unpenalized?.features ?? []
    free = unpenalized.count
    features = unpenalized + prepared.features
    featureCount = prepared.featureCount
    multipliers = unpenalized.map { _ in 1 } + prepared.multipliers
    means = prepared.means
    intercept = prepared.intercept
    signs = regression.response.map { $0 == 1 ? 1 : -1 }
    ones = Array(repeating: 1, count: n)
    weights = regression.weights ?? ones
    if regression.weights == nil, unpenalized.isEmpty {
      matrix = prepared.matrix
    } else {
      // There the columns hold roots of weights, and nothing of those without a penalty.
      matrix = Self.centred(regression.design, features, means, multipliers)
    }
  }

  /// The same observations seen through other columns.
  init(_ base: LogisticDesign, matrix: [Double], free: Int) {
    let count = matrix.count / max(1, base.rows)
    rows = base.rows
    features = Array(0..<count)
    featureCount = count
    self.free = free
    self.matrix = matrix
    ones = base.ones
    multipliers = Array(repeating: 1, count: count)
    means = Array(repeating: 0, count: count)
    signs = base.signs
    weights = base.weights
    intercept = base.intercept
  }

  private static func centred(
    _ design: Matrix, _ features: [Int], _ means: [Double], _ multipliers: [Double]
  ) -> [Double] {
    var matrix: [Double] = []
    matrix.reserveCapacity(design.rows * features.count)
    for (k, feature) in features.enumerated() {
      for i in 0..<design.rows {
        matrix.append((design[i, feature] - means[feature]) * multipliers[k])
      }
    }
    return matrix
  }

  /// Pointers to the columns, the intercept's behind them; valid only during the call.
  struct Columns {
    let base: UnsafePointer<Double>
    let ones: UnsafePointer<Double>
    let rows: Int
    let count: Int

    subscript(column: Int) -> UnsafePointer<Double> {
      column == count ? ones : base + column * rows
    }
  }

  func withColumns<Result>(_ body: (Columns) -> Result) -> Result {
    matrix.withUnsafeBufferPointer { matrix in
      ones.withUnsafeBufferPointer { ones in
        guard let one = ones.baseAddress else { preconditionFailure("A design has rows.") }
        // Without columns there is no address, and none is read.
        return body(
          Columns(base: matrix.baseAddress ?? one, ones: one, rows: rows, count: columns))
      }
    }
  }

  /// Whether a way of the odds is wrong for no row, and long for some.
  func isSeparated(by along: [Double]) -> Bool {
    var (most, least) = (0.0, 0.0)
    for i in along.indices where weights[i] > 0 {
      most = max(most, signs[i] * along[i])
      least = min(least, signs[i] * along[i])
    }
    return most > 0.5 && least >= -1e-8 * most
  }

  /// The share of class 1, by weight.
  var share: Double {
    zip(signs, weights).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) } / Double(rows)
  }

  /// The intercept of the model without features.
  var nullIntercept: Double { intercept ? log(share / (1 - share)) : 0 }
}
