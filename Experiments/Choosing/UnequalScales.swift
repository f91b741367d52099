import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// What a feature's scale says about its importance.
enum ScaleMeaning: String, ParameterChoice {
  /// Nothing: one standard deviation more of any feature does the same.
  case unit
  /// Everything: one unit more of any feature does the same.
  case importance
}

/// A regression on independent features whose scales differ by powers of ten.
struct UnequalScales: Sendable {
  let problem: RegressionProblem
  /// The same with columns scaled to standard deviation one for the penalty.
  let standardized: RegressionProblem
  let truth: [Double]
  let scales: [Double]

  /// Draws x_j = s_j z_j and y = Xβ + σ ε. The signal has the variance p whatever the scales mean.
  init(
    observations: Int, scales: [Double], meaning: ScaleMeaning, noise: Double, random: RandomStream
  ) throws {
    var (entries, errors) = (random.substream("design"), random.substream("errors"))
    let columns = scales.map { scale in entries.normals(observations).map { scale * $0 } }
    let design = Matrix(columns: columns)
    let size = (Double(scales.count) / scales.reduce(0) { $0 + $1 * $1 }).squareRoot()
    let truth = scales.map { meaning == .unit ? 1 / $0 : size }
    let response = zip(design * truth, errors.normals(observations, standardDeviation: noise)).map(
      +)
    problem = try RegressionProblem(design: design, response: response)
    standardized = try RegressionProblem(design: design, response: response, standardize: true)
    (self.truth, self.scales) = (truth, scales)
  }

  /// The squared error on new rows above the noise, exactly.
  func excessRisk(_ fit: some LinearModel) -> Double {
    scales.indices.reduce(fit.intercept * fit.intercept) { sum, feature in
      let error = scales[feature] * (fit.coefficients[feature] - truth[feature])
      return sum + error * error
    }
  }

  /// The same data in units in which every feature has the scale one: the largest change of a
  /// prediction, as a part of the spread of the response.
  func changeOfUnits(_ fit: (RegressionProblem) throws -> Fit, standardize: Bool) throws -> Double {
    let units = Matrix(
      columns: scales.enumerated().map { feature, scale in
        problem.design.column(feature).map { $0 / scale }
      })
    let other = try RegressionProblem(
      design: units, response: problem.response, standardize: standardize)
    let mine = try fit(standardize ? standardized : problem).predict(problem.design)
    return largestDistance(mine, try fit(other).predict(units))
      / standardDeviation(problem.response)
  }
}

/// The risks of many draws along the penalty, with and without standardisation.
struct ScaleRisks: Sendable {
  let lambdas: [Double]
  /// Mean excess risk of least squares, and of ridge at each penalty.
  private(set) var leastSquares = 0.0
  private(set) var raw: [Double]
  private(set) var standardized: [Double]
  /// For each feature the mean of its coefficient as a part of the truth, at one penalty for both: the
  /// best for standardised features.
  private(set) var keptRaw: [Double] = []
  private(set) var keptStandardized: [Double] = []

  init(lambdas: [Double], draws: [UnequalScales]) throws {
    self.lambdas = lambdas
    let count = Double(draws.count)
    let paths = try draws.map {
      (
        try $0.problem.ridgePath(lambdas: lambdas).fits,
        try $0.standardized.ridgePath(lambdas: lambdas).fits
      )
    }
    leastSquares = mean(try draws.map { $0.excessRisk(try $0.problem.leastSquares()) })
    raw = lambdas.indices.map { place in
      zip(draws, paths).reduce(0) { $0 + $1.0.excessRisk($1.1.0[place]) } / count
    }
    standardized = lambdas.indices.map { place in
      zip(draws, paths).reduce(0) { $0 + $1.0.excessRisk($1.1.1[place]) } / count
    }
    let place = best(standardized)
    let features = draws[0].scales.indices
    keptRaw = features.map { feature in
      mean(paths.map { $0.0[place].coefficients[feature] / draws[0].truth[feature] })
    }
    keptStandardized = features.map { feature in
      mean(paths.map { $0.1[place].coefficients[feature] / draws[0].truth[feature] })
    }
  }

  private func best(_ risks: [Double]) -> Int { risks.indices.min { risks[$0] < risks[$1] } ?? 0 }

  /// The least risk on each path.
  var bestRaw: Double { raw[best(raw)] }
  var bestStandardized: Double { standardized[best(standardized)] }

  /// Risk against penalty, and what is kept of each coefficient against its feature's scale.
  func figure(scales: [Double]) -> Figure {
    let risk = Panel(
      heading: "risk", note: "of new rows, above the noise",
      x: .log("λ", in: logRange(around: lambdas)),
      y: .linear(
        "excess risk", in: 0...1.1 * ((raw + standardized).max() ?? leastSquares)),
      layers: [
        .rule(.horizontal(leastSquares), ink: .data, label: .end("least squares")),
        .line(x: lambdas, y: raw, ink: .accent(1), label: .legend("as given")),
        .line(x: lambdas, y: standardized, ink: .accent(0), label: .legend("standardised")),
      ])
    let ends = logRange(around: scales)
    let all = keptRaw + keptStandardized
    let kept = Panel(
      heading: "coefficients",
      note: "λ = \(lambdas[best(standardized)].rounded(digits: 2)) for both",
      x: .log("scale of the feature", in: ends.lowerBound / 2...ends.upperBound * 2),
      y: .linear(
        "mean ÷ truth",
        in: min(0, (all.min() ?? 0) - 0.05)...max(1.2, (all.max() ?? 1) + 0.05)),
      layers: [
        .rule(.horizontal(1), ink: .truth),
        .line(x: scales, y: keptRaw, ink: .accent(1), width: 0.6),
        .points(x: scales, y: keptRaw, ink: .accent(1), size: 1.3),
        .line(x: scales, y: keptStandardized, ink: .accent(0), width: 0.6),
        .points(x: scales, y: keptStandardized, ink: .accent(0), size: 1.3),
      ])
    return Figure(
      title: "Ridge takes a feature in small units for a small feature",
      subtitle: "\(scales.count) features that matter alike, on scales from "
        + "\(scales[0].rounded(digits: 2)) to \(scales[scales.count - 1].rounded(digits: 2)).",
      panels: [risk, kept])
  }
}
