import LinearAlgebra

/// Active-set Newton for the lasso and the elastic net: exact on a guessed support, corrected until it is optimal.
///
/// On the support A with signs s the objective is quadratic, and its minimum solves
/// `(A'A / n + lambda (1 - alpha) I) c = A't / n - lambda alpha s`. Columns whose sign would change leave, columns that
/// violate the optimality conditions join, and the system is solved again; every step lowers the objective, so that
/// the method ends. Along a path the derivative of the solution predicts the next support, and most penalties cost one
/// or two systems.
final class ActiveSetSolver {
  private let problem: SolverProblem
  private let alpha: Double
  private let tolerance: Double
  private let n: Double
  private let candidates: CandidateColumns
  private let gram: ActiveGram
  private var coefficients: [Double]
  private var active: [Int] = []
  private var signs: [Double] = []
  /// Columns that depend on others and cannot be added to the system.
  private var blocked: [Int] = []
  private var isActive: [Bool]
  private var residual: [Double]
  /// `d_j . r` of the candidates, in their order.
  private var products: [Double]
  private var lambda = 0.0

  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - alpha: mixing.
  ///   - tolerance: largest duality gap, relative to the null loss.
  init(_ problem: SolverProblem, alpha: Double, tolerance: Double) {
    self.problem = problem
    self.alpha = alpha
    self.tolerance = tolerance
    n = problem.observations
    candidates = CandidateColumns(problem)
    gram = ActiveGram(problem, whole: !candidates.isScreening)
    coefficients = Array(repeating: 0, count: problem.columns)
    isActive = Array(repeating: false, count: problem.columns)
    residual = problem.target
    products = []
  }

  /// Solves for falling penalties, from given coefficients at the first.
  func path(_ grid: [Double], from start: [Double]? = nil) -> [SolverPoint] {
    var points: [SolverPoint] = []
    if let start { restart(from: start) }
    var last = max(grid.first ?? 0, problem.lambdaMax / max(alpha, 1e-3))
    if start != nil, candidates.isScreening {
      updateResidual()
      _ = candidates.sweep(residual, above: [.infinity])
      last = grid.first ?? last
    }
    var first = 0
    while first < grid.count {
      let end = candidates.isScreening ? min(first + 5, grid.count) : grid.count
      let stretch = Array(grid[first..<end])
      // Half of the strong rule's reach: the check of the whole stretch costs one pass, whoever it finds.
      candidates.select(above: alpha * (1.5 * stretch[end - first - 1] - 0.5 * last), keeping: active)
      if candidates.isScreening, lambda > 0 { products = candidates.sweptProducts }
      points += solve(stretch)
      last = grid[end - 1]
      first = end
    }
    return points
  }

  /// Solves a stretch of the grid over the candidates, then checks all columns, and solves again where one was missing.
  private func solve(_ stretch: [Double]) -> [SolverPoint] {
    var points = stretch.map { solve(lambda: $0) }
    guard candidates.isScreening else { return points }
    var open = Array(stretch.indices)
    for _ in 0..<20 where !open.isEmpty && !Cancellation.isRequested {
      // The last of the stretch is always among them: the next stretch starts from its correlations.
      let checked = open.last == stretch.count - 1 ? open : open + [stretch.count - 1]
      let residuals = checked.flatMap { residual(of: points[$0].coefficients) }
      let complete = candidates.sweep(residuals, above: checked.map { alpha * stretch[$0] })
      open = zip(checked, complete).filter { !$0.1 }.map(\.0)
      for index in open {
        restart(from: points[index].coefficients)
        let again = solve(lambda: stretch[index])
        points[index] = SolverPoint(
          lambda: again.lambda, coefficients: again.coefficients,
          iterations: points[index].iterations + again.iterations)
      }
    }
    if let end = points.last, end.coefficients != coefficients {
      restart(from: end.coefficients)
      _ = gram.factorize(active, ridge: end.lambda * (1 - alpha))
      lambda = end.lambda
    }
    return points
  }

  private func residual(of values: [Double]) -> [Double] {
    let support = values.indices.filter { values[$0] != 0 }
    return problem.residual(support, support.map { values[$0] })
  }

  private func restart(from start: [Double]) {
    coefficients = start
    products = []
    active = start.indices.filter { start[$0] != 0 }
    signs = active.map { start[$0] < 0 ? -1 : 1 }
    gram.forgetFactor()
  }

  private func solve(lambda: Double, limit: Int = 1_000) -> SolverPoint {
    predict(lambda)
    self.lambda = lambda
    blocked.removeAll(keepingCapacity: true)
    var (systems, wasted) = (0, 0)
    var (best, bestGap) = (coefficients, Double.infinity)
    while systems < limit, !Cancellation.isRequested {
      systems += settle(limit: limit - systems)
      let gap = measure()
      wasted = gap < bestGap ? 0 : wasted + 1
      if gap < bestGap { (best, bestGap) = (coefficients, gap) }
      // A third of the tolerance leaves room for the rounding of the final certificate.
      if gap <= 0.3 * tolerance * problem.nullLoss || wasted > 20 { break }
      if !join(atMost: wasted > 0 ? 1 : max(10, active.count / 2)), !polish() { break }
    }
    if coefficients != best { restart(from: best) }
    return SolverPoint(lambda: lambda, coefficients: best, iterations: systems)
  }

