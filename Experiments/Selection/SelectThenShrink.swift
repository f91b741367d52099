import Notebook
import Plotting
import Regularization
import SeededRandom

/// Lets the lasso select and another method shrink, and asks who should tune the lasso.
struct SelectThenShrink: Experiment {
  static let info = ExperimentInfo(
    title: "First select, then shrink",
    question: "Does a second fit on the features that the lasso kept beat the lasso alone?",
    chapter: .selection, sources: [.redditBetter2024, .demirKavuk2011])

  @Parameter("data sets of each kind", in: 5...20) var dataSets = 12
  @Parameter("rows", in: 40...120) var observations = 80
  @Parameter("features", in: 20...120) var features = 100
  @Parameter("features that matter where few do", in: 1...8) var few = 5
  @Parameter("strong signal: its variance over that of the noise", in: 3...100) var strong = 10.0
  @Parameter("correlation of neighbouring features", in: 0...0.9) var correlation = 0.3
  @Parameter("true effects: of one size, or normal draws") var effects = Effects.even

  func run(in page: inout Page) throws {
    // %% The data
    // Few of the features matter, or a fifth of them; the signal is weak or strong. As before, the
    // *model error* is the mean squared error on new rows without their noise, as a part of the
    // variance of the signal.
    let random = page.random("data sets")
    let kinds = [
      ("few, strong", few, strong), ("few, weak", few, 1),
      ("a fifth, strong", features / 5, strong), ("a fifth, weak", features / 5, 1),
    ]

    // %% Six ways to use the lasso
    // The lasso does two things with one penalty: it selects, and it shrinks what it keeps. A
    // second stage forgets its coefficients and fits the survivors anew: by least squares, by
    // ridge, or by a mixture of lasso and least squares (the *relaxed lasso*). The question is who
    // picks the penalty of the first stage. Cross-validation can pick it for the lasso alone, and
    // leave the survivors to the second stage. Or it can run both stages inside each fold and pick
    // the penalties for the pair.
    let contests = try kinds.map { name, nonzeros, ratio in
      try SelectionContest(name, dataSets: dataSets, folds: 5, random: random.substream(name)) {
        try SparseRegression(
          observations: observations, features: features, nonzeros: nonzeros, ratio: ratio,
          correlation: correlation, effects: effects, random: $0)
      }
    }
    for contest in contests {
      page.table(
        "\(contest.name): \(dataSets) data sets, wins and errors against the lasso alone",
        columns: ["second stage", "first penalty", "wins", "median error", "ratio", "kept"],
        rows: SelectionContest.names.indices.map { way in
          [
            .text(SelectionContest.names[way]), .text(SelectionContest.tuned[way]),
            .number(contest.wins(way), digits: 2),
            .number(median(contest.errors[way]), digits: 3),
            .number(contest.ratio(way), digits: 3), .number(contest.kept[way], digits: 3),
          ]
        })
    }
    page.figure(
      "contests", .contests(contests),
      caption: "The same second stage, on survivors chosen for the lasso and on survivors chosen "
        + "for the pair.",
      alt: "Four panels of the error of two stages against that of the lasso alone. Where few "
        + "features matter and the signal is strong, the dots of the pair lie far below the diagonal."
    )

    // %% Why it matters who tunes
    // A penalty that is right for the lasso's predictions is too weak for selection: to shrink the
    // features that matter less, the lasso lets in others that do not. A second stage that takes
    // over all of them without shrinking fits their noise. Tuned together, the first stage may be
    // strict, because the second one undoes the shrinkage.
    let clear = contests[0]
    page.record("wins-ridge-tuned-for-lasso", clear.wins(2))
    page.record("wins-least-squares-tuned-for-lasso", clear.wins(1))
    page.record("wins-least-squares-tuned-together", clear.wins(3))
    page.record("wins-ridge-tuned-together", clear.wins(4))
    page.record("kept-lasso", clear.kept[0])
    page.record("kept-tuned-together", clear.kept[3])
    page.say(
      "Where few features matter and the signal is strong, the lasso keeps "
        + "\(clear.kept[0].digits(3)) features and the pair \(clear.kept[3].digits(3)); \(few) matter."
    )

    // %% What could have proved this wrong
    page.check(
      "every lasso fit is optimal: duality gap", contests.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.check(
      "tuning more never raises the error of cross-validation: largest excess",
      contests.map(\.largestExcess).max() ?? 0, .atMost(0))
    page.claim(
      .redditBetter2024, "ridge on what the lasso kept beats the lasso, few and strong: wins",
      clear.wins(2), .above(0.5))
    page.claim(
      .redditBetter2024, "the same in all four kinds of data: smallest share of wins",
      contests.map { $0.wins(2) }.min() ?? 0, .above(0.5))
    page.claim(
      .redditBetter2024, "tuned together, few and strong: wins", clear.wins(4), .above(0.5))
    page.claim(
      .demirKavuk2011, "a strict L1 stage, then mild L2: features kept, as a part of the lasso's",
      clear.kept[4] / clear.kept[0], .below(1))
    page.claim(
      .demirKavuk2011, "and it predicts better: median error over the lasso's", clear.ratio(4),
      .below(1))
  }
}
