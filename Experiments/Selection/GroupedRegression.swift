import LinearAlgebra
import Regularization
import SeededRandom

/// A regression on features in groups that share a hidden cause, as descriptors of molecules do.
struct GroupedRegression: Sendable {
  let problem: RegressionProblem
  /// The true coefficients.
  let truth: [Double]
  private let size: Int
  private let correlation: Double
  private let signal: Double

  /// Draws standard normal features with a correlation ρ inside each group and none between groups,
  /// and a response to some of them.
  ///
  /// - Parameters:
  ///   - observations: rows.
  ///   - features: columns.
  ///   - size: neighbouring features in a group.
  ///   - correlation: ρ.
  ///   - truth: the coefficients, one for each feature.
  ///   - ratio: the variance of the signal over that of the noise.
  ///   - random: where all draws come from.
  /// - Throws: `RegularizationError` for data that cannot be fitted.
  init(
    observations: Int, features: Int, size: Int, correlation: Double, truth: [Double],
    ratio: Double, random: RandomStream
  ) throws {
    var (causes, own) = (random.substream("causes"), random.substream("own"))
    var errors = random.substream("errors")
    let (shared, rest) = (correlation.squareRoot(), (1 - correlation).squareRoot())
    var columns: [[Double]] = []
    var cause: [Double] = []
    for feature in 0..<features {
      if feature % size == 0 { cause = causes.normals(observations, standardDeviation: shared) }
      columns.append(
        zip(cause, own.normals(observations, standardDeviation: rest)).map { $0 + $1 })
    }
    let design = Matrix(columns: columns)
    signal = Self.variance(truth, size, correlation)
    let noise = (signal / ratio).squareRoot()
    let response = zip(design * truth, errors.normals(observations)).map { $0 + noise * $1 }
    self.truth = truth
    self.size = size
    self.correlation = correlation
    problem = try RegressionProblem(design: design, response: response)
  }

  /// The mean squared error on new rows without their noise, as a part of the signal.
  func modelError(_ coefficients: [Double]) -> Double {
    Self.variance(zip(coefficients, truth).map { $0 - $1 }, size, correlation) / signal
  }

  /// $(1-\rho)\sum_j w_j^2 + \rho \sum_g (\sum_{j \in g} w_j)^2$.
  private static func variance(_ weights: [Double], _ size: Int, _ correlation: Double) -> Double {
    var (alone, together, group) = (0.0, 0.0, 0.0)
    for (feature, weight) in weights.enumerated() {
      if feature % size == 0 {
        together += group * group
        group = 0
      }
      alone += weight * weight
      group += weight
    }
    return (1 - correlation) * alone + correlation * (together + group * group)
  }
}
