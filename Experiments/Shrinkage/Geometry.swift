import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows why the lasso makes zeros and ridge does not: where level lines meet the budget.
struct Geometry: Experiment {
  static let info = ExperimentInfo(
    title: "Corners make zeros",
    question: "Why does a budget on absolute values give exact zeros, and one on squares none?",
    chapter: .shrinkage, sources: [.itoaramendia2024, .pickl, .tibshirani1996, .esl])

  @Parameter("exponent of the third budget", in: 0.5...4) var exponent = 0.5
  @Parameter("random bowls", in: 200...10_000) var bowls = 4_000
  @Parameter("how many times as long as wide an ellipse may be", in: 1...10) var stretch = 5.0
  @Parameter("distance of the farthest least squares from zero", in: 2...10) var reach = 4.0

  func run(in page: inout Page) throws {
    // %% A budget instead of a penalty
    // A penalty can be read as a budget: among all $\beta$ with
    // $|\beta_1|^q + |\beta_2|^q \le 1$, which has the smallest squared error? Two coefficients are
    // few enough to look at. The error is a bowl about least squares, its level lines are ellipses.
    // Let an ellipse grow about least squares until it touches the budget: that is the answer.
    // $q = 1$ is the lasso's budget, a diamond; $q = 2$ is ridge's, a disc.
    let shown = Quadratic(centre: [0.95, 2.4], stretch: 1.5, angle: -0.3)
    page.figure(
      "contours", .contoursAndBalls(shown, exponents: [1, 2, exponent]),
      caption: "The black ellipse is the smallest that touches. On the diamond it touches at a "
        + "corner, where one coefficient is zero.",
      alt: "Three panels with the same ellipses and a shape about zero: a diamond, a disc and that "
        + "of the third exponent. The ellipse touches the diamond at its upper corner and the disc "
        + "beside it.")

    // %% Is that luck?
    // Now bowls at random: least squares in any direction from zero, outside every budget; ellipses
    // of any slant, round or long. For each we look for the best point on the boundary. It counts as
    // nearly zero where the smaller coefficient is below a thousandth, and as exactly zero where the
    // slopes at the corner prove it.
    var random = page.random("bowls")
    let quadratics = (0..<bowls).map { _ in
      let (angle, distance) = (random.uniform(in: 0...(2 * .pi)), random.uniform(in: 1.5...reach))
      return Quadratic(
        centre: [distance * angle.cosine, distance * angle.sine],
        stretch: random.uniform(in: 1...stretch), angle: random.uniform(in: 0...(.pi)))
    }
    let exponents = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 2, 3, 4]
    var (near, exact) = ([Double](), [Double]())
    for exponent in exponents {
      let optima = BudgetBall(exponent: exponent).optima(of: quadratics)
      near.append(Double(optima.count { ($0.map(\.magnitude).min() ?? 1) < 1e-3 }) / Double(bowls))
      exact.append(
        Double(
          zip(quadratics, optima).count { bowl, found in
            found.contains(0) && bowl.holds(found, exponent: exponent)
          }) / Double(bowls))
    }
    page.figure(
      "zeros", .zerosByExponent(exponents, near: near, exact: exact, count: bowls),
      caption: "Up to one the budget has corners on the axes. Beyond, it is round there, and what "
        + "looks like a zero for a while is only small.",
      alt: "Two lines of shares against the exponent. Exact zeros fall slowly to about "
        + "\((100 * exact[2]).rounded().plain) % at one and are none beyond; near zeros fade out "
        + "between one and two.")
    page.table(
      "Optima with a zero", columns: ["q", "nearly", "exactly"],
      rows: exponents.indices.map { index in
        [
          .setting(exponents[index], digits: 3), .number(near[index], digits: 3),
          .number(exact[index], digits: 3),
        ]
      })
    page.record("share-l1", exact[2])
    page.record("share-l2", near[6])

    // %% Exactly, for the diamond
    // At a corner the bowl must fall outwards at least as steeply as along the edges. This needs no
    // search. And the slope outwards is the penalty: with it the lasso must land on that corner.
    let cornered = quadratics.filter { $0.diamondCorner != nil }
    let advantage = zip(cornered, BudgetBall(exponent: 1).optima(of: cornered)).map { bowl, found in
      bowl(bowl.diamondCorner ?? found) - bowl(found)
    }
    let distances = try cornered.prefix(200).map { bowl in
      try bowl.diamondCorner.map(bowl.lassoDistance) ?? 0
    }
    let ruled = Double(cornered.count) / Double(bowls)
    page.say("By that rule \(ruled.digits(3)) of the bowls have their optimum at a corner.")

    // %% What could have proved this wrong
    page.check(
      "no point of the boundary beats a corner that passes the rule: by",
      advantage.max() ?? 0, .atMost(1e-12))
    page.check(
      "the lasso with the corner's slope as its penalty lands on the corner: distance",
      distances.max() ?? 0, .below(1e-9))
    page.check(
      "the search finds every corner that passes the rule: share missed", ruled - exact[2],
      .within(0, of: 0))
    page.claim(
      .itoaramendia2024, "the diamond is mostly met on an axis: share", exact[2], .above(0.5))
    page.claim(.pickl, "the disc is not: share even of near zeros", near[6], .below(0.01))
    page.claim(
      .tibshirani1996, "L1 makes zeros where L2 does not: difference of the shares",
      exact[2] - exact[6], .above(0.5))
    page.claim(
      .esl, "no exponent above one makes an exact zero: share at q = 1.25", exact[4], .atMost(0))
  }
}
