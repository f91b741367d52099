import Foundation
import LinearAlgebra
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
    let step = 240 / Double(observations)
    let x = (0..<observations).map { (60 + step * Double($0)) * .pi / 180 }
    self.x = x
    y = zip(x, errors.normals(observations, standardDeviation: noise)).map { sin($0) + $1 }
  }

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
}
