import Notebook
import Plotting
import Regularization
import SeededRandom

/// The ways to use the lasso that the page compares, all on the same data sets.
struct SelectionContest: Sendable {
  /// How each way is called in tables.
  static let names = [
    "lasso", "then least squares", "then ridge", "then least squares", "then ridge",
    "relaxed lasso",
  ]
  /// Whose cross-validation picks the first penalty.
  static let tuned = [
    "for the lasso", "for the lasso", "for the lasso", "for both", "for both", "for both",
  ]

  let name: String
  /// Model errors: a list per way, one for each data set.
  private(set) var errors: [[Double]]
  /// Features kept, on average, by way.
  private(set) var kept: [Double]
  private(set) var worstGap = 0.0
  /// The largest excess of the error of cross-validation of "for both" over "for the lasso".
  private(set) var largestExcess = -Double.infinity

  /// Runs all ways on data sets drawn by `draw` from a stream each.
  init(
    _ name: String, dataSets: Int, folds: Int, random: RandomStream,
    draw: (RandomStream) throws -> SparseRegression
  ) throws {
    self.name = name
    errors = Array(repeating: [], count: Self.names.count)
    kept = Array(repeating: 0, count: Self.names.count)
    for index in 0..<dataSets {
      let (data, parts) = try SparseRegression.drawn(index, of: random, folds: folds, draw)
      let largest = data.problem.lambdaMax()
      let stages = try TwoStage(
        data.problem, lambdas: geometricGrid(from: largest, to: 0.02 * largest, count: 18),
        folds: parts)
      let alone = stages.best { $0 == .lasso }
      let pairs = [
        alone, (lambda: alone.lambda, stage: 1), stages.best(among: \.isRidge, at: alone.lambda),
        stages.best { $0 == .ridge(0) }, stages.best(among: \.isRidge),
        stages.best(among: \.isRelaxed),
      ]
      for (way, pair) in pairs.enumerated() {
        let model = try stages.model(pair)
        errors[way].append(data.modelError(model.coefficients))
        kept[way] += Double(model.support.count) / Double(dataSets)
      }
      worstGap = max(worstGap, stages.path.map(\.relativeGap).max() ?? 0)
      func validation(_ way: Int) -> Double { stages.errors[pairs[way].lambda][pairs[way].stage] }
      largestExcess = max(
        largestExcess, validation(3) - validation(1), validation(4) - validation(2),
        validation(5) - validation(0))
    }
  }

  /// The part of the data sets on which a way has a smaller error than the lasso alone.
  func wins(_ way: Int) -> Double {
    Double(zip(errors[way], errors[0]).count { $0 < $1 }) / Double(errors[0].count)
  }

  /// The median error of a way over that of the lasso alone.
  func ratio(_ way: Int) -> Double { median(errors[way]) / median(errors[0]) }
}

extension SecondStage {
  /// Ridge, least squares among it.
  var isRidge: Bool { if case .ridge = self { true } else { false } }

  /// A mixture of the lasso and least squares, both among it.
  var isRelaxed: Bool {
    if case .relaxed = self { return true }
    return self == .lasso || self == .ridge(0)
  }
}

extension Figure {
  /// The error of two ways over that of the lasso, a panel per kind of data.
  static func contests(_ contests: [SelectionContest]) -> Figure {
    let panels = contests.map { contest in
      let ways = [2, 4]
      let layers = ways.enumerated().map { order, way in
        Layer.points(
          x: contest.errors[0], y: contest.errors[way], ink: .accent(order),
          label: .legend("ridge second, λ tuned \(SelectionContest.tuned[way])"))
      }
      let all = contests.flatMap { $0.errors[0] + $0.errors[2] + $0.errors[4] }.filter { $0 > 0 }
      let range = (all.min() ?? 0.1) / 1.5...(all.max() ?? 1) * 1.5
      let ends = [range.lowerBound, range.upperBound]
      return Panel(
        heading: contest.name,
        note: "wins \((100 * contest.wins(2)).rounded().plain) and "
          + "\((100 * contest.wins(4)).rounded().plain) %",
        x: .log("error of the lasso alone", in: range), y: .log("error, two stages", in: range),
        layers: [.line(x: ends, y: ends, ink: .truth)] + layers)
    }
    return Figure(
      title: "Two stages can win where few features matter, if tuned together",
      subtitle: "Model error, a dot per data set. Below the dashed line two stages beat the lasso.",
      panels: panels, columns: 2)
  }
}
