import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Certificates")
struct CertificateTests {
  /// The objective, written out.
  static func objective(_ problem: RegressionProblem, _ fit: Fit) -> Double {
    let n = Double(problem.observations)
    let residuals = fit.residuals(problem.design, problem.response)
    let scales =
      problem.standardize
      ? Standardization(of: problem.design, weights: problem.weights).scales
      : fit.coefficients.map { _ in 1 }
    var value = 0.0
    for (i, r) in residuals.enumerated() { value += (problem.weights?[i] ?? 1) * r * r / (2 * n) }
    for (j, b) in fit.coefficients.enumerated() where b != 0 {
      let size = abs(b) * scales[j] * (problem.penaltyFactors?[j] ?? 1)
      value += fit.lambda * (fit.alpha * size + (1 - fit.alpha) / 2 * size * size)
    }
    return value
  }

  @Test(
    "hold on polynomial powers of degree 15, whatever the basis",
    arguments: [10, 16, 20, 50, 200], PolynomialBasis.Kind.allCases)
  func polynomials(observations: Int, kind: PolynomialBasis.Kind) throws {
    var random = RandomStream(seed: 11, name: "polynomials")
    let x = random.uniforms(observations)
    let y = x.map { (3 * $0 - 1) * ($0 - 0.5) * (2 - 7 * $0) + 0.1 * random.normal() }
    let basis = PolynomialBasis(kind: kind, degree: 15, fittedTo: x)
    let problem = try RegressionProblem(design: basis.design(x), response: y)
    for alpha in [1, 0.5, 0] {
      let path = try problem.elasticNetPath(alpha: alpha, ratio: 1e-4)
      #expect(path.worstGap <= 1e-8)
      #expect(path.fits.allSatisfy { $0.status == .converged })
    }
  }

  @Test(
    "hold for correlated pairs, up to exact copies",
    arguments: [0, 0.9, 0.99, 0.9999, 1], [1, 0.5, 0.01])
  func pairs(correlation: Double, alpha: Double) throws {
    var random = RandomStream(seed: 3, name: "pairs")
    var columns = [[Double]]()
    for _ in 0..<10 {
      let (a, b) = (random.normals(100), random.normals(100))
      columns.append(a)
      columns.append(
        zip(a, b).map { correlation * $0 + (1 - correlation * correlation).squareRoot() * $1 })
    }
    let y = (0..<100).map { i in columns[0][i] + columns[1][i] - columns[4][i] + random.normal() }
    let problem = try RegressionProblem(design: Matrix(columns: columns), response: y)
    let path = try problem.elasticNetPath(alpha: alpha, ratio: 1e-4)
    #expect(path.worstGap <= 1e-8)
  }

  @Test("bound the distance to the optimum that a better fit shows")
  func honest() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    for standardize in [false, true] {
      let problem = try RegressionProblem(
        design: design, response: response, standardize: standardize)
      let lambda = 0.01 * problem.lambdaMax()
      let exact = try problem.lassoPath(lambdas: [lambda]).fits[0]
      let rough = try problem.lassoPath(
        lambdas: [lambda], tolerance: 1e-2, algorithm: .coordinateDescent
      ).fits[0]
      let distance = Self.objective(problem, rough) - Self.objective(problem, exact)
      #expect(exact.relativeGap <= 1e-12)
      #expect(rough.dualityGap >= distance)
      #expect(rough.relativeGap > 1e-9)
    }
  }

  @Test("hold on random designs of every shape, scale and defect", arguments: 0..<60)
  func randomDesigns(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "designs")
    let n = 1 + random.integer(below: seed % 3 == 0 ? 12 : 120)
    let p = 1 + random.integer(below: seed % 5 == 0 ? 12 : 120)
    let factors = 1 + random.integer(below: p)
    let loadings = (0..<factors).map { _ in random.normals(n) }
    var columns: [[Double]] = []
    for j in 0..<p {
      if j > 0, random.uniform() < 0.1 {
        columns.append(columns[random.integer(below: j)].map { -$0 })
      } else if random.uniform() < 0.05 {
        columns.append(Array(repeating: random.normal(), count: n))
      } else {
        let share = random.uniform() < 0.5 ? 0 : random.uniform()
        let base = loadings[random.integer(below: factors)]
        columns.append(zip(base, random.normals(n)).map { $0 + share * $1 })
      }
    }
    if seed % 4 == 0 {
      for j in 0..<p {
        let scale = geometricGrid(from: 1e-8, to: 1e8, count: 17)[random.integer(below: 17)]
        columns[j] = columns[j].map { $0 * scale }
      }
    }
    let y = zip(columns[0], random.normals(n)).map { $0 + $1 }
    let problem = try RegressionProblem(
      design: Matrix(columns: columns), response: y, intercept: seed % 7 != 0,
      standardize: seed % 4 == 0)
    guard problem.lambdaMax() > 0 else { return }
    for alpha in [1, 0.7, 0] {
      let grid = geometricGrid(
        from: problem.lambdaMax(alpha: alpha), to: 1e-3 * problem.lambdaMax(alpha: alpha), count: 25
      )
      let path = try problem.elasticNetPath(alpha: alpha, lambdas: grid)
      #expect(path.worstGap <= 1e-8, "n \(n), p \(p), alpha \(alpha)")
      guard alpha > 0 else { continue }
      let other = try problem.elasticNetPath(
        alpha: alpha, lambdas: grid, tolerance: 1e-6, algorithm: .coordinateDescent)
      for (a, b) in zip(path.fits, other.fits) {
        let (first, second) = (Self.objective(problem, a), Self.objective(problem, b))
        let slack = 1e-10 * problem.nullLoss
        #expect(first - second <= a.dualityGap + slack)
        #expect(second - first <= b.dualityGap + slack)
      }
    }
  }
}
