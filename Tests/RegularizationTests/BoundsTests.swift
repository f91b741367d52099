import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Bounds on coefficients")
struct BoundsTests {
  /// Columns +1 and -1, orthogonal to each other and to the constant: |d|^2 / n = 1.
  private static let orthonormal = Matrix(columns: [
    [1, 1, 1, 1, -1, -1, -1, -1], [1, 1, -1, -1, 1, 1, -1, -1], [1, -1, 1, -1, 1, -1, 1, -1],
  ])

  @Test("clamp the soft threshold of an orthonormal design", arguments: [1, 0.4, 0])
  func closedForm(alpha: Double) throws {
    let y: [Double] = [9, 2, 4, 1, -3, -2, 1, 4]
    let problem = try RegressionProblem(design: Self.orthonormal, response: y)
    let correlations = Self.orthonormal.transposeTimes(y).map { $0 / 8 }
    let (lower, upper) = ([0.5, -0.2, -Double.infinity], [1.0, 0, 0.1])
    let lambdas = [3.0, 1, 0.3, 0.01]
    let path = try problem.elasticNetPath(
      alpha: alpha, bounds: CoefficientBounds(lower: lower, upper: upper), lambdas: lambdas)
    for fit in path.fits {
      for j in 0..<3 {
        let size = max(0, abs(correlations[j]) - fit.lambda * alpha)
        let free = (correlations[j] < 0 ? -size : size) / (1 + fit.lambda * (1 - alpha))
        #expect(abs(fit.coefficients[j] - min(max(free, lower[j]), upper[j])) <= 1e-14)
      }
      #expect(fit.status == .converged)
      #expect(abs(fit.intercept - 2) <= 1e-14)
    }
  }

  /// The objective, and what a projected gradient method makes of it.
  private func projectedGradient(
    _ problem: RegressionProblem, _ lower: [Double], _ upper: [Double], lambda: Double,
    alpha: Double
  ) -> Double {
    let (n, p) = (problem.observations, problem.features)
    let means = (0..<p).map { problem.design.column($0).reduce(0, +) / Double(n) }
    let centre = problem.response.reduce(0, +) / Double(n)
    var x = problem.design
    for j in 0..<p { for i in 0..<n { x[i, j] -= means[j] } }
    let y = problem.response.map { $0 - centre }
    let step = Double(n) / x.elements.reduce(0) { $0 + $1 * $1 }
    var b = zip(lower, upper).map { min(max(0, $0), $1) }
    for _ in 0..<60_000 {
      let r = zip(y, x * b).map { $0 - $1 }
      let g = x.transposeTimes(r)
      for j in 0..<p {
        let moved = b[j] + step * (g[j] / Double(n) - lambda * (1 - alpha) * b[j])
        let size = max(0, abs(moved) - step * lambda * alpha)
        b[j] = min(max(moved < 0 ? -size : size, lower[j]), upper[j])
      }
    }
    let r = zip(y, x * b).map { $0 - $1 }
    let penalty = b.reduce(0) { $0 + alpha * abs($1) + (1 - alpha) / 2 * $1 * $1 }
    return r.reduce(0) { $0 + $1 * $1 } / Double(2 * n) + lambda * penalty
  }

