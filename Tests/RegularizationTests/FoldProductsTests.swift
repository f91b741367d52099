import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Cross-validation from inner products")
struct FoldProductsTests {
  /// Errors fold by fold from nothing but fits to the training rows.
  private func byRows(
    _ problem: RegressionProblem, _ alpha: Double, _ lambdas: [Double], _ folds: Folds
  ) throws -> [[Double]] {
    try (0..<folds.count).map { fold in
      let (training, testing) = (folds.training(fold), folds.testing(fold))
      let path = try RegressionProblem(
        design: problem.design.selecting(rows: training),
        response: training.map { problem.response[$0] },
        weights: problem.weights.map { all in training.map { all[$0] } },
        penaltyFactors: problem.penaltyFactors, intercept: problem.intercept,
        standardize: problem.standardize
      ).elasticNetPath(alpha: alpha, lambdas: lambdas, tolerance: 1e-12)
      let held = problem.design.selecting(rows: testing)
      let weights = testing.map { problem.weights?[$0] ?? 1 }
      return path.fits.map { fit in
        let residuals = fit.residuals(held, testing.map { problem.response[$0] })
        let squares = zip(residuals, weights).reduce(0) { $0 + $1.1 * $1.0 * $1.0 }
        return squares / weights.reduce(0, +)
      }
    }
  }

  private func random(_ seed: Int, n: Int, p: Int) throws -> RegressionProblem {
    var random = RandomStream(seed: UInt64(seed), name: "folds")
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for i in 0..<n {
      design[i, 1] = design[i, 0] + 0.3 * design[i, 1]
      design[i, 2] = 1_000 + 0.01 * design[i, 2]
    }
    let noise = random.normals(n)
    let y = (0..<n).map { i in
      5 + design[i, 0] - 2 * design[i, 3] + 40 * (design[i, 2] - 1_000) + noise[i]
    }
    return try RegressionProblem(
      design: design, response: y, weights: seed % 2 == 0 ? nil : random.uniforms(n, in: 0.1...3),
      penaltyFactors: seed % 3 == 0 ? random.uniforms(p, in: 0.5...2) : nil,
      intercept: seed % 5 != 4, standardize: seed % 4 > 1)
  }

  @Test("has the errors of fits to the rows", arguments: 0..<10, [1, 0.6, 0])
  func sameErrors(seed: Int, alpha: Double) throws {
    let problem = try random(seed, n: 83, p: 12)
    var random = RandomStream(seed: 9, name: "assignment")
    let folds =
      try seed % 2 == 0
      ? Folds.contiguous(observations: 83, count: 7)
      : Folds.shuffled(observations: 83, count: 7, random: &random)
    let largest = problem.lambdaMax()
    let lambdas = geometricGrid(from: largest, to: 1e-3 * largest, count: 30)
    let family =
      alpha == 1 ? PathFamily.lasso : alpha == 0 ? .ridge : .elasticNet(alpha: alpha)
    let found = try problem.crossValidate(family, lambdas: lambdas, folds: folds)
    let wanted = try byRows(problem, alpha, lambdas, folds)
    for (a, b) in zip(found.foldErrors, wanted) { #expect(relativeDifference(a, b) <= 1e-7) }
  }

  @Test("falls back on the rows where subtraction would cost digits")
  func cancellation() throws {
    // All of the last column's spread, but for a trace, is in one fold.
    var random = RandomStream(seed: 2, name: "trace")
    let n = 60
    var design = Matrix(rows: n, columns: 3, elements: random.normals(n * 3))
    for i in 0..<n { design[i, 2] *= i < 6 ? 1e6 : 1e-3 }
    let y = (0..<n).map { design[$0, 0] + random.normal() }
    let problem = try RegressionProblem(design: design, response: y, intercept: false)
    let folds = try Folds.contiguous(observations: n, count: 10)
    let lambdas = geometricGrid(from: 1, to: 1e-6, count: 20)
    let found = try problem.crossValidate(.lasso, lambdas: lambdas, folds: folds)
    let wanted = try byRows(problem, 1, lambdas, folds)
    for (a, b) in zip(found.foldErrors, wanted) { #expect(relativeDifference(a, b) <= 1e-8) }
  }
}
