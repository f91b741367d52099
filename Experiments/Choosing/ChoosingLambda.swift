import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows how far apart the penalties are that different rules choose, and what that costs.
struct ChoosingLambda: Experiment {
  static let info = ExperimentInfo(
    title: "Eight ways to choose one number",
    question: "How far apart do the rules choose the penalty, and what does it cost?",
    chapter: .choosing, sources: [.quora, .esl])

  @Parameter("rows of each data set", in: 30...200) var observations = 60
  @Parameter("features", in: 5...25) var features = 20
  @Parameter("correlation of neighbouring features", in: 0...0.95) var correlation = 0.5
  @Parameter("standard deviation of the noise", in: 0.2...5) var noise = 2.0
  @Parameter("data sets", in: 10...120) var draws = 60

  func run(in page: inout Page) throws {
    // %% The data
    // Normal features, each correlated with its neighbours, and coefficients that fade: the first is 2,
    // the second −1, then 2/3, and so on. Since we made the data, we know the *true error* of every
    // fit, what it would cost on new rows. The rules have to do without.
    let random = page.random("draws")
    let lambdas = geometricGrid(from: 1e3, to: 1e-4, count: 71)
    func data(_ draw: Int) throws -> CorrelatedRegression {
      try CorrelatedRegression(
        observations: observations, features: features, correlation: correlation, noise: noise,
        random: random.substream(draw))
    }

    // %% Leaving one out, without the work
    // *Leave-one-out* predicts each row by a fit to all others: with $n$ rows, $n$ fits. For ridge one is
    // enough. With the residuals $r_i$ of that one fit and the diagonal $h_{ii}$ of the matrix that maps $y$
    // to its predictions, the error is $\frac{1}{n}\sum_i (r_i / (1 - h_{ii}))^2$, exactly. Generalised
    // cross-validation (GCV) puts the mean of the $h_{ii}$ in the place of each.
    let first = try data(0)
    let shown = try Choices(first, lambdas: lambdas, random: random.substream(0))
    let patient = try leaveOneOutByBruteForce(first.problem, lambdas: lambdas)
    let mismatch = zip(shown.leaveOneOut, patient).map { ($0 / $1 - 1).magnitude }.max() ?? 0
    page.say(
      "On this data set the formula and \(observations) fits for each of \(lambdas.count) penalties differ "
        + "by at most \(mismatch.digits(1)) of the error.")
    page.figure(
      "criteria", .criteria(shown, noise: noise),
      caption:
        "The band is what the one-standard-error rule allows for: it takes the largest penalty "
        + "whose 10-fold error lies within it.",
      alt:
        "Four curves of error against lambda on a log axis with a tinted band. All fall slowly from "
        + "the left to a shallow valley and rise steeply to the right; their lowest points are at "
        + "somewhat different penalties.")

    // %% Many data sets
    // AIC and BIC add a price for each effective degree of freedom to $n\log(\mathrm{RSS}/n)$: 2 for AIC,
    // $\log n$ for BIC. The cost of a choice is its excess risk, the true error above the noise, as a
    // multiple of the smallest on the path.
    let all =
      try [shown]
      + (1..<draws).map {
        try Choices(data($0), lambdas: lambdas, random: random.substream($0))
      }
    let costs = Choices.rules.indices.map { rule in all.map { $0.costs[rule] } }
    page.table(
      "Choices on \(draws) data sets",
      columns: ["rule", "median λ", "from (10 %)", "to (90 %)", "median cost", "cost (90 %)"],
      rows: Choices.rules.indices.map { rule in
        let chosen = all.map { $0.lambdas[rule] }
        return [.text(Choices.rules[rule])]
          + [0.5, 0.1, 0.9].map { .number(quantile($0, of: chosen), digits: 2) }
          + [0.5, 0.9].map { .number(quantile($0, of: costs[rule]), digits: 3) }
      })
    page.figure(
      "choices", .choices(all),
      caption:
        "The spread of one rule over data sets is as large as the differences between rules.",
      alt:
        "Two panels with a row of dots for each of eight rules. Left, chosen penalties spread over a "
        + "decade or two for each rule, largest for the one-standard-error rule. Right, most costs lie "
        + "between one and two.")

    // %% What could have proved this wrong
    page.check(
      "the formula is leave-one-out: largest relative difference",
      mismatch, .below(1e-10))
    page.check(
      "every ridge fit is optimal: duality gap", all.map { $0.path.worstGap }.max() ?? 0,
      .below(1e-8))
    page.claim(
      .quora, "ridge's λ is cheap by leave-one-out: fits that the formula saves, for each λ",
      Double(observations - 1), .above(0))
    page.claim(
      .quora, "and good: median excess risk, as a multiple of the best", median(costs[1]),
      .atMost(1.25))
    page.claim(
      .esl, "the one-standard-error rule costs at most that error: share of data sets",
      Double(all.count(where: \.isOneErrorKept)) / Double(draws), .atLeast(0.9))
    page.claim(
      .esl, "five or ten folds do as well as leaving one out: ratio of median costs",
      max(median(costs[3]), median(costs[4])) / median(costs[1]), .atMost(1.1))
  }
}
