import Foundation
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows what the units of the features do to ridge, and when standardising helps.
struct ScaleMatters: Experiment {
  static let info = ExperimentInfo(
    title: "Metres, millimetres, and a penalty",
    question: "Does it matter to a penalty in which units the features are measured?",
    chapter: .choosing, sources: [.turing, .islr])

  @Parameter("rows of each data set", in: 25...300) var observations = 40
  @Parameter("features", in: 3...15) var features = 10
  @Parameter("scales from 10^-k to 10^k, for this k", in: 0.5...3) var spread = 2.0
  @Parameter("standard deviation of the noise", in: 0.5...10) var noise = 3.0
  @Parameter("data sets", in: 10...200) var draws = 50

  func run(in page: inout Page) throws {
    // %% The data
    // Independent normal features on very different scales, as if one were given in millimetres and
    // another in kilometres. Each matters alike: one standard deviation more of any of them adds one to
    // the response. So in small units the true coefficients are large.
    let random = page.random("draws")
    let widest = pow(10, spread)
    let scales = geometricGrid(from: 1 / widest, to: widest, count: features)
    func data(_ meaning: ScaleMeaning) throws -> [UnequalScales] {
      try (0..<draws).map {
        try UnequalScales(
          observations: observations, scales: scales, meaning: meaning, noise: noise,
          random: random.substream($0))
      }
    }
    let units = try data(.unit)

    // %% What the penalty sees
    // Ridge adds $\frac{1}{2}\lambda\sum_j \beta_j^2$, and knows nothing of units. A feature in small units
    // needs a large coefficient, which is expensive; one in large units gets its effect for nothing. To
    // *standardise* is to fit on features divided by their standard deviations, and to translate back.
    let lambdas = geometricGrid(from: 1e6, to: 1e-6, count: 73)
    let risks = try ScaleRisks(lambdas: lambdas, draws: units)
    page.figure(
      "scales", risks.figure(scales: scales),
      caption:
        "Where the penalty suits standardised features, the others are dropped or left alone. No "
        + "penalty suits them all, and the best for them is hardly any.",
      alt:
        "Left, mean excess risk against lambda: standardised ridge dips well below the level of least "
        + "squares, ridge as given hardly. Right, what is kept of each coefficient against the scale of its "
        + "feature: level when standardised, otherwise rising from nearly nothing to all.")

    // %% And if a scale means something?
    // Suppose instead that one *unit* more of any feature does the same. Then features that vary more do
    // matter more, and their scales are a hint. Standardising throws that hint away.
    let meaningful = try ScaleRisks(lambdas: lambdas, draws: try data(.importance))
    page.table(
      "Mean excess risk over \(draws) data sets, ridge at its best penalty",
      columns: ["what a scale means", "least squares", "ridge as given", "ridge standardised"],
      rows: [("a unit", risks), ("importance", meaningful)].map { name, risks in
        [
          .text(name), .number(risks.leastSquares, digits: 3), .number(risks.bestRaw, digits: 3),
          .number(risks.bestStandardized, digits: 3),
        ]
      })
    page.record("least-squares", risks.leastSquares)
    page.record("raw", risks.bestRaw)
    page.record("standardised", risks.bestStandardized)

    // %% What could have proved this wrong
    page.check(
      "least squares predicts the same in any units: largest change",
      try units[0].changeOfUnits({ try $0.fit(.leastSquares) }, standardize: false), .below(1e-6))
    page.check(
      "so does standardised ridge",
      try units[0].changeOfUnits({ try $0.fit(.ridge(lambda: 0.1)) }, standardize: true),
      .below(1e-9))
    page.check(
      "and the standardised lasso",
      try units[0].changeOfUnits({ try $0.fit(.lasso(lambda: 0.1)) }, standardize: true),
      .below(1e-6))
    page.claim(
      .turing, "L2 works best on features of one scale: risk as given against standardised",
      risks.bestRaw / risks.bestStandardized, .above(1))
    page.claim(
      .islr, "it is best to standardise first, here where a scale is importance: the same ratio",
      meaningful.bestRaw / meaningful.bestStandardized, .above(1))
    page.claim(
      .islr, "ridge's predictions depend on the units: largest change, as a part of y's spread",
      try units[0].changeOfUnits({ try $0.fit(.ridge(lambda: 0.1)) }, standardize: false),
      .above(0.01))
  }
}
