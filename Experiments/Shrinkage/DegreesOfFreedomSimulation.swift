import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// An average over many draws, with its standard error.
struct Average: Sendable {
  let mean: Double
  let standardError: Double

  init(_ values: [Double]) {
    let count = Double(values.count)
    mean = values.reduce(0, +) / count
    let middle = mean
    let squares = values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    standardError = (squares / (count - 1) / count).squareRoot()
  }
}

/// A method at one penalty: how freely it follows the data, and what it is said to.
struct Freedom: Sendable {
  let lambda: Double
  /// Σ cov(ŷᵢ, yᵢ) / σ², by simulation.
  let measured: Average
  /// What the formula or the count says, on average.
  let said: Double
  /// Measured less said, draw by draw.
  let difference: Average

  /// How many standard errors lie between the two.
  var distance: Double {
    difference.standardError > 0 ? difference.mean / difference.standardError : 0
  }

  init(lambda: Double, measured: [Double], said: [Double]) {
    self.lambda = lambda
    self.measured = Average(measured)
    self.said = said.reduce(0, +) / Double(said.count)
    difference = Average(zip(measured, said).map { $0 - $1 })
  }
}

/// One design, many noises: degrees of freedom by their definition.
struct FreedomSimulation: Sendable {
  let ridge: [Freedom]
  let lasso: [Freedom]
  /// Least squares on the features that the lasso keeps.
  let refit: [Freedom]

  init(
    _ data: SparseDraw, ridgeLambdas: [Double], lassoLambdas: [Double], replicates: Int,
    random: RandomStream
  ) throws {
    let design = data.problem.design
    let truth = design * data.truth
    var measured = [[[Double]]](repeating: [], count: 3)
    var said = measured
    for replicate in 0..<replicates {
      var stream = random.substream(replicate)
      let errors = stream.normals(design.rows)
      let problem = try RegressionProblem(
        design: design, response: zip(truth, errors).map { $0 + data.noise * $1 })
      // The covariance of fit and noise; the truth is taken off, which changes no average.
      func covariance(_ fit: some LinearModel) -> Double {
        zip(zip(fit.predict(design), truth), errors).reduce(0) { $0 + ($1.0.0 - $1.0.1) * $1.1 }
          / data.noise
      }
      let ridge = try problem.ridgePath(lambdas: ridgeLambdas)
      let lasso = try problem.lassoPath(lambdas: lassoLambdas).fits
      let counts = lasso.map { Double(1 + $0.support.count) }
      let refits = try lasso.map { try Self.leastSquares(problem, on: $0.support) }
      measured[0].append(try ridge.fits.map(covariance))
      measured[1].append(lasso.map(covariance))
      measured[2].append(refits.map(covariance))
      said[0].append(try ridge.degreesOfFreedom)
      said[1].append(counts)
      said[2].append(counts)
    }
    let lambdas = [ridgeLambdas, lassoLambdas, lassoLambdas]
    let all = (0..<3).map { method in
      lambdas[method].indices.map { index in
        Freedom(
          lambda: lambdas[method][index], measured: measured[method].map { $0[index] },
          said: said[method].map { $0[index] })
      }
    }
    (ridge, lasso, refit) = (all[0], all[1], all[2])
  }

  /// Least squares on some features, with zeros for the others.
  private static func leastSquares(
    _ problem: RegressionProblem, on support: [Int]
  ) throws -> FixedModel {
    guard !support.isEmpty else {
      let mean = problem.response.reduce(0, +) / Double(problem.observations)
      return FixedModel(
        intercept: mean, coefficients: Array(repeating: 0, count: problem.features))
    }
    let part = try RegressionProblem(
      design: problem.design.selecting(columns: support), response: problem.response
    ).leastSquares()
    var coefficients = [Double](repeating: 0, count: problem.features)
    for (feature, value) in zip(support, part.coefficients) { coefficients[feature] = value }
    return FixedModel(intercept: part.intercept, coefficients: coefficients)
  }
}

/// A linear model that is only its numbers.
struct FixedModel: LinearModel {
  let intercept: Double
  let coefficients: [Double]
}

extension Figure {
  /// Degrees of freedom as measured against what is said, a panel for each method.
  static func freedom(_ methods: [(name: String, axis: String, points: [Freedom])]) -> Figure {
    let top =
      (methods.flatMap { $0.points.flatMap { [$0.measured.mean, $0.said] } }.max() ?? 1).rounded(
        .up)
      + 1
    return Figure(
      title: "Ridge by its formula, the lasso by counting, a refit by neither",
      subtitle: "Degrees of freedom measured on many noises, with two standard errors. On the "
        + "dashed line they are as said.",
      panels: methods.enumerated().map { order, method in
        let y = method.points.map(\.measured.mean)
        let reach = method.points.map { 2 * $0.measured.standardError }
        return Panel(
          heading: method.name, x: .linear(method.axis, in: 0...top),
          y: .linear("measured", in: 0...top),
          layers: [
            .line(x: [0, top], y: [0, top], ink: .truth),
            .errorBars(
              x: method.points.map(\.said), y: y, lower: zip(y, reach).map { $0 - $1 },
              upper: zip(y, reach).map { $0 + $1 }, ink: .accent(order)),
          ])
      })
  }
}
