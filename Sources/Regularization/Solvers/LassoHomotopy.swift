import LinearAlgebra

/// The exact lasso path, from the largest penalty down: least angle regression with the lasso's drops.
///
/// With active columns `A = Q R` and their signs s, the solution at lambda is
/// `c = R^-1 (Q't - n lambda w)`, `w = R^-T s`, as long as no sign changes and no other column reaches the
/// correlation lambda. Both events are found in closed form, and every reported solution is computed anew from the
/// factorisation, so that errors do not build up along the path.
///
/// Of many columns only candidates are watched between two looks at others (`CandidateColumns`); when a look finds that
/// one of those should have joined, the stretch is walked again with it.
///
/// - Source: Osborne, Presnell and Turlach (2000); Efron, Hastie, Johnstone and Tibshirani (2004).
final class LassoHomotopy {
  private let problem: SolverProblem
  private let grid: [Double]
  private let factor: GrowingQR
  private let candidates: CandidateColumns
  private let room: HomotopyWorkspace
  private var active: [Int] = []
  private var signs: [Double] = []
  private var state: [ColumnState]
  private var lambda = 0.0
  private var emitted = 0
  private var sinceRefresh = 0
  private var dropped: Int?
  private let mostActive: Int
  /// Whether more columns are active than the walk is meant for.
  var isCrowded: Bool { active.count > mostActive }
  private(set) var points: [SolverPoint] = []
  private(set) var knots: [Double] = []

  private enum ColumnState: UInt8 { case out, active, blocked }
  private enum Event { case enter(Int, sign: Double), leave(position: Int), none }

  /// A column whose part outside the span of the active ones is smaller than this, relative, depends on them.
  private let dependence = 1e-13

  /// Allocates the workspace.
  ///
  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - grid: the penalties to report, falling, none negative.
  ///   - mostActive: with more active columns it stops, and leaves the rest of the grid to another method.
  init(_ problem: SolverProblem, grid: [Double], mostActive: Int? = nil) {
    self.problem = problem
    self.grid = grid
    let most = min(problem.rows, problem.columns)
    self.mostActive = mostActive ?? most
    let capacity = min(most, self.mostActive + 1)
    factor = GrowingQR(rows: problem.rows, capacity: capacity)
    state = Array(repeating: .out, count: problem.columns)
    candidates = CandidateColumns(problem)
    room = HomotopyWorkspace(rows: problem.rows, columns: problem.columns, capacity: capacity)
  }

  /// Follows the path to the end of the grid, or to where ties or rounding stop it; `points` holds what was reached.
  func run() {
    lambda = candidates.largest
    // The reduction to a triangle rounds; at lambda max itself the solution is zero by definition.
    emitZeros(from: lambda > 0 ? min(lambda, problem.lambdaMax) : -1)
    problem.target.withUnsafeBufferPointer { target in
      guard let t = target.baseAddress else { return }
      while emitted < grid.count {
        let last = candidates.isScreening ? min(emitted + 9, grid.count - 1) : grid.count - 1
        if !cross(downTo: last, t) { return }
      }
    }
  }

  private typealias Place = (
    active: [Int], signs: [Double], lambda: Double, emitted: Int, knots: Int
  )

  private var place: Place { (active, signs, lambda, emitted, knots.count) }

  /// Crosses a stretch of the grid, again as long as a column was missing from the reserve; false when stuck.
  private func cross(downTo last: Int, _ t: UnsafePointer<Double>) -> Bool {
    guard candidates.isScreening else { return follow(downTo: grid[last], t) }
    let start = place
    for _ in 0..<20 {
      candidates.reserve(downTo: grid[last], keeping: active)
      while emitted <= last {
        if walk(downTo: grid[emitted], t) { continue }
        if isCrowded { forget(from: start) }
        return false
      }
      if candidates.sweep(room.residual, at: lambda) { return true }
      restore(start, t)
    }
    return false
  }

  /// Walks to a penalty, again as long as a column in reserve should have been watched; false when stuck.
  private func walk(downTo end: Double, _ t: UnsafePointer<Double>) -> Bool {
    let start = place
    for _ in 0..<20 {
      candidates.select(downTo: end, keeping: active)
      guard follow(downTo: end, t) else { return false }
      room.residual(at: end, problem, factor, t)
      if candidates.check(room.residual, at: end) { return true }
      restore(start, t)
    }
    return false
  }

  /// Takes back what has been reported since: not all columns have been looked at for it.
  private func forget(from start: Place) {
    emitted = start.emitted
    knots.removeSubrange(start.knots...)
    points.removeSubrange(emitted...)
  }

  private func restore(_ start: Place, _ t: UnsafePointer<Double>) {
    for column in active { state[column] = .out }
    factor.removeAll()
    forget(from: start)
    (active, signs, lambda) = (start.active, start.signs, start.lambda)
    for column in active {
      _ = append(column)
      state[column] = .active
    }
    for j in state.indices where state[j] == .blocked { state[j] = .out }
    room.rotateTarget(factor, t)
    dropped = nil
  }

