import LinearAlgebra

/// The lasso and the elastic net by an active-set Newton method on a working set of columns.
///
/// A stretch of penalties at a time is solved over the working set from its inner products (`SupportSolver`). One pass
/// over all columns then gives the duality gap of every fit of the stretch; columns that it finds missing join the
/// working set, and the fits concerned are solved again, from correlations that are those of the columns themselves.
/// The next stretch's working set is read from where the correlations of two passes are heading.
final class ActiveSetSolver {
  private let problem: SolverProblem
  private let alpha: Double
  private let tolerance: Double
  private let isScreening: Bool
  private let gram: WorkingGram
  private let engine: SupportSolver
  /// Correlations `d_j . r / n` of all columns at the end of the last stretch, one penalty before and at its beginning.
  private var latest: Sweep
  private var previous: Sweep?
  private var earlier: Sweep?

  private typealias Sweep = (lambda: Double, correlations: [Double])

  /// A fit of the stretch at hand.
  private struct Attempt {
    var lambda: Double
    /// Over the working set, as large as it was at the time.
    var coefficients: [Double]
    var systems: Int
    var gap = Double.infinity
  }

  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - alpha: mixing.
  ///   - tolerance: largest duality gap, relative to the null loss.
  init(_ problem: SolverProblem, alpha: Double, tolerance: Double) {
    self.problem = problem
    self.alpha = alpha
    self.tolerance = tolerance
    isScreening = problem.columns > 2 * problem.rows && problem.columns > 256
    gram = WorkingGram(problem, whole: !isScreening)
    engine = SupportSolver(gram, problem, alpha: alpha, tolerance: tolerance)
    latest = (problem.lambdaMax / max(alpha, 1e-3), problem.correlations)
  }

  /// Solves for falling penalties, from given coefficients at the first.
  func path(_ grid: [Double], from start: [Double]? = nil) -> [SolverPoint] {
    begin(start, at: grid.first ?? 0)
    var points: [SolverPoint] = []
    // Short enough to see where correlations are heading, long enough to make few passes.
    let length = isScreening ? 10 : 25
    for first in stride(from: 0, to: grid.count, by: length) {
      let stretch = Array(grid[first..<min(first + length, grid.count)])
      points += solve(stretch)
    }
    return points
  }

  private func begin(_ start: [Double]?, at lambda: Double) {
    var coefficients = [Double](repeating: 0, count: gram.count)
    if let start {
      let support = start.indices.filter { start[$0] != 0 }
      gram.add(support.filter { gram.position[$0] < 0 })
      coefficients = gram.columns.map { start[$0] }
      let residual = problem.residual(support, support.map { start[$0] })
      latest = (lambda, products(residual, 1).map { $0 / problem.observations })
    }
    engine.restart(from: state(latest.lambda, coefficients, latest.correlations))
  }

  /// A state over the working set, from coefficients that may be older and correlations of all columns.
  private func state(
    _ lambda: Double, _ coefficients: [Double], _ correlations: [Double]
  ) -> SupportSolver.State {
    let missing = gram.count - coefficients.count
    return SupportSolver.State(
      lambda: lambda, coefficients: coefficients + Array(repeating: 0, count: missing),
      correlations: gram.columns.map { correlations[$0] })
  }

  // MARK: A stretch

  private func solve(_ stretch: [Double]) -> [SolverPoint] {
    extend(towards: stretch[stretch.count - 1])
    var attempts = stretch.map { lambda in
      let systems = engine.solve(lambda: lambda)
      return Attempt(lambda: lambda, coefficients: engine.now.coefficients, systems: systems)
    }
    var correlations = [Double](repeating: 0, count: problem.columns * stretch.count)
    var open = Array(stretch.indices)
    for _ in 0..<20 where !open.isEmpty && !Cancellation.isRequested {
      check(&attempts, open, &correlations)
      open = open.filter { attempts[$0].gap > 0.3 * tolerance * problem.nullLoss }
      admit(open.map { (attempts[$0].lambda, $0) }, correlations)
      for l in open {
        let all = Array(correlations[l * problem.columns..<(l + 1) * problem.columns])
        engine.restart(from: state(attempts[l].lambda, attempts[l].coefficients, all))
        attempts[l].systems += engine.improve()
        attempts[l].coefficients = engine.now.coefficients
      }
    }
    remember(attempts, correlations)
    return attempts.map { attempt in
      var coefficients = [Double](repeating: 0, count: problem.columns)
      for (k, value) in attempt.coefficients.enumerated() where value != 0 {
        coefficients[gram.columns[k]] = value
      }
      return SolverPoint(
        lambda: attempt.lambda, coefficients: coefficients, iterations: attempt.systems)
    }
  }

