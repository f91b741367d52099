import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Regression on a sparse design")
struct SparseRegressionTests {
  private func data() -> (Matrix, [Double]) {
    var random = RandomStream(seed: 8, name: "sparse")
    let (n, p) = (80, 30)
    var design = Matrix(rows: n, columns: p)
    for j in 0..<p {
      for i in 0..<n where random.uniform() < 0.15 { design[i, j] = 1 + random.normal() }
    }
    for i in 0..<n {
      design[i, 28] = 3
      design[i, 29] = 0
    }
    let y = (0..<n).map { i in 4 + 2 * design[i, 0] - design[i, 1] + 0.3 * random.normal() }
    return (design, y)
  }

  @Test(
    "equals the dense regression", arguments: [1, 0.5, 0],
    [(true, false), (true, true), (false, false)])
  func equalsDense(alpha: Double, settings: (Bool, Bool)) throws {
    let (design, y) = data()
    let dense = try RegressionProblem(
      design: design, response: y, intercept: settings.0, standardize: settings.1)
    let sparse = try SparseRegressionProblem(
      design: SparseMatrix(design), response: y, intercept: settings.0, standardize: settings.1)
    #expect(abs(sparse.lambdaMax() / dense.lambdaMax() - 1) <= 1e-12)
    let lambdas = geometricGrid(
      from: dense.lambdaMax(), to: 1e-3 * dense.lambdaMax(), count: 12)
    let found = try sparse.elasticNetPath(alpha: alpha, lambdas: lambdas, tolerance: 1e-13)
    let wanted = try dense.elasticNetPath(alpha: alpha, lambdas: lambdas)
    expectEqual(found, wanted, gap: 1e-13, coefficients: 1e-5, intercept: 1e-5)
  }

  @Test(
    "equals the dense regression with weights and penalty factors",
    arguments: [1, 0.5], [(true, false), (true, true), (false, false)])
  func weighted(alpha: Double, settings: (Bool, Bool)) throws {
    let (design, y) = data()
    let weights = (0..<80).map { Double($0 % 5) / 2 }
    let kinds: [Double] = [0, 1, 2.5, .infinity, 0.5]
    let factors = (0..<30).map { kinds[$0 * 7 % 5] }
    let dense = try RegressionProblem(
      design: design, response: y, weights: weights, penaltyFactors: factors,
      intercept: settings.0, standardize: settings.1)
    let sparse = try SparseRegressionProblem(
      design: SparseMatrix(design), response: y, weights: weights, penaltyFactors: factors,
      intercept: settings.0, standardize: settings.1)
    #expect(abs(sparse.lambdaMax() / dense.lambdaMax() - 1) <= 1e-11)
    #expect(abs(sparse.nullLoss / dense.nullLoss - 1) <= 1e-11)
    let lambdas = geometricGrid(from: dense.lambdaMax(), to: 1e-3 * dense.lambdaMax(), count: 12)
    let found = try sparse.elasticNetPath(alpha: alpha, lambdas: lambdas, tolerance: 1e-13)
    let wanted = try dense.elasticNetPath(alpha: alpha, lambdas: lambdas)
    expectEqual(found, wanted, gap: 1e-13, coefficients: 1e-5, intercept: 1e-5)
    for a in found.fits {
      #expect(zip(factors, a.coefficients).allSatisfy { $0 < .infinity || $1 == 0 })
    }
  }

  @Test("refuses weights and penalty factors as the dense regression does")
  func badWeights() throws {
    let (design, y) = data()
    let bad: [[Double]] = [[1], Array(repeating: 0, count: 80), Array(repeating: -1, count: 80)]
    for weights in bad {
      let dense = #expect(throws: RegularizationError.self) {
        try RegressionProblem(design: design, response: y, weights: weights)
      }
      let sparse = #expect(throws: RegularizationError.self) {
        try SparseRegressionProblem(design: SparseMatrix(design), response: y, weights: weights)
      }
      #expect(sparse == dense)
    }
    #expect(
      throws: RegularizationError.negative(what: "list of penalty factors", index: 1, value: -1)
    ) {
      try SparseRegressionProblem(
        design: SparseMatrix(design), response: y,
        penaltyFactors: [1, -1] + Array(repeating: 1, count: 28))
    }
  }

  @Test("multiplies as its dense twin")
  func products() {
    let dense = Matrix(rows: [[0, 2, 0], [1, 0, 0], [0, -3, 4]])
    let sparse = SparseMatrix(dense)
    #expect(sparse.values == [1, 2, -3, 4])
    #expect(sparse.starts == [0, 1, 3, 4])
    #expect(sparse * [1, 2, 3] == dense * [1, 2, 3])
    #expect(sparse.dot(column: 1, [1, 1, 1]) == -1)
  }

  @Test("names the row and column of what is not finite")
  func badInput() {
    let broken = SparseMatrix(
      rows: 3, columns: 2, starts: [0, 1, 2], rowIndices: [0, 2], values: [1, .nan])
    let error = #expect(throws: RegularizationError.self) {
      try SparseRegressionProblem(design: broken, response: [1, 2, 3])
    }
    #expect(
      error?.description
        == "The design holds nan at row 2, column 1 (counted from 0); every entry must be a finite "
        + "number. Remove the row or replace the value.")
  }
}
