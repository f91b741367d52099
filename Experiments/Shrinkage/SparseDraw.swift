import LinearAlgebra
import Regularization
import SeededRandom

/// Standard normal features of which only some matter, all alike, with normal noise.
struct SparseDraw: Sendable {
  let problem: RegressionProblem
  let truth: [Double]
  let noise: Double

  /// Draws y = Xβ + σε with β = (1, ..., 1, 0, ..., 0) / √k, so that the signal has variance one.
  init(
    observations: Int, features: Int, relevant: Int, noise: Double, random: RandomStream
  ) throws {
    var (draw, errors) = (random.substream("design"), random.substream("errors"))
    let size = 1 / Double(relevant).squareRoot()
    let truth = (0..<features).map { $0 < relevant ? size : 0 }
    let design = Matrix(columns: (0..<features).map { _ in draw.normals(observations) })
    let mean = design * truth
    let response = zip(mean, errors.normals(observations, standardDeviation: noise)).map(+)
    self.truth = truth
    self.noise = noise
    problem = try RegressionProblem(design: design, response: response)
  }

  /// The expected squared error of predicting a new response, exact: σ² + β₀² + ‖b − β‖².
  func newError(_ fit: some LinearModel) -> Double {
    let distance = zip(fit.coefficients, truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return noise * noise + fit.intercept * fit.intercept + distance
  }
}
