import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows how much of what the lasso selects would be selected again on other data.
struct SelectionStability: Experiment {
  static let info = ExperimentInfo(
    title: "Would it choose the same again?",
    question: "How much of the lasso's selection survives another sample, when features are alike?",
    chapter: .correlation, sources: [.zouHastie2005, .redditBetter2024, .analyticsVidhya],
    seed: 7)

  @Parameter("rows", in: 30...500) var observations = 60
  @Parameter("features, three of which are needed", in: 6...15) var features = 8
  @Parameter("standard deviation of the noise", in: 0.1...3) var noise = 1.0
  @Parameter("penalty, as a part of the largest", in: 0.02...0.5) var fraction = 0.15
  @Parameter("bootstrap samples", in: 20...300) var samples = 100
  @Parameter("mixing of the elastic net: 1 is the lasso", in: 0.05...0.95) var alpha = 0.2

  func run(in page: inout Page) throws {
    // %% The data
    // Features that are all correlated by the same $\rho$, since each contains a part that they share. The
    // response needs the first three: $y = x_1 + x_2 + x_3 + \varepsilon$.
    let correlations = [0, 0.9, 0.99]
    let data = try correlations.map {
      try Equicorrelated(
        observations: observations, features: features, correlation: $0, noise: noise,
        random: page.random("data"))
    }

    // %% Another sample, another selection?
    // We have one data set, and would like to know what another would have said. The *bootstrap* draws
    // rows from the data with replacement, as many as there are: a data set that might have been.
    // Each is given to the lasso.
    let lasso = try data.map {
      try BootstrapSelections(
        $0, alpha: 1, fraction: fraction, samples: samples, random: page.random("bootstrap"))
    }
    page.figure(
      "frequencies", .selectionFrequencies(lasso, correlations: correlations),
      caption: "A selection that means something has tall blue bars and short grey ones.",
      alt:
        "Three panels of bars for \(features) features. Without correlation the three needed ones "
        + "are selected in nearly all samples; towards 0.99 the bars tell less and less who is needed "
        + "and who is not.")

    // %% A number for it
    // Two selections $A$ and $B$ agree by $|A \cap B| / |A \cup B|$ (Jaccard): 1 if they are the same, 0 if
    // they share nothing. The mean over all pairs of samples stands beside what it would be if
    // features were drawn by lot, as many each time. Then the same for the elastic net, which keeps
    // look-alikes together: where it keeps them all, it is steady because it no longer selects.
    let mixed = try data.map {
      try BootstrapSelections(
        $0, alpha: alpha, fraction: fraction, samples: samples, random: page.random("bootstrap"))
    }
    page.table(
      "Agreement of the selections of \(samples) bootstrap samples",
      columns: ["ρ", "lasso keeps", "agreement", "by lot", "net keeps", "agreement", "by lot"],
      rows: correlations.indices.map { index in
        [.setting(correlations[index])]
          + [lasso[index], mixed[index]].flatMap { selection -> [TableEntry] in
            [
              .number(selection.frequencies.reduce(0, +), digits: 2),
              .number(selection.agreement, digits: 2),
              .number(selection.agreementByLot, digits: 2),
            ]
          }
      })
    for (correlation, selection) in zip(["0", "09", "099"], lasso) {
      page.record("jaccard-\(correlation)", selection.agreement)
    }
    page.say(
      "Agreement also grows with the number kept, which is why the lots matter: above them by "
        + "\((lasso[2].agreement - lasso[2].agreementByLot).digits(2)) at ρ = 0.99 for the lasso, by "
        + "\((mixed[2].agreement - mixed[2].agreementByLot).digits(2)) for the elastic net.")

    // %% What could have proved this wrong
    let all = lasso + mixed
    page.check(
      "a row drawn twice is a row of weight two: largest difference of coefficients",
      all.map(\.worstMismatch).max() ?? 0, .below(1e-6))
    page.check("every fit is optimal: duality gap", all.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.claim(
      .redditBetter2024, "L1 selects the features that matter, ρ = 0: least frequency of the three",
      lasso[0].frequencies.prefix(3).min() ?? 0, .atLeast(0.95))
    page.claim(
      .redditBetter2024, "and leaves out those that do not, ρ = 0: largest frequency of the others",
      lasso[0].frequencies.dropFirst(3).max() ?? 0, .below(0.5))
    page.claim(
      .analyticsVidhya, "of correlated features it picks one at random: agreement falls by",
      lasso[0].agreement - lasso[2].agreement, .above(0.1))
    page.claim(
      .zouHastie2005, "the elastic net's selection is steadier at ρ = 0.99: agreement is larger by",
      mixed[2].agreement - lasso[2].agreement, .above(0))
  }
}
