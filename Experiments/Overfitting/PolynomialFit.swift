import LinearAlgebra
import Notebook
import Regularization

extension PolynomialBasis.Kind: ParameterChoice {}

/// A polynomial fitted to a noisy curve, with all that the page wants to know about it.
struct PolynomialFit: Sendable {
  let name: String
  let coefficients: [Double]
  /// The degree of the polynomial.
  let degree: Int
  /// Mean squared error on the training points.
  let training: Double
  /// Mean squared error of cross-validation.
  let crossValidation: Double
  /// Mean squared distance from the curve itself, over its whole interval.
  let trueError: Double
  /// ∫ f″² over the interval.
  let roughness: Double
  /// The fit over ``places``.
  let heights: [Double]

  /// Where a fit is compared with the curve and drawn.
  static let places = (0...400).map { Double($0) / 400 }
  static let truth = places.map(CosineCurve.truth)

  /// Measures a fit, and shows its own coefficients unless others are given.
  init(
    _ name: String, _ fit: some LinearModel, _ basis: PolynomialBasis, _ curve: CosineCurve,
    crossValidation: Double, coefficients: [Double]? = nil
  ) {
    self.name = name
    self.crossValidation = crossValidation
    degree = basis.degree
    self.coefficients = coefficients ?? fit.coefficients
    training = Metrics.meanSquaredError(fit.predict(basis.design(curve.x)), curve.y)
    heights = fit.predict(basis.design(Self.places))
    trueError = Metrics.meanSquaredError(heights, Self.truth)
    roughness = basis.roughness(of: fit.coefficients, over: 0...1)
  }

  /// Least squares of a degree, with the coefficients of the powers of x.
  ///
  /// The fit itself is found in Legendre polynomials, which span the same curves: the powers of
  /// x, rounded to doubles, would already change the third digit of the error of degree 15.
  init(_ name: String, degree: Int, to curve: CosineCurve, _ folds: Folds) throws {
    let basis = PolynomialBasis(kind: .legendre, degree: degree, fittedTo: curve.x)
    let problem = try RegressionProblem(design: basis.design(curve.x), response: curve.y)
    self.init(
      name, try problem.leastSquares(), basis, curve,
      crossValidation: try leastSquaresError(problem, by: .qr, folds),
      coefficients: try curve.powers(degree: degree).leastSquares().coefficients)
  }

  /// How many coefficients are not exactly zero.
  var nonzeros: Int { coefficients.count { $0 != 0 } }

  static let columns = [
    "fit", "training error", "CV error", "true error", "largest |β|", "∫f″²",
  ]

  var row: [TableEntry] {
    [
      .text(name), .number(training), .number(crossValidation), .number(trueError),
      .number(coefficients.map(\.magnitude).max() ?? 0), .number(roughness, digits: 3),
    ]
  }
}

/// A polynomial of fixed degree along a penalty that falls.
struct PolynomialPath: Sendable {
  let name: String
  let fits: [PolynomialFit]
  let lambdas: [Double]
  /// The index of the smallest error of cross-validation.
  let best: Int

  /// Measures every fit of a path.
  init(
    _ name: String, _ path: [Fit], _ validation: CrossValidation, _ basis: PolynomialBasis,
    _ curve: CosineCurve
  ) {
    self.name = name
    lambdas = validation.lambdas
    best = validation.best
    fits = zip(path, validation.mean).map { fit, error in
      PolynomialFit(
        "\(name), λ = \(fit.lambda.rounded(digits: 2))", fit, basis, curve, crossValidation: error)
    }
  }

  /// The fit that cross-validation picks.
  var chosen: PolynomialFit { fits[best] }

  /// Steps to a larger penalty on which the fit became rougher.
  var rougherSteps: Int {
    zip(fits, fits.dropFirst()).count { $0.roughness > $1.roughness * (1 + 1e-9) }
  }
}

/// The mean over folds of the mean squared error of least squares on the rows held out.
func leastSquaresError(
  _ problem: RegressionProblem, by method: LeastSquaresMethod, _ folds: Folds
) throws -> Double {
  let errors = try (0..<folds.count).map { fold in
    let (seen, unseen) = (folds.training(fold), folds.testing(fold))
    let fit = try RegressionProblem(
      design: problem.design.selecting(rows: seen), response: seen.map { problem.response[$0] }
    ).leastSquares(by: method)
    return Metrics.meanSquaredError(
      fit.predict(problem.design.selecting(rows: unseen)), unseen.map { problem.response[$0] })
  }
  return errors.reduce(0, +) / Double(errors.count)
}