  /// Adds to the working set the columns that are heading for the bound at the end of a stretch.
  private func extend(towards end: Double) {
    guard isScreening else { return }
    let bound = 0.9 * alpha * end
    let share = earlier.map { (latest.lambda - end) / ($0.lambda - latest.lambda) } ?? 0
    var fresh: [Int] = []
    for j in 0..<problem.columns where gram.position[j] < 0 {
      let present = latest.correlations[j]
      let change = earlier.map { present - $0.correlations[j] } ?? 0
      if abs(present + share * change) >= bound { fresh.append(j) }
    }
    guard !fresh.isEmpty else { return }
    let (now, last) = (engine.now, engine.last)
    gram.add(fresh)
    engine.restart(
      from: state(now.lambda, now.coefficients, latest.correlations),
      before: last.flatMap { last in
        previous.map { state(last.lambda, last.coefficients, $0.correlations) }
      })
  }

  /// Measures the fits on all columns.
  private func check(
    _ attempts: inout [Attempt], _ open: [Int], _ correlations: inout [Double]
  ) {
    let (m, q, n) = (problem.rows, problem.columns, problem.observations)
    var residuals = [Double](repeating: 0, count: m * open.count)
    for k in open.indices { residuals.replaceSubrange(k * m..<(k + 1) * m, with: problem.target) }
    let values = open.flatMap { l in
      attempts[l].coefficients
        + Array(repeating: 0, count: gram.count - attempts[l].coefficients.count)
    }
    withPointers(values, values, &residuals) { c, _, r in
      gram.subtract(c, number: open.count, from: r)
    }
    let products = products(residuals, open.count)
    for (k, l) in open.enumerated() {
      var dense = [Double](repeating: 0, count: q)
      for (i, value) in attempts[l].coefficients.enumerated() { dense[gram.columns[i]] = value }
      var sum = GapAccumulator(lambda: attempts[l].lambda, alpha: alpha, observations: n)
      withPointers(products, dense, &residuals) { g, c, r in
        sum.add(products: g + k * q, coefficients: c, count: q)
        let squared = BLAS.dot(m, r + k * m, r + k * m) + problem.outside
        attempts[l].gap = sum.gap(squaredResidual: squared, outside: 0)
      }
      for j in 0..<q { correlations[l * q + j] = products[k * q + j] / n }
    }
  }

  /// Lets in all columns that one of the open fits lacks.
  private func admit(_ open: [(lambda: Double, index: Int)], _ correlations: [Double]) {
    guard isScreening else { return }
    let q = problem.columns
    gram.add(
      (0..<q).filter { j in
        gram.position[j] < 0
          && open.contains { abs(correlations[$0.index * q + j]) > alpha * $0.lambda * (1 + 1e-10) }
      })
  }

  /// Leaves to the next stretch what it predicts from.
  private func remember(_ attempts: [Attempt], _ correlations: [Double]) {
    let (q, end) = (problem.columns, attempts.count - 1)
    func sweep(_ l: Int) -> Sweep {
      (attempts[l].lambda, Array(correlations[l * q..<(l + 1) * q]))
    }
    latest = sweep(end)
    previous = end > 0 ? sweep(end - 1) : nil
    earlier = end > 0 ? sweep(0) : nil
    func state(_ l: Int, _ sweep: Sweep) -> SupportSolver.State {
      self.state(sweep.lambda, attempts[l].coefficients, sweep.correlations)
    }
    engine.restart(from: state(end, latest), before: previous.map { state(end - 1, $0) })
  }

  /// `d_j . r` of all columns for several residuals.
  private func products(_ residuals: [Double], _ number: Int) -> [Double] {
    var result = [Double](repeating: 0, count: problem.columns * number)
    withPointers(residuals, residuals, &result) { r, _, g in
      problem.design.sweep(r, number: number, into: g)
    }
    return result
  }
}
