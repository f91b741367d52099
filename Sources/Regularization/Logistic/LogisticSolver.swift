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
  /// The columns that are looked at in every step; nil is all.
  private var watched: [Int]?
  /// Whether `products` holds those of all columns at the present odds.
  private var isCurrent = false
  private var stepsSinceRefresh = 0
  /// The probability of class 1 of each row, and the mean loss.
  private var probabilities: [Double]
  private var lossNow = 0.0
  /// The Cholesky factor of a Hessian, and the support it belongs to.
  private var factor: [Double] = []
  private var factored: [Int]?
  /// The active columns times the roots of the curvature; kept to be used again.
  private var scaled: [Double] = []

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
    probabilities = odds
    lossNow = loss(odds, &probabilities)
  }

  /// Solves for one penalty, from the solution of the last call.
  func fit(lambda: Double, limit: Int = 500) -> Fit {
    let last = self.lambda
    self.lambda = lambda
    if stepsSinceRefresh > 10 { refreshOdds() }
    var (steps, wasted) = (0, 0)
    var gap = measure(nil)
    watch(above: 2 * lambda - (last > 0 ? last : lambda))
    var best = (gap, constant, coefficients)
    var (slow, isFull, lowest) = (false, true, gap)
    let goal = 0.3 * tolerance * problem.nullLoss
    while gap > goal, steps < limit, wasted < 30, !Cancellation.isRequested {
      join()
      steps += 1
      guard newtonStep(refactor: slow) || newtonStep(refactor: true) else { break }
      let before = gap
      gap = measure(watched)
      isFull = watched == nil
      // The others are looked at when those that are watched are done, or do not get on.
      if !isFull, gap <= goal || gap >= before {
        gap = measure(nil)
        isFull = true
        watch(above: lambda)
      }
      // An old Hessian serves as long as it brings the gap down; from the last penalty it predicts this one.
      slow = gap > 0.05 * before
      wasted = gap < lowest ? 0 : wasted + 1
      lowest = min(lowest, gap)
      if isFull, gap < best.0 { best = (gap, constant, coefficients) }
    }
    if !isFull {
      gap = measure(nil)
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

  /// The mean loss; leaves the probabilities of class 1.
  private func loss(_ odds: [Double], _ probabilities: inout [Double]) -> Double {
    var sum = 0.0
    for i in odds.indices {
      let e = exp(-abs(odds[i]))
      probabilities[i] = (odds[i] >= 0 ? 1 : e) / (1 + e)
      let positive = max(odds[i], 0) - problem.classes[i] * odds[i]
      sum += problem.weights[i] * (positive + log1p(e))
    }
    return sum / n
  }

  private func penalty(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + lambda * (alpha * abs($1) + (1 - alpha) / 2 * $1 * $1) }
  }

  /// The odds anew from the coefficients, so that what steps add up to cannot drift from one penalty to the next.
  private func refreshOdds() {
    let m = problem.rows
    var fresh = [Double](repeating: constant, count: m)
    withPointers(problem.matrix, coefficients, &fresh) { d, c, f in
      for j in active where c[j] != 0 { BLAS.axpy(m, c[j], d + j * m, f) }
    }
    odds = fresh
    (isCurrent, stepsSinceRefresh) = (false, 0)
    lossNow = loss(odds, &probabilities)
  }

  /// Residuals and products at the present odds; returns the duality gap over some columns, or all.
  private func measure(_ columns: [Int]?) -> Double {
    for i in residual.indices {
      residual[i] = problem.weights[i] * (problem.classes[i] - probabilities[i])
    }
    let stale = columns != nil || !isCurrent
    isCurrent = columns == nil
    return LogisticGap(problem, loss: lossNow, coefficients: coefficients)
      .gap(
        lambda: lambda, alpha: alpha, residual: residual, columns: columns, stale: stale,
        products: &products)
  }

  /// Of many columns, chooses those in the model and those with at least a gradient, as the strong rule does.
  private func watch(above bound: Double) {
    guard products.count > 2 * problem.rows, products.count > 256 else { return }
    watched = products.indices.filter {
      coefficients[$0] != 0 || abs(products[$0]) >= alpha * bound * n
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

  /// One Newton step on the support; false when it cannot lower the objective.
  private func newtonStep(refactor: Bool) -> Bool {
    if refactor || factored != active {
      guard factorize() else { return false }
    }
    var (shift, step) = direction()
    // A feature that has just joined and would take the wrong sign at once had better not have joined.
    for _ in 0..<50 {
      let wrong = active.indices.filter {
        coefficients[active[$0]] == 0 && step[$0] * signs[$0] <= 0
      }
      guard !wrong.isEmpty else { break }
      for i in wrong.reversed() {
        active.remove(at: i)
        signs.remove(at: i)
      }
      guard factorize() else { return false }
      (shift, step) = direction()
    }
    let change = oddsChange(shift, step)
    let start = active.map { coefficients[$0] }
    // Near the optimum the gap is far larger than what the objective can still lose; rounding must not refuse a step.
    let before = lossNow + penalty(start) + 1e-14 * problem.nullLoss
    if tryStep(1, shift, step, change, before) { return true }
    // Up to the first change of sign the direction lowers the objective for certain, if the step is small enough.
    var size = 1.0
    for i in start.indices where (start[i] + step[i]) * signs[i] < 0 {
      size = min(size, -start[i] / step[i])
    }
    if size == 1 { size = 0.5 }
    for _ in 0..<40 {
      if tryStep(size, shift, step, change, before) { return true }
      size /= 2
    }
    return false
  }

  /// What a full step does to the odds.
  private func oddsChange(_ shift: Double, _ step: [Double]) -> [Double] {
    let m = problem.rows
    var change = [Double](repeating: shift, count: m)
    withPointers(problem.matrix, step, &change) { d, s, f in
      for i in active.indices { BLAS.axpy(m, s[i], d + active[i] * m, f) }
    }
    return change
  }

  /// Takes a step of some size if the objective does not rise; coefficients that would change sign stop at zero.
  private func tryStep(
    _ size: Double, _ shift: Double, _ step: [Double], _ change: [Double], _ before: Double
  ) -> Bool {
    var goal = active.map { coefficients[$0] }
    var trial = odds
    for i in trial.indices { trial[i] += size * change[i] }
    for i in goal.indices {
      let full = goal[i] + size * step[i]
      goal[i] = full * signs[i] > 0 ? full : 0
      if goal[i] != full { addColumn(active[i], goal[i] - full, to: &trial) }
    }
    var fresh = probabilities
    let lossThere = loss(trial, &fresh)
    guard lossThere + penalty(goal) <= before else { return false }
    for (i, j) in active.enumerated() { coefficients[j] = goal[i] }
    (odds, probabilities, lossNow) = (trial, fresh, lossThere)
    constant += size * shift
    (isCurrent, stepsSinceRefresh) = (false, stepsSinceRefresh + 1)
    return true
  }

  private func addColumn(_ column: Int, _ factor: Double, to vector: inout [Double]) {
    let m = problem.rows
    withPointers(problem.matrix, problem.matrix, &vector) { d, _, f in
      BLAS.axpy(m, factor, d + column * m, f)
    }
  }

  /// The Newton direction of the intercept and the active coefficients.
  private func direction() -> (Double, [Double]) {
    let k = active.count
    var step = active.enumerated().map { a, j in
      products[j] / n - lambda * alpha * signs[a] - lambda * (1 - alpha) * coefficients[j]
    }
    if problem.intercept { step.append(residual.reduce(0, +) / n) }
    let order = step.count
    withPointers(factor, factor, &step) { r, _, x in
      BLAS.solveUpper(order, r, stride: order, transposed: true, x)
      BLAS.solveUpper(order, r, stride: order, transposed: false, x)
    }
    return (problem.intercept ? step[k] : 0, Array(step.prefix(k)))
  }

  /// Factorises the Hessian on the support at the present probabilities; false when there is nothing to factorise.
  private func factorize() -> Bool {
    let (m, k) = (problem.rows, active.count)
    let extra = problem.intercept ? 1 : 0
    let order = k + extra
    guard order > 0 else { return false }
    var roots = [Double](repeating: 0, count: m)
    for i in 0..<m {
      roots[i] = (problem.weights[i] * probabilities[i] * (1 - probabilities[i])).squareRoot()
    }
    if scaled.count < m * order { scaled = Array(repeating: 0, count: m * (order + 16)) }
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
    guard damp(hessian, order) else { return false }
    factored = active
    return true
  }

  /// Factorises a Hessian, made a little larger on its diagonal until it is safely positive definite.
  private func damp(_ hessian: [Double], _ order: Int) -> Bool {
    let largest = (0..<order).reduce(0) { max($0, hessian[$1 + $1 * order]) }
    var added = 1e-14 * largest
    for _ in 0..<12 {
      factor = hessian
      for a in 0..<order { factor[a + a * order] += added }
      if Cholesky.failingPivot(&factor, order: order) == nil { return true }
      added = max(10 * added, 1e-12 * largest)
    }
    return false
  }
}
