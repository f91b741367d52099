import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows the error of the elastic net over both of its settings, and what tuning both costs.
struct ElasticNetSurface: Experiment {
  static let info = ExperimentInfo(
    title: "Two knobs",
    question:
      "What does it cost to tune both penalties of the elastic net, and what does it bring?",
    chapter: .selection, sources: [.quora, .zouHastie2005], seed: 2)

  @Parameter("rows", in: 40...150) var observations = 60
  @Parameter("features", in: 10...100) var features = 60
  @Parameter("features in a group with a common cause", in: 1...20) var group = 5
  @Parameter("correlation within a group", in: 0...0.99) var correlation = 0.8
  @Parameter("groups whose features all matter", in: 1...5) var relevant = 3
  @Parameter("signal: its variance over that of the noise", in: 0.5...50) var ratio = 3.0
  @Parameter("data sets", in: 5...40) var dataSets = 25

  func run(in page: inout Page) throws {
    // %% The data
    // Features in groups that share a hidden cause. In a few groups every feature matters alike, in
    // the others none does: a truth that is sparse in groups, and dense within them.
    let random = page.random("data sets")
    let size = min(group, features)
    let truth = (0..<features).map { $0 / size < relevant ? 1.0 : 0 }
    let sets = try (0..<dataSets).map { index in
      try GroupedRegression(
        observations: observations, features: features, size: size, correlation: correlation,
        truth: truth, ratio: ratio, random: random.substream(index))
    }

    // %% The surface
    // The elastic net adds $\lambda\left(\alpha\|\beta\|_1 + \frac{1}{2}(1-\alpha)\|\beta\|_2^2\right)$ to half the mean
    // squared error. Eleven mixtures $\alpha$, from ridge to lasso, and for each a path of penalties
    // $\lambda$: every point of the surface is an error of five-fold cross-validation.
    let surfaces = try sets.enumerated().map { index, data in
      var order = random.substream(index).substream("folds")
      return try PenaltySurface(
        data.problem, folds: .shuffled(observations: observations, count: 5, random: &order),
        penalties: 31)
    }
    let first = surfaces[0]
    page.figure(
      "surface", .surface(first),
      caption: "For the first data set. Across the valley the error rises fast; along it, from one "
        + "mixture to the next, slowly.",
      alt:
        "A heat map of the error of cross-validation over lambda and alpha with contours. A dark "
        + "valley runs from ridge at a larger lambda to the lasso at a smaller one.")
    page.table(
      "First data set: the best penalty of each mixture",
      columns: ["α", "best λ", "CV error", "standard error", "kept", "systems"],
      rows: [0, 1, 3, 5, 7, 9, 10].map { mixing in
        let validation = first.validations[mixing]
        return [
          .setting(PenaltySurface.alphas[mixing]), .number(validation.bestLambda, digits: 2),
          .number(validation.bestError, digits: 4),
          .number(validation.standardError[validation.best], digits: 2),
          .count(first.chosen(mixing).support.count), .count(Int(first.work(mixing))),
        ]
      })

    // %% Is it worth it?
    // Four strategies on all data sets: ridge, the lasso and a half-and-half mixture, each with one
    // knob to tune, and the elastic net with both. Model error is the mean squared error on new
    // rows without their noise, as a part of the variance of the signal.
    let names = ["ridge", "half and half", "lasso", "both tuned"]
    let choices: [(PenaltySurface) -> Int] = [{ _ in 0 }, { _ in 5 }, { _ in 10 }, { $0.best }]
    let errors = choices.map { choice in
      zip(sets, surfaces).map { $0.modelError($1.chosen(choice($1)).coefficients) }
    }
    page.figure(
      "strategies", .strategies(names, errors),
      caption: "The more there is to tune, the more the tuning itself can err.",
      alt:
        "Model errors of ridge, half and half, lasso and both tuned, a dot per data set with the "
        + "median and the middle half. The clouds of the last three overlap.")
    let medians = errors.map { median($0) }
    page.table(
      "\(dataSets) data sets", columns: ["strategy", "median error", "beats both tuned"],
      rows: names.indices.map { way in
        let wins = zip(errors[way], errors[3]).count { $0 < $1 }
        return [.text(names[way]), .number(medians[way], digits: 3), .count(wins)]
      })

    // %% What could have proved this wrong
    // The work of a solver is counted in linear systems.
    let work = surfaces.map { surface in PenaltySurface.alphas.indices.map { surface.work($0) } }
    let dear = median(work.map { $0.reduce(0, +) / $0[10] })
    let excess = surfaces.flatMap { surface in
      surface.validations.map { surface.validations[surface.best].bestError - $0.bestError }
    }
    let spread = zip(surfaces, surfaces.map(\.best)).count { surface, best in
      let validation = surface.validations[best]
      let bound = validation.bestError + validation.standardError[validation.best]
      return surface.validations[5].bestError <= bound
    }
    page.record("work-ratio", dear)
    page.record("error-both-over-lasso", medians[3] / medians[2])
    page.record("error-both-over-half", medians[3] / medians[1])
    page.say(
      "Half and half lies within one standard error of the minimum of the whole surface on "
        + "\(spread) of \(dataSets) data sets.")
    page.check(
      "every fit on every surface is optimal: duality gap", surfaces.map(\.worstGap).max() ?? 0,
      .below(1e-8))
    page.check(
      "no mixture has a smaller CV error than both tuned: largest lead", excess.max() ?? 0,
      .atMost(0))
    page.claim(
      .quora, "tuning both is dear: linear systems over those of the lasso alone", dear, .above(5))
    page.claim(
      .zouHastie2005, "the elastic net beats the lasso on groups: median error over the lasso's",
      medians[3] / medians[2], .below(1))
  }
}
