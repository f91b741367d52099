import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("The elastic net from inner products")
struct GramActiveSetTests {
  private func problem(_ seed: Int, n: Int, p: Int) throws -> RegressionProblem {
    var random = RandomStream(seed: UInt64(seed), name: "inner products")
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for i in 0..<n {
      for j in 1..<p { design[i, j] = 0.8 * design[i, j - 1] + 0.6 * design[i, j] }
    }
    let noise = random.normals(n)
    var y = noise
    for i in 0..<n {
      for j in 0..<p { y[i] += (j % 3 == 0 ? 1 : -0.3) * design[i, j] }
    }
    return try RegressionProblem(
      design: design, response: y, weights: seed % 2 == 0 ? nil : random.uniforms(n, in: 0.2...2),
      penaltyFactors: seed % 3 == 0 ? random.uniforms(p, in: 0.5...2) : nil,
      intercept: seed % 4 != 3, standardize: seed % 5 > 2)
  }

  @Test("is that of coordinate descent", arguments: 0..<10, [1, 0.5, 0.05])
  func descent(seed: Int, alpha: Double) throws {
    for (n, p) in [(60, 1), (70, 9), (160, 40)] {
      let problem = try problem(seed, n: n, p: p)
      let path = try problem.elasticNetPath(
        alpha: alpha, count: 25, ratio: 1e-3, algorithm: .activeSet)
      #expect(path.worstGap <= 1e-13)
      let descent = try problem.elasticNetPath(
        alpha: alpha, lambdas: path.lambdas, tolerance: 1e-13, algorithm: .coordinateDescent)
      // From the second on: at the largest penalty the coefficients are rounding.
      for (fit, wanted) in zip(path.fits, descent.fits).dropFirst() {
        #expect(relativeDifference(fit.coefficients, wanted.coefficients) <= 1e-5)
      }
    }
  }

  @Test("solves every penalty itself", arguments: 0..<10)
  func complete(seed: Int) throws {
    let prepared = try problem(seed, n: 120, p: 30).prepared
    let engine = GramActiveSet(prepared.products, alpha: 0.5)
    let grid = geometricGrid(
      from: 2 * prepared.largestCorrelation, to: 1e-4 * prepared.largestCorrelation, count: 50)
    engine.run(grid)
    #expect(engine.points.map(\.lambda) == grid)
    #expect(engine.points[0].coefficients.allSatisfy { $0 == 0 })
    #expect(engine.points.map(\.iterations).reduce(0, +) <= 200)
  }

  @Test("leaves a penalty of zero, and what follows, to others")
  func zero() throws {
    let problem = try problem(1, n: 40, p: 5)
    let path = try problem.elasticNetPath(alpha: 0.5, lambdas: [0.1, 0])
    let exact = try problem.leastSquares()
    #expect(relativeDifference(path.fits[1].coefficients, exact.coefficients) <= 1e-9)
  }

  // MARK: Systems

  @Test("solves systems of every order as Cholesky factorisations do")
  func systems() throws {
    var random = RandomStream(seed: 2, name: "systems")
    let rows = Matrix(rows: 90, columns: 60, elements: random.normals(90 * 60))
    let gram = rows.gram()
    let system = SymmetricSystem(capacity: 60)
    for order in [1, 2, 3, 10, 23, 24, 25, 26, 50] {
      let columns = Array(random.permutation(60).prefix(order))
      let right = random.normals(order)
      var whole = gram.selecting(rows: columns).selecting(columns: columns)
      for i in 0..<order { whole[i, i] += 3 }
      var x = right
      let solved = gram.withElements { elements in
        x.withUnsafeMutableBufferPointer { x in
          guard let base = x.baseAddress else { return false }
          return system.solve(
            elements, stride: 60, columns, count: order, ridge: 3, base)
        }
      }
      #expect(solved)
      #expect(relativeDifference(x, try Cholesky(whole).solve(right)) <= 1e-12)
    }
  }

  @Test("notices a system whose columns are dependent", arguments: [3, 30])
  func dependent(order: Int) throws {
    var random = RandomStream(seed: 3, name: "dependent")
    var rows = Matrix(rows: 50, columns: order, elements: random.normals(50 * order))
    for i in 0..<50 { rows[i, order - 1] = rows[i, 0] - 2 * rows[i, 1] }
    let system = SymmetricSystem(capacity: order)
    for (ridge, wanted) in [(0.0, false), (1, true)] {
      var x = [Double](repeating: 1, count: order)
      let solved = rows.gram().withElements { elements in
        x.withUnsafeMutableBufferPointer { x in
          guard let base = x.baseAddress else { return false }
          return system.solve(
            elements, stride: order, Array(0..<order), count: order, ridge: ridge, base)
        }
      }
      #expect(solved == wanted)
    }
  }
}
