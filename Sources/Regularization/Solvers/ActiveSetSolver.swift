import LinearAlgebra

/// The lasso and the elastic net by an active-set Newton method on a working set of columns.
///
/// A stretch of penalties at a time is solved over the working set from its inner products (`SupportSolver`). The fits
/// are then measured on the columns themselves, all of them: those outside the working set by a `ColumnScreen`, which
/// reads most of them only once or twice a stretch. Columns that it finds missing join, and the fits concerned are
/// solved again, from correlations that are those of the columns. The next working set is read from where the
/// correlations are heading.
final class ActiveSetSolver {
  private let problem: SolverProblem
  private let alpha: Double
  /// The gap to reach.
  private let goal: Double
  /// The columns at work.
  let gram: WorkingGram
  private let engine: SupportSolver
  /// Watches the columns outside the working set; nil when there are none.
  private let screen: ColumnScreen?
  /// `d_j . r / n` of all columns at two penalties, and the residuals at the last two.
  private var latest: Sweep
  private var earlier: Sweep?
  private var residuals: [[Double]] = []
  /// Whether a fit had to be given up.
  private var isStuck = false

  private typealias Sweep = (lambda: Double, correlations: [Double])

  /// A fit of the stretch at hand, over the working set as large as it was at the time.
  private struct Attempt {
    var lambda: Double
    var coefficients: [Double]
    var systems: Int
    var residual: [Double] = []
    var correlations: [Double] = []
    var gap = Double.infinity
  }

  /// A column joins the working set when it is heading for the bound, or for this share of it.
  private static let margin = 1.0

  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - alpha: mixing.
  ///   - tolerance: largest duality gap, relative to the null loss.
  init(_ problem: SolverProblem, alpha: Double, tolerance: Double) {
    self.problem = problem
    self.alpha = alpha
    // A third of the tolerance leaves room for the rounding of the final certificate.
    goal = 0.3 * tolerance * problem.nullLoss
    gram = WorkingGram(problem, whole: !problem.isWide)
    engine = SupportSolver(gram, problem, alpha: alpha, goal: goal)
    screen = problem.isWide ? ColumnScreen(problem) : nil
    latest = (problem.lambdaMax / max(alpha, 1e-3), problem.correlations)
  }

  /// A fit, of which most coefficients are zero: while the solver is there, its path takes next to no room.
  struct Point {
    var lambda: Double
    var columns: [Int] = []
    var values: [Double] = []
    var systems = 0

    /// As one of the coefficients of all columns.
    func full(columns count: Int) -> SolverPoint {
      let solution = Coefficients(count: count, places: columns, values: values)
      return SolverPoint(lambda: lambda, solution: solution, iterations: systems)
    }
  }

  /// Solves along a route, from a solution at its first penalty or at a larger one.
  ///
  /// - Returns: the fits that were asked for, up to the first that it has to give up; the work at waypoints counts as that
  ///   of the fit they lead to.
  func path(_ route: PenaltyRoute, from start: SolverPoint? = nil) -> [Point] {
    begin(start)
    let grid = route.penalties
    // Short enough to see where correlations are heading, long enough to make few passes.
    let length = screen == nil ? 25 : 6
    var points: [Point] = []
    var (first, systems) = (0, 0)
    while first < grid.count, !isStuck, !Cancellation.isRequested {
      // One solution does not show where they are heading.
      let next = min(grid.count, first + (first == 0 && start != nil ? min(2, length) : length))
      for (var point, isAsked) in zip(solve(Array(grid[first..<next])), route.isAsked[first...]) {
        systems += point.systems
        guard isAsked else { continue }
        (point.systems, systems) = (systems, 0)
        points.append(point)
      }
      first = next
    }
    return points
  }

