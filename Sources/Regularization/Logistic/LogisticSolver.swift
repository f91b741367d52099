import Foundation
import LinearAlgebra

/// Active-set Newton for the penalised logistic loss.
///
/// On a support with fixed signs the objective is smooth; a Newton step minimises its quadratic model by Cholesky, and
/// is halved until the objective falls. Coefficients whose sign would change leave, features that violate the
/// optimality conditions join. The duality gap, computed with the probabilities at hand, decides when to stop.
final class LogisticSolver {
  private let problem: LogisticDesign
  private let alpha: Double
  private let tolerance: Double
  private let n: Double
  private var coefficients: [Double]
  private var constant: Double
  private var active: [Int] = []
  private var signs: [Double] = []
  /// The logarithm of the odds of each row.
  private var odds: [Double]
  /// `w (y - p)` of each row.
  private var residual: [Double]
  private var products: [Double]
  private var lambda = 0.0

  init(_ problem: LogisticDesign, alpha: Double, tolerance: Double) {
    self.problem = problem
    self.alpha = alpha
    self.tolerance = tolerance
    n = Double(problem.rows)
    coefficients = Array(repeating: 0, count: problem.features.count)
    constant = problem.nullIntercept
    odds = Array(repeating: constant, count: problem.rows)
    residual = Array(repeating: 0, count: problem.rows)
    products = Array(repeating: 0, count: problem.features.count)
  }

  /// Solves for one penalty, from the solution of the last call.
  func fit(lambda: Double, limit: Int = 500) -> Fit {
    self.lambda = lambda
    var (steps, wasted) = (0, 0)
    var gap = measure()
    var best = (gap, constant, coefficients)
    while gap > 0.3 * tolerance * problem.nullLoss, steps < limit, wasted < 30,
      !Cancellation.isRequested
    {
      join()
      steps += 1
      guard newtonStep() else { break }
      gap = measure()
      wasted = gap < best.0 ? 0 : wasted + 1
      if gap < best.0 { best = (gap, constant, coefficients) }
    }
    return fit(best, steps)
  }

  private func fit(_ best: (gap: Double, constant: Double, solution: [Double]), _ steps: Int) -> Fit
  {
    var original = [Double](repeating: 0, count: problem.featureCount)
    var shift = DoubleDouble(best.constant)
    for (k, feature) in problem.features.enumerated() where best.solution[k] != 0 {
      original[feature] = best.solution[k] * problem.multipliers[k]
      shift.addProduct(-original[feature], problem.means[feature])
    }
    let relative = best.gap / problem.nullLoss
    return Fit(
      intercept: problem.intercept ? shift.value : 0, coefficients: original, lambda: lambda,
      alpha: alpha, dualityGap: best.gap, relativeGap: relative, iterations: steps,
      status: relative <= tolerance ? .converged : .iterationLimit)
  }

  // MARK: The state

  private func loss(_ odds: [Double]) -> Double {
    var sum = 0.0
    for i in odds.indices {
      sum += problem.weights[i] * (softplus(odds[i]) - problem.classes[i] * odds[i])
    }
    return sum / n
  }