  @Test("give the minimum that a projected gradient finds", arguments: 0..<6, [1, 0.5, 0])
  func projected(seed: Int, alpha: Double) throws {
    var random = RandomStream(seed: UInt64(seed), name: "bounds")
    let (n, p) = (seed % 2 == 0 ? 30 : 8, 10)
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for i in 0..<n { design[i, 1] = 0.7 * design[i, 0] + 0.7 * design[i, 1] }
    let noise = random.normals(n)
    let y = (0..<n).map { 3 + 2 * design[$0, 0] - design[$0, 1] + design[$0, 2] + noise[$0] }
    let lower = (0..<p).map { $0 % 4 == 3 ? -.infinity : random.uniform(in: -0.5...0.3) }
    let upper = lower.map { max($0, 0) + random.uniform(in: 0...1) }
    let problem = try RegressionProblem(design: design, response: y)
    let lambda = 0.05 * problem.lambdaMax()
    let path = try problem.elasticNetPath(
      alpha: alpha, bounds: CoefficientBounds(lower: lower, upper: upper), lambdas: [lambda])
    let fit = path.fits[0]
    #expect(fit.status == .converged)
    for j in 0..<p { #expect(fit.coefficients[j] >= lower[j] && fit.coefficients[j] <= upper[j]) }
    let found = CertificateTests.objective(problem, fit)
    let other = projectedGradient(problem, lower, upper, lambda: lambda, alpha: alpha)
    // The gap bounds the distance to any feasible point, and the other method has converged.
    #expect(found - other <= fit.dualityGap + 1e-12 * problem.nullLoss)
    #expect(other - found <= 1e-8 * problem.nullLoss)
  }

  @Test("that never bind change nothing", arguments: [1, 0.5, 0])
  func wide(alpha: Double) throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    for standardize in [false, true] {
      let problem = try RegressionProblem(
        design: design, response: response, standardize: standardize)
      let free = Array(repeating: Double.infinity, count: 10)
      let lambdas = geometricGrid(
        from: problem.lambdaMax(), to: 1e-3 * problem.lambdaMax(), count: 12)
      let bounded = try problem.elasticNetPath(
        alpha: alpha, bounds: CoefficientBounds(lower: free.map { -$0 }, upper: free),
        lambdas: lambdas, tolerance: 1e-12)
      let plain = try problem.elasticNetPath(alpha: alpha, lambdas: lambdas, tolerance: 1e-12)
      for (a, b) in zip(bounded.fits, plain.fits) {
        #expect(a.relativeGap <= 1e-12)
        #expect(relativeDifference(a.coefficients, b.coefficients) <= 1e-5)
      }
    }
  }

  @Test("keep coefficients from falling below zero, with the gap to show it")
  func notNegative() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let problem = try RegressionProblem(design: design, response: response, standardize: true)
    let path = try problem.elasticNetPath(alpha: 1, bounds: .notNegative(features: 10))
    #expect(path.fits.allSatisfy { $0.coefficients.allSatisfy { $0 >= 0 } })
    #expect(path.worstGap <= 1e-9)
    // Features that would be negative without bounds are what the bounds are for.
    let free = try problem.lassoPath()
    #expect(free.fits.contains { $0.coefficients.contains { $0 < 0 } })
  }

  @Test("that make no sense are refused")
  func refused() throws {
    let problem = try RegressionProblem(
      design: Matrix(columns: [[1, 2, 4], [3, 3, 3], [0, 1, 0]]), response: [1, 2, 0],
      penaltyFactors: [1, 1, 0])
    let crossed = #expect(throws: RegularizationError.self) {
      try CoefficientBounds(lower: [0, 1], upper: [1, 0.5])
    }
    #expect(
      crossed?.description
        == "The coefficient of feature 1 (counted from 0) must lie between 1.0 and 0.5, "
        + "where there is no number. Give a lower bound that is not above the upper one.")
    #expect(throws: RegularizationError.self) { try CoefficientBounds(lower: [.nan], upper: [1]) }
    let excluded = #expect(throws: RegularizationError.self) {
      try problem.elasticNetPath(
        alpha: 1,
        bounds: CoefficientBounds(lower: [0, 1, -.infinity], upper: [1, 2, .infinity]))
    }
    #expect(
      excluded?.description
        == "The coefficient of feature 1 (counted from 0) must lie between 1.0 and 2.0, but the "
        + "feature is constant or has an infinite penalty factor, so that it is 0. "
        + "Let its bounds include 0.")
    let unpenalized = #expect(throws: RegularizationError.self) {
      try problem.elasticNetPath(
        alpha: 1, bounds: CoefficientBounds(lower: [0, 0, 0], upper: [1, 1, 1]))
    }
    #expect(
      unpenalized?.description
        == "Feature 2 (counted from 0) has bounds and penalty factor 0; a bounded coefficient needs "
        + "a penalty. Give it a small positive factor, or no bounds.")
    #expect(
      throws: RegularizationError.lengthMismatch(
        what: "list of lower bounds", found: 1, needed: 3, per: "feature")
    ) { try problem.elasticNetPath(alpha: 1, bounds: .notNegative(features: 1)) }
    #expect(
      throws: RegularizationError.badSetting(
        name: "lambda", value: 0, needed: "positive with bounds")
    ) {
      try problem.elasticNetPath(
        alpha: 1,
        bounds: CoefficientBounds(
          lower: [0, 0, -.infinity], upper: [1, 0, .infinity]), lambdas: [1, 0])
    }
  }
}