  /// Adjusts the support to what the derivative of the solution says about the next penalty.
  private func predict(_ next: Double) {
    guard gram.order == active.count, !active.isEmpty, products.count == candidates.count,
      next < lambda
    else { return }
    let fall = lambda - next
    let slope = gram.solve(
      active.enumerated().map { i, j in alpha * signs[i] + (1 - alpha) * coefficients[j] })
    let direction = problem.combination(active, slope)
    let change = candidates.products(direction)
    var position = 0
    active.removeAll { j in
      defer { position += 1 }
      guard (coefficients[j] + fall * slope[position]) * signs[position] <= 0 else { return false }
      coefficients[j] = 0
      signs[position] = 0
      return true
    }
    signs.removeAll { $0 == 0 }
    mark(true)
    for (k, j) in candidates.indices.enumerated() where !isActive[j] {
      let predicted = (products[k] - fall * change[k]) / n
      guard abs(predicted) > next * alpha else { continue }
      active.append(j)
      signs.append(predicted < 0 ? -1 : 1)
    }
    mark(false)
  }

  /// Minimises over the present support, dropping columns whose sign would change; returns the systems solved.
  private func settle(limit: Int) -> Int {
    var systems = 0
    while !active.isEmpty, systems < limit {
      systems += 1
      if let bad = gram.factorize(active, ridge: lambda * (1 - alpha)) {
        blocked.append(active[bad])
        drop([bad])
        continue
      }
      let goal = gram.solve(
        active.enumerated().map { i, j in problem.correlations[j] - lambda * alpha * signs[i] })
      let leaving = goal.indices.filter { goal[$0] * signs[$0] <= 0 }
      if leaving.isEmpty {
        for (i, j) in active.enumerated() { coefficients[j] = goal[i] }
        break
      }
      step(to: goal, leaving)
    }
    return systems
  }

  /// Sets all coefficients whose sign would change to zero if that lowers the objective, else goes as far as the first.
  private func step(to goal: [Double], _ leaving: [Int]) {
    let present = active.map { coefficients[$0] }
    var clipped = goal
    for i in leaving { clipped[i] = 0 }
    if objective(clipped) < objective(present) {
      for (i, j) in active.enumerated() { coefficients[j] = clipped[i] }
      drop(leaving)
      return
    }
    var (reach, first) = (1.0, leaving[0])
    for i in leaving {
      let (from, to) = (present[i] * signs[i], goal[i] * signs[i])
      let fraction = from > to ? from / (from - to) : 0
      if fraction < reach { (reach, first) = (fraction, i) }
    }
    for (i, j) in active.enumerated() {
      coefficients[j] = present[i] + reach * (goal[i] - present[i])
    }
    drop([first])
  }

  /// The objective on the present support, up to a constant.
  private func objective(_ values: [Double]) -> Double {
    let product = gram.multiply(values)
    var sum = 0.0
    for (i, j) in active.enumerated() {
      sum +=
        values[i] * (0.5 * product[i] - problem.correlations[j]) + lambda * alpha * abs(values[i])
    }
    return sum
  }

  private func drop(_ positions: [Int]) {
    for position in positions.reversed() {
      coefficients[active.remove(at: position)] = 0
      signs.remove(at: position)
    }
    gram.forgetFactor()
  }

  /// Sets or clears the marks of the active columns; they are set only while a loop needs them.
  private func mark(_ value: Bool) {
    for j in active { isActive[j] = value }
  }

  private func updateResidual() {
    residual = problem.residual(active, active.map { coefficients[$0] })
  }

  /// The products of the candidates with the residual; returns the duality gap over the candidates.
  private func measure() -> Double {
    updateResidual()
    products = candidates.products(residual)
    let values = candidates.indices.map { coefficients[$0] }
    var sum = GapAccumulator(lambda: lambda, alpha: alpha, observations: n)
    products.withUnsafeBufferPointer { g in
      values.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          sum.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    let squared = residual.reduce(0) { $0 + $1 * $1 }
    return sum.gap(squaredResidual: squared + problem.outside, outside: 0)
  }

  /// Lets in the columns that violate the conditions most; returns whether there was one.
  private func join(atMost count: Int) -> Bool {
    let bound = lambda * alpha * n * (1 + 1e-13)
    mark(true)
    var violators: [(column: Int, product: Double)] = []
    for (k, j) in candidates.indices.enumerated() where abs(products[k]) > bound {
      if !isActive[j], !blocked.contains(j) { violators.append((j, products[k])) }
    }
    mark(false)
    guard !violators.isEmpty else { return false }
    violators.sort { (abs($0.product), $1.column) > (abs($1.product), $0.column) }
    for violator in violators.prefix(count) {
      active.append(violator.column)
      signs.append(violator.product < 0 ? -1 : 1)
    }
    gram.forgetFactor()
    return true
  }

  /// One step of iterative refinement, with the gradient computed from the columns themselves; false when it is done.
  private func polish() -> Bool {
    guard gram.order == active.count, !active.isEmpty else { return false }
    let gradient = active.enumerated().map { i, j in
      problem.product(j, residual) / n - lambda * (1 - alpha) * coefficients[j]
        - lambda * alpha * signs[i]
    }
    let correction = gram.solve(gradient)
    let keeps = active.indices.allSatisfy {
      (coefficients[active[$0]] + correction[$0]) * signs[$0] > 0
    }
    guard keeps, correction.contains(where: { $0 != 0 }) else { return false }
    for (i, j) in active.enumerated() { coefficients[j] += correction[i] }
    let gap = measure()
    return gap > 0.3 * tolerance * problem.nullLoss
  }
}
