import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Ridge paths")
struct RidgePathTests {
  private func problem(
    n: Int, p: Int, weighted: Bool = false, centring: Centring = .automatic
  ) throws -> RegressionProblem {
    var random = RandomStream(seed: 4, name: "ridge")
    let design = Matrix(rows: n, columns: p, elements: random.normals(n * p).map { $0 + 2 })
    let noise = random.normals(n)
    let response = (0..<n).map { i in
      (0..<min(p, 5)).reduce(10 + noise[i]) { $0 + Double($1) * design[i, $1] }
    }
    return try RegressionProblem(
      given: DesignColumns(design), response: response,
      weights: weighted ? (0..<n).map { 0.5 + Double($0 % 3) } : nil, centring: centring)
  }

  private var lambdas: [Double] { geometricGrid(from: 100, to: 1e-3, count: 40) }

  @Test(
    "are those of a Cholesky factorisation for each penalty",
    arguments: [(300, 150), (150, 300), (30, 8), (8, 30)])
  func byCholesky(n: Int, p: Int) throws {
    let problem = try problem(n: n, p: p)
    let path = try problem.ridgePath(lambdas: lambdas)
    let design = Matrix(rows: n, columns: p, elements: problem.prepared.matrix)
    let right = design.transposeTimes(problem.prepared.target)
    for fit in try path.fits {
      #expect(fit.relativeGap <= 1e-9)
      var gram = design.gram()
      for j in 0..<p { gram[j, j] += Double(n) * fit.lambda }
      let wanted = try Cholesky(gram).solve(right)
      #expect(relativeDifference(fit.coefficients, wanted) <= 1e-9)
    }
  }

  @Test("give one fit alone as they give it among the others", arguments: [(60, 9), (9, 60)])
  func alone(n: Int, p: Int) throws {
    let problem = try problem(n: n, p: p)
    let (path, same) = try (
      problem.ridgePath(lambdas: lambdas), problem.ridgePath(lambdas: lambdas)
    )
    for index in [0, 17, 39] {
      let fit = try path.fit(at: index)
      #expect(fit.lambda == path.lambdas[index])
      #expect(fit.relativeGap <= 1e-12)
      #expect(try relativeDifference(fit.coefficients, same.fits[index].coefficients) <= 1e-12)
      #expect(try same.fit(at: index) == same.fits[index])
    }
  }

  @Test(
    "have leave-one-out errors that fits without each row confirm, over more rows than one block",
    arguments: [false, true], [(600, 4), (40, 90)])
  func leaveOneOut(weighted: Bool, shape: (n: Int, p: Int)) throws {
    let (n, p) = shape
    let problem = try problem(n: n, p: p, weighted: weighted)
    let lambdas = [1, 0.01]
    let path = try problem.ridgePath(lambdas: lambdas)
    let weights = problem.weights ?? Array(repeating: 1, count: n)
    for l in lambdas.indices {
      var sum = 0.0
      for i in 0..<n {
        let others = (0..<n).filter { $0 != i }
        let kept = others.reduce(0) { $0 + weights[$1] }
        // The penalty on the sum of squares stays: lambda grows as the sum of weights falls.
        let fit = try RegressionProblem(
          design: problem.design.selecting(rows: others),
          response: others.map { problem.response[$0] }, weights: others.map { weights[$0] }
        ).fit(.ridge(lambda: lambdas[l] * Double(n) / kept))
        let error = fit.residuals(
          problem.design.selecting(rows: [i]), [problem.response[i]])[0]
        sum += weights[i] * error * error
      }
      #expect(try abs(path.leaveOneOut[l] - sum / Double(n)) <= 1e-9 * sum / Double(n))
    }
  }

  @Test("have exact leave-one-out errors where next to nothing is left of the residuals")
  func almostInterpolating() throws {
    let (n, p) = (40, 3000)
    let problem = try problem(n: n, p: p)
    let lambda = 2e-4
    let path = try problem.ridgePath(lambdas: [lambda])
    // Directions other than that of the intercept, each of which leaves a small share: nothing cancels.
    let prepared = problem.prepared
    let singular = try SingularValueDecomposition(
      Matrix(rows: n, columns: p, elements: prepared.matrix))
    let image = singular.left.transposeTimes(prepared.target)
    let shares = singular.values.map { Double(n) * lambda / ($0 * $0 + Double(n) * lambda) }
    #expect(shares[0] <= 1e-5)
    var sum = 0.0
    for i in 0..<n {
      var (residual, room) = (0.0, 0.0)
      for k in 0..<n - 1 {
        let u = singular.left[i, k]
        residual += u * shares[k] * image[k]
        room += u * u * shares[k]
      }
      sum += (residual / room) * (residual / room) / Double(n)
    }
    #expect(try abs(path.leaveOneOut[0] / sum - 1) <= 1e-10)
  }

