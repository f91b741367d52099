import LinearAlgebra
import Regularization
import SeededRandom
import Testing

@Suite("Edges of what can be fitted")
struct EdgeCaseTests {
  private static let models: [RegressionModel] = [
    .leastSquares, .ridge(lambda: 0), .ridge(lambda: 0.3), .lasso(lambda: 0), .lasso(lambda: 0.1),
    .elasticNet(lambda: 0, alpha: 0.5), .elasticNet(lambda: 0.1, alpha: 0.5),
    .elasticNet(lambda: 0.1, alpha: 0), .elasticNet(lambda: 1e9, alpha: 1),
  ]

  /// Fits everything; every fit must be finite and certified.
  private func fitAll(_ problem: RegressionProblem, within gap: Double = 1e-8) throws {
    for model in Self.models {
      let fit = try problem.fit(model)
      #expect(fit.relativeGap <= gap, "\(model)")
      #expect(fit.coefficients.allSatisfy { $0.isFinite }, "\(model)")
      #expect(fit.intercept.isFinite)
    }
    for algorithm in PathAlgorithm.allCases {
      let path = try problem.elasticNetPath(alpha: 0.5, lambdas: [0.2, 0.1], algorithm: algorithm)
      #expect(path.worstGap <= gap)
    }
    let ridge = try problem.ridgePath(lambdas: [1, 0])
    #expect(try ridge.leaveOneOut.count == 2)
    #expect(try ridge.gcv.allSatisfy { !$0.isNaN })
    #expect(try ridge.leaveOneOut.allSatisfy { !$0.isNaN })
  }

  @Test("one row, one column, more columns than rows", arguments: [(1, 1), (1, 5), (2, 1), (3, 9)])
  func shapes(rows: Int, columns: Int) throws {
    var random = RandomStream(seed: 2, name: "shapes")
    let design = Matrix(rows: rows, columns: columns, elements: random.normals(rows * columns))
    for intercept in [true, false] {
      try fitAll(
        RegressionProblem(
          design: design, response: random.normals(rows), intercept: intercept, standardize: true))
    }
  }

  @Test("nothing but constant columns, with and without an intercept")
  func constants() throws {
    let design = Matrix(columns: [[2, 2, 2], [0, 0, 0]])
    try fitAll(RegressionProblem(design: design, response: [1, 2, 4], standardize: true))
    let through = try RegressionProblem(
      design: design, response: [1, 2, 4], intercept: false, standardize: true)
    try fitAll(through)
    // Without an intercept a constant column is one.
    let slope = try through.leastSquares().coefficients[0]
    #expect(abs(slope - 7.0 / 6) <= 1e-14)
  }

  @Test("every factor zero, every factor infinite, a free copy of a penalised column")
  func factors() throws {
    let x = [1.0, 4, 2, 7, 5]
    let design = Matrix(columns: [x, x, [1, 0, 2, 1, 1]])
    let y = [1.0, 3, 2, 5, 5]
    for factors in [[0, 0, 0], [Double.infinity, .infinity, .infinity], [0, 1, 2], [1, 0, 0]] {
      let problem = try RegressionProblem(design: design, response: y, penaltyFactors: factors)
      try fitAll(problem)
    }
    let free = try RegressionProblem(design: design, response: y, penaltyFactors: [0, 1, 1])
    let copy = try free.fit(.lasso(lambda: 0.01)).coefficients[1]
    #expect(copy == 0)
  }

  @Test("very large and very small numbers", arguments: [1e-120, 1e-8, 1e8, 1e120])
  func scales(scale: Double) throws {
    var random = RandomStream(seed: 4, name: "scales")
    let x = random.normals(20 * 4).map { $0 * scale }
    let y = random.normals(20)
    let problem = try RegressionProblem(
      design: Matrix(rows: 20, columns: 4, elements: x), response: y, standardize: true)
    let unit = try RegressionProblem(
      design: Matrix(rows: 20, columns: 4, elements: x.map { $0 / scale }), response: y,
      standardize: true)
    for model in [RegressionModel.leastSquares, .ridge(lambda: 0.1), .lasso(lambda: 0.05)] {
      let (a, b) = (try problem.fit(model), try unit.fit(model))
      #expect(relativeDifference(a.coefficients.map { $0 * scale }, b.coefficients) <= 1e-12)
    }
  }

  @Test("weights of zero leave rows out of everything")
  func zeroWeights() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let kept = Array(0..<50)
    let rows = Array(0..<60)
    var wild = rows.map { response[$0] }
    for i in 50..<60 { wild[i] = 1e6 }
    let a = try RegressionProblem(
      design: design.selecting(rows: rows), response: wild, weights: rows.map { $0 < 50 ? 1 : 0 },
      standardize: true)
    let b = try RegressionProblem(
      design: design.selecting(rows: kept), response: kept.map { response[$0] }, standardize: true)
    // The weights sum to 60 for 60 rows as they do to 50 for 50: the same mean loss.
    for model in [RegressionModel.leastSquares, .ridge(lambda: 1), .lasso(lambda: 1)] {
      let (x, y) = (try a.fit(model), try b.fit(model))
      #expect(relativeDifference(x.coefficients, y.coefficients) <= 1e-9)
    }
  }

  @Test("folds in which a column is constant, or a class of rows is missing")
  func constantInFold() throws {
    let dummy = (0..<12).map { $0 < 4 ? 1.0 : 0 }
    let x = (0..<12).map { Double($0 * $0 % 7) }
    let y = zip(dummy, x).map { 2 * $0 + $1 }
    let problem = try RegressionProblem(
      design: Matrix(columns: [dummy, x]), response: y, standardize: true)
    for family in [PathFamily.lasso, .ridge, .elasticNet(alpha: 0.5)] {
      let found = try problem.crossValidate(
        family, lambdas: [1, 0.1, 0], folds: .contiguous(observations: 12, count: 3))
      #expect(found.mean.allSatisfy { $0.isFinite })
    }
    let single = try problem.crossValidate(
      .leastSquares, lambdas: [0], folds: .leaveOneOut(observations: 12))
    #expect(single.mean[0] <= 1e-20)
  }

  @Test("leave-one-out by formula is leave-one-out by refitting")
  func leaveOneOut() throws {
    let (design, response) = try ReferenceNumbers.table("diabetes.csv")
    let rows = Array(stride(from: 0, to: 442, by: 15))
    let n = Double(rows.count)
    let part = design.selecting(rows: rows)
    let y = rows.map { response[$0] }
    let wide = [1.0, 50]
    let path = try RegressionProblem(design: part, response: y).ridgePath(lambdas: wide)
    for (l, lambda) in path.lambdas.enumerated() {
      var sum = 0.0
      for out in rows.indices {
        let others = rows.indices.filter { $0 != out }
        // The penalty on the sum of squares, n lambda, stays.
        let fit = try RegressionProblem(
          design: part.selecting(rows: others), response: others.map { y[$0] }
        ).fit(.ridge(lambda: lambda * n / (n - 1)))
        let miss = y[out] - fit.predict(part.selecting(rows: [out]))[0]
        sum += miss * miss / n
      }
      #expect(try abs(path.leaveOneOut[l] / sum - 1) <= 1e-10)
    }
  }
}
