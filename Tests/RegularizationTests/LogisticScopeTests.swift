import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Logistic regression: what may be asked")
struct LogisticScopeTests {
  private func data(_ seed: UInt64, rows n: Int, columns p: Int) -> (Matrix, [Double]) {
    var random = RandomStream(seed: seed, name: "logistic scope")
    let columns = (0..<p).map { _ in random.normals(n) }
    let y = (0..<n).map { i in
      columns[0][i] - columns[1 % p][i] + 2 * random.normal() > 0 ? 1.0 : 0
    }
    return (Matrix(columns: columns), y)
  }

  /// `x_j.(y - p) / n`, the intercept's last.
  private func slopes(_ problem: LogisticProblem, _ fit: Fit) -> [Double] {
    let p = fit.predictProbabilities(problem.design)
    let residual = zip(problem.response, p).map { ($0 - $1) / Double(p.count) }
    return problem.design.transposeTimes(residual) + [residual.reduce(0, +)]
  }

  @Test("without a penalty the likelihood has no slope left")
  func maximumLikelihood() throws {
    let (x, y) = data(1, rows: 200, columns: 6)
    let problem = try LogisticProblem(design: x, response: y)
    let path = try problem.lassoPath(lambdas: [0.1, 0], tolerance: 1e-12)
    #expect(path.fits[1].status == .converged)
    #expect(path.fits[1].support.count == 6)
    // The gap is quadratic in the slopes.
    for slope in slopes(problem, path.fits[1]) { #expect(abs(slope) <= 1e-6) }
    let ridge = try problem.elasticNetPath(alpha: 0, lambdas: [0], tolerance: 1e-12).fits[0]
    #expect(relativeDifference(ridge.coefficients, path.fits[1].coefficients) <= 1e-6)
  }

  @Test("without a penalty separable classes are refused, and nothing else is")
  func separable() throws {
    let x = [1.0, 2, 3, 4, 5, 6]
    let apart = try LogisticProblem(
      design: Matrix(columns: [x, [1, 0, 1, 0, 0, 1]]), response: [0, 0, 0, 1, 1, 1])
    #expect(throws: RegularizationError.separable) { _ = try apart.lassoPath(lambdas: [0]) }
    #expect(try apart.lassoPath(lambdas: [1e-6]).worstGap <= 1e-9)
    // Only the row at 3.5 of both classes holds the line.
    let touching = try LogisticProblem(
      design: Matrix(columns: [[1, 2, 3, 3, 5, 6]]), response: [0, 0, 0, 1, 1, 1])
    #expect(throws: RegularizationError.separable) { _ = try touching.lassoPath(lambdas: [0]) }
    let mixed = try LogisticProblem(
      design: Matrix(columns: [x]), response: [0, 0, 1, 0, 1, 1])
    #expect(try mixed.lassoPath(lambdas: [0]).worstGap <= 1e-9)
    // More features than rows, but rows that repeat with another class.
    let (wide, y) = data(2, rows: 8, columns: 30)
    let rows = Array(0..<8) + Array(0..<8)
    let twice = try LogisticProblem(
      design: wide.selecting(rows: rows), response: y + y.map { 1 - $0 })
    let fit = try twice.lassoPath(lambdas: [0]).fits[0]
    #expect(fit.status == .converged)
    #expect(fit.coefficients.allSatisfy { abs($0) <= 1e-6 })
    let distinct = try LogisticProblem(design: wide, response: [0, 1, 0, 1, 1, 0, 0, 1])
    #expect(throws: RegularizationError.separable) { _ = try distinct.lassoPath(lambdas: [0]) }
  }

  @Test(
    "a feature with factor 0 is not penalised, one with factor infinity is out",
    arguments: [1.0, 0.5, 0])
  func factors(alpha: Double) throws {
    let (x, y) = data(3, rows: 150, columns: 8)
    var factors = [Double](repeating: 1, count: 8)
    (factors[2], factors[5], factors[6]) = (0, .infinity, 3)
    let problem = try LogisticProblem(design: x, response: y, penaltyFactors: factors)
    // A slope of 1e-5 left to the intercept alone is a gap of about 3e-10.
    let path = try problem.elasticNetPath(alpha: alpha, count: 20, tolerance: 1e-10)
    #expect(path.worstGap <= 1e-10)
    #expect(path.fits.allSatisfy { $0.coefficients[2] != 0 && $0.coefficients[5] == 0 })
    // At the largest penalty stands the model of that feature alone.
    let alone = try LogisticProblem(design: x.selecting(columns: [2]), response: y)
    let free = try alone.lassoPath(lambdas: [0], tolerance: 1e-12).fits[0]
    if alpha > 0 {
      #expect(abs(path.fits[0].coefficients[2] - free.coefficients[0]) <= 1e-4)
      #expect(path.fits[0].support == [2])
    }
    for fit in path.fits {
      let slope = slopes(problem, fit)
      #expect(abs(slope[2]) <= 1e-5 && abs(slope[8]) <= 1e-5)
      for j in [0, 1, 3, 4, 6, 7] {
        let ridge = fit.lambda * (1 - alpha) * factors[j] * factors[j] * fit.coefficients[j]
        #expect(abs(slope[j] - ridge) <= fit.lambda * alpha * factors[j] * (1 + 1e-3) + 1e-5)
      }
    }
  }

  @Test("features that are never penalised must not tell the classes apart")
  func freeSeparation() throws {
    let design = Matrix(columns: [[1, 2, 3, 4], [1, 0, 0, 1]])
    #expect(throws: RegularizationError.separable) {
      _ = try LogisticProblem(design: design, response: [0, 0, 1, 1], penaltyFactors: [0, 1])
    }
  }

  @Test("ridge with more features than rows is the ridge of all features")
  func wideRidge() throws {
    let (x, y) = data(4, rows: 30, columns: 90)
    let factors = (0..<90).map { $0 == 3 ? 0 : 1 + Double($0 % 3) }
    for factors in [nil, factors] {
      let problem = try LogisticProblem(
        design: x, response: y, penaltyFactors: factors, standardize: factors == nil)
      let lambdas = [1.0, 0.1, 0.01]
      let path = try problem.elasticNetPath(alpha: 0, lambdas: lambdas, tolerance: 1e-12)
      #expect(path.worstGap <= 1e-12)
      // A trace of an absolute penalty takes the way through all columns.
      let other = try problem.elasticNetPath(alpha: 1e-9, lambdas: lambdas, tolerance: 1e-8)
      for (a, b) in zip(path.fits, other.fits) {
        #expect(relativeDifference(a.coefficients, b.coefficients) <= 1e-3)
        #expect(a.support.count >= 89)
      }
    }
  }
}
