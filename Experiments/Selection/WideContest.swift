import Plotting
import Regularization
import SeededRandom

/// Lasso, lasso then ridge, and ridge on data with far more features than rows.
struct WideContest: Sendable {
  /// A method at the penalties that cross-validation picks.
  struct Entry: Sendable {
    let name: String
    /// Features kept.
    let kept: Int
    /// 1 − the error of cross-validation over the variance of the response.
    let crossValidated: Double
    /// The part of the signal that is explained on new rows.
    let newRows: Double
  }

  /// Lasso, lasso then ridge, ridge.
  let entries: [Entry]
  /// Along the lasso's path: features kept, and for the lasso and for the best ridge on what it
  /// kept the error of cross-validation and the part explained on new rows.
  let kept: [Int]
  let crossValidated: [[Double]]
  let newRows: [[Double]]
  let worstGap: Double

  init(_ data: GroupedRegression, folds: Folds) throws {
    let problem = data.problem
    let largest = problem.lambdaMax()
    let stages = try TwoStage(
      problem, lambdas: geometricGrid(from: largest, to: 0.05 * largest, count: 20), folds: folds)
    let lambdas = geometricGrid(from: 1_000, to: 0.1, count: 17)
    let ridge = try problem.ridgePath(lambdas: lambdas).fits
    let validation = try problem.crossValidate(.ridge, lambdas: lambdas, folds: folds)
    let level = mean(problem.response)
    let variance = Metrics.meanSquaredError(
      problem.response.map { _ in level }, problem.response)
    func explained(_ model: any LinearModel) -> Double { 1 - data.modelError(model.coefficients) }
    func entry(_ name: String, _ pair: (lambda: Int, stage: Int)) throws -> Entry {
      let model = try stages.model(pair)
      return Entry(
        name: name, kept: model.support.count,
        crossValidated: 1 - stages.errors[pair.lambda][pair.stage] / variance,
        newRows: explained(model))
    }
    let chosen = ridge[validation.best]
    entries = [
      try entry("lasso", stages.best { $0 == .lasso }),
      try entry("lasso, then ridge", stages.best(among: \.isRidge)),
      Entry(
        name: "ridge", kept: chosen.support.count,
        crossValidated: 1 - validation.pooledMean[validation.best] / variance,
        newRows: explained(chosen)),
    ]
    kept = stages.path.map(\.support.count)
    let pairs = stages.path.indices.map { index in
      [(lambda: index, stage: 0), stages.best(among: \.isRidge, at: index)]
    }
    crossValidated = [0, 1].map { way in
      pairs.map { 1 - stages.errors[$0[way].lambda][$0[way].stage] / variance }
    }
    newRows = try [0, 1].map { way in try pairs.map { explained(try stages.model($0[way])) } }
    worstGap = (stages.path + ridge).map(\.relativeGap).max() ?? 0
  }
}

extension Figure {
  /// What the lasso and the two stages explain against the number of features kept, as
  /// cross-validation sees it and on new rows.
  static func wide(_ contest: WideContest, features: Int) -> Figure {
    let views = [
      ("cross-validation", contest.crossValidated, contest.entries.map(\.crossValidated)),
      ("new rows", contest.newRows, contest.entries.map(\.newRows)),
    ]
    let x = contest.kept.map(Double.init)
    let panels = views.map { view in
      Panel(
        heading: view.0, note: view.0 == "new rows" ? "of the signal" : "of the response",
        x: .linear("features kept by the lasso", in: 0...(x.max() ?? 1)),
        y: .linear("part explained", in: -0.2...1, ticks: [0, 0.5, 1]),
        layers: [
          .rule(.horizontal(view.2[2]), ink: .data, label: .legend("ridge on all \(features)")),
          .line(x: x, y: view.1[0], ink: .accent(0), label: .legend("lasso")),
          .line(x: x, y: view.1[1], ink: .accent(1), label: .legend("lasso, then ridge")),
          .points(
            x: [Double(contest.entries[0].kept)], y: [view.2[0]], ink: .accent(0), size: 1.5),
          .points(
            x: [Double(contest.entries[1].kept)], y: [view.2[1]], ink: .accent(1), size: 1.5),
        ])
    }
    return Figure(
      title: "With a second stage, fewer features do",
      subtitle: "One data set along the lasso's path; dots are the choices of cross-validation.",
      panels: panels)
  }
}
