import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Certificates of long paths over many columns")
struct PathScreenTests {
  private func problem(_ seed: Int) throws -> RegressionProblem {
    var random = RandomStream(seed: UInt64(seed), name: "path screen")
    let (n, p) = (40, 600)
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for j in 1..<p {
      for i in 0..<n { design[i, j] = 0.3 * design[i, j - 1] + design[i, j] + Double(j % 4) }
    }
    let noise = random.normals(n)
    let y = (0..<n).map { noise[$0] + 2 * design[$0, 7] - design[$0, 300] }
    var factors = [Double](repeating: 1, count: p)
    (factors[3], factors[8], factors[11]) = (0, 2, .infinity)
    return try RegressionProblem(
      design: design, response: y, weights: seed % 2 == 0 ? nil : random.uniforms(n),
      penaltyFactors: seed % 3 == 0 ? factors : nil, intercept: seed % 4 != 3,
      standardize: seed % 2 == 1)
  }

  @Test(
    "are those that all columns give, for good fits and for bad ones", arguments: 0..<6,
    [1, 0.4])
  func gaps(seed: Int, alpha: Double) throws {
    let problem = try problem(seed)
    let path = try problem.elasticNetPath(alpha: alpha, count: 60, ratio: 0.1)
    for damage in [0, 0.3] {
      let models = path.fits.enumerated().map { l, fit in
        var coefficients = fit.coefficients
        // A coefficient that is off makes columns outside the support exceed their bound.
        if l % 3 == 1 { coefficients[7] += damage }
        return (
          intercept: problem.constant(for: coefficients), coefficients: Coefficients(coefficients)
        )
      }
      let certificate = Certificate(problem)
      #expect(certificate.featuresOfLongPath(path.lambdas, alpha, models) != nil)
      let found = certificate.gaps(lambdas: path.lambdas, alpha: alpha, models: models)
      for (l, model) in models.enumerated() {
        let wanted = certificate.gaps(lambdas: [path.lambdas[l]], alpha: alpha, models: [model])[0]
        #expect(abs(found[l] - wanted) <= 1e-9 * wanted + 1e-14 * problem.nullLoss)
        #expect(damage == 0 || l % 3 != 1 || wanted > 1e-4 * problem.nullLoss)
      }
    }
  }

  @Test("look at few columns, and at all that exceed their bound", arguments: 0..<4)
  func columns(seed: Int) throws {
    let problem = try problem(seed)
    let prepared = problem.prepared
    let path = try problem.lassoPath(count: 50, ratio: 0.1)
    let residuals = path.fits.flatMap { Certificate(problem).dualResidual($0.model).residual }
    let bounds = path.lambdas.map { 0.8 * $0 * 40 }
    var screen = PathScreen(
      prepared.design, lengths: prepared.lengths, residuals: residuals, bounds: bounds)
    let found = screen.columns()
    let products = (0..<50).map {
      prepared.design.transposeTimes(Array(residuals[$0 * 40..<($0 + 1) * 40]))
    }
    let wanted = (0..<prepared.columns).filter { j in
      products.indices.contains { abs(products[$0][j]) > bounds[$0] }
    }
    #expect(!wanted.isEmpty && Set(found).isSuperset(of: wanted))
    #expect(found.count < prepared.columns)
    #expect(found == found.sorted())
  }

  @Test("rest on lengths that no column exceeds", arguments: 0..<12)
  func lengths(seed: Int) throws {
    let prepared = try problem(seed).prepared
    let matrix = prepared.matrix
    for j in 0..<prepared.columns {
      let square = matrix[j * 40..<(j + 1) * 40].reduce(0) { $0 + $1 * $1 }
      #expect(prepared.lengths[j] >= square.squareRoot())
      if prepared.unpenalized == nil {
        #expect(prepared.lengths[j] <= (1 + 1e-6) * square.squareRoot())
      }
    }
  }
}
