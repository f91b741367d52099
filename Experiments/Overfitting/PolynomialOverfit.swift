import Notebook
import Plotting
import Regularization

/// Shows how a polynomial of high degree overfits, and how much of it a penalty repairs.
struct PolynomialOverfit: Experiment {
  static let info = ExperimentInfo(
    title: "Fifteen powers, thirty points",
    question: "When does a degree-15 polynomial overfit, and how much of it does a penalty repair?",
    chapter: .overfitting,
    sources: [.scikitLearnGallery, .shizuya2024, .tds2025, .redditHow2019])

  @Parameter("highest power of x", in: 5...20) var degree = 15
  @Parameter("points (drawn data)", in: 20...500) var observations = 30
  @Parameter("standard deviation of the noise (drawn data)", in: 0.01...1) var noise = 0.1
  @Parameter("points of this seed, or of the scikit-learn gallery") var data = CurveData.drawn
  @Parameter("the columns that the penalty sees") var basis = PolynomialBasis.Kind
    .standardizedPowers
  @Parameter("shuffle the points before they are split into folds") var shuffle = false

  func run(in page: inout Page) throws {
    // %% The data
    // Points at random places between 0 and 1, on the curve $\cos(1.5\pi x)$, each off by a little
    // noise. We know the curve, so we can measure what nobody can in practice: the *true error*,
    // the mean squared distance between a fit and the curve over the whole interval.
    let drawn = CosineCurve(
      observations: observations, noise: noise, random: page.random("points"))
    let curve = data == .gallery ? CosineCurve.gallery : drawn
    var order = page.random("folds")
    let folds =
      shuffle
      ? try Folds.shuffled(observations: curve.x.count, count: 10, random: &order)
      : try Folds.contiguous(observations: curve.x.count, count: 10)

    // %% Three degrees by least squares
    // The only thing that changes is how many powers of $x$ the fit may use. Each degree contains
    // the one before, so the training error can only fall. What happens between the points is
    // another matter. Roughness, $\int f''(x)^2\,dx$, says how much a fit bends; ten-fold
    // cross-validation (CV) asks it about points that it has not seen, here runs of neighbours.
    let plain = try [1, 4, degree].map { degree in
      try PolynomialFit("degree \(degree)", degree: degree, to: curve, folds)
    }
    page.table(
      "Mean squared errors of least squares on \(curve.x.count) points",
      columns: PolynomialFit.columns, rows: plain.map(\.row))
    page.figure(
      "fits", .polynomialFits(plain, curve),
      caption: "Dots are the data, the dashed line is the curve they came from.",
      alt: "Three panels with the same \(curve.x.count) points. A straight line misses the curve, "
        + "degree 4 lies on it, degree \(degree) runs through the noise and swings off the page.")
    for fit in plain { page.record("cv-mse-degree-\(fit.degree)", fit.crossValidation) }

    // %% The same powers, with a penalty
    // Nothing is taken away from the polynomial. A penalty only makes large coefficients
    // expensive: ridge adds $\frac{1}{2}\lambda\|\beta\|_2^2$ to half the mean squared error, the
    // lasso adds $\lambda\|\beta\|_1$. Cross-validation picks the $\lambda$.
    let columns = PolynomialBasis(kind: basis, degree: degree, fittedTo: curve.x)
    let problem = try RegressionProblem(design: columns.design(curve.x), response: curve.y)
    let weak = geometricGrid(from: 10, to: 1e-9, count: 50)
    let strong = geometricGrid(from: problem.lambdaMax(), to: 1e-5 * problem.lambdaMax(), count: 50)
    let lassoPath = try problem.lassoPath(lambdas: strong)
    let free = PolynomialFit(
      "no penalty", try problem.leastSquares(), columns, curve,
      crossValidation: plain[2].crossValidation)
    let ridge = PolynomialPath(
      "ridge", try problem.ridgePath(lambdas: weak).fits,
      try problem.crossValidate(.ridge, lambdas: weak, folds: folds), columns, curve)
    let lasso = PolynomialPath(
      "lasso", lassoPath.fits,
      try problem.crossValidate(.lasso, lambdas: strong, folds: folds), columns, curve)
    page.table(
      "Degree \(degree) at the smallest CV error (β now on columns of equal spread)",
      columns: PolynomialFit.columns, rows: [free.row, ridge.chosen.row, lasso.chosen.row])
    page.figure(
      "penalty", .errorAlongPath([ridge, lasso]),
      caption: "On the left the penalty is too weak and the fit chases noise; on the right it is "
        + "so strong that the fit is flat.",
      alt: "Two panels, ridge and lasso: true error and CV error against lambda on log axes. Both "
        + "fall from the left into a valley, then rise to the error of a flat line.")
    page.figure(
      "coefficients", .coefficientSizes([free, ridge.chosen, lasso.chosen]),
      caption: "Without a penalty the terms are huge and cancel. Ridge shrinks them all; the lasso "
        + "keeps \(lasso.chosen.nonzeros) of \(degree).",
      alt: "Size of each coefficient against its power, log axis: without a penalty orders of "
        + "magnitude above ridge; the lasso shows only \(lasso.chosen.nonzeros) points.")

    // %% How famous is the famous overfit?
    // A solver may drop directions in which the columns hardly vary. That is a regularization too,
    // and it decides whether the disaster above happens at all.
    let truncated = try leastSquaresError(
      curve.powers(degree: degree), by: .svd(relativeTolerance: 1e-6), folds)
    page.record("cv-mse-truncated", truncated)
    page.say(
      "Exact least squares of degree \(degree) has a CV error of "
        + "\(plain[2].crossValidation.digits(5)). Dropping singular values below a millionth of "
        + "the largest, as one well-known library does by default, makes it "
        + "\(truncated.digits(3)).")

    // %% What could have proved this wrong
    // A check must hold for any data; a claim is a sentence of a source, measured on this draw.
    page.check(
      "a higher degree never fits its own points worse",
      zip(plain, plain.dropFirst()).map { $1.training - $0.training }.max() ?? 0, .atMost(1e-9))
    page.check("every lasso fit is optimal: duality gap", lassoPath.worstGap, .below(1e-8))
    page.claim(
      .scikitLearnGallery, "degree 4 has the smallest CV error of the three: ratio to the others",
      plain[1].crossValidation / min(plain[0].crossValidation, plain[2].crossValidation), .below(1))
    page.claim(
      .shizuya2024, "ridge divides the true error of degree \(degree) by",
      plain[2].trueError / ridge.chosen.trueError, .above(1))
    page.claim(
      .tds2025, "with a penalty it predicts as well as degree 4: ratio of CV errors",
      ridge.chosen.crossValidation / plain[1].crossValidation, .atMost(1))
    page.claim(
      .redditHow2019, "more penalty, smoother fit: steps of the ridge path against it",
      Double(ridge.rougherSteps), .atMost(0))
  }
}
