import LinearAlgebra
import Notebook
import Regularization
import SeededRandom

/// The distribution from which the true weights of a regression are drawn; its standard deviation
/// is one.
enum WeightShape: String, ParameterChoice {
  case flat, bell, peaked

  /// Draws weights.
  func weights(_ count: Int, from random: inout RandomStream) -> [Double] {
    switch self {
    case .flat: random.uniforms(count, in: -(3.0.squareRoot())...3.0.squareRoot())
    case .bell: random.normals(count)
    case .peaked: (0..<count).map { _ in random.laplace(scale: 0.5.squareRoot()) }
    }
  }
}

/// A regression on many features with as many true weights, along ridge's penalty.
struct ManyWeights: Sendable {
  let shape: WeightShape
  let path: CoefficientPath

  /// Standard normal features, the same for every shape, and noise that is a part of the signal.
  init(
    _ shape: WeightShape, features: Int, observations: Int, noise: Double, lambdas: [Double],
    random: RandomStream
  ) throws {
    var (draws, errors) = (random.substream("design"), random.substream("errors"))
    var weights = random.substream(shape.rawValue)
    let design = Matrix(
      rows: observations, columns: features, elements: draws.normals(observations * features))
    let truth = shape.weights(features, from: &weights)
    let spread = noise * Double(features).squareRoot()
    let response = zip(design * truth, errors.normals(observations)).map { $0 + spread * $1 }
    self.shape = shape
    path = try RegressionProblem(design: design, response: response).ridgePath(lambdas: lambdas)
      .path()
  }

  /// The norm of the weights along the path, from the weakest penalty to the strongest.
  var norms: [Double] { path.fits.reversed().map { euclideanNorm($0.coefficients) } }

  /// The largest change of the shape along a ridge path whose features are all at right angles.
  ///
  /// - Parameter random: where the features and the response come from.
  /// - Returns: the difference of the largest and the smallest excess kurtosis; 0 in exact numbers.
  /// - Throws: `RegularizationError` or `LinearAlgebraError` from the solvers.
  static func changeOfShapeAtRightAngles(random: RandomStream) throws -> Double {
    var random = random
    let (rows, columns) = (80, 40)
    let draws = Matrix(rows: rows, columns: columns, elements: random.normals(rows * columns))
    let problem = try RegressionProblem(
      design: SingularValueDecomposition(draws).left, response: random.normals(rows),
      intercept: false)
    let shapes = try problem.ridgePath(lambdas: [10, 0.1, 1e-3]).fits.map {
      excessKurtosis($0.coefficients)
    }
    return (shapes.max() ?? 0) - (shapes.min() ?? 0)
  }
}