  private func begin(_ point: SolverPoint?) {
    isStuck = false
    var residual = problem.target
    let (start, lambda) = (point?.coefficients, point?.lambda ?? latest.lambda)
    if let start {
      let support = start.indices.filter { start[$0] != 0 }
      gram.add(support.filter { gram.position[$0] < 0 })
      residual = problem.residual(support, support.map { start[$0] })
    }
    if let screen {
      latest = (lambda, screen.anchor([residual])[0])
    } else {
      let products = problem.design.transposeTimes(residual)
      latest = (lambda, products.map { $0 / problem.observations })
    }
    residuals = [residual]
    engine.restart(
      from: WorkingState(
        lambda: latest.lambda, coefficients: gram.columns.map { start?[$0] ?? 0 },
        correlations: gram.columns.map { latest.correlations[$0] }))
  }

  // MARK: A stretch

  private func solve(_ stretch: [Double]) -> [Point] {
    extend(towards: stretch[stretch.count - 1])
    var attempts: [Attempt] = []
    for lambda in stretch {
      let systems = engine.solve(lambda: lambda)
      isStuck = engine.isStuck
      if isStuck { break }
      attempts.append(
        Attempt(lambda: lambda, coefficients: engine.now.coefficients, systems: systems))
    }
    if Cancellation.isRequested || attempts.isEmpty { return [] }
    var open = Array(attempts.indices)
    measure(&attempts, open)
    anchor(attempts)
    for _ in 0..<20 where !Cancellation.isRequested {
      var missing = missing(attempts, open)
      // Without a penalty the gap is the whole objective: no column can lower it by more.
      for l in open where attempts[l].lambda == 0 && attempts[l].gap <= goal { missing[l] = [] }
      open = open.filter { attempts[$0].gap > goal || !missing[$0].isEmpty }
      if open.isEmpty { break }
      // What a fit far from its optimum seems to miss says nothing, and may be nearly everything.
      for l in open where attempts[l].gap > 1e3 * goal { missing[l] = [] }
      let gaps = attempts.map(\.gap)
      gram.add(Array(Set(missing.joined())).sorted())
      for l in open { extend(&attempts[l]) }
      for l in open {
        engine.restart(from: state(attempts[l]))
        attempts[l].systems += engine.improve()
        attempts[l].coefficients = engine.now.coefficients
        if engine.isStuck {
          // The fits before it may be good.
          isStuck = true
          attempts.removeSubrange(l...)
          open.removeAll { $0 >= l }
          break
        }
      }
      if open.isEmpty { break }
      measure(&attempts, open)
      // From where it was, a fit that neither got better nor looks at others would go the same way again.
      open = open.filter { attempts[$0].gap < gaps[$0] || !missing[$0].isEmpty }
    }
    if !isStuck { remember(attempts) }
    return attempts.map(point)
  }

  private func state(_ attempt: Attempt) -> WorkingState {
    WorkingState(
      lambda: attempt.lambda, coefficients: attempt.coefficients,
      correlations: attempt.correlations)
  }

  private func point(_ attempt: Attempt) -> Point {
    let support = attempt.coefficients.indices.filter { attempt.coefficients[$0] != 0 }
    return Point(
      lambda: attempt.lambda, columns: support.map { gram.columns[$0] },
      values: support.map { attempt.coefficients[$0] }, systems: attempt.systems)
  }

  /// Residuals, correlations of the working set and gaps over it, from the columns themselves.
  private func measure(_ attempts: inout [Attempt], _ open: [Int]) {
    let (m, w, n) = (problem.rows, gram.count, problem.observations)
    let values = open.flatMap { attempts[$0].coefficients }
    var residuals = [Double]()
    for _ in open { residuals += problem.target }
    withPointers(values, values, &residuals) { c, _, r in
      gram.subtract(c, number: open.count, from: r)
    }
    let products = gram.correlations(residuals, number: open.count)
    for (k, l) in open.enumerated() {
      attempts[l].residual = Array(residuals[k * m..<(k + 1) * m])
      attempts[l].correlations = Array(products[k * w..<(k + 1) * w])
      var sum = GapAccumulator(lambda: attempts[l].lambda, alpha: alpha, observations: 1)
      sum.add(products: attempts[l].correlations, coefficients: attempts[l].coefficients)
      let squared = attempts[l].residual.reduce(0) { $0 + $1 * $1 } + problem.outside
      attempts[l].gap = sum.gap(squaredResidual: squared / n, outside: 0)
    }
  }

