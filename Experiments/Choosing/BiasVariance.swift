import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows bias, variance and their sum along the penalties of ridge and lasso.
struct BiasVariance: Experiment {
  static let info = ExperimentInfo(
    title: "Wrong on average, or different every time",
    question: "Why does a fit improve when it is pulled away from least squares?",
    chapter: .choosing, sources: [.hoerlKennard1970, .interviews, .tds2025])

  @Parameter("points of each data set", in: 25...100) var observations = 30
  @Parameter("degree of the polynomial", in: 3...20) var degree = 15
  @Parameter("standard deviation of the noise", in: 0.1...2) var noise = 0.4
  @Parameter("data sets", in: 30...300) var dataSets = 100

  func run(in page: inout Page) throws {
    // %% Many data sets
    // What one data set says about a method is partly luck. So we make many: the same places between
    // 0 and 1, the same curve $f(x) = \cos(1.5\pi x)$, fresh noise each time. A polynomial is fitted to
    // each, in Legendre's basis.
    let data = RepeatedFits(
      observations: observations, degree: degree, noise: noise, dataSets: dataSets,
      random: page.random("noise"))

    // %% Two ways to be wrong
    // At each place the squared distance of a fit from the truth, on average over data sets, has two
    // parts: $\mathrm{E}(\hat f - f)^2 = (\mathrm{E}\hat f - f)^2 + \mathrm{Var}\,\hat f$, the square of
    // the *bias* and the *variance*. The sum is the *risk*. Least squares has next to no bias here, and
    // pays for it with variance. For ridge all three have a closed form, for the lasso they are
    // measured.
    let ridgeLambdas = geometricGrid(from: 10, to: 1e-7, count: 49)
    let lassoLambdas = geometricGrid(from: 1, to: 1e-5, count: 31)
    let exact = try data.exact(ridgeLambdas)
    let ridge = try data.measured { try $0.ridgePath(lambdas: ridgeLambdas).fits }
    let lasso = try data.measured { try $0.lassoPath(lambdas: lassoLambdas).fits }
    let plain = try data.exact([0])
    let best = ridgeLambdas[exact.best]
    page.figure(
      "fits", try data.figure([("none", 0), ("best", best), ("too much", 30 * best)]),
      caption:
        "Without a penalty each fit is far from the mean of all; with too much they agree, on "
        + "something wrong.",
      alt:
        "Three panels with ten thin curves each, their mean and the true cosine. Without a penalty "
        + "the curves wobble widely around the truth; at the best penalty they keep close to it; with "
        + "too much they lie close together but flatter than the truth.")
    page.figure(
      "parts",
      .errorParts(
        [("ridge", ridgeLambdas, exact, ridge), ("lasso", lassoLambdas, lasso, nil)],
        plain: plain.risk[0]),
      caption:
        "Ridge's lines are the closed form, its dots the \(dataSets) data sets. A measured bias² "
        + "cannot fall below the variance of a mean: a \(dataSets)th of the variance.",
      alt:
        "Two panels on log axes, ridge and lasso. Bias squared rises with lambda, variance falls, and "
        + "the risk, their sum, falls below the level of least squares into a valley before it rises "
        + "far above it.")
    page.table(
      "At the best penalty of each path",
      columns: ["method", "λ", "bias²", "variance", "risk", "risk / least squares"],
      rows: [
        ("least squares", 0, plain, 0), ("ridge", best, exact, exact.best),
        ("lasso", lassoLambdas[lasso.best], lasso, lasso.best),
      ].map { name, lambda, parts, place in
        [
          .text(name), .setting(lambda), .number(parts.bias[place], digits: 2),
          .number(parts.variance[place], digits: 2), .number(parts.risk[place], digits: 3),
          .number(parts.risk[place] / plain.risk[0], digits: 3),
        ]
      })
    page.say(
      "The variance of least squares is $\\sigma^2 (p + 1)/n$ whatever the curve: here "
        + "\((noise * noise * Double(degree + 1) / Double(observations)).digits(3)).")

    // %% What could have proved this wrong
    page.check(
      "risk is bias² plus variance: largest difference",
      largestDistance(ridge.risk, zip(ridge.bias, ridge.variance).map(+)), .below(1e-10))
    page.check(
      "the data sets agree with the closed form: largest distance in standard errors",
      ridge.risk.indices.map {
        (ridge.risk[$0] - exact.risk[$0]).magnitude / ridge.standardError[$0]
      }.max() ?? 0, .below(6))
    page.check(
      "a larger penalty has more bias and less variance: largest step the other way",
      max(largestRise(exact.bias), largestRise(exact.variance.reversed())), .atMost(1e-12))
    page.claim(
      .hoerlKennard1970, "some ridge has less risk than least squares: ratio",
      exact.risk[exact.best] / plain.risk[0], .below(1))
    page.claim(
      .interviews, "a penalty improves generalisation, lasso: ratio of risks",
      lasso.risk[lasso.best] / plain.risk[0], .below(1))
    page.claim(
      .interviews, "and more penalty would be worse: risk at the largest λ against least squares",
      exact.risk[0] / plain.risk[0], .above(1))
    page.claim(
      .tds2025, "a penalty reduces the variance of the fit: ratio at the best ridge",
      exact.variance[exact.best] / plain.variance[0], .below(1))
  }
}