  private func penalty(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + lambda * (alpha * abs($1) + (1 - alpha) / 2 * $1 * $1) }
  }

  /// Odds from the coefficients, the best intercept for them, residuals and products; returns the duality gap.
  private func measure() -> Double {
    let m = problem.rows
    var fresh = [Double](repeating: constant, count: m)
    withPointers(problem.matrix, coefficients, &fresh) { d, c, f in
      for j in active where c[j] != 0 { BLAS.axpy(m, c[j], d + j * m, f) }
    }
    odds = fresh
    if problem.intercept { centre() }
    for i in 0..<m {
      residual[i] = problem.weights[i] * (problem.classes[i] - sigmoid(odds[i]))
    }
    return LogisticGap(problem, odds: odds, coefficients: coefficients)
      .gap(lambda: lambda, alpha: alpha, residual: residual, products: &products)
  }

  /// Moves the intercept until the residuals sum to zero.
  private func centre() {
    for _ in 0..<20 {
      var (sum, curvature) = (0.0, 0.0)
      for i in odds.indices {
        let p = sigmoid(odds[i])
        sum += problem.weights[i] * (problem.classes[i] - p)
        curvature += problem.weights[i] * p * (1 - p)
      }
      guard curvature > 0 else { return }
      let move = max(-4, min(4, sum / curvature))
      guard abs(sum) > 1e-15 * n else { return }
      constant += move
      for i in odds.indices { odds[i] += move }
    }
  }

  private func join() {
    let bound = lambda * alpha * n * (1 + 1e-13)
    var fresh: [Int] = []
    for j in products.indices where coefficients[j] == 0 && abs(products[j]) > bound {
      fresh.append(j)
    }
    fresh.sort { (abs(products[$0]), $1) > (abs(products[$1]), $0) }
    active = active.filter { coefficients[$0] != 0 }
    signs = active.map { coefficients[$0] < 0 ? -1 : 1 }
    for j in fresh.prefix(max(20, active.count / 2)) {
      active.append(j)
      signs.append(products[j] < 0 ? -1 : 1)
    }
  }

  // MARK: The step

  /// One Newton step on the support; false when there is nothing to do.
  private func newtonStep() -> Bool {
    guard let (shift, step) = direction() else { return false }
    let (m, k) = (problem.rows, active.count)
    var change = [Double](repeating: shift, count: m)
    withPointers(problem.matrix, step, &change) { d, s, f in
      for i in 0..<k { BLAS.axpy(m, s[i], d + active[i] * m, f) }
    }
    let start = active.map { coefficients[$0] }
    // Near the optimum the gap is far larger than what the objective can still lose; rounding must not refuse a step.
    let before = loss(odds) + penalty(start) + 1e-14 * problem.nullLoss
    var size = 1.0
    for _ in 0..<40 {
      // Coefficients that would change sign stop at zero; the odds follow them.
      var goal = [Double](repeating: 0, count: k)
      var trial = odds
      for i in trial.indices { trial[i] += size * change[i] }
      for i in 0..<k {
        let full = start[i] + size * step[i]
        goal[i] = full * signs[i] > 0 ? full : 0
        if goal[i] != full { addColumn(active[i], goal[i] - full, to: &trial) }
      }
      if loss(trial) + penalty(goal) <= before {
        for (i, j) in active.enumerated() { coefficients[j] = goal[i] }
        constant += size * shift
        return true
      }
      size /= 2
    }
    return false
  }

  private func addColumn(_ column: Int, _ factor: Double, to vector: inout [Double]) {
    let m = problem.rows
    withPointers(problem.matrix, problem.matrix, &vector) { d, _, f in
      BLAS.axpy(m, factor, d + column * m, f)
    }
  }

  /// The Newton direction of the intercept and the active coefficients.
  private func direction() -> (Double, [Double])? {
    let (m, k) = (problem.rows, active.count)
    let extra = problem.intercept ? 1 : 0
    let order = k + extra
    guard order > 0 else { return nil }
    var scaled = [Double](repeating: 0, count: m * order)
    var roots = [Double](repeating: 0, count: m)
    for i in 0..<m {
      let p = sigmoid(odds[i])
      roots[i] = (problem.weights[i] * p * (1 - p)).squareRoot()
    }
    withPointers(problem.matrix, roots, &scaled) { d, r, goal in
      for a in 0..<k {
        let (source, target) = (d + active[a] * m, goal + a * m)
        for i in 0..<m { target[i] = r[i] * source[i] }
      }
      if extra == 1 { (goal + k * m).update(from: r, count: m) }
    }
    var hessian = [Double](repeating: 0, count: order * order)
    withPointers(scaled, scaled, &hessian) { d, _, h in
      BLAS.gramUpper(m, order, 1 / n, d, stride: m, 0, h, resultStride: order)
    }
    for a in 0..<k { hessian[a + a * order] += lambda * (1 - alpha) }
    var gradient = active.enumerated().map { a, j in
      products[j] / n - lambda * alpha * signs[a] - lambda * (1 - alpha) * coefficients[j]
    }
    if extra == 1 { gradient.append(residual.reduce(0, +) / n) }
    guard let step = solve(hessian, gradient, order) else { return nil }
    return (extra == 1 ? step[k] : 0, Array(step.prefix(k)))
  }

  /// Solves with the Hessian, made a little larger on its diagonal until it is safely positive definite.
  private func solve(_ hessian: [Double], _ gradient: [Double], _ order: Int) -> [Double]? {
    let largest = (0..<order).reduce(0) { max($0, hessian[$1 + $1 * order]) }
    var added = 0.0
    for _ in 0..<12 {
      var factor = hessian
      for a in 0..<order { factor[a + a * order] += added + 1e-14 * largest }
      if Cholesky.failingPivot(&factor, order: order) == nil {
        var x = gradient
        withPointers(factor, factor, &x) { r, _, x in
          BLAS.solveUpper(order, r, stride: order, transposed: true, x)
          BLAS.solveUpper(order, r, stride: order, transposed: false, x)
        }
        return x
      }
      added = max(10 * added, 1e-12 * largest)
    }
    return nil
  }
}
