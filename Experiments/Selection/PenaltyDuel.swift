import Regularization
import SeededRandom

/// Ridge and the lasso on the same data sets, both with the penalty that cross-validation picks.
struct PenaltyDuel: Sendable {
  let name: String
  /// How many features matter.
  let nonzeros: Int
  /// Model errors of each data set.
  private(set) var ridge: [Double] = []
  private(set) var lasso: [Double] = []
  /// The part of the lasso's coefficients that is exactly zero, on average.
  private(set) var zeros = 0.0
  private(set) var worstGap = 0.0
  /// The smallest lead of the best penalty in hindsight over the one that was picked.
  private(set) var smallestHindsight = Double.infinity

  /// Fits both to data sets drawn by `draw` from a stream each.
  init(
    _ name: String, nonzeros: Int, dataSets: Int, folds: Int, random: RandomStream,
    draw: (RandomStream) throws -> SparseRegression
  ) throws {
    self.name = name
    self.nonzeros = nonzeros
    for index in 0..<dataSets {
      let (data, parts) = try SparseRegression.drawn(index, of: random, folds: folds, draw)
      let ridgePath = try TunedPath.ridge(data.problem, parts)
      let lassoPath = try TunedPath.lasso(data.problem, parts)
      for path in [ridgePath, lassoPath] {
        worstGap = max(worstGap, path.worstGap)
        let errors = path.fits.map { data.modelError($0.coefficients) }
        smallestHindsight = min(
          smallestHindsight, data.modelError(path.chosen.coefficients) - (errors.min() ?? 0))
      }
      ridge.append(data.modelError(ridgePath.chosen.coefficients))
      lasso.append(data.modelError(lassoPath.chosen.coefficients))
      zeros += 1 - Double(lassoPath.chosen.support.count) / Double(data.problem.features)
    }
    zeros /= Double(dataSets)
  }

  /// The part of the data sets on which the lasso has the smaller error.
  var lassoWins: Double { Double(zip(lasso, ridge).count { $0 < $1 }) / Double(lasso.count) }

  /// The median error of the lasso over that of ridge.
  var medianRatio: Double { median(lasso) / median(ridge) }

  /// The three truths of Tibshirani's comparison: 20 rows, 8 features with correlation
  /// 0.5^|j−k|.
  static func tibshirani(dataSets: Int, folds: Int, random: RandomStream) throws -> [PenaltyDuel] {
    let cases: [(name: String, truth: [Double], noise: Double)] = [
      ("three middling", [3, 1.5, 0, 0, 2, 0, 0, 0], 3),
      ("eight small", [Double](repeating: 0.85, count: 8), 3),
      ("one large", [5, 0, 0, 0, 0, 0, 0, 0], 2),
    ]
    return try cases.enumerated().map { index, item in
      try PenaltyDuel(
        item.name, nonzeros: item.truth.count { $0 != 0 }, dataSets: dataSets, folds: folds,
        random: random.substream(index)
      ) { stream in
        try SparseRegression(
          truth: item.truth, observations: 20, noise: item.noise, correlation: 0.5, random: stream)
      }
    }
  }
}
