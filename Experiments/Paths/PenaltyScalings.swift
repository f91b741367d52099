import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// One regression, and its fits as other texts would write them down.
struct PenaltyScalings: Sendable {
  let problem: RegressionProblem
  /// The spread of the response, with divisor n.
  let responseSpread: Double

  private var rows: Double { Double(problem.observations) }
  private var features: Int { problem.features }

  /// Draws a standardised design with coefficients 3, −2, 1, 0, 0, …, and a response in a unit that
  /// makes its spread about ten. Both are centred, so that no text has to mention an intercept.
  init(observations: Int, features: Int, noise: Double, random: RandomStream) throws {
    var (entries, errors) = (random.substream("design"), random.substream("errors"))
    let raw = Matrix(columns: (0..<features).map { _ in entries.normals(observations) })
    let design = Standardization(of: raw).apply(raw)
    let truth = (0..<features).map { $0 < 3 ? [3, -2, 1][$0] : 0.0 }
    let drawn = zip(design * truth, errors.normals(observations, standardDeviation: noise))
      .map { 2.5 * ($0 + $1) }
    let middle = mean(drawn)
    problem = try RegressionProblem(design: design, response: drawn.map { $0 - middle })
    responseSpread = standardDeviation(drawn)
  }

  /// Ridge as ESL (3.44) and scikit-learn's `Ridge` write it, $(X^\top X + kI)^{-1} X^\top y$, by
  /// Cholesky's factorisation.
  func ridgeOnSumOfSquares(_ strength: Double) throws -> [Double] {
    var matrix = problem.design.gram()
    for feature in 0..<features { matrix[feature, feature] += strength }
    return try Cholesky(matrix).solve(problem.design.transposeTimes(problem.response))
  }

  /// The most probable coefficients for normal errors and a normal prior, by least squares on
  /// observations that are divided by σ and p more that say: each coefficient is zero, give or take τ.
  func mostProbable(noise: Double, prior: Double) throws -> [Double] {
    let pseudo = Matrix.identity(features)
    let columns = (0..<features).map { feature in
      problem.design.column(feature).map { $0 / noise } + pseudo.column(feature).map { $0 / prior }
    }
    let response = problem.response.map { $0 / noise } + [Double](repeating: 0, count: features)
    return try RegressionProblem(
      design: Matrix(columns: columns), response: response, intercept: false
    ).leastSquares().coefficients
  }

  /// The elastic net as glmnet computes it: on the response divided by its spread, with λ divided by
  /// it too, and the coefficients brought back.
  func glmnet(lambda: Double, alpha: Double) throws -> [Double] {
    let scaled = try RegressionProblem(
      design: problem.design, response: problem.response.map { $0 / responseSpread })
    let model = RegressionModel.elasticNet(lambda: lambda / responseSpread, alpha: alpha)
    return try scaled.fit(model).coefficients.map { $0 * responseSpread }
  }

  /// How far coefficients are from minimising $\frac{1}{2}\|y - Xb\|^2 + k\|b\|_1$, the lasso of ESL
  /// (3.52): the largest violation of its optimality conditions, as a part of k.
  func lassoViolation(_ coefficients: [Double], strength: Double) -> Double {
    let residual = zip(problem.response, problem.design * coefficients).map { $0 - $1 }
    let violations = zip(problem.design.transposeTimes(residual), coefficients).map { pull, value in
      value == 0
        ? max(0, pull.magnitude - strength)
        : (pull - (value < 0 ? -strength : strength)).magnitude
    }
    return (violations.max() ?? 0) / strength
  }

  /// The norms of our ridge and lasso as parts of least squares', at any penalties.
  func remaining(_ lambdas: [Double]) throws -> (ridge: [Double], lasso: [Double]) {
    let plain = try problem.leastSquares().coefficients
    return (
      try problem.ridgePath(lambdas: lambdas).fits.map {
        euclideanNorm($0.coefficients) / euclideanNorm(plain)
      },
      try problem.lassoPath(lambdas: lambdas).fits.map {
        absoluteNorm($0.coefficients) / absoluteNorm(plain)
      }
    )
  }
}

/// A text's way to write the penalty: the number it would call by its own name, against our λ.
struct Dialect: Sendable {
  let name: String
  /// Its number for ridge, divided by ours.
  let ridge: Double
  /// Its number for the lasso, divided by ours.
  let lasso: Double
}

extension Figure {
  /// What is left of the coefficients against the number that is typed, a line for each dialect.
  static func dialects(
    _ dialects: [Dialect], lambdas: [Double], remaining: (ridge: [Double], lasso: [Double])
  ) -> Figure {
    let x = Axis.log("the number that is typed", in: 1e-3...1e4)
    func panel(
      _ heading: String, _ note: String, _ left: [Double], _ factor: (Dialect) -> Double
    ) -> Panel {
      Panel(
        heading: heading, note: note, x: x,
        y: .linear("norm, as a part of least squares'", in: 0...1),
        layers: dialects.enumerated().map { order, dialect in
          .line(
            x: lambdas.map { $0 * factor(dialect) }, y: left, ink: .accent(order),
            label: .legend(dialect.name))
        })
    }
    return Figure(
      title: "The same number means another penalty elsewhere",
      subtitle: "What is left of the coefficients. Lines that coincide are dialects that agree.",
      panels: [
        panel("ridge", "‖b‖₂", remaining.ridge) { $0.ridge },
        panel("lasso", "‖b‖₁", remaining.lasso) { $0.lasso },
      ])
  }
}
