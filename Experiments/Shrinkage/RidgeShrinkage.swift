import Notebook
import Plotting
import Regularization

/// Shows what ridge does to a fit and its coefficients as the penalty grows.
struct RidgeShrinkage: Experiment {
  static let info = ExperimentInfo(
    title: "Ridge shrinks, and never lets go",
    question: "What happens to a degree-15 fit and its coefficients as the ridge penalty grows?",
    chapter: .shrinkage, sources: [.analyticsVidhya, .hoerlKennard1970])

  @Parameter("highest power of the angle", in: 2...20) var degree = 15
  @Parameter("points", in: 30...400) var observations = 60
  @Parameter("standard deviation of the noise", in: 0.01...1) var noise = 0.15
  @Parameter("smallest penalty, as a power of ten", in: -10...(-4)) var weakest = -9

  func run(in page: inout Page) throws {
    // %% The data
    // A sine between 60 and 300 degrees with noise, to be fitted by the powers
    // $x, x^2, \dots$ of the angle. All powers are centred and scaled to standard deviation one, so
    // that the penalty treats them alike.
    let curve = SineCurve(
      observations: observations, noise: noise, errors: page.random("errors"))
    let problem = try curve.problem(degree: degree)

    // %% Without a penalty, coefficients explode
    // Least squares on the plain powers: each new power makes the columns more alike, and their
    // coefficients larger.
    let degrees = [1, 3, 6, 9, 12, 15].filter { $0 < degree } + [degree]
    let sizes = try degrees.map { try curve.largestPlainCoefficient(degree: $0) }
    page.table(
      "Largest coefficient of least squares by degree", columns: ["degree", "largest |β|"],
      rows: zip(degrees, sizes).map { [.count($0), .number($1, digits: 3)] })

    // %% Six penalties
    // Ridge minimises $\frac{1}{2n}\|y - \beta_0 - X\beta\|_2^2 + \frac{1}{2}\lambda\|\beta\|_2^2$.
    // From a thousandth to a thousand: first the wiggles go, then the shape itself.
    let shown = try problem.ridgePath(lambdas: [100, 10, 1, 1e-2, 1e-4, tenTo(weakest)])
    let (six, freedom) = try (shown.fits, shown.degreesOfFreedom)
    let fits = ShrunkFits(curve: curve, degree: degree, fits: six.reversed())
    page.figure(
      "fits",
      fits.figure(
        title: "More penalty, a flatter fit",
        subtitle: "The same \(observations) points and degree \(degree) each time.",
        note: { "norm \(euclideanNorm($0.coefficients).digits(2))" }),
      caption: "Nothing is removed from the polynomial; its coefficients only get smaller.",
      alt:
        "Six panels with the same points. With a small penalty the fit follows the sine and some "
        + "of the noise; it grows smoother, then flattens towards a straight level line.")
    let errors = trainingErrors(six, problem)
    page.table(
      "The same six fits, weakest penalty first",
      columns: ["λ", "training error", "degrees of freedom", "‖β‖₂", "largest |β|", "exact zeros"],
      rows: six.indices.reversed().map { index in
        let fit = six[index]
        return [
          .setting(fit.lambda), .number(errors[index]),
          .number(freedom[index], digits: 3),
          .number(euclideanNorm(fit.coefficients), digits: 3),
          .number(fit.coefficients.map(\.magnitude).max() ?? 0, digits: 3),
          .count(degree - fit.support.count),
        ]
      })

    // %% Every coefficient on the way
    // One line per power. They meet at zero only in the limit.
    let lambdas = geometricGrid(from: 1e3, to: tenTo(weakest), count: 100)
    let path = try problem.ridgePath(lambdas: lambdas).path()
    let coefficients = (0..<degree).map { path.coefficients(of: $0) }
    let top = largest(coefficients.map { $0[lambdas.count - 1] }, count: 3)
    page.figure(
      "paths",
      Figure(
        title: "All shrink together, some change sign on the way, none is ever zero",
        subtitle: "Coefficients of the standardised powers; the three largest in colour.",
        panels: [
          .coefficients(
            x: .log("λ", in: tenTo(weakest - 1)...1e3), y: .linear("coefficient"),
            places: lambdas, coefficients: coefficients, names: (1...degree).map { "power \($0)" },
            highlighted: top)
        ]),
      caption: "From right to left the penalty weakens and the coefficients drift apart.",
      alt:
        "Lines for \(degree) coefficients against lambda on a log axis. At the right all lie close "
        + "to zero without touching it; to the left they fan out, several crossing zero.")

    // %% What could have proved this wrong
    page.say(
      "The norm falls at every step, yet \(growingBackwards(coefficients)) of \(degree) single coefficients grow "
        + "somewhere on the way.")
    page.check(
      "a larger penalty never fits the training points better",
      largestRise(trainingErrors(path.fits, problem)), .atMost(1e-10))
    page.check("every ridge fit is optimal: duality gap", path.worstGap, .below(1e-8))
    page.claim(
      .analyticsVidhya, "ridge never makes a coefficient zero: exact zeros on the path",
      exactZeros(path.fits), .atMost(0))
    page.claim(
      .analyticsVidhya, "coefficients explode with the degree: largest against the first",
      sizes[sizes.count - 1] / sizes[0], .above(1000))
    page.claim(
      .hoerlKennard1970, "a larger penalty means a smaller norm: smallest step of the norm",
      smallestStep(path.fits.map { euclideanNorm($0.coefficients) }), .above(0))
  }
}
