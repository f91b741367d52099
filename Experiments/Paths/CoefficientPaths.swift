import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows the coefficients of ridge and lasso on real data as the penalty weakens.
struct CoefficientPaths: Experiment {
  static let info = ExperimentInfo(
    title: "Two ways down from least squares",
    question: "How do ridge and the lasso take the coefficients of real data to zero?",
    chapter: .paths,
    sources: [.hoerlKennard1970, .tibshirani1996, .efron2004, .analyticsVidhya])

  @Parameter("patients, drawn from the 442", in: 50...442) var patients = 442
  @Parameter("penalties on each path", in: 20...500) var penalties = 100
  @Parameter("features in colour", in: 1...6) var highlighted = 4

  func run(in page: inout Page) throws {
    // %% The data
    // Ten measurements of diabetes patients, and how far the disease had progressed a year later.
    // Each feature is scaled to standard deviation one, so that a coefficient says: this much more
    // progression for one standard deviation more of the feature.
    var draw = page.random("patients")
    let data = try Diabetes.load()
    let problem = try data.problem(rows: draw.sample(patients, from: data.response.count).sorted())
    let count = problem.features

    // %% Against the penalty
    // Ridge penalises squares, the lasso absolute values. Both start from the same least-squares
    // fit on the left and end in nothing on the right.
    let ridgeLambdas = geometricGrid(from: 1e4, to: 1e-4, count: penalties)
    let shrunk = try problem.ridgePath(lambdas: ridgeLambdas)
    let (ridge, freedom) = try (shrunk.path(), shrunk.degreesOfFreedom)
    let lasso = try problem.lassoPath(count: penalties, ratio: 1e-4, tolerance: 1e-10)
    let ridgeLines = (0..<count).map { ridge.coefficients(of: $0) }
    let lassoLines = (0..<count).map { lasso.coefficients(of: $0) }
    let plain = try problem.leastSquares().coefficients
    let coloured = largest(plain, count: highlighted)
    page.figure(
      "lambda",
      .paths(
        title: "Ridge shrinks together, the lasso lets go one by one",
        subtitle: "Diabetes data, \(patients) patients. To the right the penalty grows.",
        [
          PathLines("ridge", "never zero", .log("λ", in: 2e-6...1e4), ridgeLambdas, ridgeLines),
          PathLines("lasso", "exact zeros", .log("λ", in: 2e-4...100), lasso.lambdas, lassoLines),
        ], names: data.names, highlighted: coloured),
      caption: "Grey lines are the other features. Least squares is where the lines begin.",
      alt: "Two panels of ten coefficients against lambda. Under ridge all bend smoothly towards "
        + "zero, some crossing it; under the lasso they reach zero one after another.")

    // %% As the penalty grows
    // The same coefficients as bars: ridge lowers them all, the lasso switches them off.
    page.animation(
      "growing", .coefficientBars(ridge: ridge.fits, lasso: lasso.fits, names: data.names),
      caption: "From picture to picture both methods keep the same, ever smaller, ‖β‖₁.",
      alt: "Four pictures of ten pairs of bars: ridge's all become lower, the lasso's vanish.")

    // %% Against what is left
    // A $\lambda$ of ridge and one of the lasso cannot be compared. What they leave can: ridge's
    // effective degrees of freedom, $\sum_j d_j^2/(d_j^2 + n\lambda)$ with the singular values $d_j$
    // of the centred design, and the lasso's $\|\beta\|_1$ as a part of that of least squares.
    page.figure(
      "budget",
      .paths(
        title: "The same paths, by what the penalty leaves",
        subtitle: "To the right more is left; the right edge is least squares.",
        [
          PathLines(
            "ridge", "smooth", .linear("degrees of freedom less one", in: 0...Double(count)),
            freedom.map { $0 - 1 }, ridgeLines),
          PathLines(
            "lasso", "straight between corners",
            .linear("‖β‖₁ as a part of that of least squares", in: 0...1),
            lasso.fits.map { absoluteNorm($0.coefficients) / absoluteNorm(plain) }, lassoLines),
        ], names: data.names, highlighted: coloured),
      caption: "Against its own budget the lasso's path is made of straight pieces.",
      alt: "Two panels of the same ten coefficients: ridge against degrees of freedom as smooth "
        + "curves, the lasso against its share of the L1 norm as broken straight lines from zero.")

    // %% Who enters, and when
    // As the penalty weakens, features leave zero one after another, each at a corner of the path.
    let order = try problem.entryOrder(corners: lasso.knots)
    let one = try problem.fit(.ridge(lambda: 1)).coefficients
    page.table(
      "Features in the order in which the lasso lets them in",
      columns: ["feature", "enters at λ", "ridge, λ = 1", "least squares"],
      rows: order.map { feature, lambda in
        [.text(data.names[feature])]
          + [lambda, one[feature], plain[feature]].map { .number($0, digits: 3) }
      })

    // %% What could have proved this wrong
    let growing = growingBackwards(ridgeLines)
    let crossing = ridgeLines.count { zip($0, $0.dropFirst()).contains { $0 * $1 < 0 } }
    page.record("ridge-not-monotone", Double(growing))
    page.record("ridge-changing-sign", Double(crossing))
    page.say("Under ridge \(growing) coefficients grow somewhere, and \(crossing) change sign.")
    page.check(
      "every fit is optimal: duality gap", max(lasso.worstGap, ridge.worstGap), .below(1e-8))
    page.claim(
      .hoerlKennard1970, "a larger penalty, a smaller norm: smallest step of ridge's norm",
      smallestStep(ridge.fits.map { euclideanNorm($0.coefficients) }), .above(0))
    page.claim(
      .analyticsVidhya, "ridge shrinks coefficients, taken one by one: how many grow somewhere",
      Double(growing), .atMost(0))
    page.claim(
      .tibshirani1996, "at its largest penalty the lasso keeps nothing: features kept",
      Double(lasso.fits[0].support.count), .atMost(0))
    page.claim(
      .tibshirani1996, "ridge keeps every feature: exact zeros on its path",
      exactZeros(ridge.fits), .atMost(0))
    page.claim(
      .efron2004, "bmi, s5 and bp enter first, in this order: how many of the three",
      Double(zip(order.map { data.names[$0.feature] }, ["bmi", "s5", "bp"]).count(where: ==)),
      .atLeast(3))
  }
}
