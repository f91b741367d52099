import LinearAlgebra
import Regularization
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
  @Test("draws the line through three points found by hand")
  func byHand() throws {
    // x = 0, 1, 2 and y = 1, 2, 6: slope 5/2, intercept 1/2.
    let problem = try RegressionProblem(design: Matrix(columns: [[0, 1, 2]]), response: [1, 2, 6])
    for method in [LeastSquaresMethod.qr, .svd(), .normalEquations] {
      let fit = try problem.leastSquares(by: method)
      #expect(abs(fit.intercept - 0.5) <= 1e-15)
      #expect(abs(fit.coefficients[0] - 2.5) <= 1e-15)
      #expect(fit.rank == 1)
      #expect(abs(fit.residualSumOfSquares - 1.5) <= 1e-14)
    }
  }

  @Test(
    "reaches the certified digits of NIST's sets",
    arguments: [
      ("Norris", 13.0), ("Pontius", 13.0), ("Longley", 13.0), ("Filip", 7.5), ("Wampler1", 16.0),
      ("Wampler4", 15.0),
    ])
  func nist(name: String, digits: Double) throws {
    let set = try ReferenceNumbers.json("nist/\(name).json", as: ReferenceRegression.self)
    let problem = try RegressionProblem(design: set.design, response: set.y)
    let fit = try problem.leastSquares()
    for (found, wanted) in zip([fit.intercept] + fit.coefficients, set.certified.coefficients) {
      #expect(agreeingDigits(found, wanted) >= digits, "\(found) for \(wanted)")
    }
  }

  @Test(
    "solves NIST's sets as rounded to working precision",
    arguments: ["Longley", "Norris", "Pontius"])
  func asRounded(name: String) throws {
    let set = try ReferenceNumbers.json("nist/\(name).json", as: ReferenceRegression.self)
    let exact = set.exact_solution_after_rounding_data_and_powers_to_double.compactMap(Double.init)
    let fit = try RegressionProblem(design: set.design, response: set.y).leastSquares()
    for (found, wanted) in zip([fit.intercept] + fit.coefficients, exact) {
      #expect(agreeingDigits(found, wanted) >= 15.5)
    }
  }

  @Test("loses digits by the normal equations that QR keeps")
  func normalEquationsLoseDigits() throws {
    let set = try ReferenceNumbers.json("nist/Longley.json", as: ReferenceRegression.self)
    let problem = try RegressionProblem(design: set.design, response: set.y)
    let squared = try problem.leastSquares(by: .normalEquations)
    let worst =
      zip(squared.coefficients, set.certified.coefficients.dropFirst())
      .map { agreeingDigits($0, $1) }.min() ?? 16
    #expect(worst < 12)
  }

  @Test("takes the smallest of many solutions", arguments: [true, false])
  func minimumNorm(wide: Bool) throws {
    // Column 2 is column 0 plus column 1, or there are more columns than rows.
    let design =
      wide
      ? Matrix(rows: [[1, 2, 3, 4], [2, 0, 1, 1], [0, 1, 5, 2]])
      : Matrix(columns: [[1, 2, 3, 4, 0], [2, 0, 1, 1, 5], [3, 2, 4, 5, 5]])
    let response = wide ? [1.0, 3, 2] : [1, 0, 2, 5, 4]
    let problem = try RegressionProblem(design: design, response: response)
    let qr = try problem.leastSquares()
    let svd = try problem.leastSquares(by: .svd())
    #expect(qr.rank == 2)
    #expect(svd.rank == 2)
    #expect(qr.conditionNumber == .infinity)
    #expect(relativeDifference(qr.coefficients, svd.coefficients) <= 1e-13)
  }

  @Test("refuses singular normal equations with advice")
  func singularNormalEquations() throws {
    let problem = try RegressionProblem(
      design: Matrix(columns: [[1, 2, 4], [1, 2, 4]]), response: [1, 0, 2])
    let error = #expect(throws: RegularizationError.self) {
      try problem.leastSquares(by: .normalEquations)
    }
    #expect(
      error?.description
        == "The normal equations are singular to working precision (pivot 1 of their Cholesky "
        + "factorisation, counted from 0). Solve by QR or by the singular value decomposition.")
  }

  @Test("gives a constant column the coefficient zero")
  func constantColumn() throws {
    let problem = try RegressionProblem(
      design: Matrix(columns: [[0, 1, 2], [0.1, 0.1, 0.1]]), response: [1, 2, 6])
    let fit = try problem.leastSquares()
    #expect(fit.coefficients[1] == 0)
    #expect(abs(fit.coefficients[0] - 2.5) <= 1e-15)
  }

  @Test("weights a row of weight two like the row twice")
  func weights() throws {
    let once = try RegressionProblem(
      design: Matrix(columns: [[0, 1, 2, 4]]), response: [1, 2, 6, 5], weights: [1, 2, 1, 0])
    let twice = try RegressionProblem(
      design: Matrix(columns: [[0, 1, 1, 2]]), response: [1, 2, 2, 6])
    let (a, b) = (try once.leastSquares(), try twice.leastSquares())
    #expect(abs(a.intercept - b.intercept) <= 1e-14)
    #expect(abs(a.coefficients[0] - b.coefficients[0]) <= 1e-14)
  }

  @Test("passes through the origin without an intercept")
  func noIntercept() throws {
    let problem = try RegressionProblem(
      design: Matrix(columns: [[1, 2]]), response: [3, 5], intercept: false)
    let fit = try problem.leastSquares()
    #expect(fit.intercept == 0)
    #expect(abs(fit.coefficients[0] - 13.0 / 5) <= 1e-15)
  }
}

