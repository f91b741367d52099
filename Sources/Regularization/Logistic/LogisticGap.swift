import Foundation
import LinearAlgebra

/// The duality gap of a penalised logistic fit.
///
/// The dual point is the residual `w (y - p)`, its two classes balanced so that it sums to zero when there is an
/// intercept, and scaled so that it is feasible when there is no quadratic part. Its value is the mean entropy less
/// `sum (|g_j| - lambda alpha)_+^2 / (2 lambda (1 - alpha))`, `g_j = d_j.theta / n`.
struct LogisticGap {
  private let problem: LogisticDesign
  private let loss: Double
  private let coefficients: [Double]

  init(_ problem: LogisticDesign, loss: Double, coefficients: [Double]) {
    self.problem = problem
    self.loss = loss
    self.coefficients = coefficients
  }

  /// The gap over some columns, or all.
  ///
  /// - Parameters:
  ///   - lambda: the penalty.
  ///   - alpha: mixing.
  ///   - residual: `w (y - p)`.
  ///   - columns: those that count, when not all do; the others have coefficient 0.
  ///   - stale: whether `products` must be computed, or are those of this residual.
  ///   - products: of the columns with the residual, balanced.
  /// - Returns: the gap of the problem with these columns.
  func gap(
    lambda: Double, alpha: Double, residual: [Double], columns: [Int]?, stale: Bool,
    products: inout [Double]
  ) -> Double {
    let n = Double(problem.rows)
    var dual = residual
    balance(&dual)
    if stale { multiply(dual, columns, &products) }
    let (l1, l2) = (lambda * alpha, lambda * (1 - alpha))
    var (primal, largest, excess) = (loss, 0.0, 0.0)
    func add(_ j: Int) {
      let (c, g) = (coefficients[j], abs(products[j]) / n)
      if c != 0 { primal += l1 * abs(c) + l2 / 2 * c * c }
      largest = max(largest, g)
      if l2 > 0, g > l1 { excess += (g - l1) * (g - l1) / (2 * l2) }
    }
    if let columns {
      for j in columns { add(j) }
    } else {
      for j in products.indices { add(j) }
    }
    let feasible = largest > l1 ? l1 / largest : 1
    let scaled = primal - entropy(dual, feasible)
    guard l2 > 0 else { return max(0, scaled) }
    return max(0, min(scaled, primal - entropy(dual, 1) + excess))
  }

  private func multiply(_ dual: [Double], _ columns: [Int]?, _ products: inout [Double]) {
    let (m, q) = (problem.rows, problem.features.count)
    withPointers(problem.matrix, dual, &products) { d, r, g in
      if let columns {
        for j in columns { g[j] = BLAS.dot(m, d + j * m, r) }
      } else if q > 0 {
        BLAS.multiplyTransposed(m, q, 1, d, stride: m, r, 0, g)
      }
    }
  }

  /// Shrinks the heavier class so that the dual point sums to zero; it stays within its bounds.
  private func balance(_ dual: inout [Double]) {
    guard problem.intercept else { return }
    var (up, down) = (0.0, 0.0)
    for value in dual {
      if value > 0 { up += value } else { down -= value }
    }
    guard up > 0, down > 0 else { return }
    let (raise, lower) = (min(1, down / up), min(1, up / down))
    for i in dual.indices { dual[i] *= dual[i] > 0 ? raise : lower }
  }

  /// The mean entropy of a scaled dual point.
  private func entropy(_ dual: [Double], _ scale: Double) -> Double {
    var sum = 0.0
    for i in dual.indices where problem.weights[i] > 0 {
      let u = min(1, abs(dual[i]) * scale / problem.weights[i])
      if u > 0 { sum -= problem.weights[i] * u * log(u) }
      if u < 1 { sum -= problem.weights[i] * (1 - u) * log1p(-u) }
    }
    return sum / Double(problem.rows)
  }
}
