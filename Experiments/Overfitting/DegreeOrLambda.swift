import Notebook
import Plotting
import Regularization
import SeededRandom

/// Compares two ways to keep a polynomial simple: few powers, or many with small weights.
struct DegreeOrLambda: Experiment {
  static let info = ExperimentInfo(
    title: "Few powers or small weights?",
    question: "Is a small degree or a small weight the better simplicity?",
    chapter: .overfitting, sources: [.redditHow2019, .prml, .esl])

  @Parameter("highest power of the angle", in: 5...18) var degree = 15
  @Parameter("the curve behind the points") var shape = CurveShape.sine
  @Parameter("points", in: 30...200) var observations = 60
  @Parameter("standard deviation of the noise", in: 0.02...1) var noise = 0.15
  @Parameter("data sets of the simulation", in: 50...1_000) var replicates = 200

  func run(in page: inout Page) throws {
    // %% The data
    // Points at equal steps between 60 and 300 degrees on a curve that we know, with noise. The
    // error of a fit at these points has two parts: *bias*, how far the average fit over all
    // possible noises is from the curve, and *variance*, how much a single fit shakes about that
    // average. $E\|\hat f - f\|^2 / n = \mathrm{bias}^2 + \mathrm{variance}$.
    let x = SineCurve(observations: observations, noise: 0, errors: page.random("none")).x
    let curve = x.map { shape($0) }
    let basis = PolynomialBasis(kind: .standardizedPowers, degree: degree, fittedTo: x)
    let design = basis.design(x)

    // %% Two ways to be simple
    // Least squares of degree $d$ keeps $d$ directions whole and drops the rest. Ridge on all
    // powers keeps of each direction the part $d_j^2 / (d_j^2 + n\lambda)$. Their sum, with one for
    // the constant, are the effective degrees of freedom. Both are linear in $y$, so that bias and
    // variance come from formulas: no simulation is needed. A sine is nearly a cubic, which suits a
    // small degree; `--shape kink` and `--shape step` need every power a little.
    let lambdas = geometricGrid(from: 100, to: 1e-12, count: 141)
    let steps = try SmootherRisk.byDegree(x, degree: degree, curve: curve, noise: noise)
    let slope = try SmootherRisk.byPenalty(design, lambdas: lambdas, curve: curve, noise: noise)
    page.figure(
      "risk", .biasAndVariance([("degree", steps), ("ridge", slope)]),
      caption: "The dot is the smallest sum. What a curve needs decides who gets there cheaper.",
      alt: "Two panels, degree and ridge: squared bias falls and variance rises with the degrees "
        + "of freedom, on a log axis; their sum has a lowest point in between, marked by a dot.")
    page.table(
      "Each way at its best, and at its freest",
      columns: ["model", "setting", "degrees of freedom", "bias²", "variance", "sum"],
      rows: [
        ("degree, best", steps.best), ("ridge, best λ", slope.best),
        ("degree, largest", steps[degree - 1]), ("ridge, smallest λ", slope[lambdas.count - 1]),
      ].map { name, risk in
        [
          .text(name), .setting(risk.setting), .number(risk.degreesOfFreedom, digits: 3),
          .number(risk.biasSquared, digits: 2), .number(risk.variance, digits: 3),
          .number(risk.risk, digits: 3),
        ]
      })

    // %% The same by simulation
    // Many noises, each fitted by the solvers: the average error must be what the formulas say.
    let random = page.random("replicates")
    var errors: [[Double]] = []
    for replicate in 0..<replicates {
      var stream = random.substream(replicate)
      let y = zip(curve, stream.normals(observations, standardDeviation: noise)).map(+)
      let sample = try RegressionProblem(design: design, response: y)
      let few = PolynomialBasis(kind: .legendre, degree: Int(steps.best.setting), fittedTo: x)
      let short = try RegressionProblem(design: few.design(x), response: y)
      errors.append([
        Metrics.meanSquaredError(try short.leastSquares().predict(short.design), curve),
        Metrics.meanSquaredError(
          try sample.fit(.ridge(lambda: slope.best.setting)).predict(design), curve),
      ])
    }
    let distances = zip([steps.best, slope.best], [0, 1]).map { risk, column in
      let sample = errors.map { $0[column] }
      let mean = sample.reduce(0, +) / Double(replicates)
      let spread = Metrics.meanSquaredError(sample, sample.map { _ in mean }).squareRoot()
      return (mean - risk.risk) / (spread / Double(replicates).squareRoot())
    }
    page.say(
      "Over \(replicates) noises the average errors are \(distances[0].digits(2)) and "
        + "\(distances[1].digits(2)) standard errors from the formulas.")

    // %% What could have proved this wrong
    page.record("variance-largest-degree", steps[degree - 1].variance)
    page.check(
      "variance of least squares is σ²(d + 1)/n at every degree: largest difference",
      steps.map { step in
        (step.variance - noise * noise * (step.setting + 1) / Double(observations)).magnitude
      }.max() ?? 0, .below(1e-12))
    page.check(
      "simulation and formula agree: larger distance in standard errors",
      distances.map(\.magnitude).max() ?? 0, .below(5))
    page.check(
      "a weaker penalty has less bias and more variance: steps against it",
      Double(slope.stepsAgainstTrade), .atMost(0))
    page.claim(
      .redditHow2019, "a penalty lowers the effective number of parameters: ridge at its best",
      slope.best.degreesOfFreedom, .below(Double(degree + 1)))
    page.claim(
      .prml, "with a good penalty all powers do no harm: error against that of the best degree",
      slope.best.risk / steps.best.risk, .atMost(1))
    page.claim(
      .esl, "a freer model has less bias and more variance: degrees against it",
      Double(steps.stepsAgainstTrade), .atMost(0))
  }
}