@Suite("The cross-validated polynomials of a well-known gallery")
struct GalleryPolynomialTests {
  struct Gallery: Decodable {
    struct Errors: Decodable {
      let mean: Double
      let folds: [Double]
      let coefficients_all_rows: [Double]?
    }
    struct Degree: Decodable {
      let degree: Int
      let exact_powers: Errors
      let rounded_powers: Errors
    }
    let x: [Double]
    let y: [Double]
    let degrees: [Degree]
  }

  private func errors(_ kind: PolynomialBasis.Kind, _ degree: Int) throws -> CrossValidation {
    let gallery = try ReferenceNumbers.json("gallery-polynomial.json", as: Gallery.self)
    let basis = PolynomialBasis(kind: kind, degree: degree, fittedTo: gallery.x)
    return try RegressionProblem(design: basis.design(gallery.x), response: gallery.y)
      .crossValidate(
        .leastSquares, lambdas: [0], folds: .contiguous(observations: 30, count: 10))
  }

  @Test("have in Legendre polynomials the errors of exact arithmetic", arguments: [0, 1, 2])
  func legendre(index: Int) throws {
    let gallery = try ReferenceNumbers.json("gallery-polynomial.json", as: Gallery.self)
    let wanted = gallery.degrees[index]
    let found = try errors(.legendre, wanted.degree)
    #expect(agreeingDigits(found.mean[0], wanted.exact_powers.mean) >= 8)
    for (fold, error) in wanted.exact_powers.folds.enumerated() {
      #expect(agreeingDigits(found.foldErrors[fold][0], error) >= 8)
    }
  }

  @Test("have in raw powers the exact errors of the powers as rounded", arguments: [0, 1, 2])
  func raw(index: Int) throws {
    let gallery = try ReferenceNumbers.json("gallery-polynomial.json", as: Gallery.self)
    let wanted = gallery.degrees[index]
    let found = try errors(.raw, wanted.degree)
    #expect(agreeingDigits(found.mean[0], wanted.rounded_powers.mean) >= 8)
    let basis = PolynomialBasis(kind: .raw, degree: wanted.degree, fittedTo: gallery.x)
    let fit = try RegressionProblem(design: basis.design(gallery.x), response: gallery.y)
      .leastSquares()
    let coefficients = try #require(wanted.rounded_powers.coefficients_all_rows)
    for (found, wanted) in zip([fit.intercept] + fit.coefficients, coefficients) {
      #expect(agreeingDigits(found, wanted) >= 12)
    }
  }
}
