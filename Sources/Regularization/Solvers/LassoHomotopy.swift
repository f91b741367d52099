import LinearAlgebra

/// The exact lasso path, from the largest penalty down: least angle regression with the lasso's drops.
///
/// With active columns `A = Q R` and their signs s, the solution at lambda is
/// `c = R^-1 (Q't - n lambda w)`, `w = R^-T s`, as long as no sign changes and no other column reaches the
/// correlation lambda. Both events are found in closed form, and everything is computed anew from the factorisation
/// on every segment, so that errors do not build up along the path.
///
/// - Source: Osborne, Presnell and Turlach (2000); Efron, Hastie, Johnstone and Tibshirani (2004).
final class LassoHomotopy {
  private let problem: SolverProblem
  private let grid: [Double]
  private let factor: GrowingQR
  private var active: [Int] = []
  private var signs: [Double] = []
  private var state: [ColumnState]
  private var lambda = 0.0
  private var emitted = 0
  private(set) var points: [SolverPoint] = []
  private(set) var knots: [Double] = []

  private enum ColumnState: UInt8 { case out, active, blocked }
  private enum Event { case enter(Int, sign: Double), leave(position: Int), end }

  /// A column whose part outside the span of the active ones is smaller than this, relative, depends on them.
  private let dependence = 1e-13

  // Workspace, allocated once: nothing is allocated per knot but the emitted solutions.
  private let weights: UnsafeMutablePointer<Double>
  private let rotated: UnsafeMutablePointer<Double>
  private let current: UnsafeMutablePointer<Double>
  private let slope: UnsafeMutablePointer<Double>
  private let left: UnsafeMutablePointer<Double>
  private let direction: UnsafeMutablePointer<Double>
  private let correlation: UnsafeMutablePointer<Double>
  private let change: UnsafeMutablePointer<Double>

