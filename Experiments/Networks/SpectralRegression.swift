import LinearAlgebra
import Regularization
import SeededRandom

/// A regression seen along the singular directions of its design, where gradient descent from zero
/// and ridge both multiply each coordinate of least squares by a number between 0 and 1.
struct SpectralRegression: Sendable {
  let problem: RegressionProblem
  /// The eigenvalues s² of $X^\top X/n$, falling.
  let curvatures: [Double]
  /// What least squares finds along each direction, in units of the fit: $s\,v^\top\hat\beta$.
  let heights: [Double]
  /// The same without noise.
  let truth: [Double]
  private let directions: Matrix
  private let noise: Double

  /// Draws features with correlation ρ^|j−k|, normal coefficients and noise, without intercept.
  init(
    observations: Int, features: Int, correlation: Double, noise: Double, random: RandomStream
  ) throws {
    var (draws, weights) = (random.substream("design"), random.substream("weights"))
    var errors = random.substream("errors")
    let rest = (1 - correlation * correlation).squareRoot()
    var columns = [draws.normals(observations)]
    while columns.count < features {
      let fresh = draws.normals(observations)
      columns.append(zip(columns[columns.count - 1], fresh).map { correlation * $0 + rest * $1 })
    }
    let design = Matrix(columns: columns)
    let signal = design * weights.normals(features)
    let response = zip(signal, errors.normals(observations)).map { $0 + noise * $1 }
    let decomposition = try SingularValueDecomposition(design)
    let root = Double(observations).squareRoot()
    problem = try RegressionProblem(design: design, response: response, intercept: false)
    curvatures = decomposition.values.map { $0 * $0 / Double(observations) }
    heights = decomposition.left.transposeTimes(response).map { $0 / root }
    truth = decomposition.left.transposeTimes(signal).map { $0 / root }
    directions = decomposition.rightTransposed.transposed()
    self.noise = noise
  }

  /// What is left of each direction after t steps of length η: $1 - (1 - \eta (s^2+\lambda))^t$ of
  /// its ridge fit.
  func descentFilter(steps: Int, rate: Double, lambda: Double = 0) -> [Double] {
    curvatures.map { curvature in
      let slope = curvature + lambda
      guard slope > 0 else { return 0 }
      return curvature / slope * (1 - power(1 - rate * slope, steps))
    }
  }

  /// What ridge leaves of each direction: $s^2/(s^2 + \lambda)$.
  func ridgeFilter(_ lambda: Double) -> [Double] {
    curvatures.map { $0 > 0 ? $0 / ($0 + lambda) : 0 }
  }

  /// The coefficients of the fit that a filter leaves.
  func coefficients(_ filter: [Double]) -> [Double] {
    directions
      * curvatures.indices.map {
        curvatures[$0] > 0 ? filter[$0] * heights[$0] / curvatures[$0].squareRoot() : 0
      }
  }

  /// The mean squared distance of the fitted values from those without noise.
  func trueError(_ filter: [Double]) -> Double {
    curvatures.indices.reduce(0) { sum, i in
      let distance = filter[i] * heights[i] - truth[i]
      return sum + distance * distance
    }
  }

  /// The mean squared residual.
  func trainingError(_ filter: [Double]) -> Double {
    let whole = problem.response.reduce(0) { $0 + $1 * $1 } / Double(problem.observations)
    return whole
      - curvatures.indices.reduce(0) { sum, i in
        sum + heights[i] * heights[i] * filter[i] * (2 - filter[i])
      }
  }

  /// Walks downhill from zero, step by step.
  func descend(steps: Int, rate: Double) -> [Double] {
    let gram = problem.design.gram()
    let target = problem.design.transposeTimes(problem.response)
    let pace = rate / Double(problem.observations)
    var position = [Double](repeating: 0, count: problem.features)
    for _ in 0..<steps {
      let product = gram * position
      for j in position.indices { position[j] += pace * (target[j] - product[j]) }
    }
    return position
  }

  /// The norms of the coefficients after gradient descent on ridge.
  ///
  /// - Parameters:
  ///   - steps: how many in each walk.
  ///   - rates: learning rates, as parts of the largest that overshoots in no direction for any
  ///     penalty up to the largest curvature.
  ///   - lambda: the penalty.
  /// - Returns: a norm for each rate.
  func norms(after steps: Int, rates: [Double], lambda: Double) -> [Double] {
    rates.map { rate in
      let pace = rate / (2 * curvatures[0])
      return euclideanNorm(
        coefficients(descentFilter(steps: steps, rate: pace, lambda: lambda)))
    }
  }

  /// The smallest true errors among some filters, for data sets with the same features, fresh
  /// coefficients and fresh noise.
  ///
  /// - Parameters:
  ///   - filters: those to choose from, one for each stop or penalty.
  ///   - dataSets: how many.
  ///   - random: where coefficients and noise come from.
  /// - Returns: the smallest error of each data set.
  func smallestErrors(_ filters: [[Double]], dataSets: Int, random: RandomStream) -> [Double] {
    let spread = noise / Double(problem.observations).squareRoot()
    // Normal coefficients and noise are normal along any set of perpendicular directions.
    let draws = (0..<dataSets).map { index in
      var (weights, errors) = (
        random.substream(index).substream("weights"), random.substream(index).substream("errors")
      )
      let truth = curvatures.map { $0.squareRoot() * weights.normal() }
      return (truth: truth, heights: truth.map { $0 + spread * errors.normal() })
    }
    // Sums of squares as products of matrices take no time: (f h − m)² = f² h² − 2 f h m + m².
    let squares =
      Matrix(rows: filters.map { $0.map { $0 * $0 } })
      * Matrix(columns: draws.map { $0.heights.map { $0 * $0 } })
    let products =
      Matrix(rows: filters) * Matrix(columns: draws.map { zip($0.heights, $0.truth).map(*) })
    return draws.indices.map { set in
      let constant = draws[set].truth.reduce(0) { $0 + $1 * $1 }
      return zip(squares.column(set), products.column(set)).map { $0 - 2 * $1 + constant }.min()
        ?? 0
    }
  }
}

/// A whole power by repeated squaring.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest % 2 == 1 { result *= square }
    square *= square
    rest /= 2
  }
  return result
}