  @Test(
    "give a cancelled task nothing that is unfinished, and keep nothing of it",
    arguments: [(60, 9), (9, 60)], [false, true])
  func cancelled(shape: (n: Int, p: Int), isWeak: Bool) async throws {
    let lambdas = isWeak ? [1, 0] : lambdas
    let problem = try problem(n: shape.n, p: shape.p)
    let (path, fresh) = try (
      problem.ridgePath(lambdas: lambdas), problem.ridgePath(lambdas: lambdas)
    )
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      #expect(throws: RegularizationError.cancelled) { try path.fits }
      #expect(throws: RegularizationError.cancelled) { try path.fit(at: 1) }
      #expect(throws: RegularizationError.cancelled) { try path.path() }
      #expect(throws: RegularizationError.cancelled) { try path.degreesOfFreedom }
      #expect(throws: RegularizationError.cancelled) { try path.gcv }
      #expect(throws: RegularizationError.cancelled) { try path.leaveOneOut }
      #expect(throws: RegularizationError.cancelled) { try path.bestByGCV }
      #expect(throws: RegularizationError.cancelled) { try path.bestByLeaveOneOut }
    }
    work.cancel()
    await work.value
    #expect(try path.fits == fresh.fits)
    #expect(try path.degreesOfFreedom == fresh.degreesOfFreedom)
    #expect(try path.gcv == fresh.gcv)
    #expect(try path.leaveOneOut == fresh.leaveOneOut)
  }

  @Test(
    "have the degrees of freedom and cross-validation of their hat matrices",
    arguments: [(40, 12), (12, 40)])
  func hatMatrix(n: Int, p: Int) throws {
    let problem = try problem(n: n, p: p)
    let path = try problem.ridgePath(lambdas: lambdas)
    let design = Matrix(rows: n, columns: p, elements: problem.prepared.matrix)
    for (l, fit) in try path.fits.enumerated() {
      let gram = design.gram()
      var penalized = gram
      for j in 0..<p { penalized[j, j] += Double(n) * fit.lambda }
      let factor = try Cholesky(penalized)
      let freedom = (0..<p).reduce(1) { $0 + factor.solve(gram.column($1))[$1] }
      #expect(try abs(path.degreesOfFreedom[l] / freedom - 1) <= 1e-10)
      let residuals = fit.residuals(problem.design, problem.response)
      let room = 1 - freedom / Double(n)
      let wanted = residuals.reduce(0) { $0 + $1 * $1 } / Double(n) / (room * room)
      #expect(try abs(path.gcv[l] / wanted - 1) <= 1e-8)
    }
  }

  @Test(
    "bound from above how far any coefficients are from the minimum",
    arguments: [(40, 12), (12, 40)], [Centring.implicit, .explicit])
  func gapBounds(shape: (n: Int, p: Int), centring: Centring) throws {
    let (n, p) = shape
    let problem = try problem(n: n, p: p, centring: centring)
    let prepared = problem.prepared
    let decomposition = try RidgeDecomposition(prepared, least: 0.1)
    let best = decomposition.solutions([0.1])
    var random = RandomStream(seed: 5, name: "steps")
    for size in [1e-2, 1e-5, 0] {
      var moved = best
      if let dual = best.dual {
        let steps = random.normals(n)
        let mean = steps.reduce(0, +) / Double(n)
        let w = zip(dual.elements, steps).map { $0 + size * ($1 - mean) }
        moved = .init(
          coefficients: Matrix(columns: [prepared.design.transposeTimes(w)]),
          dual: Matrix(columns: [w]))
      } else {
        let steps = random.normals(p)
        moved = .init(
          coefficients: Matrix(
            columns: [zip(best.coefficients.elements, steps).map { $0 + size * $1 }]))
      }
      let bound = try #require(decomposition.gapBounds([0.1], moved))[0]
      // The objective is quadratic: a step s away from the minimum costs |D s|^2 / 2n + lambda |s|^2 / 2.
      let step = zip(moved.coefficients.elements, best.coefficients.elements).map { $0 - $1 }
      var image = [Double](repeating: 0, count: n)
      prepared.design.addCombination(Array(0..<p), step, to: &image)
      let loss = image.reduce(0) { $0 + $1 * $1 } / Double(2 * n)
      let excess = loss + 0.05 * step.reduce(0) { $0 + $1 * $1 }
      #expect(bound >= excess)
      // The steepest direction against the flattest, and as much again for D' by its largest singular value.
      let spread = 1 + prepared.gram.elements.reduce(0) { $0 + $1 * $1 }.squareRoot() / 0.1
      #expect(bound <= spread * spread * max(excess, 1e-16 * problem.nullLoss))
    }
  }
}