  /// Allocates the workspace; `grid` holds the penalties to report, falling, none negative.
  init(_ problem: SolverProblem, grid: [Double]) {
    self.problem = problem
    self.grid = grid
    let capacity = min(problem.rows, problem.columns)
    factor = GrowingQR(rows: problem.rows, capacity: capacity)
    state = Array(repeating: .out, count: problem.columns)
    func room(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count + 1)
      pointer.initialize(repeating: 0, count: count + 1)
      return pointer
    }
    (weights, rotated, current) = (room(capacity), room(capacity), room(capacity))
    (slope, left, direction) = (room(capacity), room(problem.rows), room(problem.rows))
    (correlation, change) = (room(problem.columns), room(problem.columns))
  }

  deinit {
    for pointer in [weights, rotated, current, slope, left, direction, correlation, change] {
      pointer.deallocate()
    }
  }

  /// Follows the path to the end of the grid, or to where ties or rounding stop it; `points` holds what was reached.
  func run() {
    problem.matrix.withUnsafeBufferPointer { matrix in
      problem.target.withUnsafeBufferPointer { target in
        guard let d = matrix.baseAddress, let t = target.baseAddress else { return }
        follow(d, t)
      }
    }
    // Without columns, or with a target of zeros, every solution is zero.
    if active.isEmpty && knots.isEmpty { emitZeros(from: -1) }
  }

  private func follow(_ d: UnsafePointer<Double>, _ t: UnsafePointer<Double>) {
    let (m, q) = (problem.rows, problem.columns)
    BLAS.multiplyTransposed(m, q, 1 / problem.observations, d, stride: m, t, 0, correlation)
    var first = 0
    for j in 0..<q where abs(correlation[j]) > abs(correlation[first]) { first = j }
    lambda = abs(correlation[first])
    guard lambda > 0 else { return }
    // The reduction to a triangle rounds; at lambda max itself the solution is zero by definition.
    emitZeros(from: min(lambda, problem.lambdaMax))
    var event = Event.enter(first, sign: correlation[first] < 0 ? -1 : 1)
    var stalled = 0
    var limit = 100 * (min(m, q) + 10)
    while emitted < grid.count, limit > 0, stalled <= 2 * active.count + 20 {
      let dropped = apply(event, d, t)
      knots.append(lambda)
      prepareSegment(d, t)
      let (step, next) = nextEvent(dropped)
      emit(downTo: lambda - step)
      stalled = step <= 1e-14 * lambda ? stalled + 1 : 0
      lambda -= step
      event = next
      limit -= 1
      if case .end = next { break }
    }
  }

  /// Changes the active set; returns the column that has just left, if one has.
  private func apply(
    _ event: Event, _ d: UnsafePointer<Double>, _ t: UnsafePointer<Double>
  ) -> Int? {
    switch event {
    case .enter(let column, let sign):
      if factor.append(d + column * problem.rows, tolerance: dependence) {
        active.append(column)
        signs.append(sign)
        state[column] = .active
      } else {
        // In the span of the active columns its correlation follows theirs; it waits until one of them leaves.
        state[column] = .blocked
      }
      return nil
    case .leave(let position):
      let column = active.remove(at: position)
      signs.remove(at: position)
      factor.remove(at: position)
      state[column] = .out
      for j in state.indices where state[j] == .blocked { state[j] = .out }
      return column
    case .end:
      return nil
    }
  }

  /// Solution, its slope, all correlations and their slopes at the present lambda.
  private func prepareSegment(_ d: UnsafePointer<Double>, _ t: UnsafePointer<Double>) {
    let (m, q, k, n) = (problem.rows, problem.columns, active.count, problem.observations)
    for i in 0..<k { weights[i] = signs[i] }
    factor.solve(weights, transposed: true)
    left.update(from: t, count: m)
    if k > 0 {
      BLAS.multiplyTransposed(m, k, 1, factor.basis, stride: m, t, 0, rotated)
      BLAS.multiply(m, k, -1, factor.basis, stride: m, rotated, 1, left)
      BLAS.multiply(m, k, 1, factor.basis, stride: m, weights, 0, direction)
    }
    for i in 0..<k {
      current[i] = rotated[i] - n * lambda * weights[i]
      slope[i] = n * weights[i]
    }
    factor.solve(current, transposed: false)
    factor.solve(slope, transposed: false)
    BLAS.multiplyTransposed(m, q, 1, d, stride: m, direction, 0, change)
    BLAS.multiplyTransposed(m, q, 1 / n, d, stride: m, left, 0, correlation)
    for j in 0..<q { correlation[j] += lambda * change[j] }
  }

  /// How far lambda falls before a sign changes or a column joins, and which.
  private func nextEvent(_ dropped: Int?) -> (step: Double, event: Event) {
    var step = lambda
    var event = Event.end
    for i in 0..<active.count where slope[i] * signs[i] < 0 {
      let distance = max(0, current[i] * signs[i]) / (-slope[i] * signs[i])
      if distance < step { (step, event) = (distance, .leave(position: i)) }
    }
    guard factor.count < factor.capacity else { return (step, event) }
    state.withUnsafeBufferPointer { state in
      for j in 0..<problem.columns where state[j] == .out {
        let (c, b) = (correlation[j], change[j])
        let above = b < 1 ? max(0, lambda - c) / (1 - b) : .infinity
        let below = b > -1 ? max(0, lambda + c) / (1 + b) : .infinity
        let distance = min(above, below)
        guard distance < step else { continue }
        // A column that has just left starts on the bound and moves away from it; rounding may say otherwise.
        if j == dropped, distance <= 1e-9 * lambda { continue }
        (step, event) = (distance, .enter(j, sign: above <= below ? 1 : -1))
      }
    }
    return (step, event)
  }

  /// Reports the grid penalties down to `lower`, which lie on the present segment.
  private func emit(downTo lower: Double) {
    while emitted < grid.count, grid[emitted] >= lower {
      let k = active.count
      for i in 0..<k {
        current[i] = rotated[i] - problem.observations * grid[emitted] * weights[i]
      }
      factor.solve(current, transposed: false)
      var solution = [Double](repeating: 0, count: problem.columns)
      for i in 0..<k where current[i] * signs[i] > 0 { solution[active[i]] = current[i] }
      points.append(
        SolverPoint(lambda: grid[emitted], coefficients: solution, iterations: knots.count))
      emitted += 1
    }
  }

  private func emitZeros(from start: Double) {
    while emitted < grid.count, grid[emitted] >= start {
      points.append(
        SolverPoint(
          lambda: grid[emitted], coefficients: Array(repeating: 0, count: problem.columns),
          iterations: 0))
      emitted += 1
    }
  }
}