  /// Makes a fit that has been measured one over the whole working set.
  private func extend(_ attempt: inout Attempt) {
    let first = attempt.coefficients.count
    guard first < gram.count else { return }
    attempt.coefficients += Array(repeating: 0, count: gram.count - first)
    attempt.correlations += gram.correlations(attempt.residual, number: 1, from: first)
  }

  /// Looks at all columns for two fits of a stretch.
  private func anchor(_ attempts: [Attempt]) {
    guard let screen else { return }
    let end = attempts.count - 1
    let last = earlier == nil && end == 0 ? nil : latest
    let all = screen.anchor(
      end > 1
        ? [attempts[end].residual, attempts[end / 2].residual] : [attempts[end].residual])
    earlier = end > 1 ? (attempts[end / 2].lambda, all[1]) : last
    latest = (attempts[end].lambda, all[0])
  }

  /// For every open fit the columns outside the working set that violate its conditions.
  private func missing(_ attempts: [Attempt], _ open: [Int]) -> [[Int]] {
    var result = [[Int]](repeating: [], count: attempts.count)
    guard let screen else { return result }
    let (position, alpha) = (gram.position, alpha)
    // Where there is no penalty, no column may correlate at all.
    let rounding = 1e-10 * problem.lambdaMax
    nonisolated(unsafe) let shared = screen
    let found = Parallel.map(open.count) { k in
      let bound = max(alpha * attempts[open[k]].lambda * (1 + 1e-10), rounding)
      return shared.exceeding(bound, attempts[open[k]].residual) { position[$0] < 0 }
    }
    for (l, columns) in zip(open, found) { result[l] = columns }
    return result
  }

  // MARK: Between stretches

  /// Adds to the working set the columns that are heading for the bound at the end of a stretch.
  private func extend(towards goal: Double) {
    guard screen != nil else { return }
    // Further ahead nearly all seem to be; those that are missed are found when the fits are measured.
    let end = max(goal, 0.5 * latest.lambda)
    let bound = Self.margin * alpha * end
    let share = earlier.map { (latest.lambda - end) / ($0.lambda - latest.lambda) } ?? 0
    // Every access to what belongs to an object is checked; these belong to nobody.
    let (position, present) = (gram.position, latest.correlations)
    let before = earlier?.correlations ?? present
    var fresh: [Int] = []
    for j in 0..<position.count where position[j] < 0 {
      if abs(present[j] + share * (present[j] - before[j])) >= bound { fresh.append(j) }
    }
    guard !fresh.isEmpty else { return }
    let states = [engine.now, engine.last].compactMap { $0 }
    let first = gram.count
    gram.add(fresh)
    let number = min(states.count, residuals.count)
    let joined = gram.correlations(
      Array(residuals.prefix(number).joined()), number: number, from: first)
    let extended = (0..<number).map { k in
      var state = states[k]
      state.coefficients += Array(repeating: 0, count: fresh.count)
      state.correlations += joined[k * fresh.count..<(k + 1) * fresh.count]
      return state
    }
    engine.restart(from: extended[0], before: extended.count > 1 ? extended[1] : nil)
  }

  /// Leaves to the next stretch what it predicts from: the last two fits, over the whole working set.
  private func remember(_ attempts: [Attempt]) {
    var last = Array(attempts.suffix(2).reversed())
    for l in last.indices { extend(&last[l]) }
    residuals = last.map(\.residual)
    engine.restart(from: state(last[0]), before: last.count > 1 ? state(last[1]) : nil)
  }
}
