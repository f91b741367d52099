import Notebook
import Plotting
import Regularization
import SeededRandom

/// Compares lasso, ridge and one after the other where features outnumber rows by far.
struct MoreFeaturesThanRows: Experiment {
  static let info = ExperimentInfo(
    title: "Eighty rows, five thousand features",
    question: "How do L1, L2 and one after the other predict with far more features than rows?",
    chapter: .selection, sources: [.demirKavuk2011], seed: 2)

  @Parameter("rows", in: 50...120) var observations = 80
  @Parameter("features", in: 500...6_000) var features = 5_000
  @Parameter("features that matter", in: 2...60) var relevant = 10
  @Parameter("features in a group with a common cause", in: 1...50) var group = 10
  @Parameter("correlation within a group", in: 0...0.95) var correlation = 0.6
  @Parameter("signal: its variance over that of the noise", in: 1...50) var ratio = 5.0
  @Parameter("data sets", in: 1...8) var dataSets = 4

  func run(in page: inout Page) throws {
    // %% The data
    // Chemists describe a peptide by thousands of numbers and measure the activity of some dozens.
    // Ours are simulated: features come in groups with a common cause, and few of them matter.
    // Least squares is out of the question: it fits any response on the rows it saw.
    let random = page.random("data sets")
    let contests = try (0..<dataSets).map { index in
      let stream = random.substream(index)
      var (weights, order) = (stream.substream("weights"), stream.substream("folds"))
      var truth = [Double](repeating: 0, count: features)
      for feature in weights.sample(relevant, from: features) { truth[feature] = weights.normal() }
      let data = try GroupedRegression(
        observations: observations, features: features, size: group, correlation: correlation,
        truth: truth, ratio: ratio, random: stream)
      return try WideContest(
        data, folds: .shuffled(observations: observations, count: 10, random: &order))
    }

    // %% Three methods
    // The lasso alone; the lasso, then ridge on what it kept, both penalties tuned together; ridge
    // on everything. Cross-validation in ten folds picks the penalties. Its $q^2$, one less the
    // error of cross-validation over the variance, is what papers report. Because we know the
    // truth, we can also say which part of the signal each explains on new rows.
    page.table(
      "\(dataSets) data sets, \(observations) rows, \(features) features, \(relevant) of them matter",
      columns: ["data set", "method", "kept", "q²", "explained on new rows"],
      rows: contests.enumerated().flatMap { index, contest in
        contest.entries.map { entry in
          [
            .count(index + 1), .text(entry.name), .count(entry.kept),
            .number(entry.crossValidated, digits: 3), .number(entry.newRows, digits: 3),
          ]
        }
      })

    // %% Along the path
    // The first data set, from a strong first penalty on the left to a weak one on the right. What
    // the lasso keeps early it also shrinks most; the second stage gives that back.
    page.figure(
      "path", .wide(contests[0], features: features),
      caption: "The lasso needs more features than matter, to make up for shrinking those that do.",
      alt: "Two panels of the part explained against features kept. The lasso climbs slowly, the "
        + "two stages climb at once and then level off or fall; ridge is a level line below.")

    // %% What could have proved this wrong
    func average(_ method: Int, _ value: (WideContest.Entry) -> Double) -> Double {
      mean(contests.map { value($0.entries[method]) })
    }
    let kept = average(0) { Double($0.kept) }
    page.record("kept-lasso", kept)
    page.record("kept-two-stages", average(1) { Double($0.kept) })
    for (method, name) in ["lasso", "two-stages", "ridge"].enumerated() {
      page.record("q2-\(name)", average(method, \.crossValidated))
      page.record("new-rows-\(name)", average(method, \.newRows))
    }
    page.say(
      "On average the lasso keeps \(kept.digits(3)) features, the two stages "
        + "\((average(1) { Double($0.kept) }).digits(3)), and ridge all.")
    page.check(
      "every fit is optimal: duality gap", contests.map(\.worstGap).max() ?? 0, .below(1e-8))
    page.check(
      "the lasso keeps fewer features than there are rows: most on a path",
      Double(contests.flatMap(\.kept).max() ?? 0), .below(Double(observations)))
    page.claim(
      .demirKavuk2011, "an L1 stage keeps about 50 of 6,000 features: as a part of all",
      kept / Double(features), .within(0.005, of: 50.0 / 6_000))
    page.claim(
      .demirKavuk2011, "L2 on what L1 kept predicts better than L1: gain in q²",
      average(1, \.crossValidated) - average(0, \.crossValidated), .above(0))
    page.claim(
      .demirKavuk2011, "and on new rows: gain in the part explained",
      average(1, \.newRows) - average(0, \.newRows), .above(0))
    page.claim(
      .demirKavuk2011, "and better than L2 on all features: gain on new rows",
      average(1, \.newRows) - average(2, \.newRows), .above(0))
  }
}
