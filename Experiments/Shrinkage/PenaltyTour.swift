import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Runs lasso, ridge and elastic net at a tutorial's settings, on data that need none of them.
struct PenaltyTour: Experiment {
  static let info = ExperimentInfo(
    title: "When every penalty hurts",
    question: "Three penalties on one clean regression: which of them helps?",
    chapter: .shrinkage, sources: [.gfgRegularization, .zouHastie2005])

  @Parameter("rows, a fifth of them held out", in: 50...1_000) var observations = 100
  @Parameter("standard deviation of the noise", in: 0.01...200) var noise = 0.1
  @Parameter("strength of the lasso", in: 0.001...10) var lasso = 0.1
  @Parameter("strength of ridge, on the sum of squares", in: 0.001...100) var ridge = 1.0
  @Parameter("strength of the elastic net", in: 0.001...10) var elastic = 1.0
  @Parameter("part of L1 in the elastic net", in: 0...1) var mixing = 0.5

  func run(in page: inout Page) throws {
    // %% The data
    // A hundred rows, five independent standard normal features, true coefficients between 10 and
    // 100, and hardly any noise. Eighty rows are fitted, twenty are held out. This is the kind of
    // made-up regression on which tutorials show how the penalties are called.
    var (draw, errors) = (page.random("design"), page.random("errors"))
    let truth = draw.uniforms(5, in: 10...100)
    let design = Matrix(columns: truth.map { _ in draw.normals(observations) })
    let noises = errors.normals(observations, standardDeviation: noise)
    let response = zip(design * truth, noises).map(+)
    let (seen, held) = (Array(0..<observations * 4 / 5), Array(observations * 4 / 5..<observations))
    let problem = try RegressionProblem(
      design: design.selecting(rows: seen), response: seen.map { response[$0] })
    let fresh = (design: design.selecting(rows: held), response: held.map { response[$0] })
    func testError(_ fit: some LinearModel) -> Double {
      Metrics.meanSquaredError(fit.predict(fresh.design), fresh.response)
    }

    // %% The tour
    // The elastic net is both penalties at once,
    // $\lambda(\alpha\|\beta\|_1 + \frac{1}{2}(1-\alpha)\|\beta\|_2^2)$. The strengths are the
    // tutorial's: 0.1 for the lasso and 1 for the others. They are not comparable. Its ridge adds to
    // the *sum* of squares, so that in our objective its $\lambda$ is 1 divided by the rows; lasso and
    // elastic net divide by the rows themselves.
    let models: [(name: String, model: RegressionModel)] = [
      ("least squares", .leastSquares), ("lasso", .lasso(lambda: lasso)),
      ("ridge", .ridge(lambda: ridge / Double(problem.observations))),
      ("elastic net", .elasticNet(lambda: elastic, alpha: mixing)),
    ]
    let fits = try models.map { try problem.fit($0.model) }
    let test = fits.map(testError)
    page.table(
      "Coefficients and the error on the rows held out",
      columns: ["", "λ"] + (1...5).map { "β\(subscripted($0))" } + ["test error"],
      rows: [
        ["truth", ""] + truth.map { .number($0, digits: 3) } + [.number(noise * noise, digits: 2)]
      ]
        + fits.indices.map { index in
          [.text(models[index].name), .setting(fits[index].lambda)]
            + fits[index].coefficients.map { .number($0, digits: 3) }
            + [.number(test[index], digits: 3)]
        })
    for (name, value) in zip(models.map(\.name), test) { page.record("test-mse \(name)", value) }

    // %% Is another strength better?
    // Each method from weak to strong. Least squares has eighty rows for five coefficients and
    // almost no noise to chase, so that next to nothing is the best penalty. Raise `--noise` to see
    // a valley form.
    let lambdas = geometricGrid(from: 100, to: 1e-5, count: 60)
    let paths = [
      ("lasso", try problem.lassoPath(lambdas: lambdas, tolerance: 1e-12).fits),
      ("ridge", try problem.ridgePath(lambdas: lambdas).fits),
      ("elastic net", try problem.elasticNetPath(alpha: mixing, lambdas: lambdas).fits),
    ].map { name, fits in (name: name, errors: fits.map(testError)) }
    page.figure(
      "errors", .penaltyTour(lambdas, paths, leastSquares: test[0]),
      caption: "At the same λ the lasso takes a fixed amount, ridge and elastic net a share of "
        + "coefficients that are large.",
      alt:
        "Test error against lambda on log axes for lasso, ridge and elastic net. All begin at the "
        + "level of least squares on the left and rise to the right, the lasso last.")
    for path in paths {
      let best = path.errors.indices.min { path.errors[$0] < path.errors[$1] } ?? 0
      page.say(
        "Best for \(path.name): λ = \(lambdas[best].rounded(digits: 1)), with "
          + "\((path.errors[best] / test[0]).digits(2)) times the error of least squares.")
    }

    // %% What could have proved this wrong
    let ends = try [(1.0, RegressionModel.lasso(lambda: elastic)), (0.0, .ridge(lambda: elastic))]
      .map { alpha, model in
        let pure = try problem.fit(model).coefficients
        let mixed = try problem.elasticNetPath(alpha: alpha, lambdas: [elastic]).fits[0]
          .coefficients
        return zip(pure, mixed).map { ($0 - $1).magnitude }.max() ?? 0
      }
    page.check(
      "the elastic net is the lasso at α = 1 and ridge at α = 0: difference",
      max(ends[0], ends[1]), .below(1e-7))
    page.check(
      "every fit is optimal: duality gap", fits.map(\.relativeGap).max() ?? 0, .below(1e-8))
    page.check(
      "no penalty fits its own rows better than none: largest gain",
      trainingErrors(fits, problem).map { trainingErrors([fits[0]], problem)[0] - $0 }.max() ?? 0,
      .atMost(1e-9))
    for (index, name) in ["lasso", "ridge", "elastic net"].enumerated() {
      page.claim(
        .gfgRegularization, "\(name) predicts better than no penalty: ratio of test errors",
        test[index + 1] / test[0], .below(1))
    }
    page.claim(
      .zouHastie2005, "the elastic net shrinks twice: its norm over the lasso's at the same λ",
      absoluteNorm(fits[3].coefficients)
        / absoluteNorm(try problem.fit(.lasso(lambda: elastic)).coefficients), .below(1))
  }
}
