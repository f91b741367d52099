import LinearAlgebra
@testable import Regularization
import SeededRandom
import Testing

/// Large enough for the route by rows; the singular value decomposition takes another.
@Suite("Least squares with many more features than rows")
struct WideLeastSquaresTests {
  private func problem(
    scales: Bool = false, dependentRows: Bool = false, intercept: Bool = true
  ) throws -> RegressionProblem {
    var random = RandomStream(seed: 11, name: "wide least squares")
    let (n, p) = (130, 2_100)
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    if scales {
      for j in 0..<p { for i in 0..<n { design[i, j] *= [1, 1e-2, 30][j % 3] } }
    }
    var response = random.normals(n)
    if dependentRows {
      for i in 0..<9 {
        for j in 0..<p { design[2 * i, j] = design[100 + i, j] }
        response[2 * i] = response[100 + i] + 0.1
      }
    }
    return try RegressionProblem(design: design, response: response, intercept: intercept)
  }

  private func expectAgreement(_ problem: RegressionProblem, rank: Int) throws {
    let (found, wanted) = (try problem.leastSquares(), try problem.leastSquares(by: .svd()))
    #expect(WideLeastSquares.serves(LeastSquaresSolver(problem).centred))
    #expect(found.rank == rank && wanted.rank == rank)
    #expect(relativeDifference(found.coefficients, wanted.coefficients) <= 1e-11)
    #expect(abs(found.intercept - wanted.intercept) <= 1e-10)
    #expect(found.conditionNumber == .infinity && found.standardErrors == nil)
  }

  @Test("finds the solution of smallest norm", arguments: [false, true])
  func smallest(scales: Bool) throws {
    try expectAgreement(problem(scales: scales), rank: 129)
    try expectAgreement(problem(scales: scales, intercept: false), rank: 130)
  }

  @Test("sees rows that repeat each other")
  func dependent() throws {
    let problem = try problem(dependentRows: true)
    try expectAgreement(problem, rank: 120)
    let fit = try problem.leastSquares()
    // Each of nine pairs of rows misses by half of what its responses differ in.
    #expect(abs(fit.residualSumOfSquares - 9 * 2 * 0.05 * 0.05) <= 1e-12)
    #expect(try problem.fit(.leastSquares).relativeGap <= 1e-12)
  }
}
