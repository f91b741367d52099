import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// Shows that one least-squares problem has as many answers as it has solvers.
struct SolverMatters: Experiment {
  static let info = ExperimentInfo(
    title: "Whose least squares?",
    question: "The same points and the same polynomial: do all solvers give the same answer?",
    chapter: .overfitting, sources: [.analyticsVidhya, .hoerlKennard1970])

  @Parameter("highest power of the angle", in: 3...17) var degree = 15
  @Parameter("points of the tutorial, or of this seed") var data = SineData.tutorial
  @Parameter("standard deviation of the noise (drawn data)", in: 0.05...0.5) var noise = 0.15
  @Parameter("singular values dropped, as a power of ten of the largest", in: -12...(-2))
  var cutoff = -6

  func run(in page: inout Page) throws {
    // %% The data
    // The sine of the printed tables, sixty points between 60 and 296 degrees, and the powers of the
    // angle, each centred and scaled to the same spread. Least squares has one smallest residual
    // sum of squares (RSS). Finding it is another matter: these columns are nearly dependent.
    let drawn = SineCurve(observations: 60, noise: noise, errors: page.random("errors"))
    let curve = data == .tutorial ? SineCurve.tutorial : drawn
    let problem = try curve.problem(degree: degree)

    // %% How nearly dependent?
    // The condition number is the largest singular value of the columns over the smallest. A double
    // carries 16 digits; a condition number of $10^k$ spends $k$ of them. Legendre polynomials span
    // the same curves and spend none.
    let kinds: [PolynomialBasis.Kind] = [.raw, .standardizedPowers, .legendre]
    let conditions = try kinds.map {
      try PolynomialBasis(kind: $0, degree: degree, fittedTo: curve.x).condition(at: curve.x)
    }
    page.table(
      "Condition numbers at degree \(degree), with the constant column",
      columns: ["columns", "condition number"],
      rows: [
        // Beyond 10¹⁶ the smallest singular value is rounding, and only its order means anything.
        ["powers as they are", .number(conditions[0], digits: 1)],
        ["powers, centred and scaled", .number(conditions[1], digits: 2)],
        ["Legendre polynomials", .number(conditions[2], digits: 2)],
      ])
    for (kind, value) in zip(kinds, conditions) {
      page.record("condition-\(kind.rawValue)", value)
    }

    // %% Four solvers
    // *Normal equations* solve $X^\top X \beta = X^\top y$, which squares the condition number.
    // *QR* works on $X$ itself. The *truncated SVD* ignores directions in which the columns hardly
    // vary. The last one changes the columns instead of the method.
    let comparisons = try (1...degree).map {
      try SolverComparison(curve, degree: $0, cutoff: tenTo(cutoff))
    }
    let last = comparisons[degree - 1]
    page.table(
      "Least squares of degree \(degree) by four solvers",
      columns: ["solver", "RSS", "excess", "largest |β|"], rows: last.rows)
    page.figure(
      "excess", .excessBySolver(comparisons),
      caption: "Normal equations lose two digits for each one that QR loses, and where their line "
        + "ends they give up. Truncation is exact until it drops its first direction.",
      alt: "Difference of the residual sum of squares against the degree, log axis. QR stays small "
        + "to the end; normal equations and truncated SVD climb midway.")
    page.figure(
      "fits", .solverFits(last, curve),
      caption: "A solver that cannot see a direction leaves it out, and so smooths the fit.",
      alt: "Four panels with the same points and the fit of each solver, or none where it gave up. "
        + "QR and Legendre wave through the noise; the truncated one is smoother.")
    for answer in last.answers { page.record("rss \(answer.name)", answer.rss ?? -1) }

    // %% A cutoff is a penalty
    // Dropping directions shortens $\beta$ and raises the RSS, as ridge does, in steps instead of
    // by degrees.
    let cutoffs = [-2, -4, -6, -8, -10]
    let truncated = try cutoffs.map {
      try problem.leastSquares(by: .svd(relativeTolerance: tenTo($0)))
    }
    page.table(
      "Truncated SVD of degree \(degree)", columns: ["cutoff", "directions kept", "RSS", "‖β‖₂"],
      rows: zip(cutoffs, truncated).map { cutoff, fit in
        [
          .setting(tenTo(cutoff)), .count(fit.rank), .number(fit.residualSumOfSquares, digits: 6),
          .number(euclideanNorm(fit.coefficients), digits: 2),
        ]
      })

    // %% What could have proved this wrong
    let (smooth, basis) = try curve.legendreFit(degree: degree)
    let residual = smooth.residuals(basis.design(curve.x), curve.y)
    page.check(
      "the residual stands upright on all polynomials: largest cosine",
      basis.design(curve.x).transposeTimes(residual).map(\.magnitude).max() ?? 0, .below(1e-10))
    page.check(
      "QR misses by no more than the rounding of the powers explains: excess over that",
      comparisons.map(\.unexplained).max() ?? 0, .atMost(1e-12))
    page.check(
      "more directions never fit worse: largest rise",
      largestRise(truncated.map(\.residualSumOfSquares)), .atMost(1e-6))
    page.claim(
      .hoerlKennard1970, "near-dependent columns make least squares long: ‖β‖ over that truncated",
      euclideanNorm(try problem.leastSquares().coefficients)
        / euclideanNorm(truncated[2].coefficients), .above(10))
    let fifteen = try SolverComparison(curve, degree: 15, cutoff: tenTo(cutoff))
    for (name, answer) in zip(["by QR", "by truncated SVD"], fifteen.answers[1...2]) {
      page.claim(
        .analyticsVidhya, "the RSS of degree 15 is 0.70, \(name)", answer.rss ?? -1,
        .within(0.005, of: 0.7))
    }
  }
}
