import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// What is believed of a coefficient before the data are seen; both have standard deviation τ.
enum Prior: String, CaseIterable, Sendable {
  case gaussian = "Gaussian"
  case laplace = "Laplace"

  /// The density at a value.
  func density(_ value: Double, spread: Double) -> Double {
    switch self {
    case .gaussian: exp(cost(value, spread: spread)) / (spread * (2 * Double.pi).squareRoot())
    case .laplace: exp(cost(value, spread: spread)) / (spread * 2.0.squareRoot())
    }
  }

  /// The logarithm of the density, without its constant.
  func cost(_ value: Double, spread: Double) -> Double {
    switch self {
    case .gaussian: -value * value / (2 * spread * spread)
    case .laplace: -value.magnitude * 2.0.squareRoot() / spread
    }
  }

  /// The penalised regression whose fit is the mode of the posterior.
  func model(noise: Double, spread: Double, observations: Int) -> RegressionModel {
    let variance = noise * noise / Double(observations)
    return switch self {
    case .gaussian: .ridge(lambda: variance / (spread * spread))
    case .laplace: .lasso(lambda: variance * 2.0.squareRoot() / spread)
    }
  }
}

/// The posterior of two coefficients on a grid.
struct Posterior: Sendable {
  let prior: Prior
  let x: [Double]
  let y: [Double]
  /// The logarithm of the density relative to the mode that the solver found; `values[i][j]` is at
  /// `y[i]` and `x[j]`.
  let values: [[Double]]
  /// The fit of the solver: ridge or lasso.
  let mode: [Double]
  /// The mean, as a sum over the grid.
  let mean: [Double]

  /// Computes the posterior for a problem of two features without an intercept, with known standard
  /// deviations of the noise and the prior, on a grid of `size` by `size` points.
  init(
    _ problem: RegressionProblem, prior: Prior, noise: Double, spread: Double, size: Int = 151
  ) throws {
    let gram = problem.design.gram()
    let products = problem.design.transposeTimes(problem.response)
    let fit = try problem.fit(
      prior.model(noise: noise, spread: spread, observations: problem.observations))
    let determinant = gram[0, 0] * gram[1, 1] - gram[0, 1] * gram[0, 1]
    let errors = [gram[1, 1], gram[0, 0]].map { noise * ($0 / determinant).squareRoot() }
    // The mode, zero, and what lies around them until either the data or the prior rule it out. Zero
    // is a grid point, for there the Laplace prior has its crease.
    let axes = (0..<2).map { axis in
      let margin = min(6 * errors[axis], 20 * spread)
      let step =
        (fit.coefficients[axis].magnitude + 2 * margin) / Double(size - 3)
      let below = ((margin - min(0, fit.coefficients[axis])) / step).rounded(.up)
      return (0..<size).map { (Double($0) - below) * step }
    }
    func logDensity(_ a: Double, _ b: Double) -> Double {
      let squares =
        gram[0, 0] * a * a + 2 * gram[0, 1] * a * b + gram[1, 1] * b * b
        - 2 * (products[0] * a + products[1] * b)
      return -squares / (2 * noise * noise) + prior.cost(a, spread: spread)
        + prior.cost(b, spread: spread)
    }
    let top = logDensity(fit.coefficients[0], fit.coefficients[1])
    let values = axes[1].map { b in axes[0].map { a in logDensity(a, b) - top } }
    let weights = values.map { $0.map(exp) }
    let total = weights.reduce(0) { $0 + $1.reduce(0, +) }
    let first = weights.reduce(0) { $0 + zip($1, axes[0]).reduce(0) { $0 + $1.0 * $1.1 } }
    let second = zip(weights, axes[1]).reduce(0) { $0 + $1.0.reduce(0, +) * $1.1 }
    (x, y, mode, mean) = (axes[0], axes[1], fit.coefficients, [first / total, second / total])
    self.prior = prior
    self.values = values
  }

  /// How much higher the best grid point is than the solver's fit; positive is impossible.
  var advantage: Double { values.flatMap { $0 }.max() ?? 0 }
}

/// The estimate of one coefficient under a Laplace prior, against its least-squares estimate.
struct LaplaceShrinkage: Sendable {
  let leastSquares: [Double]
  /// The most probable value: the soft threshold.
  let mode: [Double]
  /// The mean of the posterior.
  let mean: [Double]

  /// - Parameters:
  ///   - error: the standard error of the least-squares estimate.
  ///   - spread: τ, the prior's standard deviation.
  init(error: Double, spread: Double) {
    let threshold = error * error * 2.0.squareRoot() / spread
    let reach = 3 * threshold
    leastSquares = (0...60).map { reach * (Double($0) / 30 - 1) }
    mode = leastSquares.map { b in b.sign * max(0, b.magnitude - threshold) }
    mean = zip(leastSquares, mode).map { b, mode in
      func logDensity(_ value: Double) -> Double {
        -(value - b) * (value - b) / (2 * error * error)
          + Prior.laplace.cost(value, spread: spread)
      }
      let grid = (-500...500).map { mode + 8 * error * Double($0) / 500 }
      let weights = grid.map { exp(logDensity($0) - logDensity(mode)) }
      return zip(weights, grid).map(*).reduce(0, +) / weights.reduce(0, +)
    }
  }
}

extension Double {
  fileprivate var sign: Double { self < 0 ? -1 : 1 }
}
