import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows what lasso, elastic net and ridge do with several copies of the same information.
struct Grouping: Experiment {
  static let info = ExperimentInfo(
    title: "Three thermometers in one room",
    question: "Does a method keep features together that measure the same thing?",
    chapter: .correlation, sources: [.zouHastie2005, .redditCorrelated2019])

  @Parameter("rows of each data set", in: 20...500) var observations = 100
  @Parameter("standard deviation of the error of each copy", in: 0.05...2) var copyError = 0.25
  @Parameter("standard deviation of the noise", in: 0.1...5) var noise = 1.0
  @Parameter("mixing of the elastic net: 1 is the lasso, 0 ridge", in: 0.05...0.95) var alpha = 0.5
  @Parameter("data sets", in: 20...500) var draws = 100

  func run(in page: inout Page) throws {
    // %% The data
    // Two quantities that nobody sees, $z_1$ and $z_2$, each uniform between 0 and 20. The response is
    // $y = z_1 + 0.1 z_2 + \varepsilon$. What we get are three readings of each, with small errors:
    // $x_1$, $x_2$, $x_3$ of $z_1$ and $x_4$, $x_5$, $x_6$ of $z_2$, the middle one of each with its sign
    // turned. The readings of one quantity are almost copies. Who wants to understand the data would
    // like to hear: *these three belong together, and they matter.*
    let random = page.random("draws")
    let first = try HiddenFactors(
      observations: observations, copyError: copyError, noise: noise, random: random.substream(0))

    // %% One data set, three penalties
    // The elastic net mixes the two: $\lambda[\alpha\|\beta\|_1 + \frac{1}{2}(1-\alpha)\|\beta\|_2^2]$.
    let mixings = [("lasso", 1.0), ("elastic net", alpha), ("ridge", 0)]
    page.figure(
      "paths", try .groupPaths(first, mixings: mixings.map { (name: $0.0, alpha: $0.1) }),
      caption:
        "To the right the penalty grows. Three coloured lines that stay together are a group "
        + "that is kept together.",
      alt: "Three panels of six coefficients against lambda. Under the lasso one of the three "
        + "coloured lines takes most of the weight and others lie on zero; under the elastic net and "
        + "ridge the three run side by side with nearly the same size, one of them negative.")

    // %% Many data sets
    // The same at a tenth of the lasso's largest penalty, on many draws. *Even* is the smallest of the
    // three coefficients as a part of the largest, at the median draw: 1 is a fair share, 0 a
    // feature left out.
    let shares = try mixings.map { _, alpha in
      try GroupShares(
        alpha: alpha, observations: observations, copyError: copyError, noise: noise, draws: draws,
        random: random)
    }
    page.table(
      "The three readings of z₁ in \(draws) data sets",
      columns: ["method", "all three kept", "no opposite signs", "even"],
      rows: zip(mixings, shares).map { mixing, share in
        [
          .text(mixing.0), .number(share.complete, digits: 2), .number(share.sameSign, digits: 2),
          .number(share.evenness, digits: 2),
        ]
      })
    page.record("lasso-complete", shares[0].complete)
    page.record("elastic-net-complete", shares[1].complete)

    // %% Why
    // Zou and Hastie prove that the quadratic part binds copies: two coefficients can differ by at most
    // $\sqrt{2(1-\rho)}\,\|y - \bar y\|_2 / (\sqrt{n}\,\lambda(1-\alpha))$ if their features have the
    // correlation $\rho$. For the lasso $1 - \alpha$ is zero, and the bound says nothing.
    page.say(
      "On these draws the elastic net uses up at most "
        + "\((100 * shares[1].worstBound).digits(2)) % of the bound, ridge "
        + "\((100 * shares[2].worstBound).digits(2)) %.")

    // %% What could have proved this wrong
    page.check(
      "no pair differs by more than the theorem allows: largest part of the bound",
      shares.map(\.worstBound).max() ?? 0, .atMost(1 + 1e-6))
    page.check(
      "every fit is optimal: duality gap", shares.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.claim(
      .zouHastie2005, "the elastic net keeps the group: share with all three",
      shares[1].complete, .atLeast(0.95))
    page.claim(
      .zouHastie2005, "the lasso keeps it less often: shares differ by",
      shares[1].complete - shares[0].complete, .above(0))
    page.claim(
      .redditCorrelated2019, "L2 spreads the weight evenly: smallest against largest",
      shares[2].evenness, .above(0.9))
    page.claim(
      .redditCorrelated2019, "L1 gives very different sizes: smallest against largest",
      shares[0].evenness, .below(0.5))
    page.claim(
      .redditCorrelated2019, "but never opposite signs: share of data sets", shares[0].sameSign,
      .atLeast(0.95))
  }
}