  /// From knot to knot until lambda is at most `end`; false when ties or rounding stop the progress.
  private func follow(downTo end: Double, _ t: UnsafePointer<Double>) -> Bool {
    var stalled = 0
    var limit = 100 * (min(problem.rows, problem.columns) + 10)
    sinceRefresh = .max
    while limit > 0, stalled <= 2 * active.count + 20 {
      prepareSegment(t)
      let (step, event) = nextEvent(furthest: lambda - end)
      emit(downTo: lambda - step)
      stalled = step <= 1e-14 * lambda ? stalled + 1 : 0
      lambda -= step
      room.moveCorrelations(by: step, count: candidates.count)
      if case .none = event { return true }
      if Cancellation.isRequested { return false }
      apply(event, t)
      knots.append(lambda)
      if isCrowded { return false }
      limit -= 1
    }
    return false
  }

  /// Adds a column to the factorisation; false where it depends on those that are there.
  private func append(_ column: Int) -> Bool {
    problem.design.withColumn(column) { factor.append($0, tolerance: dependence) }
  }

  /// Changes the active set.
  private func apply(_ event: Event, _ t: UnsafePointer<Double>) {
    dropped = nil
    switch event {
    case .enter(let column, let sign):
      if append(column) {
        active.append(column)
        signs.append(sign)
        state[column] = .active
        let k = factor.count - 1
        room.rotated[k] = BLAS.dot(problem.rows, factor.basis + k * problem.rows, t)
      } else {
        // In the span of the active columns its correlation follows theirs; it waits until one of them leaves.
        state[column] = .blocked
      }
    case .leave(let position):
      let column = active.remove(at: position)
      signs.remove(at: position)
      factor.remove(at: position)
      state[column] = .out
      for j in state.indices where state[j] == .blocked { state[j] = .out }
      room.rotateTarget(factor, t)
      dropped = column
    case .none: break
    }
  }

  /// Solution, its slope, the candidates' correlations and their slopes at the present lambda.
  private func prepareSegment(_ t: UnsafePointer<Double>) {
    let (m, k, n) = (problem.rows, active.count, problem.observations)
    for i in 0..<k { room.weights[i] = signs[i] }
    factor.solve(room.weights, transposed: true)
    for i in 0..<k {
      room.current[i] = room.rotated[i] - n * lambda * room.weights[i]
      room.slope[i] = n * room.weights[i]
    }
    factor.solve(room.current, transposed: false)
    factor.solve(room.slope, transposed: false)
    if k > 0 {
      BLAS.multiply(m, k, 1, factor.basis, stride: m, room.weights, 0, room.direction)
    } else {
      room.direction.update(repeating: 0, count: m)
    }
    candidates.products(room.direction, 1, room.change)
    if sinceRefresh < 20 {
      sinceRefresh += 1
    } else {
      room.residual(at: lambda, problem, factor, t)
      candidates.products(room.residual, 1 / n, room.correlation)
      sinceRefresh = 0
    }
  }

  /// How far lambda falls before a sign changes or a candidate joins, and which; at most `furthest`.
  private func nextEvent(furthest: Double) -> (step: Double, event: Event) {
    var step = max(0, furthest)
    var event = Event.none
    for i in 0..<active.count where room.slope[i] * signs[i] < 0 {
      let distance = max(0, room.current[i] * signs[i]) / (-room.slope[i] * signs[i])
      if distance < step { (step, event) = (distance, .leave(position: i)) }
    }
    guard factor.count < factor.capacity else { return (step, event) }
    var (entering, sign) = (-1, 1.0)
    // Of more columns than rows all that are out may come to the bound together, at 0: just before it, that is rounding.
    let reach = lambda * (1 - 1e-9)
    state.withUnsafeBufferPointer { state in
      candidates.indices.withUnsafeBufferPointer { indices in
        for k in 0..<indices.count where state[indices[k]] == .out {
          let (c, b) = (room.correlation[k], room.change[k])
          let above = b < 1 ? max(0, lambda - c) / (1 - b) : .infinity
          let below = b > -1 ? max(0, lambda + c) / (1 + b) : .infinity
          let distance = min(above, below)
          guard distance < step, distance < reach else { continue }
          // A column that has just left starts on the bound and moves away from it; rounding may say otherwise.
          if indices[k] == dropped, distance <= 1e-9 * lambda { continue }
          (step, entering, sign) = (distance, indices[k], above <= below ? 1 : -1)
        }
      }
    }
    return (step, entering >= 0 ? .enter(entering, sign: sign) : event)
  }

  /// Reports the grid penalties down to `lower`, which lie on the present segment.
  private func emit(downTo lower: Double) {
    while emitted < grid.count, grid[emitted] >= lower {
      let k = active.count
      for i in 0..<k {
        room.current[i] = room.rotated[i] - problem.observations * grid[emitted] * room.weights[i]
      }
      factor.solve(room.current, transposed: false)
      points.append(
        SolverPoint(lambda: grid[emitted], solution: solution(k), iterations: knots.count))
      emitted += 1
    }
  }

  /// The solution whose first `count` active columns have just been computed; of many columns few are active.
  private func solution(_ count: Int) -> Coefficients {
    guard candidates.isScreening else {
      var all = [Double](repeating: 0, count: problem.columns)
      for i in 0..<count where room.current[i] * signs[i] > 0 { all[active[i]] = room.current[i] }
      return Coefficients(all)
    }
    let present = (0..<count).filter { room.current[$0] * signs[$0] > 0 }
    return Coefficients(
      count: problem.columns, places: present.map { active[$0] },
      values: present.map { room.current[$0] })
  }

  private func emitZeros(from start: Double) {
    while emitted < grid.count, grid[emitted] >= start {
      points.append(
        SolverPoint(
          lambda: grid[emitted],
          solution: problem.zero, iterations: 0))
      emitted += 1
    }
  }
}
