import Notebook
import Plotting
import Regularization

/// Shows what the lasso does to a fit and its coefficients as the penalty grows.
struct LassoShrinkage: Experiment {
  static let info = ExperimentInfo(
    title: "The lasso shrinks, and lets go",
    question: "Which of fifteen powers does the lasso keep, and what does it do to the fit?",
    chapter: .shrinkage, sources: [.analyticsVidhya, .redditBetter2024, .tibshirani1996])

  @Parameter("highest power of the angle", in: 2...20) var degree = 15
  @Parameter("points", in: 30...400) var observations = 60
  @Parameter("standard deviation of the noise", in: 0.01...1) var noise = 0.15
  @Parameter("smallest penalty as a power of ten of the largest", in: -6...(-2)) var weakest = -5

  func run(in page: inout Page) throws {
    // %% The data
    // The curve of the page on ridge: a sine between 60 and 300 degrees with noise, fitted by the
    // standardised powers of the angle.
    let curve = SineCurve(
      observations: observations, noise: noise, errors: page.random("errors"))
    let problem = try curve.problem(degree: degree)

    // %% The penalty at which nothing is left
    // The lasso minimises $\frac{1}{2n}\|y - \beta_0 - X\beta\|_2^2 + \lambda\|\beta\|_1$. Above
    // $\lambda_{\max} = \max_j |x_j^\top (y - \bar y)| / n$ every coefficient is zero, exactly: to
    // move any of them away from zero would cost more than it gains.
    let lambdaMax = problem.lambdaMax()
    page.say("Here $\\lambda_{\\max}$ is \(lambdaMax.digits(4)).")

    // %% Six penalties
    // Six fractions of $\lambda_{\max}$. As the penalty weakens, powers come in one by one.
    let fractions = [1, 0.3, 0.03, 3e-3, 3e-4, tenTo(weakest)]
    let shown = try problem.lassoPath(lambdas: fractions.map { $0 * lambdaMax }, tolerance: 1e-10)
    let fits = ShrunkFits(curve: curve, degree: degree, fits: shown.fits.reversed())
    page.figure(
      "fits",
      fits.figure(
        title: "A few powers are enough",
        subtitle: "The same \(observations) points each time, and \(degree) powers to choose from.",
        note: { "keeps \($0.support.count) of \(degree)" }),
      caption: "The fit flattens as it does under ridge, but by dropping powers altogether.",
      alt: "Six panels with the same points. With a small penalty the fit follows the sine with "
        + "several powers; with a larger one fewer remain, and at the largest it is a level line.")
    let errors = trainingErrors(shown.fits, problem)
    page.table(
      "The same six fits, weakest penalty first",
      columns: ["λ/λmax", "training error", "‖β‖₁", "largest |β|", "kept", "exact zeros"],
      rows: shown.fits.indices.reversed().map { index in
        let fit = shown.fits[index]
        return [
          .setting(fractions[index]), .number(errors[index]),
          .number(absoluteNorm(fit.coefficients), digits: 3),
          .number(fit.coefficients.map(\.magnitude).max() ?? 0, digits: 3),
          .count(fit.support.count), .count(degree - fit.support.count),
        ]
      })

    // %% Every coefficient on the way
    // One line per power. Between the corners each line is straight in $\lambda$ (the log axis bends
    // it); at a corner a power enters or leaves.
    let lambdas = geometricGrid(from: lambdaMax, to: tenTo(weakest) * lambdaMax, count: 200)
    let path = try problem.lassoPath(lambdas: lambdas, tolerance: 1e-10)
    let coefficients = (0..<degree).map { path.coefficients(of: $0) }
    let top = largest(coefficients.map { $0[lambdas.count - 1] }, count: 3)
    page.figure(
      "paths",
      Figure(
        title: "Coefficients leave zero one at a time, and some go back",
        subtitle: "Coefficients of the standardised powers; the three largest in colour.",
        panels: [
          .coefficients(
            x: .log("λ", in: logRange(around: lambdas)), y: .linear("coefficient"),
            places: lambdas, coefficients: coefficients, names: (1...degree).map { "power \($0)" },
            highlighted: top)
        ]),
      caption: "From right to left the penalty weakens. Most lines lie on zero most of the way.",
      alt:
        "Lines for \(degree) coefficients against lambda on a log axis. At the right all are zero; "
        + "to the left a few leave zero at different places, with corners, while others stay on it."
    )
    let kept = path.fits.map(\.support.count)
    page.figure(
      "kept", .keptAlongPath(lambdas, kept, degree),
      caption: "The staircase goes mostly down to the right; a step up is a power that came back.",
      alt: "A staircase of the number of powers kept against lambda on a log axis, from "
        + "\(kept[kept.count - 1]) at the weakest penalty to none at the strongest.")

    // %% What could have proved this wrong
    page.check(
      "a larger penalty never fits the training points better",
      largestRise(trainingErrors(path.fits, problem)), .atMost(1e-10))
    page.check("every lasso fit is optimal: duality gap", path.worstGap, .below(1e-8))
    page.check(
      "nothing is kept at the largest penalty",
      path.fits[0].coefficients.map(\.magnitude).max() ?? 0,
      .atMost(1e-12))
    page.claim(
      .analyticsVidhya, "even a small penalty (0.003 of the largest) makes zeros: how many",
      Double(degree - shown.fits[3].support.count), .atLeast(1))
    page.claim(
      .redditBetter2024, "L1 selects features: the most that any fit of the path keeps, in parts",
      Double(kept.max() ?? 0) / Double(degree), .below(1))
    page.claim(
      .analyticsVidhya, "a larger penalty makes more zeros: steps at which a power came back",
      Double(zip(kept, kept.dropFirst()).count { $0 > $1 }), .atMost(0))
    page.claim(
      .tibshirani1996, "a larger penalty means a smaller L1 norm: smallest step",
      smallestStep(path.fits.map { absoluteNorm($0.coefficients) }), .atLeast(0))
  }
}
