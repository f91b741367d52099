import LinearAlgebra
import Notebook
import Regularization
import SeededRandom

/// The sizes of the true coefficients that are not zero.
enum Effects: String, ParameterChoice {
  /// All of one size, with random signs.
  case even
  /// Normal draws, large and small.
  case uneven
}

/// A regression on normal features of which only some matter, with the truth at hand.
struct SparseRegression: Sendable {
  let problem: RegressionProblem
  /// The true coefficients.
  let truth: [Double]
  /// The correlation of neighbouring features; ρ^|j−k| in general.
  let correlation: Double
  /// The variance of the response without noise.
  let signal: Double

  /// Draws features, and a response with given coefficients and noise.
  init(
    truth: [Double], observations: Int, noise: Double, correlation: Double, random: RandomStream
  ) throws {
    var (draws, errors) = (random.substream("design"), random.substream("errors"))
    let rest = (1 - correlation * correlation).squareRoot()
    var columns = [draws.normals(observations)]
    while columns.count < truth.count {
      let fresh = draws.normals(observations)
      columns.append(zip(columns[columns.count - 1], fresh).map { correlation * $0 + rest * $1 })
    }
    let design = Matrix(columns: columns)
    let response = zip(design * truth, errors.normals(observations)).map { $0 + noise * $1 }
    self.truth = truth
    self.correlation = correlation
    problem = try RegressionProblem(design: design, response: response)
    signal = Self.variance(truth, correlation)
  }

  /// One of many data sets, and the folds to tune on it.
  static func drawn(
    _ index: Int, of random: RandomStream, folds: Int, _ draw: (RandomStream) throws -> Self
  ) throws -> (data: Self, folds: Folds) {
    let stream = random.substream(index)
    let data = try draw(stream)
    var order = stream.substream("folds")
    let parts = try Folds.shuffled(
      observations: data.problem.observations, count: folds, random: &order)
    return (data, parts)
  }

  /// Draws the truth as well: coefficients at random places, zero elsewhere.
  ///
  /// - Parameters:
  ///   - observations: rows.
  ///   - features: columns.
  ///   - nonzeros: how many of them matter.
  ///   - ratio: the variance of the signal over that of the noise.
  ///   - correlation: that of neighbouring features.
  ///   - effects: the sizes of their coefficients.
  ///   - random: where all draws come from.
  /// - Throws: `RegularizationError` for data that cannot be fitted.
  init(
    observations: Int, features: Int, nonzeros: Int, ratio: Double, correlation: Double,
    effects: Effects = .uneven, random: RandomStream
  ) throws {
    var weights = random.substream("weights")
    var truth = [Double](repeating: 0, count: features)
    for feature in weights.sample(nonzeros, from: features) {
      truth[feature] = effects == .even ? (weights.bernoulli(0.5) ? 1 : -1) : weights.normal()
    }
    let noise = (Self.variance(truth, correlation) / ratio).squareRoot()
    try self.init(
      truth: truth, observations: observations, noise: noise, correlation: correlation,
      random: random)
  }

  /// The mean squared error of predicting new rows without their noise, $(b-\beta)^\top\Sigma(b-\beta)$,
  /// as a part of the signal: 0 is perfect, 1 no better than the mean.
  func modelError(_ coefficients: [Double]) -> Double {
    Self.variance(zip(coefficients, truth).map { $0 - $1 }, correlation) / signal
  }

  /// The quadratic form of Σ, in one pass: what features before the k-th contribute to its
  /// covariance shrinks by ρ with each step.
  private static func variance(_ weights: [Double], _ correlation: Double) -> Double {
    var (sum, before) = (0.0, 0.0)
    for weight in weights {
      sum += weight * (weight + 2 * before)
      before = correlation * (before + weight)
    }
    return sum
  }
}

/// A path with the penalty that cross-validation picks.
struct TunedPath: Sendable {
  let fits: [Fit]
  let validation: CrossValidation

  /// Ridge between a penalty that leaves little and one that does little.
  static func ridge(_ problem: RegressionProblem, _ folds: Folds) throws -> TunedPath {
    let lambdas = geometricGrid(from: 100, to: 1e-3, count: 26)
    return TunedPath(
      fits: try problem.ridgePath(lambdas: lambdas).fits,
      validation: try problem.crossValidate(.ridge, lambdas: lambdas, folds: folds))
  }

  /// The lasso from its largest penalty down to a hundredth of it.
  static func lasso(_ problem: RegressionProblem, _ folds: Folds) throws -> TunedPath {
    let lambdas = geometricGrid(
      from: problem.lambdaMax(), to: 0.01 * problem.lambdaMax(), count: 26)
    return TunedPath(
      fits: try problem.lassoPath(lambdas: lambdas).fits,
      validation: try problem.crossValidate(.lasso, lambdas: lambdas, folds: folds))
  }

  var chosen: Fit { fits[validation.best] }
  var worstGap: Double { fits.map(\.relativeGap).max() ?? 0 }
}
