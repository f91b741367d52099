import Notebook
import Plotting
import Regularization
import SeededRandom

/// Lets ridge and the lasso predict on dense and on sparse truths.
struct L1VersusL2: Experiment {
  static let info = ExperimentInfo(
    title: "Which penalty predicts better?",
    question: "When does the lasso predict better than ridge, and when worse?",
    chapter: .selection, sources: [.redditBetter2024, .tibshirani1996])

  @Parameter("data sets of each kind", in: 10...40) var dataSets = 20
  @Parameter("weak signal: its variance over that of the noise", in: 0.2...2) var weak = 1.0
  @Parameter("strong signal: its variance over that of the noise", in: 2...100) var strong = 10.0
  @Parameter("correlation of neighbouring features", in: 0...0.9) var correlation = 0.0
  @Parameter("features that matter where few do", in: 1...8) var few = 3
  @Parameter("folds of cross-validation", in: 3...10) var folds = 5

  func run(in page: inout Page) throws {
    // %% The data
    // Independent or correlated normal features, and a response that depends on all of them, on
    // some, or on very few; a signal that is weak or strong; few features or more than rows. Ridge and the lasso both get the penalty that
    // cross-validation picks on the same folds.
    //
    // The *model error* is the mean squared error on new rows, without their noise, as a part of
    // the variance of the signal: 0 is perfect, 1 no better than the mean of the response.
    let random = page.random("data sets")
    func duel(_ rows: Int, _ columns: Int, _ kind: (String, Int), _ ratio: Double) throws
      -> PenaltyDuel
    {
      try PenaltyDuel(
        "\(kind.0), \(rows) × \(columns)", nonzeros: kind.1, dataSets: dataSets,
        folds: folds,
        random: random.substream("\(rows) \(columns) \(kind.1) \(ratio == weak)")
      ) { stream in
        try SparseRegression(
          observations: rows, features: columns, nonzeros: kind.1, ratio: ratio,
          correlation: correlation, random: stream)
      }
    }
    let duels = try [(50, 45), (80, 200)].flatMap { rows, columns in
      try [("dense", columns), ("sparse", columns / 5), ("very sparse", few)].map { kind in
        (low: try duel(rows, columns, kind, weak), high: try duel(rows, columns, kind, strong))
      }
    }

    // %% Dense or sparse
    page.table(
      "\(dataSets) data sets each: share that the lasso wins; its median error over ridge's",
      columns: ["truth", "matter", "wins: weak", "strong", "ratio: weak", "strong"],
      rows: duels.map { duel in
        [
          .text(duel.low.name), .count(duel.low.nonzeros), .number(duel.low.lassoWins, digits: 2),
          .number(duel.high.lassoWins, digits: 2), .number(duel.low.medianRatio, digits: 3),
          .number(duel.high.medianRatio, digits: 3),
        ]
      })
    page.figure(
      "duels", .duels(duels, columns: 3),
      caption: "A penalty predicts well where its picture of the coefficients is right: many small "
        + "ones for ridge, few large ones for the lasso.",
      alt: "Six panels of the lasso's error against ridge's. With dense truths the dots lie on or "
        + "above the diagonal, with sparse ones below it, and far below where the signal is strong."
    )

    // %% Three classic truths
    // The comparison that came with the lasso: 20 rows, 8 correlated features, and three truths.
    let classic = try PenaltyDuel.tibshirani(
      dataSets: 2 * dataSets, folds: folds, random: page.random("classic"))
    page.table(
      "\(2 * dataSets) data sets of each kind",
      columns: ["effects", "ridge, median error", "lasso, median error", "lasso wins"],
      rows: classic.map { duel in
        [
          .text(duel.name), .number(median(duel.ridge), digits: 3),
          .number(median(duel.lasso), digits: 3), .number(duel.lassoWins, digits: 2),
        ]
      })

    // %% What could have proved this wrong
    let all = duels.flatMap { [$0.low, $0.high] } + classic
    let ratios = all.map(\.medianRatio)
    page.say(
      "The lasso's median error is at worst \((ratios.max() ?? 1).digits(2)) times that of ridge, and "
        + "ridge's at worst \((1 / (ratios.min() ?? 1)).digits(2)) times that of the lasso. Nobody "
        + "knows beforehand how sparse a truth is; cross-validation can compare the two.")
    let (dense, sparse) = ([duels[0], duels[3]], [duels[2], duels[5]])
    func wins(_ duels: [(low: PenaltyDuel, high: PenaltyDuel)]) -> Double {
      duels.reduce(0) { $0 + $1.low.lassoWins + $1.high.lassoWins } / Double(2 * duels.count)
    }
    page.record("lasso-wins-dense", wins(dense))
    page.record(
      "lasso-wins-very-sparse-strong", (sparse[0].high.lassoWins + sparse[1].high.lassoWins) / 2)
    page.record("median-ratio-very-sparse-strong", sparse[1].high.medianRatio)
    page.check("every fit is optimal: duality gap", all.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.check(
      "no penalty that is picked beats the best in hindsight: smallest lead",
      all.map(\.smallestHindsight).min() ?? 0, .atLeast(0))
    page.claim(
      .redditBetter2024, "the lasso selects: part of exact zeros where few features matter",
      sparse.map(\.high.zeros).min() ?? 0, .above(0.5))
    page.claim(
      .redditBetter2024, "it does not predict better: share of its wins on dense truths",
      wins(dense), .atMost(0.5))
    page.claim(
      .redditBetter2024, "nor where few features matter: share of its wins",
      wins(sparse), .atMost(0.5))
    page.claim(
      .tibshirani1996, "few middling effects, the lasso is better: its median error over ridge's",
      classic[0].medianRatio, .below(1))
    page.claim(
      .tibshirani1996, "many small effects, ridge is better: the lasso's median error over ridge's",
      classic[1].medianRatio, .above(1))
    page.claim(
      .tibshirani1996, "one large effect, the lasso is better: its median error over ridge's",
      classic[2].medianRatio, .below(1))
  }
}
