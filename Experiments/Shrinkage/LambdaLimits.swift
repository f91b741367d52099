import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// Shows both ends of the penalty, and that the best one lies between them.
struct LambdaLimits: Experiment {
  static let info = ExperimentInfo(
    title: "From least squares to nothing",
    question: "What is at the two ends of the penalty, and where is the best one?",
    chapter: .shrinkage, sources: [.builtinL2, .itoaramendia2024, .dataheadhunters])

  @Parameter("rows of the design", in: 30...500) var observations = 50
  @Parameter("features", in: 2...25) var features = 20
  @Parameter("features that matter, at most all", in: 1...25) var relevant = 5
  @Parameter("standard deviation of the noise", in: 0.2...3) var noise = 1.0

  func run(in page: inout Page) throws {
    // %% The data
    // Independent standard normal features of which a few matter, all alike, and noise. We know the
    // truth, and so the error on new responses: $\sigma^2 + \beta_0^2 + \|b - \beta\|^2$.
    let data = try SparseDraw(
      observations: observations, features: features, relevant: min(relevant, features),
      noise: noise, random: page.random("data"))
    let problem = data.problem
    let plain = try problem.leastSquares()

    // %% The left end: no penalty
    // As $\lambda \to 0$ least squares remains; the distance is proportional to $\lambda$.
    let small = [1e-2, 1e-4, 1e-6, 1e-10].map { $0 * problem.lambdaMax() }
    let weak = [
      try problem.ridgePath(lambdas: small).fits,
      try problem.lassoPath(lambdas: small, tolerance: 1e-14).fits,
    ]
    let distances = weak.map { fits in
      fits.map { fit in
        euclideanNorm(zip(fit.coefficients, plain.coefficients).map { $0 - $1 })
          / euclideanNorm(plain.coefficients)
      }
    }
    page.table(
      "Distance from least squares, as a part of its norm", columns: ["λ/λmax", "ridge", "lasso"],
      rows: small.indices.map { index in
        [
          .setting(small[index] / problem.lambdaMax()), .number(distances[0][index], digits: 2),
          .number(distances[1][index], digits: 2),
        ]
      })

    // %% The right end: nothing is left
    // The lasso reaches zero at a finite penalty, $\lambda_{\max} = \max_j |x_j^\top(y - \bar y)| / n$.
    // Ridge only in the limit: at any $\lambda$ its coefficients are small, not zero.
    let top = problem.lambdaMax()
    let edge = try problem.lassoPath(lambdas: [1.001 * top, 0.999 * top])
    let heavy = try problem.fit(.ridge(lambda: 1e6)).coefficients
    page.say(
      "Here $\\lambda_{\\max}$ is \(top.digits(4)). Just above it the lasso keeps "
        + "\(edge.fits[0].support.count) features, just below it \(edge.fits[1].support.count). "
        + "Ridge at a million keeps all \(heavy.count { $0 != 0 }), the largest at "
        + "\((heavy.map(\.magnitude).max() ?? 0).digits(2)).")

    // %% Between the ends
    // The training error can only rise with the penalty and the norm only fall. The error on new
    // responses is what we care about, and it does neither.
    let ridge = ErrorsAlongPath(
      "ridge", try problem.ridgePath(lambdas: geometricGrid(from: 1e3, to: 1e-4, count: 80)).fits,
      data)
    let lassoPath = try problem.lassoPath(
      lambdas: geometricGrid(from: 1.5 * top, to: 1e-4 * top, count: 80), tolerance: 1e-12)
    let lasso = ErrorsAlongPath("lasso", lassoPath.fits, data)
    let nothing = data.newError(lassoPath.fits[0])
    page.figure(
      "valley", .limits([ridge, lasso], leastSquares: data.newError(plain), nothing: nothing),
      caption: "Grey lines: the error of least squares and of the mean alone.",
      alt:
        "Two panels, ridge and lasso, of error against lambda. The training error rises from left "
        + "to right; the error on new responses starts at least squares, dips, and rises to that of "
        + "the mean.")
    page.table(
      "Error on new responses", columns: ["fit", "λ", "error", "features kept"],
      rows: [
        ["least squares", 0, .number(data.newError(plain)), .count(plain.support.count)],
        ["the mean alone", "", .number(nothing), 0],
      ]
        + [ridge, lasso].map { path in
          [
            .text("\(path.name) at its best"), .setting(path.lambdas[path.best]),
            .number(path.test[path.best]), .count(path.fits[path.best].support.count),
          ]
        })

    // %% What could have proved this wrong
    page.check(
      "at a ten-billionth of λmax both are least squares: larger distance",
      max(distances[0][3], distances[1][3]), .below(1e-6))
    page.record("distance-at-limit", max(distances[0][3], distances[1][3]))
    page.check(
      "training error never falls as the penalty grows: largest fall",
      [ridge, lasso].map { largestRise($0.training) }.max() ?? 0, .atMost(1e-10))
    page.check(
      "the norm that is penalised never grows with the penalty: largest growth",
      max(
        -smallestStep(ridge.fits.map { euclideanNorm($0.coefficients) }),
        -smallestStep(lasso.fits.map { absoluteNorm($0.coefficients) })), .atMost(1e-10))
    page.claim(
      .builtinL2, "λ = 0 is least squares: distance of ridge's limit", distances[0][3],
      .below(1e-6))
    page.claim(
      .builtinL2, "too large a λ underfits: error at the strong end over that at the best",
      ridge.test[0] / ridge.test[ridge.best], .above(1))
    page.claim(
      .itoaramendia2024, "above a finite penalty the lasso keeps nothing: features kept",
      Double(edge.fits[0].support.count), .atMost(0))
    page.claim(
      .dataheadhunters,
      "the best trade is inside: smallest error over the better end, both at most",
      max(ridge.valley, lasso.valley), .below(1))
  }
}
