import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Penalties far apart")
struct PenaltyRouteTests {
  private func problem(_ seed: Int, n: Int, p: Int) throws -> RegressionProblem {
    var random = RandomStream(seed: UInt64(seed), name: "penalties far apart")
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    let noise = random.normals(n)
    let y = (0..<n).map { i in (0..<10).reduce(noise[i]) { $0 + design[i, 7 * $1] } }
    return try RegressionProblem(design: design, response: y)
  }

  /// The default path of a wide design.
  private func fine(_ problem: RegressionProblem, _ alpha: Double) throws -> CoefficientPath {
    try problem.elasticNetPath(alpha: alpha, ratio: 0.01)
  }

  @Test(
    "have the fits of a fine path, and no others", arguments: [(60, 900), (90, 300), (80, 90)],
    [1, 0.5])
  func agree(shape: (n: Int, p: Int), alpha: Double) throws {
    let problem = try problem(1, n: shape.n, p: shape.p)
    let path = try fine(problem, alpha)
    for places in [[99], [45], Array(stride(from: 9, to: 100, by: 15)), Array(80..<100)] {
      let wanted = places.map { path.fits[$0] }
      let found = try problem.elasticNetPath(
        alpha: alpha, lambdas: wanted.map(\.lambda).reversed())
      #expect(found.lambdas == wanted.map(\.lambda) && found.fits.map(\.lambda) == found.lambdas)
      #expect(found.worstGap <= 1e-9 && found.algorithm == path.algorithm)
      for (fit, wanted) in zip(found.fits, wanted) {
        #expect(relativeDifference(fit.coefficients, wanted.coefficients) <= 1e-3)
      }
    }
  }

  @Test("cost no more systems than a fine path, counting those at waypoints", arguments: 0..<3)
  func systems(seed: Int) throws {
    let problem = try problem(seed, n: 100, p: 1_500)
    let path = try fine(problem, 0.5)
    let total = path.fits.reduce(0) { $0 + $1.iterations }
    for lambdas in [
      [path.lambdas[99]], Array(path.lambdas[80...]), [50, 99].map { path.lambdas[$0] },
    ] {
      let some = try problem.elasticNetPath(alpha: 0.5, lambdas: lambdas)
      #expect(some.worstGap <= 1e-9)
      let systems = some.fits.map(\.iterations)
      #expect(systems.reduce(0, +) <= total && systems[0] > total / 4, "\(systems) of \(total)")
    }
  }

  @Test("bring no more columns to work than a fine path", arguments: [1, 0.5])
  func columns(alpha: Double) throws {
    let solver = SolverProblem(try problem(4, n: 100, p: 1_500).prepared)
    let start = solver.lambdaMax / alpha
    func atWork(_ grid: [Double], _ step: Double?) -> Int {
      let engine = ActiveSetSolver(solver, alpha: alpha, tolerance: 1e-9)
      let solved = engine.path(PenaltyRoute(grid, from: start, step: step)).map(\.lambda)
      // In one step it may also give up.
      #expect(solved == grid || step == nil && grid.count < 3)
      return engine.gram.count
    }
    let few = atWork(geometricGrid(from: start, to: 0.01 * start, count: 100), nil)
    #expect(few < 400)
    for grid in [[0.01 * start], [0.5 * start, 0.01 * start]] {
      #expect(atWork(grid, 0.95) <= few * 5 / 4)
      // In one step nearly all columns seem to matter.
      #expect(atWork(grid, nil) > 2 * few)
    }
  }

  @Test("of a very wide lasso are walked to by both methods in turn")
  func takeOver() throws {
    let problem = try problem(5, n: 300, p: 14_000)
    let largest = problem.lambdaMax()
    let path = try problem.lassoPath(
      lambdas: geometricGrid(from: largest, to: 0.05 * largest, count: 60))
    let alone = try problem.lassoPath(lambdas: [0.05 * largest])
    #expect(path.algorithm == .activeSet && alone.algorithm == .activeSet)
    #expect(alone.fits.count == 1 && alone.worstGap <= 1e-9 && alone.knots.isEmpty)
    let wanted = path.fits[59].coefficients
    #expect(relativeDifference(alone.fits[0].coefficients, wanted) <= 1e-4)
    // The homotopy alone has the knots of the way, whatever lies on it.
    let few = try problem.lassoPath(lambdas: [0.3 * largest], algorithm: .homotopy)
    let many = try problem.lassoPath(
      lambdas: geometricGrid(from: largest, to: 0.3 * largest, count: 26), algorithm: .homotopy)
    #expect(few.knots.count > 5 && relativeDifference(few.knots, many.knots) <= 1e-10)
  }

  @Test("at the end without a penalty, take no more knots than columns can enter one by one")
  func zero() throws {
    let problem = try problem(6, n: 60, p: 900)
    let lasso = try problem.lassoPath(lambdas: [0, 0.5 * problem.lambdaMax()])
    #expect(lasso.algorithm == .homotopy && lasso.worstGap <= 1e-9)
    // All 840 columns that are out reach the bound together, at 0; the last support has as many columns as rows, less one.
    #expect(lasso.fits[1].coefficients.count { $0 != 0 } == 59)
    #expect((59..<300).contains(lasso.knots.count))
  }

  @Test("at the end without a penalty, take the active set few systems more", arguments: [1, 0.5])
  func zero(alpha: Double) throws {
    let problem = try problem(6, n: 150, p: 3_000)
    for lambdas in [[0], [1e-3, 0.999e-3, 0]] {
      let path = try problem.elasticNetPath(
        alpha: alpha, lambdas: lambdas.map { $0 * problem.lambdaMax(alpha: alpha) },
        algorithm: .activeSet)
      #expect(path.worstGap <= 1e-9)
      let systems = path.fits.reduce(0) { $0 + $1.iterations }
      #expect(systems < 800, "\(lambdas)")
    }
  }

  // MARK: The route

  @Test("are bridged by waypoints, and those of a fine grid need none")
  func waypoints() {
    let fine = geometricGrid(from: 3, to: 0.03, count: 100)
    #expect(PenaltyRoute(fine, from: 3, step: 0.95).penalties == fine)
    for grid in [[0.03], [2, 1.9, 0.5, 0.5, 0.03], [7, 3, 0.4], [1e-300], [1, 0, 0]] {
      let route = PenaltyRoute(grid, from: 3, step: 0.95)
      #expect(route.asked(route.penalties) == grid && route.penalties.count < 200)
      #expect(PenaltyRoute(grid, from: 3, step: nil).penalties == grid)
      for (last, next) in zip([3] + route.penalties, route.penalties)
      where last <= 3 && next >= 3e-4 {
        #expect(next >= 0.92 * last)
      }
      #expect(route.penalties.contains { $0 <= 3e-4 * (1 + 1e-12) } == (grid.last ?? 1 < 3e-4))
    }
  }

  @Test("leave on the rest of a route what is left of both, and of a part what was asked for")
  func parts() {
    let route = PenaltyRoute([1, 0.7, 0.5], from: 1, step: 0.8)
    #expect(route.isAsked == [true, false, true, false, true])
    #expect(route.asked(["a", "b", "c"]) == ["a", "c"])
    let rest = route.dropFirst(3)
    #expect(rest.penalties == Array(route.penalties[3...]) && rest.isAsked == [false, true])
  }
}
