import LinearAlgebra

/// Solves the elastic net over the columns of a working set, one penalty after another, from their inner products.
///
/// On the support A with signs s the minimum solves `(G_AA + lambda (1 - alpha) I) c = b_A - lambda alpha s`, by
/// conjugate gradients whose preconditioner is a factor from a neighbouring penalty. Columns whose sign would change
/// leave, columns of the working set that violate the optimality conditions join, and the system is solved again;
/// every step lowers the objective, so that the method ends.
final class SupportSolver {
  private let gram: WorkingGram
  private let factor: SupportFactor
  private let alpha: Double
  private let problem: SolverProblem
  /// The gap to reach.
  private let goal: Double
  private(set) var now: WorkingState
  /// The solution before, from which the next is predicted.
  private(set) var last: WorkingState?
  /// Of every column: the sign, 0 where it is not active.
  private var sign: [Double] = []
  /// Columns that depend on others and cannot be added to the system.
  private var blocked: Set<Int> = []
  /// The duality gap of the last fit over the working set.
  private var gap = Double.infinity
  private var vectors = SupportVectors(count: 0)
  /// Whether the last fit was given up. Where as many columns are active as there are rows, and nothing but them decides
  /// between solutions, supports may go round in circles; a homotopy does not.
  private(set) var isStuck = false
  /// The steps of the last conjugate gradients; many say that the factor has aged.
  private var steps = 0

  private static let manySteps = 6
  /// The most systems of a fit, and of one without a ridge: what takes so many goes round in circles.
  private static let mostSystems = 1_000
  private static let mostWithoutRidge = 100
  /// How far ahead a line predicts, in distances between the solutions that it goes through.
  private static let furthest = 10.0

  /// - Parameters:
  ///   - gram: the products of the working set.
  ///   - problem: what they are of.
  ///   - alpha: mixing.
  ///   - goal: the duality gap to reach.
  init(_ gram: WorkingGram, _ problem: SolverProblem, alpha: Double, goal: Double) {
    self.gram = gram
    factor = SupportFactor(gram, hasRidge: alpha < 1)
    self.alpha = alpha
    self.problem = problem
    self.goal = goal
    now = WorkingState(lambda: 0, coefficients: [], correlations: [])
  }

  /// Continues from a solution, and predicts from it and the one before, if there was one.
  func restart(from state: WorkingState, before last: WorkingState? = nil) {
    (now, self.last) = (state, last)
    let count = gram.count
    precondition(
      state.coefficients.count == count && last?.coefficients.count ?? count == count,
      "A state has one coefficient for each of the \(count) columns at work.")
    sign = state.coefficients.map { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 }
    blocked.removeAll()
    if vectors.count != count { vectors = SupportVectors(count: count) }
  }

  /// Solves for one penalty; returns how many systems it took.
  func solve(lambda: Double) -> Int {
    let start = now
    predict(lambda)
    now.lambda = lambda
    let systems = improve()
    // Nothing is predicted from what has failed.
    last = gap <= 1e3 * goal ? start : nil
    return systems
  }

  /// Solves for the penalty at hand from where things stand; returns how many systems it took.
  func improve() -> Int {
    blocked.removeAll()
    var (systems, wasted) = (0, 0)
    var (best, bestGap) = (now, Double.infinity)
    gap = .infinity
    let hasRidge = now.lambda * (1 - alpha) > 0
    let most = hasRidge ? Self.mostSystems : Self.mostWithoutRidge
    isStuck = !hasRidge
    while systems < most, !Cancellation.isRequested {
      systems += settle(limit: most - systems)
      gap = now.gap(problem, gram.columns, alpha: alpha)
      wasted = gap < bestGap ? 0 : wasted + 1
      if gap < bestGap { (best, bestGap) = (now, gap) }
      if wasted > max(20, supportCount) { break }
      if gap <= goal || !join(atMost: wasted > 0 ? 1 : min(max(10, supportCount / 2), room)) {
        isStuck = false
        break
      }
    }
    if bestGap < gap { (now, gap) = (best, bestGap) }
    sign.withUnsafeMutableBufferPointer { [coefficients = now.coefficients] sign in
      for j in sign.indices where coefficients[j] == 0 { sign[j] = 0 }
    }
    return systems
  }

