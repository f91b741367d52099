import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Means subtracted from products instead of columns")
struct ImplicitCentringTests {
  /// A design whose neighbouring columns correlate, with means up to a number of standard deviations.
  private func data(n: Int, p: Int, mean: Double, seed: UInt64 = 1) -> (Matrix, [Double]) {
    var random = RandomStream(seed: seed, name: "centring")
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    let means = random.normals(p).map { mean * max(-1, min(1, $0)) }
    for j in 0..<p {
      for i in 0..<n {
        let before = j > 0 ? design[i, j - 1] - means[j - 1] : 0
        design[i, j] = 0.5 * before + 0.86 * design[i, j] + means[j]
      }
    }
    let noise = random.normals(n)
    let response = (0..<n).map { i in
      3 + (0..<min(8, p)).reduce(noise[i]) { $0 + Double($1 - 3) * design[i, $1] }
    }
    return (design, response)
  }

  private func both(
    n: Int, p: Int, mean: Double
  ) throws -> (implicit: RegressionProblem, explicit: RegressionProblem) {
    let (design, response) = data(n: n, p: p, mean: mean)
    return (
      try RegressionProblem(
        given: DesignColumns(design), response: response, centring: .implicit),
      try RegressionProblem(
        given: DesignColumns(design), response: response, centring: .explicit)
    )
  }

  private func expectAgreement(
    _ found: CoefficientPath, _ wanted: CoefficientPath, within tolerance: Double
  ) {
    #expect(found.worstGap <= 1e-9)
    #expect(found.lambdas.count == wanted.lambdas.count)
    for (left, right) in zip(found.fits, wanted.fits) {
      #expect(relativeDifference(left.coefficients, right.coefficients) <= tolerance)
      #expect(abs(left.intercept - right.intercept) <= tolerance * max(1, abs(right.intercept)))
    }
  }

