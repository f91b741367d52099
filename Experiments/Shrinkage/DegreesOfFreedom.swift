import Notebook
import Plotting
import Regularization
import SeededRandom

/// Measures how many parameters ridge and the lasso really use.
struct DegreesOfFreedom: Experiment {
  static let info = ExperimentInfo(
    title: "How many parameters are left?",
    question: "A penalised fit has all its features and not all its freedom: how much is left?",
    chapter: .shrinkage, sources: [.redditHow2019, .esl])

  @Parameter("rows of the design", in: 20...200) var observations = 50
  @Parameter("features", in: 2...15) var features = 10
  @Parameter("features that matter, at most all", in: 1...15) var relevant = 3
  @Parameter("standard deviation of the noise", in: 0.1...3) var noise = 1.0
  @Parameter("noises to draw", in: 100...1_000) var replicates = 300

  func run(in page: inout Page) throws {
    // %% What a degree of freedom is
    // A fit is free as far as it follows each $y_i$ where it goes. So
    // $\mathrm{df} = \sum_i \mathrm{cov}(\hat y_i, y_i) / \sigma^2$, over all noises that might have
    // been. Least squares with $p$ features and a constant has $p + 1$ of them. We keep one design,
    // draw the noise many times, and measure.
    let data = try SparseDraw(
      observations: observations, features: features, relevant: min(relevant, features),
      noise: noise, random: page.random("data"))
    let top = data.problem.lambdaMax()
    let ridgeLambdas = geometricGrid(from: 100, to: 0.01, count: 7)
    let lassoLambdas = geometricGrid(from: top, to: 0.001 * top, count: 7)
    let simulation = try FreedomSimulation(
      data, ridgeLambdas: ridgeLambdas, lassoLambdas: lassoLambdas, replicates: replicates,
      random: page.random("noises"))

    // %% Ridge: a formula
    // Ridge keeps of each direction of the centred design the part $d_j^2/(d_j^2 + n\lambda)$, with
    // its singular values $d_j$. Their sum, and one for the constant, are its degrees of freedom.
    // They depend on the design alone, not on $y$.
    page.table(
      "Ridge: degrees of freedom", columns: ["λ", "formula", "measured", "± standard error"],
      rows: simulation.ridge.map { $0.row })

    // %% The lasso: a count
    // The lasso chooses features by looking at $y$, which uses freedom, and shrinks those it keeps,
    // which saves some. The two balance: on average its degrees of freedom are the number of
    // features it keeps, and one for the constant. Fit those features again by least squares, and
    // nothing balances the choosing: the refit is freer than its size says.
    page.table(
      "The lasso, and least squares on what it keeps",
      columns: ["λ", "kept + 1, mean", "lasso", "±", "refit", "±"],
      rows: zip(simulation.lasso, simulation.refit).map { lasso, refit in
        lasso.row + Array(refit.row.dropFirst(2))
      })
    page.figure(
      "freedom",
      .freedom([
        ("ridge", "formula", simulation.ridge), ("lasso", "kept + 1", simulation.lasso),
        ("refit", "kept + 1", simulation.refit),
      ]),
      caption: "Points above the line follow the data more than they admit.",
      alt: "Three panels of measured against stated degrees of freedom with error bars. Ridge and "
        + "the lasso lie on the diagonal, least squares on the lasso's features lies above it.")

    // %% What could have proved this wrong
    let plain = try data.problem.ridgePath(lambdas: [1e12, 0]).degreesOfFreedom
    page.check(
      "without a penalty ridge has all features and the constant: difference",
      (plain[1] - Double(features + 1)).magnitude, .below(1e-9))
    page.check(
      "with a huge one the constant is left: degrees of freedom", plain[0],
      .within(1e-6, of: 1))
    page.check(
      "ridge: formula and measurement differ by, in standard errors at most",
      simulation.ridge.map(\.distance.magnitude).max() ?? 0, .below(5))
    page.record("largest-distance-lasso", simulation.lasso.map(\.distance.magnitude).max() ?? 0)
    page.claim(
      .redditHow2019, "a penalty lowers the effective number of parameters: at λ = 1, of all",
      simulation.ridge[3].said / Double(features + 1), .below(1))
    page.claim(
      .esl, "the lasso's degrees of freedom are its count: difference in standard errors, at most",
      simulation.lasso.map(\.distance.magnitude).max() ?? 0, .below(4))
    page.claim(
      .esl, "choosing features costs: freedom of the refit beyond its count, largest",
      simulation.refit.map(\.difference.mean).max() ?? 0, .above(0))
  }
}

extension Freedom {
  /// λ, what is said, what was measured, and its standard error.
  fileprivate var row: [TableEntry] {
    [
      .setting(lambda), .number(said, digits: 3), .number(measured.mean, digits: 3),
      .number(measured.standardError, digits: 1),
    ]
  }
}
