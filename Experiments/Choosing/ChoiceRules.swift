import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// What eight rules choose on one data set, from the same ridge path.
struct Choices: Sendable {
  static let rules = [
    "best possible", "leave-one-out", "GCV", "5-fold CV", "10-fold CV", "10-fold, one SE", "AIC",
    "BIC",
  ]
  let path: CoefficientPath
  /// The errors by two of the rules, one for each fit.
  let leaveOneOut, gcv: [Double]
  let tenFold: CrossValidation
  /// The position on the path that each rule chooses, in the order of ``rules``.
  let positions: [Int]
  /// The excess risk of every fit on the path.
  let risks: [Double]

  init(_ data: CorrelatedRegression, lambdas: [Double], random: RandomStream) throws {
    let (problem, n) = (data.problem, data.problem.observations)
    var (five, ten) = (random.substream("five"), random.substream("ten"))
    let ridge = try problem.ridgePath(lambdas: lambdas)
    (path, leaveOneOut, gcv) = try (ridge.path(), ridge.leaveOneOut, ridge.gcv)
    let fiveFold = try problem.crossValidate(
      .ridge, lambdas: lambdas,
      folds: .shuffled(observations: n, count: 5, random: &five))
    tenFold = try problem.crossValidate(
      .ridge, lambdas: lambdas,
      folds: .shuffled(observations: n, count: 10, random: &ten))
    risks = path.fits.map(data.excessRisk)
    let errors = trainingErrors(path.fits, problem)
    let freedom = try ridge.degreesOfFreedom
    func smallest(_ values: [Double]) -> Int { values.indices.min { values[$0] < values[$1] } ?? 0 }
    func information(_ price: Double) -> Int {
      smallest(zip(errors, freedom).map { Double(n) * log($0) + price * $1 })
    }
    positions = try [
      smallest(risks), ridge.bestByLeaveOneOut, ridge.bestByGCV, fiveFold.best, tenFold.best,
      tenFold.oneStandardError, information(2), information(log(Double(n))),
    ]
  }

  /// The penalty that each rule chooses.
  var lambdas: [Double] { positions.map { path.lambdas[$0] } }

  /// Whether the one-standard-error rule costs at most one standard error of the smallest CV error.
  var isOneErrorKept: Bool {
    risks[positions[5]] - risks[positions[4]] <= tenFold.standardError[tenFold.best]
  }

  /// The excess risk after each rule, as a multiple of the smallest on the path.
  var costs: [Double] { positions.map { risks[$0] / risks[positions[0]] } }
}

/// The mean squared error of predicting each row by a fit to all others, with as many fits as rows.
///
/// The penalty on the sum of squares, $nλ$, is kept.
func leaveOneOutByBruteForce(_ problem: RegressionProblem, lambdas: [Double]) throws -> [Double] {
  let n = problem.observations
  var sums = [Double](repeating: 0, count: lambdas.count)
  for row in 0..<n {
    let others = (0..<n).filter { $0 != row }
    let fits = try RegressionProblem(
      design: problem.design.selecting(rows: others),
      response: others.map { problem.response[$0] }
    ).ridgePath(lambdas: lambdas.map { $0 * Double(n) / Double(n - 1) }).fits
    let left = problem.design.selecting(rows: [row])
    for (place, fit) in fits.enumerated() {
      let error = fit.predict(left)[0] - problem.response[row]
      sums[place] += error * error / Double(n)
    }
  }
  return sums
}

extension Figure {
  /// What the rules see on one data set, and the truth that they look for.
  static func criteria(_ choices: Choices, noise: Double) -> Figure {
    let (path, ten) = (choices.path, choices.tenFold)
    let curves = [
      ("leave-one-out", choices.leaveOneOut), ("GCV", choices.gcv), ("10-fold CV", ten.mean),
    ]
    let truth = choices.risks.map { $0 + noise * noise }
    let upper = zip(ten.mean, ten.standardError).map { $0 + $1 }
    let shown = truth + upper + curves.flatMap { $0.1 }
    let low = 0.9 * (shown.min() ?? 0)
    let high = min(1.05 * (shown.max() ?? 1), 3 * (truth.min() ?? 1))
    let band = Layer.band(
      x: path.lambdas, lower: zip(ten.mean, ten.standardError).map { $0 - $1 },
      upper: upper, ink: .accent(2),
      label: .legend("± one standard error"))
    let lines = curves.enumerated().flatMap { order, curve in
      let best = curve.1.indices.min { curve.1[$0] < curve.1[$1] } ?? 0
      return [
        Layer.line(
          x: path.lambdas, y: curve.1, ink: .accent(order), label: .legend(curve.0)),
        .points(x: [path.lambdas[best]], y: [curve.1[best]], ink: .accent(order), size: 1.6),
      ]
    }
    let best = choices.positions[0]
    return Figure(
      title: "The rules see the valley, but only roughly",
      subtitle: "One data set. Dots are the smallest values; the true error is what new rows cost.",
      x: .log("λ", in: logRange(around: path.lambdas)),
      y: .linear("mean squared error", in: low...max(high, 2 * low)),
      layers: [band] + lines + [
        .line(x: path.lambdas, y: truth, ink: .truth, width: 1.4, label: .legend("true error")),
        .points(x: [path.lambdas[best]], y: [truth[best]], ink: .truth, size: 1.6),
      ])
  }

  /// The penalty each rule chooses on many data sets, and what that costs.
  static func choices(_ draws: [Choices]) -> Figure {
    let rules = Choices.rules
    func panel(
      _ heading: String, _ x: Axis, _ values: (Choices) -> [Double], _ ink: Ink
    ) -> Panel {
      let all = draws.map(values)
      let layers = rules.indices.flatMap { rule in
        let heights = draws.indices.map {
          Double(-rule) + 0.5 * (Double($0) / Double(draws.count) - 0.5)
        }
        let middle = median(all.map { $0[rule] })
        return [
          Layer.points(x: all.map { $0[rule] }, y: heights, ink: .context, size: 0.5),
          .line(
            x: [middle, middle], y: [Double(-rule) - 0.35, Double(-rule) + 0.35], ink: ink,
            dash: .solid, width: 2),
        ]
      }
      return Panel(
        heading: heading, note: "median in colour", x: x,
        y: .linear(
          "", in: -Double(rules.count) + 0.5...0.5,
          ticks: rules.enumerated().map { Tick(-Double($0), $1) }), layers: layers)
    }
    let costs = draws.flatMap(\.costs)
    return Figure(
      title: "On other data of the same kind, every rule chooses otherwise",
      subtitle: "\(draws.count) data sets, a dot for each choice.",
      panels: [
        panel(
          "choice", .log("λ", in: logRange(around: draws[0].path.lambdas)), \.lambdas, .accent(0)),
        panel(
          "cost", .log("excess risk against the best", in: 1...max(10, costs.max() ?? 10)),
          \.costs, .accent(1)),
      ], columns: 2)
  }
}
