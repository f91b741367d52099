import LinearAlgebra

/// Solves along a grid, certifies every fit on the original data, and mends those that fall short.
struct PathSolver {
  private let problem: RegressionProblem
  private let alpha: Double
  private let tolerance: Double

  private typealias Model = Certificate.Model

  /// With more active columns than this the homotopy of a very wide design gives way to the active set: knots come closer
  /// than penalties, and each costs more.
  private static let mostActive = 24

  init(_ problem: RegressionProblem, alpha: Double, tolerance: Double) {
    self.problem = problem
    self.alpha = alpha
    self.tolerance = tolerance
  }

  /// The fits of a grid with their certificates.
  func path(
    _ grid: [Double], algorithm: PathAlgorithm?
  ) throws(RegularizationError) -> CoefficientPath {
    // Thousands of small pieces of work find the flag that they share.
    let result = try Cancellation.sharing { _ throws(RegularizationError) in
      try solve(grid, algorithm: algorithm)
    }
    let fits = Parallel.map(grid.count) { index in
      let relative = relativeGap(result.gaps[index])
      return Fit(
        intercept: result.models[index].intercept,
        coefficients: result.models[index].coefficients.all, lambda: grid[index], alpha: alpha,
        dualityGap: result.gaps[index], relativeGap: relative,
        iterations: result.points[index].iterations,
        status: relative <= tolerance ? .converged : .iterationLimit)
    }
    return CoefficientPath(
      fits: fits, lambdas: grid, alpha: alpha, algorithm: result.algorithm, knots: result.knots)
  }

  /// The models of a grid alone, in which zeros take no room.
  func models(_ grid: [Double]) throws(RegularizationError) -> [Certificate.Model] {
    try solve(grid, algorithm: nil).models
  }

  private struct Result {
    var algorithm: PathAlgorithm
    var points: [SolverPoint]
    var models: [Model]
    var gaps: [Double]
    var knots: [Double]
  }

  private func solve(
    _ grid: [Double], algorithm: PathAlgorithm?
  ) throws(RegularizationError) -> Result {
    try Cancellation.check()
    let solver = SolverProblem(problem.prepared, isShort: isShort(grid))
    let exact = alpha == 1 ? PathAlgorithm.homotopy : .activeSet
    let asked = algorithm ?? exact
    var chosen = asked == .coordinateDescent || asked == .activeSet ? asked : exact
    let limit = algorithm == nil && solver.mayHaveManyKnots ? Self.mostActive : nil
    let route = route(solver, grid, chosen)
    var (reached, knots) = solve(solver, route.penalties, chosen, mostActive: limit)
    try Cancellation.check()
    var points = route.asked(reached)
    if points.count < grid.count {
      // Knots of a part of the path would be mistaken for those of the path.
      if limit != nil { (chosen, knots) = (.activeSet, []) }
      points += activeSet(solver, route.dropFirst(reached.count), from: reached.last)
      try Cancellation.check()
      points += walk(solver, Array(grid[points.count...]))
      let last = points.last?.solution
      for lambda in grid[points.count...] {
        points.append(SolverPoint(lambda: lambda, solution: last ?? solver.zero, iterations: 0))
      }
    }
    try Cancellation.check()
    var models = points.map { problem.original($0.solution) }
    var gaps = Certificate(problem, reduced: solver).gaps(
      lambdas: grid, alpha: alpha, models: models)
    if chosen != .coordinateDescent { mend(solver, grid, &points, &models, &gaps) }
    try Cancellation.check()
    return Result(
      algorithm: chosen, points: points, models: models, gaps: gaps, knots: knots)
  }

  /// Whether a grid ends before a tenth of the largest penalty: few columns have entered by then.
  private func isShort(_ grid: [Double]) -> Bool {
    guard let last = grid.last, last > 0 else { return false }
    return last >= 0.1 * problem.prepared.largestCorrelation / max(alpha, 1e-3)
  }

  /// The way down a grid. Where only some columns are looked at it takes shorter steps, so that the others are found in
  /// time; a homotopy that looks at all, and descent, go anywhere in one.
  private func route(
    _ solver: SolverProblem, _ grid: [Double], _ algorithm: PathAlgorithm
  ) -> PenaltyRoute {
    let goesAnywhere = alpha == 0 || solver.products != nil || algorithm == .coordinateDescent
    let step: Double? =
      goesAnywhere ? nil : solver.isWide ? 0.95 : algorithm == .homotopy ? nil : 0.8
    return PenaltyRoute(grid, from: solver.lambdaMax / max(alpha, 1e-3), step: step)
  }

