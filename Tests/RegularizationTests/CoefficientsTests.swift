import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Coefficients of which only some are stored")
struct CoefficientsTests {
  private let few = Coefficients(count: 7, places: [5, 1, 3], values: [2, -1, 0])
  private let all = Coefficients([0, -1, 0, 0, 0, 2, 0])

  @Test("are the same as all of them, whatever their order")
  func same() {
    #expect(few.places == [1, 5] && all.places == nil)
    #expect(few.all == all.all)
    for coefficients in [few, all] {
      #expect(coefficients.present.map(\.place) == [1, 5])
      #expect(coefficients.present.map(\.value) == [-1, 2])
      for wanted in [[], [0, 1, 2], [5], [6], Array(0..<7)] {
        var found = [Double](repeating: 0, count: wanted.count + 1)
        coefficients.gather(at: wanted, into: &found, from: 1)
        #expect(found == [0] + wanted.map { all.all[$0] })
      }
    }
  }

  @Test("make the same model, whatever is scaled, left out or free of a penalty", arguments: 0..<4)
  func models(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "coefficients")
    let (n, p) = (30, 80)
    var factors = random.uniforms(p, in: 0.5...2)
    (factors[4], factors[9], factors[20]) = (0, .infinity, 0)
    let problem = try RegressionProblem(
      design: Matrix(rows: n, columns: p, elements: random.normals(n * p).map { $0 + 1 }),
      response: random.normals(n), penaltyFactors: seed % 2 == 0 ? factors : nil,
      standardize: seed > 1)
    let count = problem.prepared.columns
    let part = Coefficients(count: count, places: [60, 3, 30], values: [0.5, -2, 1])
    let (found, wanted) = (problem.original(part), problem.original(Coefficients(part.all)))
    #expect(found.coefficients.places != nil && wanted.coefficients.places == nil)
    #expect(found.coefficients.all == wanted.coefficients.all)
    #expect(abs(found.intercept - wanted.intercept) <= 1e-14 * max(1, abs(wanted.intercept)))
    let residuals = [found, wanted].map { RowResiduals(problem).residuals([$0]) }
    #expect(relativeDifference(residuals[0], residuals[1]) <= 1e-13)
    let gaps = [found, wanted].map {
      Certificate(problem).gaps(lambdas: [0.1], alpha: 0.5, models: [$0])[0]
    }
    #expect(gaps[1] > 0 && abs(gaps[0] - gaps[1]) <= 1e-12 * gaps[1])
  }
}
