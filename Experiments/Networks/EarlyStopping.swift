import Notebook
import Plotting
import Regularization

/// Compares gradient descent that is stopped early with ridge.
struct EarlyStopping: Experiment {
  static let info = ExperimentInfo(
    title: "Stop early, or penalise",
    question: "Is stopping gradient descent early the same as a ridge penalty?",
    chapter: .networks, sources: [.googleL2, .gfgOverfitting])

  @Parameter("rows", in: 30...300) var observations = 60
  @Parameter("features", in: 5...60) var features = 30
  @Parameter("correlation of neighbouring features", in: 0...0.95) var correlation = 0.7
  @Parameter("standard deviation of the noise", in: 0.1...10) var noise = 3.0
  @Parameter("learning rate, as a part of the largest safe one", in: 0.05...1) var rate = 0.5
  @Parameter("data sets", in: 50...1_000) var dataSets = 300

  func run(in page: inout Page) throws {
    // %% The data
    // A regression on correlated features, $y = X\beta + \varepsilon$. Correlation makes some
    // directions of the coefficients steep, with a large curvature $s^2$ of half the mean squared
    // error, and others flat.
    let data = try SpectralRegression(
      observations: observations, features: features, correlation: correlation, noise: noise,
      random: page.random("data"))
    let steepest = data.curvatures[0]
    let step = rate / steepest

    // %% Walking downhill
    // Gradient descent starts at $b = 0$ and takes $t$ steps, each against the gradient and as long
    // as the learning rate $\eta$ says. If it walks for long, it arrives at least squares, noise
    // and all. Beside it stands ridge, with $\lambda = 1/(\eta t)$.
    let stops = geometricGrid(from: 1, to: 1e5 / rate, count: 61).map { Int($0.rounded()) }
    let times = stops.map { step * Double($0) }
    let descent = stops.map { data.descentFilter(steps: $0, rate: step) }
    let ridge = times.map { data.ridgeFilter(1 / $0) }
    let descentErrors = descent.map(data.trueError)
    page.figure(
      "walks",
      .walks(
        times, descent: (descent.map(data.trainingError), descentErrors),
        ridge: (ridge.map(data.trainingError), ridge.map(data.trueError))),
      caption: "The training error only falls; the true error, from the values without noise, "
        + "falls and rises again.",
      alt: "Two panels of errors against the length of the walk and against one over lambda. In "
        + "both the training error falls to the right, the true error has a valley.")

    // %% Direction by direction
    // Both multiply each direction of least squares by a number between 0 and 1: gradient descent
    // by $1-(1-\eta s^2)^t$, ridge by $s^2/(s^2+\lambda)$. Steep directions are learned first.
    let shown = [8, 20, 32]
    page.figure(
      "filters", .filters(data.curvatures, shown.map { (stops[$0], descent[$0], ridge[$0]) }),
      caption: "The walk is a little freer than the penalty, most so halfway, and never by more "
        + "than a factor of two.",
      alt: "Three panels for a short, a middle and a long walk: part left against curvature. Two "
        + "rising S-curves lie close together, that of gradient descent a little above ridge.")
    let walked = data.descend(steps: stops[32], rate: step)
    let solved = try data.problem.ridgePath(lambdas: shown.map { 1 / times[$0] }).fits
    // %% Learning rate against penalty
    // Now gradient descent on the penalised error, always for 20 steps: a course says that the
    // learning rate pulls weights away from zero and the penalty pulls them back.
    let rates = geometricGrid(from: 0.01, to: 1, count: 30)
    let tug = [0, 0.1, 0.3, 1].map { part in
      (part * steepest, data.norms(after: 20, rates: rates, lambda: part * steepest))
    }
    page.figure(
      "tug", .tugOfWar(rates, tug, steps: 20),
      caption: "Each line climbs with the learning rate; a larger penalty is a lower line.",
      alt: "Four rising lines of the norm against the learning rate, the highest without penalty, "
        + "the lowest with the largest penalty.")

    // %% Which is better?
    // The same features with fresh coefficients and fresh noise, many times. For each data set we
    // take the best stop and the best penalty in hindsight.
    let random = page.random("data sets")
    let stopped = data.smallestErrors(descent, dataSets: dataSets, random: random)
    let penalised = data.smallestErrors(ridge, dataSets: dataSets, random: random)
    let share = Double(zip(stopped, penalised).count { $1 < $0 }) / Double(dataSets)
    let ratio = stopped.reduce(0, +) / penalised.reduce(0, +)
    page.record("penalty-wins", share)
    page.record("mean-error-ratio", ratio)
    page.say(
      "The penalty wins on \((100 * share).rounded().plain) % of \(dataSets) data sets. The mean "
        + "error of the best stop is \(ratio.digits(4)) times that of the best penalty.")

    // %% What could have proved this wrong
    let ratios = zip(descent, ridge).flatMap { zip($0, $1) }.filter { $1 > 0 }.map { $0 / $1 }
    let best = descentErrors.indices.min { descentErrors[$0] < descentErrors[$1] } ?? 0
    let end = descent.count - 1
    page.check(
      "the walk is where its formula says: distance over norm",
      relativeDistance(walked, data.coefficients(descent[32])), .below(1e-8))
    page.check(
      "ridge's solver agrees with its formula: distance over norm",
      relativeDistance(solved[1].coefficients, data.coefficients(ridge[20])), .below(1e-8))
    page.check(
      "stopping leaves at least as much as ridge: smallest ratio", ratios.min() ?? 0,
      .atLeast(1 - 1e-9))
    page.check("and at most twice as much: largest ratio", ratios.max() ?? 0, .atMost(2 + 1e-9))
    page.claim(
      .gfgOverfitting, "early stopping reduces overfitting: true error, best stop against the end",
      descentErrors[best] / descentErrors[end], .below(1))
    page.claim(
      .googleL2, "it costs training error: best stop less the end",
      data.trainingError(descent[best]) - data.trainingError(descent[end]), .above(0))
    page.claim(
      .googleL2, "it is very unlikely to be as good as the ideal penalty: share that penalty wins",
      share, .atLeast(0.9))
    page.claim(
      .googleL2, "a higher learning rate pulls weights from zero: smallest step of the norm",
      tug.map { smallestStep($0.1) }.min() ?? 0, .above(0))
    page.claim(
      .googleL2, "a higher penalty pulls them to zero: largest step of the norm",
      rates.indices.map { i in -smallestStep(tug.map { -$0.1[i] }) }.max() ?? 0, .below(0))
  }
}
