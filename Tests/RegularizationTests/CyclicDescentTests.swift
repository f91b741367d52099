import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Cyclic coordinate descent, watched")
struct CyclicDescentTests {
  private func problem() throws -> RegressionProblem {
    var random = RandomStream(seed: 4, name: "descent")
    let columns = (0..<6).map { _ in random.normals(40) }
    let response = (0..<40).map { columns[0][$0] - 2 * columns[3][$0] + random.normal() }
    return try RegressionProblem(
      design: Matrix(columns: columns), response: response, standardize: true)
  }

  @Test("arrives where the certified solvers arrive", arguments: [1, 0.5, 0])
  func limit(alpha: Double) throws {
    let problem = try problem()
    var descent = try CyclicDescent(problem, lambda: 0.1, alpha: alpha)
    let stopped = descent.advance(to: 10_000)
    #expect(stopped)
    let exact = try problem.fit(.elasticNet(lambda: 0.1, alpha: alpha))
    #expect(descent.fit.status == .converged)
    #expect(descent.fit.support == exact.support)
    for (found, expected) in zip(descent.fit.coefficients, exact.coefficients) {
      #expect(abs(found - expected) < 1e-9)
    }
  }

  @Test("one sweep is the soft threshold, coefficient by coefficient")
  func sweep() throws {
    let problem = try RegressionProblem(
      design: .identity(3), response: [0.9, -0.4, 0.05], intercept: false)
    var descent = try CyclicDescent(problem, lambda: 0.1)
    let stopped = descent.advance(to: 1)
    #expect(!stopped)
    for (found, expected) in zip(descent.fit.coefficients, [0.6, -0.1, 0]) {
      #expect(abs(found - expected) < 1e-15)
    }
    #expect(descent.sweeps == 1)
    #expect(descent.fit.iterations == 1)
  }

  @Test("never climbs, and goes on from where it was")
  func monotone() throws {
    let problem = try problem()
    func objective(_ fit: Fit) -> Double {
      Metrics.meanSquaredError(fit.predict(problem.design), problem.response) / 2
        + zip(fit.coefficients, Standardization(of: problem.design).scales)
        .reduce(0) { $0 + 0.02 * abs($1.0 * $1.1) }
    }
    var (steps, leap) = (
      try CyclicDescent(problem, lambda: 0.02), try CyclicDescent(problem, lambda: 0.02)
    )
    var last = Double.infinity
    for sweep in 1...8 {
      _ = steps.advance(to: sweep)
      let value = objective(steps.fit)
      #expect(value <= last + 1e-14)
      last = value
    }
    _ = leap.advance(to: 8)
    #expect(leap.fit == steps.fit)
  }

  @Test("stops by its rule with a gap below twice the tolerance, and says so")
  func rule() throws {
    var descent = try CyclicDescent(problem(), lambda: 0.05)
    let stopped = descent.advance(to: 1_000, tolerance: 1e-3)
    #expect(stopped)
    #expect(descent.sweeps < 1_000)
    #expect(descent.fit.relativeGap < 2e-3)
  }

  @Test("refuses penalties and mixings that make no sense")
  func refusals() throws {
    let problem = try problem()
    #expect(throws: RegularizationError.badLambda(value: -1)) {
      try CyclicDescent(problem, lambda: -1)
    }
    #expect(throws: RegularizationError.badAlpha(value: 2)) {
      try CyclicDescent(problem, lambda: 1, alpha: 2)
    }
  }
}
