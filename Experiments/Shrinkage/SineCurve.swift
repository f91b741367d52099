import Foundation
import LinearAlgebra
import Notebook
import Regularization
import SeededRandom

/// The data of a much-read tutorial: a sine between 60 and 300 degrees, with noise, to be fitted by
/// powers of the angle in radians.
struct SineCurve: Sendable {
  /// The angles in radians, rising by equal steps.
  let x: [Double]
  /// The measured heights.
  let y: [Double]

  /// Points from 60 degrees on, 240 degrees divided by their number apart.
  init(observations: Int, noise: Double, errors: RandomStream) {
    var errors = errors
    self.init(
      observations: observations,
      errors: errors.normals(observations, standardDeviation: noise))
  }

  private init(observations: Int, errors: [Double]) {
    let step = 240 / Double(observations)
    let x = (0..<observations).map { (60 + step * Double($0)) * .pi / 180 }
    self.x = x
    y = zip(x, errors).map { sin($0) + $1 }
  }

  /// The very points of the tutorial: sixty angles, 60, 64, ..., 296 degrees, and errors of standard
  /// deviation 0.15 from NumPy's legacy generator with seed 10.
  static let tutorial: SineCurve = {
    var numpy = NumPyLegacyRandom(seed: 10)
    return SineCurve(observations: 60, errors: numpy.normals(60, standardDeviation: 0.15))
  }()

  /// The powers of the angle, each centred and scaled to standard deviation one.
  func basis(degree: Int) -> PolynomialBasis {
    PolynomialBasis(kind: .standardizedPowers, degree: degree, fittedTo: x)
  }

  /// The regression of the heights on the standardised powers.
  func problem(degree: Int) throws -> RegressionProblem {
    try RegressionProblem(design: basis(degree: degree).design(x), response: y)
  }

  /// The size of the largest coefficient of least squares on the plain powers.
  func largestPlainCoefficient(degree: Int) throws -> Double {
    let basis = PolynomialBasis(kind: .raw, degree: degree, fittedTo: x)
    let fit = try RegressionProblem(design: basis.design(x), response: y).leastSquares()
    return fit.coefficients.map(\.magnitude).max() ?? 0
  }

  /// Least squares of a degree in Legendre polynomials: the same curves as the powers, without the
  /// loss of digits.
  func legendreFit(degree: Int) throws -> (fit: LeastSquaresFit, basis: PolynomialBasis) {
    let basis = PolynomialBasis(kind: .legendre, degree: degree, fittedTo: x)
    let problem = try RegressionProblem(design: basis.design(x), response: y)
    return (try problem.leastSquares(), basis)
  }

  /// The sum of squared distances of the points from a fit.
  func residualSumOfSquares(_ fit: some LinearModel, _ problem: RegressionProblem) -> Double {
    fit.residuals(problem.design, problem.response).reduce(0) { $0 + $1 * $1 }
  }
}

/// Where the points come from: the tutorial itself, or this page's own seed.
enum SineData: String, ParameterChoice { case tutorial, drawn }
