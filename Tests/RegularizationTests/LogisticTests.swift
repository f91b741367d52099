import Foundation
import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Logistic regression")
struct LogisticTests {
  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("meets reference solutions to 1e-6")
  func reference() throws {
    let (design, response) = try ReferenceNumbers.table("breast-cancer.csv")
    let wanted = try ReferenceNumbers.json(
      "breast-cancer-logistic-l1.json", as: ReferencePath.self
    ).solutions
    let problem = try LogisticProblem(design: design, response: response)
    let path = try problem.lassoPath(lambdas: wanted.map(\.lambda), tolerance: 1e-13)
    for (fit, solution) in zip(path.fits, wanted) {
      #expect(fit.relativeGap <= 1e-13)
      #expect(relativeDifference(fit.coefficients, solution.coefficients) <= 1e-6)
      #expect(abs(fit.intercept - solution.intercept) <= 1e-6)
      #expect(fit.coefficients.map { $0 != 0 } == solution.coefficients.map { $0 != 0 })
    }
  }

  @Test("finds the odds of two groups by hand")
  func twoGroups() throws {
    // Group 0: 1 of 4 in class 1; group 1: 3 of 4. Without much penalty b0 = log(1/3), b = 2 log 3.
    let x = [0.0, 0, 0, 0, 1, 1, 1, 1]
    let y = [0.0, 0, 0, 1, 1, 1, 1, 0]
    let problem = try LogisticProblem(design: Matrix(columns: [x]), response: y)
    let fit = try problem.elasticNetPath(alpha: 1, lambdas: [1e-12], tolerance: 1e-13).fits[0]
    #expect(abs(fit.intercept - log(1.0 / 3)) <= 1e-6)
    #expect(abs(fit.coefficients[0] - 2 * log(3)) <= 1e-6)
    let probabilities = fit.predictProbabilities(Matrix(columns: [[0, 1]]))
    #expect(abs(probabilities[0] - 0.25) <= 1e-6)
    #expect(abs(probabilities[1] - 0.75) <= 1e-6)
    // x.(y - 1/2) / n = (3 * 1/2 - 1/2) / 8.
    #expect(abs(problem.lambdaMax() - 0.125) <= 1e-15)
    #expect(try problem.lassoPath(lambdas: [0.125]).fits[0].coefficients == [0])
  }

  @Test("certifies whole paths, whatever the mixing", arguments: [1, 0.5, 0])
  func certificate(alpha: Double) throws {
    let (design, response) = try ReferenceNumbers.table("breast-cancer.csv")
    for standardize in [false, true] {
      let problem = try LogisticProblem(
        design: design, response: response, standardize: standardize)
      let path = try problem.elasticNetPath(alpha: alpha, count: 50)
      #expect(path.worstGap <= 1e-9)
      #expect(path.fits.allSatisfy { $0.status == .converged })
    }
  }

  @Test("ends bounded on separable classes, wide designs and copies", arguments: [1, 0.5, 0])
  func separable(alpha: Double) throws {
    var random = RandomStream(seed: 5, name: "separable")
    var columns = (0..<40).map { _ in random.normals(30) }
    columns.append(columns[0])
    let y = columns[0].map { $0 > 0 ? 1.0 : 0 }
    let problem = try LogisticProblem(design: Matrix(columns: columns), response: y)
    let path = try problem.elasticNetPath(alpha: alpha)
    #expect(path.worstGap <= 1e-9)
    let last = try #require(path.fits.last)
    let size = last.coefficients.reduce(0) { $0 + abs($1) }
    // lambda |b|_1 cannot exceed the null loss.
    if alpha == 1 { #expect(last.lambda * size <= problem.nullLoss) }
    #expect(size.isFinite)
  }

  @Test("certifies random designs of every shape", arguments: 0..<24)
  func randomDesigns(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "logistic designs")
    let (n, p) = (4 + random.integer(below: 120), 1 + random.integer(below: 100))
    var columns: [[Double]] = []
    for j in 0..<p {
      if j > 0, random.uniform() < 0.2 {
        let base = columns[random.integer(below: j)]
        let noise = random.uniform() < 0.5 ? 0 : 0.05
        columns.append(base.map { $0 + noise * random.normal() })
      } else {
        columns.append(random.normals(n))
      }
    }
    var y = (0..<n).map { i in columns[0][i] + random.normal() > 0.3 ? 1.0 : 0 }
    (y[0], y[1]) = (0, 1)
    let problem = try LogisticProblem(
      design: Matrix(columns: columns), response: y, intercept: seed % 3 != 0,
      standardize: seed % 2 == 0)
    for alpha in [1, 0.5, 0] {
      let path = try problem.elasticNetPath(alpha: alpha, count: 30, ratio: 1e-3)
      #expect(path.worstGap <= 1e-9, "n \(n), p \(p), alpha \(alpha)")
    }
  }

  @Test("weights a row of weight two like the row twice")
  func weights() throws {
    let (design, response) = try ReferenceNumbers.table("breast-cancer.csv")
    let rows = Array(0..<100)
    let extra = rows + [0, 19, 40]
    let a = try LogisticProblem(
      design: design.selecting(rows: rows), response: rows.map { response[$0] },
      weights: rows.map { [0, 19, 40].contains($0) ? 2 : 1 }, standardize: true)
    let b = try LogisticProblem(
      design: design.selecting(rows: extra), response: extra.map { response[$0] },
      standardize: true)
    let first = try a.lassoPath(lambdas: [0.05], tolerance: 1e-13).fits[0]
    let second = try b.lassoPath(lambdas: [0.05], tolerance: 1e-13).fits[0]
    #expect(relativeDifference(first.coefficients, second.coefficients) <= 1e-6)
  }

  @Test("refuses what is not two classes")
  func badClasses() {
    let design = Matrix(columns: [[1, 2, 3]])
    #expect(
      message { _ = try LogisticProblem(design: design, response: [1, 2, 0]) }
        == "The response holds 2.0 at position 1 (counted from 0); "
        + "a logistic regression needs classes 0 and 1. Recode the response.")
    #expect(
      message { _ = try LogisticProblem(design: design, response: [1, 1, 1]) }
        == "Every observation that counts has class 1.0; a logistic regression needs both classes, "
        + "0 and 1. Check that the data were read and not sorted before they were cut.")
    let apart = Matrix(columns: [[1, 2, 3, 4]])
    #expect(
      message {
        _ = try LogisticProblem(design: apart, response: [0, 0, 1, 1]).lassoPath(lambdas: [0])
      }
        == "Coefficients without a penalty separate the two classes: the larger they are the better "
        + "they fit, and no finite ones are best. Give a positive lambda, or a penalty to every feature."
    )
  }
}
