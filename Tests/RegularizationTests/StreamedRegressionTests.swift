import LinearAlgebra
import Regularization
import Testing

@Suite("Regression from streamed rows")
struct StreamedRegressionTests {
  @Test(
    "equals the regression on all rows at once",
    arguments: [(true, true), (true, false), (false, false)])
  func equalsBatch(intercept: Bool, standardize: Bool) throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    var stream = try StreamedRegression(
      features: 10, intercept: intercept, standardize: standardize)
    for start in stride(from: 0, to: 442, by: 37) {
      let rows = Array(start..<min(442, start + 37))
      try stream.add(design.selecting(rows: rows), rows.map { response[$0] })
    }
    #expect(stream.observations == 442)
    let batch = try RegressionProblem(
      design: design, response: response, intercept: intercept, standardize: standardize)
    for alpha in [1, 0.5, 0] {
      let lambdas = geometricGrid(
        from: batch.lambdaMax(), to: 1e-3 * batch.lambdaMax(), count: 10)
      let found = try stream.elasticNetPath(alpha: alpha, lambdas: lambdas)
      let wanted = try batch.elasticNetPath(alpha: alpha, lambdas: lambdas)
      expectEqual(found, wanted, gap: 1e-9, coefficients: 1e-9, intercept: 1e-7)
    }
    let exact = try batch.leastSquares()
    #expect(
      relativeDifference(try stream.leastSquares().coefficients, exact.coefficients) <= 1e-9)
  }

  @Test(
    "equals the weighted regression on all rows at once, penalty factors included",
    arguments: [(true, true), (true, false), (false, false)])
  func weighted(intercept: Bool, standardize: Bool) throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let weights = (0..<442).map { Double($0 % 4) }
    let factors = [1, 0, 2, 0.5, 1, .infinity, 1, 1, 0, 1]
    var stream = try StreamedRegression(
      features: 10, intercept: intercept, standardize: standardize, penaltyFactors: factors)
    // The first row alone weighs nothing.
    for range in [0..<1, 1..<100, 100..<101, 101..<442] {
      try stream.add(
        design.selecting(rows: Array(range)), Array(response[range]),
        weights: Array(weights[range]))
    }
    #expect(stream.observations == 442)
    #expect(stream.totalWeight == weights.reduce(0, +))
    let batch = try RegressionProblem(
      design: design, response: response, weights: weights, penaltyFactors: factors,
      intercept: intercept, standardize: standardize)
    for alpha in [1, 0.5, 0] {
      let lambdas = geometricGrid(from: batch.lambdaMax(), to: 1e-3 * batch.lambdaMax(), count: 10)
      let found = try stream.elasticNetPath(alpha: alpha, lambdas: lambdas)
      let wanted = try batch.elasticNetPath(alpha: alpha, lambdas: lambdas)
      expectEqual(found, wanted, gap: 1e-9, coefficients: 1e-9, intercept: 1e-7)
    }
  }

  @Test("keeps its digits when the means are large")
  func largeMeans() throws {
    let x = (0..<50).map { 1e7 + Double($0 % 7) }
    let y = x.map { 3 * ($0 - 1e7) + 1 }
    var stream = try StreamedRegression(features: 1)
    for i in 0..<50 { try stream.add(Matrix(columns: [[x[i]]]), [y[i]]) }
    #expect(abs(try stream.leastSquares().coefficients[0] - 3) <= 1e-8)
  }

  @Test("gives dependent columns a certified path")
  func dependent() throws {
    var stream = try StreamedRegression(features: 3)
    try stream.add(Matrix(columns: [[1, 2, 4, 5], [1, 2, 4, 5], [7, 7, 7, 7]]), [1, 0, 2, 5])
    let path = try stream.lassoPath()
    #expect(path.worstGap <= 1e-9)
    #expect(path.fits.allSatisfy { $0.coefficients[2] == 0 })
  }

  @Test("names the row, counted over all blocks, of what is not finite")
  func badInput() throws {
    var stream = try StreamedRegression(features: 1)
    #expect(throws: RegularizationError.emptyData(observations: 0, features: 1)) {
      try stream.leastSquares()
    }
    try stream.add(Matrix(columns: [[1, 2, 3]]), [1, 2, 3])
    let error = #expect(throws: RegularizationError.self) {
      try stream.add(Matrix(columns: [[1, .infinity]]), [1, 2])
    }
    #expect(
      error?.description
        == "The design holds inf at row 4, column 0 (counted from 0); every entry must be a finite "
        + "number. Remove the row or replace the value.")
    #expect(stream.observations == 3)
    #expect(
      throws: RegularizationError.lengthMismatch(
        what: "block of rows", found: 2, needed: 1, per: "feature")
    ) { try stream.add(Matrix(rows: 1, columns: 2), [1]) }
    #expect(
      throws: RegularizationError.negative(what: "list of weights", index: 4, value: -1)
    ) { try stream.add(Matrix(columns: [[1, 2]]), [1, 2], weights: [1, -1]) }
    #expect(
      throws: RegularizationError.negative(what: "list of penalty factors", index: 0, value: -2)
    ) { try StreamedRegression(features: 1, penaltyFactors: [-2]) }
    var weightless = try StreamedRegression(features: 1)
    try weightless.add(Matrix(columns: [[1, 2]]), [1, 2], weights: [0, 0])
    #expect(throws: RegularizationError.weightsAllZero) { try weightless.leastSquares() }
  }
}
