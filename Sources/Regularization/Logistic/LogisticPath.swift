import LinearAlgebra

/// The model of a logistic problem without penalised columns, from which paths start.
struct LogisticNull: Sendable {
  /// Its coefficients, the intercept, and what follows.
  let state: LogisticState
  /// Its mean loss.
  let loss: Double
  /// The largest `x_j . w (y - p) / n` in size, over the columns with a penalty.
  let largest: Double

  /// - Throws: `separable` when the columns without a penalty tell the classes apart, so that there is no such model.
  init(_ design: LogisticDesign) throws(RegularizationError) {
    let solver = LogisticSolver(design)
    if design.free > 0 {
      solver.face(
        LogisticPenalty(design, lambda: 1, alpha: 1), watching: Array(0..<design.free))
      _ = solver.approach(1e-24 * solver.state.loss(design), limit: 200)
      if solver.isSeparable { throw .separable }
    }
    state = solver.state
    loss = state.loss(design)
    var gradient = LogisticGradient(design)
    gradient.look(state.dual, design, at: nil)
    largest = gradient.values[design.free..<design.columns].reduce(0) { max($0, abs($1)) }
  }
}

/// Follows falling penalties, each from the solution of the last, and certifies every fit on all columns.
final class LogisticPath {
  private let design: LogisticDesign
  private let alpha: Double
  private let tolerance: Double
  private let nullLoss: Double
  private let solver: LogisticSolver
  /// `x_j . dual / n` of the columns, about where the path is.
  private let screen: LogisticScreen
  private var last: Double

  /// A solution, one number per column and the intercept last, and the proof of its quality.
  struct Point {
    let values: [Double]
    let gap: Double
    let steps: Int
  }

  init(_ design: LogisticDesign, from null: LogisticNull, alpha: Double, tolerance: Double) {
    self.design = design
    self.alpha = alpha
    self.tolerance = tolerance
    nullLoss = null.loss
    screen = LogisticScreen(design)
    last = null.largest / max(alpha, 1e-3)
    solver = LogisticSolver(design, from: null.state)
    solver.lookAtAll(screen)
  }

  /// Solves for one penalty.
  ///
  /// - Throws: `separable` at lambda 0 when no finite coefficients are best.
  func solve(_ lambda: Double, limit: Int = 500) throws(RegularizationError) -> Point {
    let penalty = LogisticPenalty(design, lambda: lambda, alpha: alpha)
    var watched = columnsToWatch(penalty)
    last = lambda
    var goal = 0.9 * tolerance * nullLoss
    var (steps, best): (Int, (gap: Double, state: LogisticState)?) = (0, nil)
    var isBest = false
    for _ in 0..<20 {
      solver.face(penalty, watching: watched)
      let attempt = solver.approach(goal, limit: limit - steps)
      steps += attempt.steps
      if solver.isSeparable, lambda == 0 { throw .separable }
      let certificate = solver.certify(screen)
      isBest = certificate.gap < best?.gap ?? .infinity
      if isBest { best = (certificate.gap, solver.state) }
      if certificate.gap <= tolerance * nullLoss || steps >= limit { break }
      if let more = missing(watched, penalty) {
        watched = more
      } else {
        // What is watched is optimal but for rounding, and so is the rest.
        guard attempt.reached else { break }
        goal /= 10
      }
      if Cancellation.isRequested { break }
    }
    guard let best else { preconditionFailure("Every attempt leaves a certificate.") }
    if !isBest { solver.jump(to: best.state) }
    solver.finish()
    return Point(values: best.state.values, gap: best.gap, steps: steps)
  }

  /// Of many columns, those in the model and those that the strong rule keeps; nil is all.
  private func columnsToWatch(_ penalty: LogisticPenalty) -> [Int]? {
    let q = design.columns
    guard penalty.l1 > 0, penalty.free < q else { return nil }
    let bound = min(0.9 * penalty.l1, 2 * penalty.l1 - alpha * last)
    let (values, products) = (solver.state.values, solver.gradient.values)
    let columns = values.withUnsafeBufferPointer { values in
      products.withUnsafeBufferPointer { products in
        (0..<q).filter {
          abs(products[$0]) >= bound || values[$0] != 0 || penalty.isFree($0)
        }
      }
    }
    return columns.count < q * 9 / 10 ? columns : nil
  }

  /// The watched columns and those outside that violate the conditions; nil when there are none of these.
  private func missing(_ watched: [Int]?, _ penalty: LogisticPenalty) -> [Int]? {
    guard let watched else { return nil }
    let products = solver.gradient.values
    var isWatched = [Bool](repeating: false, count: design.columns)
    for j in watched { isWatched[j] = true }
    let fresh = isWatched.indices.filter { !isWatched[$0] && abs(products[$0]) > penalty.l1 }
    return fresh.isEmpty ? nil : watched + fresh
  }
}