  @Test("a design equals its centred copy in every product", arguments: [(50, 7), (9, 40), (1, 3)])
  func products(n: Int, p: Int) {
    let (design, _) = data(n: n, p: p, mean: 8)
    let means = (0..<p).map { design.column($0).reduce(0, +) / Double(n) }
    let implicit = DesignColumns(rows: n, count: p, elements: design.elements, offsets: means)
    let centred = Matrix(rows: n, columns: p, elements: implicit.centred())
    for j in 0..<p { #expect(abs(centred.column(j).reduce(0, +)) <= 1e-12 * Double(n)) }
    var random = RandomStream(seed: 2, name: "vectors")
    let (v, c) = (random.normals(n), random.normals(p))
    #expect(close(implicit.transposeTimes(v), centred.transposeTimes(v)))
    var image = [Double](repeating: 1, count: n)
    implicit.addProduct(c, factor: -2, to: &image)
    #expect(close(image, (centred * c).map { 1 - 2 * $0 }))
    var combination = [Double](repeating: 0, count: n)
    implicit.addCombination([p - 1, 0], [3, -1], to: &combination)
    let ends = zip(centred.column(p - 1), centred.column(0)).map { 3 * $0 - $1 }
    #expect(close(combination, ends))
    var some = [0.0, 0.0]
    implicit.products([2, 0], v, factor: 0.5, into: &some)
    let all = centred.transposeTimes(v)
    #expect(close(some, [0.5 * all[2], 0.5 * all[0]]))
    #expect(close(implicit.gram(factor: 0.1), centred.gram().elements.map { 0.1 * $0 }))
    #expect(close(implicit.outerGram().elements, centred.outerGram().elements))
    #expect(implicit.selecting(columns: [1, 0]) == centred.selecting(columns: [1, 0]))
    let rows = Array(0..<max(1, n / 2))
    implicit.withRows(rows) { part, stride in
      #expect(part[0] == centred[0, 0] && part[stride] == centred[0, 1])
    }
  }

  private func close(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count && relativeDifference(found, wanted) <= 1e-10
      || wanted.allSatisfy { abs($0) <= 1e-11 } && found.allSatisfy { abs($0) <= 1e-11 }
  }

  @Test(
    "every solver finds the path of the centred copy",
    arguments: [(80, 12), (40, 40), (30, 90), (12, 300)])
  func solvers(n: Int, p: Int) throws {
    let problems = try both(n: n, p: p, mean: 8)
    let lambdas = try problems.explicit.grid(nil, alpha: 1, count: 12, ratio: 0.05)
    for alpha in [1, 0.5] {
      for algorithm in [PathAlgorithm.homotopy, .activeSet, .coordinateDescent] {
        let paths = try [problems.implicit, problems.explicit].map {
          try $0.elasticNetPath(
            alpha: alpha, lambdas: lambdas, tolerance: 1e-12, algorithm: algorithm)
        }
        let exact = algorithm != .coordinateDescent
        expectAgreement(paths[0], paths[1], within: exact ? 1e-10 : 1e-5)
      }
    }
    expectAgreement(
      try problems.implicit.ridgePath(lambdas: lambdas).path(),
      try problems.explicit.ridgePath(lambdas: lambdas).path(), within: 1e-10)
    let bounds = CoefficientBounds.notNegative(features: p)
    let bounded = try [problems.implicit, problems.explicit].map {
      try $0.elasticNetPath(alpha: 0.5, bounds: bounds, lambdas: lambdas, tolerance: 1e-12)
    }
    expectAgreement(bounded[0], bounded[1], within: 1e-5)
  }

  @Test("ridge has the errors of the centred copy", arguments: [(80, 12), (30, 90)])
  func ridge(n: Int, p: Int) throws {
    let problems = try both(n: n, p: p, mean: 8)
    let lambdas = [100, 1, 0.01, 0]
    let (found, wanted) = try (
      problems.implicit.ridgePath(lambdas: lambdas), problems.explicit.ridgePath(lambdas: lambdas)
    )
    let (own, copied) = try (found.leaveOneOut, wanted.leaveOneOut)
    for l in lambdas.indices where copied[l].isFinite {
      #expect(abs(own[l] - copied[l]) <= 1e-9 * copied[l])
      #expect(try abs(found.gcv[l] - wanted.gcv[l]) <= 1e-9 * wanted.gcv[l])
    }
    #expect(own.map(\.isFinite) == copied.map(\.isFinite))
    #expect(try relativeDifference(found.degreesOfFreedom, wanted.degreesOfFreedom) <= 1e-10)
  }

  @Test("cross-validation has the errors of the centred copy")
  func crossValidation() throws {
    let problems = try both(n: 120, p: 10, mean: 8)
    let folds = try Folds.contiguous(observations: 120, count: 5)
    for family in [PathFamily.lasso, .ridge, .elasticNet(alpha: 0.3)] {
      let errors = try [problems.implicit, problems.explicit].map {
        try $0.crossValidate(family, lambdas: [1, 0.1, 0.01], folds: folds).foldErrors.flatMap {
          $0
        }
      }
      #expect(relativeDifference(errors[0], errors[1]) <= 1e-9)
    }
  }

  @Test("a large design with moderate means is not copied, one with huge means is, a small one too")
  func rule() throws {
    let (design, response) = data(n: 300, p: 300, mean: 2)
    #expect(try RegressionProblem(design: design, response: response).prepared.design.isImplicit)
    #expect(
      try !RegressionProblem(design: design, response: response, standardize: true)
        .prepared.design.isImplicit)
    let far = Matrix(
      rows: 300, columns: 300,
      elements: design.column(0).map { $0 + 1_000 } + design.elements.dropFirst(300))
    #expect(try !RegressionProblem(design: far, response: response).prepared.design.isImplicit)
    let (small, few) = data(n: 50, p: 20, mean: 2)
    #expect(try !RegressionProblem(design: small, response: few).prepared.design.isImplicit)
  }

  @Test("means at the limit cost less than two digits of a certificate")
  func limit() throws {
    let problems = try both(n: 400, p: 30, mean: Centring.largestMean)
    let implicit = try problems.implicit.lassoPath(tolerance: 1e-12)
    expectAgreement(implicit, try problems.explicit.lassoPath(tolerance: 1e-12), within: 1e-10)
    #expect(implicit.worstGap <= 1e-12)
  }
}