  private var supportCount: Int { sign.count { $0 != 0 } }

  /// The columns that are active. Every access to what belongs to an object is checked: here and in other loops local
  /// constants, which belong to nobody, stand in for it.
  private var support: [Int] {
    let sign = sign
    return sign.indices.filter { sign[$0] != 0 }
  }

  /// How many columns may join without depending on each other for sure.
  private var room: Int {
    now.lambda * (1 - alpha) > 0 ? .max : max(1, problem.rows - supportCount)
  }

  /// Follows the straight line through the last two solutions, and adjusts the support to it.
  private func predict(_ next: Double) {
    guard let before = last, before.lambda > now.lambda, next < now.lambda else { return }
    let share = (now.lambda - next) / (before.lambda - now.lambda)
    // A line through neighbours says nothing about what is far.
    guard share <= Self.furthest else { return }
    let (bound, direction) = (next * alpha, vectors.direction)
    var (state, sign) = (now, sign)
    for j in sign.indices {
      direction[j] = 0
      let present = state.correlations[j]
      state.correlations[j] += share * (present - before.correlations[j])
      if sign[j] != 0 {
        state.coefficients[j] += share * (state.coefficients[j] - before.coefficients[j])
        if state.coefficients[j] * sign[j] <= 0 {
          (direction[j], sign[j]) = (-state.coefficients[j], 0)
        }
      } else {
        // One that has just left is on the line, too.
        if before.coefficients[j] != 0 { direction[j] = share * before.coefficients[j] }
        let ahead = state.correlations[j]
        if abs(ahead) > bound { sign[j] = ahead < 0 ? -1 : 1 }
      }
    }
    (now, self.sign) = (state, sign)
    clear()
  }

  /// Sets to zero the coefficients that the direction has been made to cancel.
  private func clear() {
    let direction = vectors.direction
    let cleared = sign.indices.filter { direction[$0] != 0 }
    guard !cleared.isEmpty else { return }
    multiplyDirection()
    now.move(by: 1, vectors)
    for j in cleared { now.coefficients[j] = 0 }
  }

  /// `image = G direction`.
  private func multiplyDirection() { gram.multiply(vectors.direction, vectors.image) }

  // MARK: One support

  /// Minimises over the present support, dropping columns whose sign would change; returns the systems solved.
  private func settle(limit: Int) -> Int {
    var systems = 0
    while systems < limit, !Cancellation.isRequested {
      let support = support
      guard !support.isEmpty else { break }
      systems += 1
      let ridge = now.lambda * (1 - alpha)
      let aged = steps > Self.manySteps
      if let bad = factor.follow(support, ridge: ridge, stale: aged) {
        blocked.insert(bad)
        drop(bad)
        continue
      }
      let start = now
      descend(support)
      let (coefficients, sign) = (now.coefficients, sign)
      let leaving = support.filter { coefficients[$0] * sign[$0] <= 0 }
      if leaving.isEmpty { break }
      retreat(to: start, leaving)
      // Who depended on the columns that have left may be wanted in their place.
      blocked.removeAll()
    }
    return systems
  }

  /// Takes a column out of the support, whatever its coefficient.
  private func drop(_ column: Int) {
    sign[column] = 0
    guard now.coefficients[column] != 0 else { return }
    vectors.direction.update(repeating: 0, count: vectors.count)
    vectors.direction[column] = -now.coefficients[column]
    clear()
  }

  /// Conjugate gradients on the support.
  private func descend(_ support: [Int]) {
    let (ridge, bound) = (now.lambda * (1 - alpha), now.lambda * alpha)
    let (count, image, residual) = (vectors.count, vectors.image, vectors.residual)
    let (direction, preconditioned) = (vectors.direction, vectors.preconditioned)
    residual.update(repeating: 0, count: count)
    direction.update(repeating: 0, count: count)
    let (coefficients, correlations, sign) = (now.coefficients, now.correlations, sign)
    for j in support {
      residual[j] = correlations[j] - ridge * coefficients[j] - bound * sign[j]
    }
    // The bound on the gap knows nothing of a column that has just joined: its coefficient is still 0.
    let fewest = support.contains { coefficients[$0] == 0 } ? 1 : 0
    var last = 0.0
    steps = 0
    while steps < 100, steps < fewest || !isSettled(support, ridge), !Cancellation.isRequested {
      steps += 1
      preconditioned.update(from: residual, count: count)
      factor.solve(preconditioned)
      let square = support.reduce(0) { $0 + residual[$1] * preconditioned[$1] }
      let turn = last > 0 ? square / last : 0
      last = square
      for j in support { direction[j] = preconditioned[j] + turn * direction[j] }
      multiplyDirection()
      var curvature = 0.0
      for j in support { curvature += direction[j] * (image[j] + ridge * direction[j]) }
      guard curvature > 0, square > 1e-30 * problem.nullLoss else { break }
      let length = square / curvature
      now.move(by: length, vectors)
      for j in support { residual[j] -= length * (image[j] + ridge * direction[j]) }
    }
  }

