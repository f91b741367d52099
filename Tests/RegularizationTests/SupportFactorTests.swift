import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("The factor of a support")
struct SupportFactorTests {
  @Test("solves for every support of a walk, whoever joins, leaves and returns", arguments: 0..<4)
  func walk(seed: Int) throws {
    var random = RandomStream(seed: UInt64(seed), name: "support factor")
    let (n, p) = (900, 800)
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    let problem = SolverProblem(
      try RegressionProblem(design: design, response: random.normals(n)).prepared)
    let gram = WorkingGram(problem, whole: true)
    let factor = SupportFactor(gram)
    let ridge = seed % 2 == 0 ? 0 : 0.1
    var isMember = (0..<p).map { _ in random.uniform() < 0.5 }
    for _ in 0..<30 {
      for _ in 0..<12 { isMember[random.integer(below: p)].toggle() }
      let support = isMember.indices.filter { isMember[$0] }
      #expect(factor.follow(support, ridge: ridge, stale: false) == nil)
      let right = (0..<p).map { isMember[$0] ? random.normal() : 0 }
      var solution = right
      factor.solve(&solution)
      #expect(solution.indices.allSatisfy { isMember[$0] || solution[$0] == 0 })
      var image = [Double](repeating: 0, count: p)
      withPointers(solution, solution, &image) { x, _, y in gram.multiply(x, y) }
      let residual = support.map { image[$0] + ridge * solution[$0] - right[$0] }
      let size = right.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(residual.reduce(0) { $0 + $1 * $1 }.squareRoot() <= 1e-10 * size)
    }
  }

  @Test("names the column that depends on others, wherever it joins")
  func dependent() throws {
    var random = RandomStream(seed: 9, name: "dependent support")
    let (n, p) = (600, 300)
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for i in 0..<n { design[i, 200] = design[i, 3] - 2 * design[i, 7] }
    let problem = SolverProblem(
      try RegressionProblem(design: design, response: random.normals(n)).prepared)
    let factor = SupportFactor(WorkingGram(problem, whole: true))
    #expect(factor.follow(Array(0..<190), ridge: 0, stale: false) == nil)
    #expect(factor.follow(Array(0..<190) + [200], ridge: 0, stale: false) == 200)
    // One that it depends on may leave as it joins.
    #expect(factor.follow(Array(0..<190), ridge: 0, stale: false) == nil)
    let without = (0..<190).filter { $0 != 7 } + [200]
    #expect(factor.follow(without, ridge: 0, stale: false) == nil)
  }
}
