import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Lasso and elastic net")
struct LassoTests {
  @Test(
    "threshold an orthonormal design softly",
    arguments: [1e-8, 0.05, 0.1, 0.5], [PathAlgorithm.homotopy, .activeSet, .coordinateDescent])
  func orthonormal(lambda: Double, algorithm: PathAlgorithm) throws {
    let response = [0.9, -0.4, 0.05]
    let problem = try RegressionProblem(
      design: .identity(3), response: response, intercept: false)
    for alpha in [1, 0.6] {
      let fit = try problem.elasticNetPath(
        alpha: alpha, lambdas: [lambda], tolerance: 1e-12, algorithm: algorithm
      ).fits[0]
      // n = 3 rows: the threshold is n times lambda alpha, the shrinkage 1 + n lambda (1 - alpha).
      for (found, y) in zip(fit.coefficients, response) {
        let size = max(0, abs(y) - 3 * lambda * alpha) / (1 + 3 * lambda * (1 - alpha))
        #expect(abs(found - (y < 0 ? -size : size)) <= 1e-6 * 1e-2)
      }
    }
  }

  @Test("starts at lambda max and ends at least squares")
  func limits() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    for standardize in [true, false] {
      let problem = try RegressionProblem(
        design: design, response: response, standardize: standardize)
      let top = problem.lambdaMax()
      let path = try problem.lassoPath(lambdas: [2 * top, top, top * (1 - 1e-9), 0])
      #expect(path.fits[0].support.isEmpty)
      #expect(path.fits[1].support.isEmpty)
      #expect(path.fits[2].support.count == 1)
      #expect(path.worstGap <= 1e-12)
      let exact = try problem.leastSquares()
      #expect(relativeDifference(path.fits[3].coefficients, exact.coefficients) <= 1e-10)
      let ridge = try problem.ridgePath(lambdas: [0])
      #expect(try relativeDifference(ridge.fits[0].coefficients, exact.coefficients) <= 1e-10)
    }
  }

  @Test("is ridge at alpha zero and close to the lasso near alpha one")
  func mixing() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let problem = try RegressionProblem(design: design, response: response, standardize: true)
    let lambdas = [10, 1, 0.1]
    let ridge = try problem.ridgePath(lambdas: lambdas)
    let byActiveSet = try problem.elasticNetPath(
      alpha: 0, lambdas: lambdas, algorithm: .activeSet)
    let lasso = try problem.lassoPath(lambdas: lambdas)
    let near = try problem.elasticNetPath(alpha: 1 - 1e-9, lambdas: lambdas)
    for l in lambdas.indices {
      #expect(
        try relativeDifference(byActiveSet.fits[l].coefficients, ridge.fits[l].coefficients) <= 1e-9
      )
      #expect(relativeDifference(near.fits[l].coefficients, lasso.fits[l].coefficients) <= 1e-6)
    }
  }

  @Test("lets in copies of a column without losing the way")
  func copies() throws {
    let x = [1.0, 3, 2, 5, 4, 7]
    let z = [2.0, 1, 4, 3, 6, 1]
    let y = [1.0, 2, 2, 6, 5, 6]
    let single = try RegressionProblem(design: Matrix(columns: [x, z]), response: y)
    let double = try RegressionProblem(
      design: Matrix(columns: [x, x, z, z.map { -$0 }, x]), response: y)
    let lambdas = geometricGrid(from: 2, to: 1e-4, count: 30)
    let (a, b) = (try single.lassoPath(lambdas: lambdas), try double.lassoPath(lambdas: lambdas))
    #expect(b.worstGap <= 1e-12)
    for (one, two) in zip(a.fits, b.fits) {
      let sum = two.coefficients[0] + two.coefficients[1] + two.coefficients[4]
      #expect(abs(sum - one.coefficients[0]) <= 1e-12)
      #expect(abs(two.coefficients[2] - two.coefficients[3] - one.coefficients[1]) <= 1e-12)
    }
  }

  @Test("never penalises a feature of factor zero, never admits one of factor infinity")
  func penaltyFactors() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let factors: [Double] = [1, 0, 2, 0.5, .infinity, 1, 0, 1, 1, 3]
    let problem = try RegressionProblem(
      design: design, response: response, penaltyFactors: factors, standardize: true)
    for alpha in [1, 0.5, 0] {
      let path = try problem.elasticNetPath(alpha: alpha)
      #expect(path.worstGap <= 1e-9)
      for fit in path.fits {
        #expect(fit.coefficients[4] == 0)
        #expect(fit.coefficients[1] != 0)
        #expect(fit.coefficients[6] != 0)
      }
    }
    let first = try problem.lassoPath().fits[0]
    let alone = try RegressionProblem(
      design: design.selecting(columns: [1, 6]), response: response
    ).leastSquares()
    #expect(
      relativeDifference([first.coefficients[1], first.coefficients[6]], alone.coefficients)
        <= 1e-10)
  }

  @Test("weights a row of weight two like the row twice")
  func weights() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let rows = Array(0..<60)
    let part = design.selecting(rows: rows)
    let doubled = design.selecting(rows: rows + [0, 5, 7])
    let weights = rows.map { [0, 5, 7].contains($0) ? 2.0 : 1.0 }
    let a = try RegressionProblem(
      design: part, response: rows.map { response[$0] }, weights: weights, standardize: true)
    let b = try RegressionProblem(
      design: doubled, response: (rows + [0, 5, 7]).map { response[$0] }, standardize: true)
    for alpha in [1, 0.5, 0] {
      let lambdas = [10, 1, 0.1]
      let first = try a.elasticNetPath(alpha: alpha, lambdas: lambdas)
      let second = try b.elasticNetPath(alpha: alpha, lambdas: lambdas)
      for (x, y) in zip(first.fits, second.fits) {
        #expect(relativeDifference(x.coefficients, y.coefficients) <= 1e-9)
      }
    }
  }

  @Test("reports knots where features enter, and the order of entry")
  func knots() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let path = try RegressionProblem(design: design, response: response, standardize: true)
      .lassoPath(ratio: 1e-5)
    #expect(path.algorithm == .homotopy)
    #expect(path.knots == path.knots.sorted(by: >))
    // bmi, then s5, then blood pressure: the order of Efron and others (2004), figure 1.
    let order = (0..<10).sorted { (path.entry(of: $0) ?? 999) < (path.entry(of: $1) ?? 999) }
    #expect(Array(order.prefix(3)) == [2, 8, 3])
  }
}