  /// Whether what the residual of the system adds to the duality gap is next to nothing; bounds it in two ways.
  private func isSettled(_ support: [Int], _ ridge: Double) -> Bool {
    var (largest, squares, absolute) = (0.0, 0.0, 0.0)
    let (residual, coefficients) = (vectors.residual, now.coefficients)
    for j in support {
      largest = max(largest, abs(residual[j]))
      squares += residual[j] * residual[j]
      absolute += abs(coefficients[j])
    }
    let bound = min(largest * absolute, ridge > 0 ? squares / (2 * ridge) : .infinity)
    return bound <= 0.2 * goal && largest <= 1e-3 * now.lambda
  }

  /// Sets all coefficients whose sign would change to zero if that lowers the objective, else goes as far as the first.
  private func retreat(to start: WorkingState, _ leaving: [Int]) {
    let (end, direction, image) = (now, vectors.direction, vectors.image)
    direction.update(repeating: 0, count: vectors.count)
    for j in leaving { direction[j] = -end.coefficients[j] }
    multiplyDirection()
    let clipped = change(from: end, by: { direction[$0] }, image: { image[$0] })
    let stayed = change(
      from: end, by: { start.coefficients[$0] - end.coefficients[$0] },
      image: { end.correlations[$0] - start.correlations[$0] })
    if clipped < stayed {
      now.move(by: 1, vectors)
      for j in leaving { (now.coefficients[j], sign[j]) = (0, 0) }
      return
    }
    var (reach, first) = (Double.infinity, leaving[0])
    for j in leaving {
      let (from, to) = (start.coefficients[j] * sign[j], end.coefficients[j] * sign[j])
      let fraction = from > to ? max(0, from) / (from - to) : 0
      if fraction < reach { (reach, first) = (fraction, j) }
    }
    var reached = start
    for j in end.coefficients.indices {
      reached.coefficients[j] += reach * (end.coefficients[j] - start.coefficients[j])
      reached.correlations[j] += reach * (end.correlations[j] - start.correlations[j])
    }
    now = reached
    drop(first)
  }

  /// How much the objective on the face of the present signs differs from that at the end, for a step and its image.
  private func change(
    from end: WorkingState, by step: (Int) -> Double, image: (Int) -> Double
  ) -> Double {
    let (ridge, bound, sign) = (now.lambda * (1 - alpha), now.lambda * alpha, sign)
    var sum = 0.0
    for j in sign.indices where sign[j] != 0 {
      let (d, c) = (step(j), end.coefficients[j])
      let slope = end.correlations[j] - ridge * c - bound * sign[j]
      sum += d * (0.5 * (image(j) + ridge * d) - slope)
    }
    return sum
  }

  // MARK: The working set

  /// Lets in the columns that violate the conditions most; returns whether there was one.
  private func join(atMost count: Int) -> Bool {
    let bound = now.lambda * alpha * (1 + 1e-13)
    let (present, correlations, blocked) = (sign, now.correlations, blocked)
    var violators = present.indices.filter {
      present[$0] == 0 && abs(correlations[$0]) > bound && !blocked.contains($0)
    }
    guard !violators.isEmpty else { return false }
    if violators.count > count {
      violators.sort { (abs(correlations[$0]), $1) > (abs(correlations[$1]), $0) }
      violators.removeSubrange(count...)
    }
    for j in violators { sign[j] = correlations[j] < 0 ? -1 : 1 }
    return true
  }
}
