import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

@Suite("Rows left out of products instead of columns")
struct SharedRowsTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    var n: Int
    var p: Int
    var intercept = true
    var standardize = false
    var factors = false
    var weighted = false
    /// Whether the rows held out are spread over all.
    var scattered = false
    var testDescription: String {
      "\(n) x \(p)" + (intercept ? "" : ", no intercept") + (standardize ? ", standardized" : "")
        + (factors ? ", factors" : "") + (weighted ? ", weights" : "")
        + (scattered ? ", scattered" : "")
    }
  }

  private static let cases = [
    Case(n: 90, p: 900), Case(n: 90, p: 900, intercept: false),
    Case(n: 90, p: 900, standardize: true), Case(n: 90, p: 900, factors: true),
    Case(n: 90, p: 900, weighted: true, scattered: true), Case(n: 90, p: 900, scattered: true),
    Case(n: 270, p: 260), Case(n: 270, p: 260, intercept: false, scattered: true),
    Case(n: 400, p: 200, factors: true, scattered: true),
  ]

  private func heldOut(_ setting: Case) -> [Int] {
    setting.scattered
      ? (0..<setting.n).filter { $0 * 7 % 11 == 3 } : Array(20..<20 + setting.n / 9)
  }

  private func training(_ setting: Case) -> [Int] {
    let held = Set(heldOut(setting))
    return (0..<setting.n).filter { !held.contains($0) }
  }

  private func problem(_ setting: Case, drowning: Bool = false) throws -> RegressionProblem {
    var random = RandomStream(seed: 5, name: "shared rows")
    let (n, p) = (setting.n, setting.p)
    var design = Matrix(rows: n, columns: p, elements: random.normals(n * p))
    for j in 1..<p {
      for i in 0..<n { design[i, j] += 0.4 * design[i, j - 1] + 0.5 * Double(j % 3) }
    }
    let noise = random.normals(n)
    let y = (0..<n).map { i in
      4 + noise[i] + 3 * design[i, 2] - 2 * design[i, 40] + design[i, 100]
    }
    if drowning {
      for i in heldOut(setting) { for j in 0..<p { design[i, j] = 1e9 * Double(1 + j % 2) } }
    }
    var factors = random.uniforms(p, in: 0.5...2)
    (factors[2], factors[5]) = (0, .infinity)
    return try RegressionProblem(
      design: design, response: y, weights: setting.weighted ? random.uniforms(n) : nil,
      penaltyFactors: setting.factors ? factors : nil, intercept: setting.intercept,
      standardize: setting.standardize)
  }

  private func close(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count && relativeDifference(found, wanted) <= 1e-13
  }

  private static let given: Matrix = {
    var random = RandomStream(seed: 6, name: "products")
    return Matrix(rows: 40, columns: 23, elements: random.normals(40 * 23).map { $0 + 2 })
  }()
  private static let rows = (0..<40).filter { $0 % 7 != 2 && $0 != 10 && $0 != 39 }

  /// A design on some rows of another, and on a copy of them.
  private func pair(isImplicit: Bool) -> [DesignColumns] {
    let copy = Self.given.selecting(rows: Self.rows)
    let shared = DesignColumns(Self.given).sharing(rows: Self.rows)
    guard isImplicit else { return [shared, DesignColumns(copy)] }
    let means = (0..<copy.columns).map { copy.column($0).reduce(0, +) / Double(copy.rows) }
    let centred = (0..<copy.columns).map { j in copy.column(j).map { $0 - means[j] } }
    return [shared.subtracting(means: means), DesignColumns(Matrix(columns: centred))]
  }

  @Test("a design has the columns and inner products of the copy", arguments: [false, true])
  func columns(isImplicit: Bool) {
    let designs = pair(isImplicit: isImplicit)
    let (shared, own) = (designs[0], designs[1])
    #expect(shared.sharesRows && !shared.withOwnRows.sharesRows)
    #expect(shared.matrix == own.matrix && shared.withOwnRows.matrix == own.matrix)
    #expect(shared.selecting(columns: [4, 2]) == own.selecting(columns: [4, 2]))
    shared.withColumn(7) { #expect($0[own.rows - 1] == own.matrix[own.rows - 1, 7]) }
    shared.withRows([3, 4, 9]) { part, stride in
      #expect((0..<3).map { part[stride + $0] } == [3, 4, 9].map { own.matrix[$0, 1] })
    }
    #expect(close(shared.gram(factor: 0.1), own.gram(factor: 0.1)))
    #expect(close(shared.outerGram().elements, own.outerGram().elements))
    let again = DesignColumns(Self.given).sharing(rows: Self.rows).sharing(rows: [0, 2, 11])
    #expect(again.matrix == Self.given.selecting(rows: [0, 2, 11].map { Self.rows[$0] }))
  }

  @Test("rough products are no further off than their margins", arguments: [false, true])
  func roughProducts(isImplicit: Bool) throws {
    var random = RandomStream(seed: 9, name: "rough")
    let (m, p, number) = (Self.rows.count, 23, 5)
    let span = Matrix(rows: m, columns: number, elements: random.normals(m * number))
    let vectors = try QRFactorization(span).orthonormalBasis(rank: number).elements
    for design in pair(isImplicit: isImplicit) {
      let rough = design.roughTransposeTimes(vectors, number: number, factor: 0.5)
      let sizes = design.matrix.elements
      for _ in 0..<20 {
        let shares = random.normals(number)
        let length = shares.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let combination = (0..<m).map { i in
          (0..<number).reduce(0) { $0 + shares[$1] * vectors[i + $1 * m] } / length
        }
        let exact = design.transposeTimes(combination)
        for j in 0..<p {
          let estimate = (0..<number).reduce(0) { $0 + shares[$1] * rough.values[j + $1 * p] }
          #expect(abs(estimate / length - 0.5 * exact[j]) <= rough.margins[j])
          let column = sizes[j * m..<(j + 1) * m].reduce(0) { $0 + $1 * $1 }.squareRoot()
          #expect(rough.margins[j] <= 0.02 * column)
        }
      }
    }
  }

  @Test("a design has the products with vectors of the copy", arguments: [false, true])
  func products(isImplicit: Bool) {
    var random = RandomStream(seed: 7, name: "vectors")
    let (m, p, number) = (Self.rows.count, 23, 3)
    let (v, c) = (random.normals(m * number), random.normals(p * number))
    let results = pair(isImplicit: isImplicit).map { design in
      var sums = [Double](repeating: 0, count: p * number)
      withPointers(v, v, &sums) { v, _, goal in
        design.transposeTimes(v, number: number, factor: 2, into: goal)
      }
      var images = [Double](repeating: 1, count: m * number)
      var part = [Double](repeating: 0, count: 5 * number)
      withPointers(c, c, &images) { c, _, goal in
        design.addProduct(c, number: number, factor: -1, to: goal)
      }
      design.addCombination([3, 9], [0.5, -2], to: &images)
      withPointers(c, c, &part) { c, _, goal in
        design.product(rows: 4..<9, c, number: number, into: goal)
      }
      var few = [0.0, 0.0]
      design.products([20, 1], v, factor: 0.5, into: &few)
      few += design.products(columns: [20, 1, 5], v, number: number)
      return [sums, images, part, few]
    }
    for (found, wanted) in zip(results[0], results[1]) { #expect(close(found, wanted)) }
  }

  private func expectAgreement(
    _ found: CoefficientPath, _ wanted: CoefficientPath, within tolerance: Double
  ) {
    #expect(found.worstGap <= 1e-9)
    for (left, right) in zip(found.fits, wanted.fits) {
      #expect(relativeDifference(left.coefficients, right.coefficients) <= tolerance)
      #expect(abs(left.intercept - right.intercept) <= tolerance * max(1, abs(right.intercept)))
    }
  }

  @Test("every solver finds the path of the copied rows", arguments: cases)
  private func solvers(setting: Case) throws {
    // The rows that are left out hold numbers next to which the others are rounding.
    let whole = try problem(setting, drowning: true)
    let rows = training(setting)
    let shared = try whole.selecting(rows, sharing: true)
    let own = try whole.selecting(rows)
    #expect(shared.given.sharesRows && !own.given.sharesRows)
    #expect(shared.design == own.design && shared.nullLoss == own.nullLoss)
    #expect(relativeDifference([shared.lambdaMax()], [own.lambdaMax()]) <= 1e-13)
    let lambdas = geometricGrid(from: own.lambdaMax(), to: 0.05 * own.lambdaMax(), count: 12)
    for alpha in [1, 0.5] {
      for algorithm in [PathAlgorithm.homotopy, .activeSet, .coordinateDescent] {
        let paths = try [shared, own].map {
          try $0.elasticNetPath(
            alpha: alpha, lambdas: lambdas, tolerance: 1e-11, algorithm: algorithm)
        }
        expectAgreement(paths[0], paths[1], within: algorithm == .coordinateDescent ? 1e-4 : 1e-9)
      }
    }
    expectAgreement(
      try shared.ridgePath(lambdas: lambdas).path(), try own.ridgePath(lambdas: lambdas).path(),
      within: 1e-9)
    #expect(
      relativeDifference(
        try shared.leastSquares().coefficients, try own.leastSquares().coefficients) <= 1e-9)
    if !setting.factors {
      let bounds = CoefficientBounds.notNegative(features: setting.p)
      let bounded = try [shared, own].map {
        try $0.elasticNetPath(alpha: 0.5, bounds: bounds, lambdas: lambdas, tolerance: 1e-11)
      }
      expectAgreement(bounded[0], bounded[1], within: 1e-4)
    }
  }

  @Test("a design is shared where it may stay as it is, and copied once where it is scaled")
  func storage() throws {
    for setting in [Case(n: 90, p: 900), Case(n: 90, p: 900, standardize: true)] {
      let whole = try problem(setting)
      let part = try whole.selecting(training(setting), sharing: true)
      let isWhole = part.given.withElements { a in whole.given.withElements { a == $0 } }
      #expect(isWhole)
      #expect(part.prepared.design.sharesRows == !setting.standardize)
    }
  }

  @Test(
    "cross-validation has the errors of fits to copied rows", arguments: cases, [1, 0.6])
  private func crossValidation(setting: Case, alpha: Double) throws {
    let problem = try problem(setting)
    let held = Set(heldOut(setting))
    let folds = try Folds(
      assignment: (0..<setting.n).map { held.contains($0) ? 0 : 1 + $0 % 4 })
    let largest = try problem.selecting(training(setting)).lambdaMax()
    let lambdas = geometricGrid(from: largest, to: 0.03 * largest, count: 40)
    let found = try problem.crossValidate(
      alpha == 1 ? .lasso : .elasticNet(alpha: alpha), lambdas: lambdas, folds: folds)
    let wanted = try CrossValidation(
      lambdas: found.lambdas,
      foldErrors: (0..<folds.count).map { fold in
        let path = try problem.selecting(folds.training(fold)).elasticNetPath(
          alpha: alpha, lambdas: lambdas)
        let rows = folds.testing(fold)
        let (unseen, y) = (problem.design.selecting(rows: rows), rows.map { problem.response[$0] })
        let weights = rows.map { problem.weights?[$0] ?? 1 }
        return path.fits.map { fit in
          zip(fit.residuals(unseen, y), weights).reduce(0) { $0 + $1.1 * $1.0 * $1.0 }
            / weights.reduce(0, +)
        }
      }, foldSizes: found.foldSizes)
    for (a, b) in zip(found.foldErrors, wanted.foldErrors) {
      #expect(relativeDifference(a, b) <= 1e-6)
    }
    #expect(found.best == wanted.best && found.oneStandardError == wanted.oneStandardError)
    #expect(
      found
        == (try problem.crossValidate(
          alpha == 1 ? .lasso : .elasticNet(alpha: alpha), lambdas: lambdas, folds: folds)))
  }

  @Test("a fold without weight to train on is refused as a copy would be")
  func refusal() throws {
    let (n, p) = (90, 900)
    let whole = try problem(Case(n: n, p: p))
    let weighted = try RegressionProblem(
      design: whole.design, response: whole.response, weights: (0..<n).map { $0 < 30 ? 1 : 0 })
    let folds = try Folds.contiguous(observations: n, count: 3)
    #expect(throws: RegularizationError.weightsAllZero) {
      _ = try weighted.crossValidate(.lasso, lambdas: [0.1], folds: folds)
    }
  }
}
