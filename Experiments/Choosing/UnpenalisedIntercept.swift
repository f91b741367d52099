import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows why the intercept is left out of the penalty.
struct UnpenalisedIntercept: Experiment {
  static let info = ExperimentInfo(
    title: "Who pays for the intercept?",
    question: "What happens if the intercept is penalised like everything else?",
    chapter: .choosing, sources: [.redditBiases2015, .esl])

  @Parameter("points", in: 10...500) var observations = 40
  @Parameter("what is added to y", in: 1...1_000) var shift = 100.0
  @Parameter("true slope", in: -5...5) var slope = 2.0
  @Parameter("standard deviation of the noise", in: 0.1...5) var noise = 1.0
  @Parameter("penalty", in: 0.001...10) var lambda = 0.3

  func run(in page: inout Page) throws {
    // %% The data
    // A straight line with a little noise, far above zero, as temperatures in kelvin or prices are.
    let random = page.random("points")
    func line(shift: Double) -> ShiftedLine {
      ShiftedLine(
        observations: observations, slope: slope, shift: shift, noise: noise, random: random)
    }
    let data = line(shift: shift)

    // %% Two intercepts
    // Ridge with a penalty on the slope alone, and ridge with the penalty
    // $\frac{1}{2}\lambda(\beta_0^2 + \beta_1^2)$ on both. With $x$ centred, the second intercept is
    // $\bar y/(1 + \lambda)$: it misses by a part of where zero happens to be.
    let free = try data.free(.ridge(lambda: lambda))
    let penalised = try data.penalised(lambda: lambda, factor: 1)
    page.figure(
      "lines", data.figure(free: free, penalised: penalised, lambda: lambda),
      caption: "Both lines have the same slope. Only one of them goes through the points.",
      alt:
        "Points around a straight line high above zero. The fit with a free intercept goes through "
        + "them; the fit with a penalised intercept is parallel to it, between the points and zero."
    )

    // %% Moving the zero
    // Add a constant to every $y$. A sensible method adds it to every prediction and leaves the rest
    // alone.
    let shifts = geometricGrid(from: 0.1, to: 1_000, count: 41)
    let moved = shifts.map(line)
    page.figure(
      "shift",
      .shiftErrors(
        shifts: shifts, free: try moved.map { $0.error(try $0.free(.ridge(lambda: lambda))) },
        penalised: try moved.map { $0.error(try $0.penalised(lambda: lambda, factor: 1)) }),
      caption: "The error of the penalised intercept grows with the square of the shift.",
      alt: "Error against the shift of y on log axes: a level line for the free intercept; for the "
        + "penalised one a line that is as low at small shifts and then climbs by two decades for each "
        + "decade of shift.")

    // %% A smaller price
    // If an intercept has to be penalised, as some software insists, then with less weight:
    // $\frac{1}{2}\lambda(v\beta_0)^2$ with a small factor $v$.
    let factors = [1, 0.3, 0.1, 0.03, 0.01, 0]
    let cheaper = try factors.map { try data.penalised(lambda: lambda, factor: $0) }
    page.table(
      "The intercept with a factor before it in the penalty (truth: \(shift.rounded(digits: 4)))",
      columns: ["factor", "intercept", "slope", "error", "error / free"],
      rows: zip(factors, cheaper).map { factor, fit in
        [
          .setting(factor), .number(fit.intercept), .number(fit.slope, digits: 3),
          .number(data.error(fit), digits: 3),
          .number(data.error(fit) / data.error(free), digits: 3),
        ]
      })

    // %% What could have proved this wrong
    let ground = line(shift: 0)
    let models = [RegressionModel.leastSquares, .ridge(lambda: lambda), .lasso(lambda: lambda)]
    let pairs = try models.map { (try data.free($0), try ground.free($0)) }
    page.check(
      "a shift of y leaves the slope alone: largest change, three methods",
      pairs.map { ($0.slope - $1.slope).magnitude }.max() ?? 0, .below(1e-9))
    page.check(
      "and moves the intercept by itself: largest deviation",
      pairs.map { ($0.intercept - $1.intercept - shift).magnitude }.max() ?? 0, .below(1e-9))
    page.check(
      "the penalised intercept is the mean of y over 1 + λ: difference",
      (penalised.intercept - mean(data.y) / (1 + lambda)).magnitude, .below(1e-9))
    page.check(
      "a factor of zero is a free intercept: difference",
      (cheaper[5].intercept - free.intercept).magnitude, .below(1e-9))
    page.claim(
      .esl, "a penalised intercept depends on the origin of y: error against a free one",
      data.error(penalised) / data.error(free), .above(2))
    page.claim(
      .redditBiases2015,
      "if at all, a much smaller penalty is harmless: error ratio at factor 0.01",
      data.error(cheaper[4]) / data.error(free), .below(1.1))
  }
}
