import Foundation
import Notebook
import Regularization
import SeededRandom

/// The data of the most reprinted figure on overfitting: points at random places between 0 and 1
/// on the curve cos(1.5 π x), each a little off.
struct CosineCurve: Sendable {
  /// The places, rising.
  let x: [Double]
  /// The measured heights.
  let y: [Double]

  /// Draws places and errors, each from a substream of its own.
  init(observations: Int, noise: Double, random: RandomStream) {
    var (places, errors) = (random.substream("places"), random.substream("errors"))
    let x = places.uniforms(observations).sorted()
    self.x = x
    y = zip(x, errors.normals(observations, standardDeviation: noise)).map { Self.truth($0) + $1 }
  }

  /// The very points of the scikit-learn gallery: NumPy's legacy generator, seed 0, thirty places,
  /// sorted, then thirty errors of standard deviation 0.1.
  static let gallery: CosineCurve = {
    var numpy = NumPyLegacyRandom(seed: 0)
    let x = numpy.uniforms(30).sorted()
    return CosineCurve(x: x, y: zip(x, numpy.normals(30)).map { truth($0) + 0.1 * $1 })
  }()

  private init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }

  /// The regression of the heights on the powers of the place.
  func powers(degree: Int) throws -> RegressionProblem {
    let basis = PolynomialBasis(kind: .raw, degree: degree, fittedTo: x)
    return try RegressionProblem(design: basis.design(x), response: y)
  }

  /// The curve without noise.
  static func truth(_ x: Double) -> Double { cos(1.5 * .pi * x) }
}

/// Where the points come from.
enum CurveData: String, ParameterChoice { case drawn, gallery }
