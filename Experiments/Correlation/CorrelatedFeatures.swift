import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows how least squares, ridge and the lasso divide a weight between two features that are
/// nearly the same.
struct CorrelatedFeatures: Experiment {
  static let info = ExperimentInfo(
    title: "Two features that say the same",
    question: "Who gets the weight when two features are almost copies of each other?",
    chapter: .correlation, sources: [.redditCorrelated2019, .analyticsVidhya, .zouHastie2005])

  @Parameter("rows of each data set", in: 20...1_000) var observations = 50
  @Parameter("data sets for each correlation", in: 50...1_000) var replicates = 200
  @Parameter("standard deviation of the noise", in: 0.1...3) var noise = 1.0
  @Parameter("penalty of ridge and lasso", in: 0.01...0.5) var lambda = 0.1
  @Parameter("correlation in the scatter plot", in: 0...0.9999) var correlation = 0.99

  func run(in page: inout Page) throws {
    // %% The data
    // $x_1$ is standard normal, $x_2 = \rho x_1 + \sqrt{1 - \rho^2}\,z$, and the response needs both
    // alike: $y = x_1 + x_2 + \varepsilon$. Both features are standardised. Fair would be a weight
    // of one each.
    let random = page.random("replicates")
    func coefficients(_ correlation: Double) throws -> PairCoefficients {
      try PairCoefficients(
        observations: observations, correlation: correlation, noise: noise, lambda: lambda,
        replicates: replicates, random: random)
    }

    // %% From strangers to twins
    // Six correlations, many data sets each. The last column counts the lasso fits that gave one
    // of the two features nothing.
    let correlations = [0, 0.5, 0.9, 0.99, 0.999, 0.9999]
    let draws = try correlations.map(coefficients)
    let differences = [\PairCoefficients.leastSquares, \.ridge, \.lasso].map { method in
      draws.map { PairCoefficients.medianDifference($0[keyPath: method]) }
    }
    let dropped = draws.map { PairCoefficients.share($0.lasso) { $0.contains(0) } }
    page.table(
      "Median of |b₁ − b₂| over \(replicates) data sets",
      columns: ["ρ", "least squares", "ridge", "lasso", "lasso drops one"],
      rows: correlations.indices.map { index in
        [.setting(correlations[index], digits: 4)]
          + differences.map { .number($0[index], digits: 2) }
          + [.number(dropped[index], digits: 2)]
      })
    page.figure(
      "difference", .differences(correlations.map { 1 - $0 }, differences),
      caption: "The lasso cannot differ by more than the whole weight, which caps it at about two.",
      alt: "Median difference of the two coefficients against one minus the correlation, log axes. "
        + "Towards twins least squares climbs to above ten, the lasso levels off below two, ridge "
        + "falls to a hundredth.")

    // %% What a single reader would see
    // Each dot is the answer for one data set. The dashed lines join weights of equal expected
    // error: along the valley between them the two add up to about two, and predict almost equally
    // well.
    let shown = try coefficients(correlation)
    page.figure(
      "scatter", .pairs(shown, correlation: correlation),
      caption: "Least squares slides along the valley, ridge gathers in the middle, the lasso is "
        + "pushed into the axes.",
      alt: "Three panels of coefficient pairs at correlation \(correlation.plain). Least squares "
        + "scatters far along a falling valley, ridge forms a small cloud near equal weights, the "
        + "lasso spreads between the axes with many points on them.")

    // %% Exact copies
    // If $x_2$ is $x_1$, least squares has no single answer, and neither has the lasso: its penalty
    // is the same however the weight is split. Ridge's is smallest for equal parts.
    let single = try CorrelatedPair(
      observations: observations, correlation: 0, noise: noise, random: random.substream("copies"))
    let column = single.problem.design.column(0)
    let copies = try RegressionProblem(
      design: Matrix(columns: [column, column]), response: single.problem.response)
    let ridge = try copies.fit(.ridge(lambda: lambda)).coefficients
    let weight = try copies.fit(.lasso(lambda: lambda)).coefficients.reduce(0, +)
    let objectives = [[weight, 0], [0, weight], [weight / 2, weight / 2]].map { split in
      Metrics.meanSquaredError(copies.design * split, copies.response)
        + lambda * split.map(\.magnitude).reduce(0, +)
    }

    // %% What could have proved this wrong
    page.check(
      "ridge gives exact copies equal weights: difference", (ridge[0] - ridge[1]).magnitude,
      .below(1e-10))
    page.check(
      "the lasso is indifferent how to split exact copies: range of its objective",
      (objectives.max() ?? 0) - (objectives.min() ?? 0), .below(1e-12))
    page.check(
      "every lasso fit is optimal: duality gap", draws.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.claim(
      .redditCorrelated2019, "ridge spreads evenly at ρ = 0.999: median difference",
      differences[1][4], .below(0.1))
    page.claim(
      .redditCorrelated2019, "the lasso's weights differ widely at ρ = 0.999: median difference",
      differences[2][4], .above(1))
    page.claim(
      .redditCorrelated2019, "and have the same sign, or one is zero: share of fits",
      PairCoefficients.share(draws[4].lasso) { $0[0] * $0[1] >= 0 }, .atLeast(0.95))
    page.claim(
      .analyticsVidhya, "the lasso picks one of two correlated features at ρ = 0.9: share of fits",
      dropped[2], .above(0.5))
    page.claim(
      .zouHastie2005, "it picks one when they are nearly copies, ρ = 0.999: share of fits",
      dropped[4], .above(0.5))
  }
}
