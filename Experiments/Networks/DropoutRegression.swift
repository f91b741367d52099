import LinearAlgebra
import Regularization
import SeededRandom

/// A linear regression whose features are left out at random while it learns.
struct DropoutRegression: Sendable {
  /// The centred features, on scales from a half to two.
  let design: Matrix
  /// The centred response.
  let response: [Double]
  private let truth: [Double]
  private let scales: [Double]

  /// Draws independent normal features, coefficients that matter alike, and noise.
  init(observations: Int, features: Int, noise: Double, random: RandomStream) {
    var (draws, weights) = (random.substream("design"), random.substream("weights"))
    var errors = random.substream("errors")
    scales = geometricGrid(from: 0.5, to: 2, count: features)
    truth = scales.map { weights.normal() / $0 }
    let columns = scales.map { scale in
      centred(draws.normals(observations, standardDeviation: scale))
    }
    design = Matrix(columns: columns)
    response = centred(
      zip(design * truth, errors.normals(observations, standardDeviation: noise)).map(+))
  }

  /// Data as they are, with a truth of zero.
  init(design: Matrix, response: [Double]) {
    self.design = design
    self.response = response
    truth = [Double](repeating: 0, count: design.columns)
    scales = [Double](repeating: 1, count: design.columns)
  }

  /// Ridge with a penalty for each feature: $q/(1-q)$ times its mean square.
  func ridge(_ rates: [Double]) throws -> RidgePath {
    let factors = meanSquares.map { $0.squareRoot() }
    return try RegressionProblem(
      design: design, response: response, penaltyFactors: factors, intercept: false
    ).ridgePath(lambdas: rates.map { $0 / (1 - $0) })
  }

  /// The mean square of each feature.
  var meanSquares: [Double] {
    (0..<design.columns).map { feature in
      design.column(feature).reduce(0) { $0 + $1 * $1 } / Double(design.rows)
    }
  }

  /// Half the mean squared error plus the penalty that is said to be dropout's.
  func penalisedLoss(_ coefficients: [Double], rate: Double) -> Double {
    let penalty = zip(meanSquares, coefficients).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return Metrics.meanSquaredError(design * coefficients, response) / 2
      + rate / (1 - rate) * penalty / 2
  }

  /// Half the mean squared error, averaged over every way to leave features out, each weighted by
  /// its probability. Those that stay are divided by $1 - q$.
  func expectedLoss(_ coefficients: [Double], rate: Double) -> Double {
    (0..<1 << design.columns).reduce(0) { sum, mask in
      let kept = coefficients.indices.map { mask >> $0 & 1 == 1 }
      let probability = kept.reduce(1) { $0 * ($1 ? 1 - rate : rate) }
      let masked = zip(coefficients, kept).map { $1 ? $0 / (1 - rate) : 0 }
      return sum + probability * Metrics.meanSquaredError(design * masked, response) / 2
    }
  }

  /// The coefficients that a linear unit learns by gradient descent while inputs drop out.
  func train(rate: Double, epochs: Int, random: RandomStream) throws -> [Double] {
    let unit = try DenseNetwork(inputs: design.columns, scale: 0, random: random)
    let settings = NetworkTraining(
      epochs: epochs, learningRate: .geometric(from: 0.05, to: 1e-5), inputDropout: rate)
    return try unit.trained(on: design, response, settings: settings, random: random).network
      .weights
  }

  /// Least squares on more and more copies of the data, each with features left out at random.
  ///
  /// - Parameters:
  ///   - counts: how many copies, rising.
  ///   - rate: the probability of leaving a value out.
  ///   - random: where the choices come from.
  /// - Returns: the coefficients for each count.
  /// - Throws: `LinearAlgebraError` where so few copies leave features that are the same.
  func fitCopies(_ counts: [Int], rate: Double, random: RandomStream) throws -> [[Double]] {
    var random = random
    var gram = Matrix(rows: design.columns, columns: design.columns)
    var target = [Double](repeating: 0, count: design.columns)
    var fits: [[Double]] = []
    for copy in 1...(counts.last ?? 1) {
      let values = design.elements.map { random.uniform() < rate ? 0 : $0 / (1 - rate) }
      let masked = Matrix(rows: design.rows, columns: design.columns, elements: values)
      gram = Matrix(
        rows: gram.rows, columns: gram.columns,
        elements: zip(gram.elements, masked.gram().elements).map(+))
      target = zip(target, masked.transposeTimes(response)).map(+)
      if counts.contains(copy) { fits.append(try Cholesky(gram).solve(target)) }
    }
    return fits
  }

  /// The mean squared error of the predictions for new rows, against the truth without noise.
  func trueError(_ coefficients: [Double]) -> Double {
    coefficients.indices.reduce(0) { sum, j in
      let distance = scales[j] * (coefficients[j] - truth[j])
      return sum + distance * distance
    }
  }
}

private func centred(_ values: [Double]) -> [Double] {
  let mean = values.reduce(0, +) / Double(values.count)
  return values.map { $0 - mean }
}
