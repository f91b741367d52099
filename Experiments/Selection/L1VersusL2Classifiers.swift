import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Compares L1 and L2 in logistic regression on three real data sets.
struct L1VersusL2Classifiers: Experiment {
  static let info = ExperimentInfo(
    title: "L1 or L2 for a classifier",
    question: "Is there a practical case in which L1 classifies better than L2?",
    chapter: .selection, sources: [.liblinearFAQ])

  @Parameter("folds of cross-validation", in: 3...10) var folds = 5
  @Parameter("how often the rows are split anew", in: 1...5) var repeats = 2
  @Parameter("values of C, from 0.001 to 100", in: 6...21) var values = 11

  func run(in page: inout Page) throws {
    // %% The data
    // Three classic tables: thirty measurements of tumours, benign or malignant; images of
    // handwritten threes and eights, 64 pixels each; thirteen chemical measurements of wines, one
    // cultivar against two others.
    let sets = try ClassifierData.load()
    page.say(
      sets.map { "\($0.name): \($0.design.rows) rows, \($0.design.columns) features" }
        .joined(separator: "; ") + ".")

    // %% Both penalties, every strength
    // Logistic regression minimises the mean of $\log(1 + e^{f_i}) - y_i f_i$ plus a penalty. The
    // well-known library LIBLINEAR weighs the sum of the losses by $C$ instead: $\lambda = 1/(nC)$.
    // Features are scaled to standard deviation one. Each penalty gets its own best $C$, by cross-validation that is repeated on new splits.
    let settings = geometricGrid(from: 1e-3, to: 100, count: values)
    let random = page.random("folds")
    let splits = try sets.map { data in
      try (0..<repeats).map { index in
        var order = random.substream(data.name).substream(index)
        return try Folds.shuffled(
          observations: data.classes.count, count: folds, random: &order)
      }
    }
    func curves(
      _ alpha: Double, _ sets: [ClassifierData], _ settings: [Double], scaled: Bool
    ) throws -> [ClassifierCurve] {
      try zip(sets, splits).map { data, repeats in
        try ClassifierCurve(
          data, alpha: alpha, settings: settings, repeats: repeats, standardize: scaled)
      }
    }
    let first = try curves(1, sets, settings, scaled: true)
    let second = try curves(0, sets, settings, scaled: true)
    page.figure(
      "errors",
      .classifiers(sets.indices.map { (sets[$0].name, first[$0], second[$0]) }),
      caption: "Between the two lowest points lies little; between a good and a bad C lies a lot.",
      alt: "Three panels of the error of classification against C. Both penalties fall to a valley "
        + "of about equal depth; that of L1 lies at a larger C.")
    let leads = zip(first, second).map { $0.lead(of: $1) }
    page.table(
      "Each at its best C; lead of L2 in points of a hundred",
      columns: ["data set", "L1", "L2", "lead", "± se", "zeros, L1", "steps, L1", "L2"],
      rows: sets.indices.map { i in
        [
          .text(sets[i].name), .number(first[i].accuracies[first[i].best]),
          .number(second[i].accuracies[second[i].best]), .number(leads[i].points, digits: 2),
          .number(leads[i].standardError, digits: 2),
          .number(first[i].zeros[first[i].best], digits: 2), .count(Int(first[i].work)),
          .count(Int(second[i].work)),
        ]
      })
    page.say(
      "L2 leads by \(mean(leads.map(\.points)).digits(2)) points on average. A lead of less than "
        + "two standard errors is no lead, and these are too small: folds share their rows.")
    page.figure(
      "zeros", .zerosByStrength(sets.indices.map { (sets[$0].name, first[$0]) }),
      caption: "The accuracy hardly tells a sparse model from one that uses almost everything.",
      alt: "Part of exact zeros under L1 against C for three data sets: all start near one hundred "
        + "percent and fall as C grows.")

    // %% Rows of unit length
    // The same library advises to divide each row by its length. That suits word counts. What does
    // it do here, where scaled features are the other choice? $C$ may be a thousand times as large,
    // for such features are small.
    let unit = try curves(0, sets.map(\.unitRows), settings.map { 1_000 * $0 }, scaled: false)
    let gains = zip(second, unit).map { $0.lead(of: $1).points }
    page.table(
      "L2 on rows of unit length, in points over scaled features", columns: ["data set", "gain"],
      rows: zip(sets, gains).map { [.text($0.name), .number($1, digits: 2)] })

    // %% What could have proved this wrong
    for (index, name) in ["cancer", "digits", "wine"].enumerated() {
      page.record("lead-\(name)", leads[index].points)
      page.record("zeros-\(name)", first[index].zeros[first[index].best])
    }
    let all = first + second + unit
    let unfinished = all.map(\.unfinished).reduce(0, +)
    page.record("unfinished", Double(unfinished))
    if unfinished > 0 {
      page.warn(
        "\(unfinished) of \(all.count * values * folds * repeats) fits in folds did not reach the "
          + "tolerance; the accuracies may be off in the last digit.")
    }
    page.check(
      "every fit to all rows is optimal: duality gap", all.map(\.worstGap).max() ?? 0, .below(1e-6))
    page.check(
      "a weaker penalty never fits the training rows worse: largest rise of the loss",
      all.map { largestRise($0.trainingLosses) }.max() ?? 0, .atMost(1e-6))
    page.claim(
      .liblinearFAQ, "L1 is never more accurate: its largest lead in points",
      leads.map { -$0.points }.max() ?? 0, .atMost(0))
    page.claim(
      .liblinearFAQ, "L1 is for sparsity: smallest part of exact zeros at its best C",
      first.map { $0.zeros[$0.best] }.min() ?? 0, .above(0.2))
    page.claim(
      .liblinearFAQ, "L1 takes longer to train: Newton steps over those of L2",
      first.map(\.work).reduce(0, +) / second.map(\.work).reduce(0, +), .above(1))
    page.claim(
      .liblinearFAQ, "rows of unit length help: mean gain in points", mean(gains), .above(0))
  }
}