  private func relativeGap(_ gap: Double) -> Double {
    problem.nullLoss > 0 ? gap / problem.nullLoss : gap
  }

  /// The solutions that an algorithm reaches before the active set on the columns has to take over, and the knots.
  private func solve(
    _ solver: SolverProblem, _ grid: [Double], _ algorithm: PathAlgorithm, mostActive: Int?
  ) -> ([SolverPoint], [Double]) {
    switch algorithm {
    case .homotopy:
      return homotopy(solver, grid, mostActive: mostActive)
    case .coordinateDescent:
      let descent = CoordinateDescent(solver, alpha: alpha)
      return (grid.map { descent.solve(lambda: $0, tolerance: 0.5 * tolerance) }, [])
    case .activeSet, .decomposition:
      guard let products = solver.products, alpha > 0 else { return ([], []) }
      let engine = GramActiveSet(products, alpha: alpha)
      engine.run(grid)
      return (engine.points, [])
    }
  }

  /// From inner products where they serve, else from the columns.
  private func homotopy(
    _ solver: SolverProblem, _ grid: [Double], mostActive: Int? = nil
  ) -> ([SolverPoint], [Double]) {
    if let homotopy = gramHomotopy(solver, grid) {
      homotopy.run()
      if homotopy.points.count == grid.count || Cancellation.isRequested {
        return (homotopy.points, homotopy.knots)
      }
    }
    let homotopy = LassoHomotopy(solver, grid: grid, mostActive: mostActive)
    homotopy.run()
    return (homotopy.points, homotopy.knots)
  }

  /// On inner products where they serve; a path that ends early on a design that is about square never needs those that
  /// are nearly dependent.
  private func gramHomotopy(_ solver: SolverProblem, _ grid: [Double]) -> GramHomotopy? {
    if let products = solver.products { return GramHomotopy(products, grid: grid) }
    let (n, q) = (problem.prepared.rows, problem.prepared.columns)
    guard !solver.isWide, q >= 64, q <= 2_048, n >= q / 2, n < 2 * q, grid.last ?? 0 > 0 else {
      return nil
    }
    return GramHomotopy(
      observations: Double(n), cross: problem.prepared.cross,
      gram: problem.prepared.permutedGram(), grid: grid)
  }

  private func activeSet(
    _ solver: SolverProblem, _ route: PenaltyRoute, from start: SolverPoint?
  ) -> [SolverPoint] {
    let path = ActiveSetSolver(solver, alpha: alpha, tolerance: tolerance).path(route, from: start)
    let columns = solver.columns
    return Parallel.map(path.count) { path[$0].full(columns: columns) }
  }

  /// The rest of a grid by a homotopy, where the active set gave up; at penalty 0 the mixing does not matter.
  private func walk(_ solver: SolverProblem, _ grid: [Double]) -> [SolverPoint] {
    guard let largest = grid.first, alpha == 1 || largest == 0 else { return [] }
    let route = route(solver, grid, .homotopy)
    return route.asked(homotopy(solver, route.penalties).0)
  }

  /// Where ties or rounding left a gap above the tolerance, tries the other algorithms from there; the best stays.
  private func mend(
    _ solver: SolverProblem, _ grid: [Double], _ points: inout [SolverPoint],
    _ models: inout [Model], _ gaps: inout [Double]
  ) {
    let short = grid.indices.filter { relativeGap(gaps[$0]) > tolerance }
    guard !short.isEmpty else { return }
    let engine = ActiveSetSolver(solver, alpha: alpha, tolerance: tolerance)
    // Made only where it is needed: it copies the design.
    lazy var descent = CoordinateDescent(solver, alpha: alpha)
    for index in short where !Cancellation.isRequested {
      let grid = [grid[index]]
      let attempts: [(SolverPoint) -> SolverPoint] = [
        {
          let here = PenaltyRoute(grid, from: $0.lambda, step: nil)
          return engine.path(here, from: $0).first?.full(columns: solver.columns) ?? $0
        },
        { walk(solver, grid).first ?? $0 },
        {
          descent.solve(
            lambda: grid[0], from: $0.coefficients, tolerance: 0.5 * tolerance, limit: 2_000)
        },
      ]
      for attempt in attempts where relativeGap(gaps[index]) > tolerance {
        let point = attempt(points[index])
        let model = problem.original(point.solution)
        let gap = Certificate(problem).gaps(
          lambdas: grid, alpha: alpha, models: [model])[0]
        guard gap < gaps[index] else { continue }
        points[index] = point
        (models[index], gaps[index]) = (model, gap)
      }
    }
  }
}
