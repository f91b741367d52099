import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows penalties as beliefs: ridge is the mode under a Gaussian prior, the lasso under a Laplace.
struct Priors: Experiment {
  static let info = ExperimentInfo(
    title: "A penalty is a belief",
    question: "Which belief about the coefficients is behind ridge, and which behind the lasso?",
    chapter: .shrinkage, sources: [.shizuya2024, .tibshirani1996])

  @Parameter("rows of the design", in: 5...200) var observations = 20
  @Parameter("second coefficient; the first is one", in: -1...1) var second = 0.0
  @Parameter("standard deviation of the noise, known", in: 0.2...3) var noise = 1.0
  @Parameter("standard deviation of both priors", in: 0.1...3) var spread = 0.3
  @Parameter("correlation of the two features", in: -0.9...0.9) var correlation = 0.3

  func run(in page: inout Page) throws {
    // %% Two beliefs
    // Before any data, suppose that a coefficient is probably not large. A Gaussian prior says so
    // with density proportional to $\exp(-\beta^2 / 2\tau^2)$, a Laplace prior with
    // $\exp(-|\beta|\sqrt{2} / \tau)$. Both have standard deviation $\tau$. Neither gives the value
    // zero itself any probability.
    page.figure(
      "priors", .priors(spread: spread),
      caption: "A peak at zero and heavy tails, against a bell.",
      alt: "Two densities about zero with the same standard deviation: the Gaussian is a bell, the "
        + "Laplace has a sharp peak at zero and more weight far out.")

    // %% From belief to penalty
    // With Gaussian noise, the logarithm of the posterior is, but for a constant,
    // $-\|y - X\beta\|^2 / 2\sigma^2$ plus the logarithm of the prior. Multiply by
    // $-\sigma^2 / n$, and its highest point, the *mode*, minimises our objective: ridge with
    // $\lambda = \sigma^2 / (n\tau^2)$, the lasso with $\lambda = \sigma^2 \sqrt{2} / (n\tau)$.
    var (design, errors) = (page.random("design"), page.random("errors"))
    let first = design.normals(observations)
    let rest = (1 - correlation * correlation).squareRoot()
    let other = zip(first, design.normals(observations)).map { correlation * $0 + rest * $1 }
    let noises = errors.normals(observations, standardDeviation: noise)
    let response = first.indices.map { first[$0] + second * other[$0] + noises[$0] }
    let problem = try RegressionProblem(
      design: Matrix(columns: [first, other]), response: response, intercept: false)
    let plain = try problem.leastSquares().coefficients
    let posteriors = try Prior.allCases.map {
      try Posterior(problem, prior: $0, noise: noise, spread: spread)
    }

    // %% Two posteriors
    // Two coefficients, so that the whole posterior can be seen. It was computed on a grid; the
    // modes were found by the solvers of ridge and the lasso, which know nothing of priors.
    page.figure(
      "posteriors", .posteriors(posteriors, leastSquares: plain),
      caption:
        "The Laplace prior puts a crease along each axis, on which the highest point may come "
        + "to lie.",
      alt: "Two panels of level lines of the posterior: ellipses for the Gaussian, for the Laplace "
        + "lines with a kink on each axis. Marked are mode, mean and least squares.")
    page.table(
      "Estimates of the two coefficients", columns: ["estimate", "β₁", "β₂"],
      rows: [["truth", 1, .setting(second)]]
        + ([("least squares", plain)]
        + posteriors.flatMap { posterior in
          [
            ("\(posterior.prior.rawValue): mode", posterior.mode),
            ("\(posterior.prior.rawValue): mean", posterior.mean),
          ]
        }).map { name, values in
          [.text(name), .number(values[0], digits: 3), .number(values[1], digits: 3)]
        })

    // %% The mean is not sparse
    // The mode is one way to sum up a posterior. Another is the mean, which has the smallest
    // expected squared error. Under the Laplace prior the mode has exact zeros; the mean averages
    // over both sides of the axis, and has none.
    let error = noise / euclideanNorm(first)
    let shrinkage = LaplaceShrinkage(error: error, spread: spread)
    page.figure(
      "mean", .modeAndMean(shrinkage),
      caption: "So sparseness is a property of the mode, not of the belief.",
      alt:
        "Estimate against least squares: the mode is flat at zero in the middle and then parallel "
        + "to the diagonal; the mean is a smooth curve that crosses zero only at zero.")

    // %% What could have proved this wrong
    let (gaussian, laplace) = (posteriors[0], posteriors[1])
    page.check(
      "no place on the grid is more probable than ridge's fit: by", gaussian.advantage,
      .atMost(1e-9))
    page.check("nor than the lasso's: by", laplace.advantage, .atMost(1e-9))
    page.check(
      "a Gaussian posterior has its mean at its mode: distance in spreads of the prior",
      (zip(gaussian.mean, gaussian.mode).map { ($0 - $1).magnitude }.max() ?? 0) / spread,
      .below(1e-6))
    let middle = shrinkage.leastSquares.indices.filter { shrinkage.leastSquares[$0] != 0 }
    page.check(
      "the mean has no zero but at zero: smallest part kept",
      middle.map { shrinkage.mean[$0] / shrinkage.leastSquares[$0] }.min() ?? 0, .above(0))
    for (posterior, name) in zip(posteriors, ["ridge", "the lasso"]) {
      page.claim(
        .shizuya2024,
        "\(posterior.prior.rawValue) prior, \(name) as mode: best of grid above it by",
        posterior.advantage, .atMost(1e-9))
    }
    page.claim(
      .tibshirani1996, "the lasso's mode can be exactly zero: share of the threshold plot",
      Double(shrinkage.mode.count { $0 == 0 }) / Double(shrinkage.mode.count), .above(0.25))
  }
}
