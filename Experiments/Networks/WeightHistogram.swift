import Notebook
import Plotting
import Regularization

/// Shows what ridge does to the histogram of many weights: to its width, and to its shape.
struct WeightHistogram: Experiment {
  static let info = ExperimentInfo(
    title: "The histogram of the weights",
    question: "Does the penalty make the histogram of the weights bell-shaped, or only narrow?",
    chapter: .networks, sources: [.googleL2, .pickl], seed: 4)

  @Parameter("features, each with a weight", in: 100...600) var features = 400
  @Parameter("rows for each feature", in: 0.6...4) var ratio = 1.5
  @Parameter("noise as a part of the signal", in: 0.01...2) var noise = 0.1
  @Parameter("largest penalty in the figures", in: 2...1_000) var strongest = 10.0
  @Parameter("true weights in the first figure") var truth = WeightShape.flat

  func run(in page: inout Page) throws {
    // %% A sum worked by hand
    // Ridge counts squares, and squares look at the largest weight before all others. Take the
    // six weights of a well-known course: 0.2, −0.5, 5, −1.2, 0.3 and −0.1.
    let squares = [0.2, -0.5, 5, -1.2, 0.3, -0.1].map { $0 * $0 }
    let sum = squares.reduce(0, +)
    page.table(
      "Squares of six weights, and their sum",
      columns: ["w₁²", "w₂²", "w₃²", "w₄²", "w₅²", "w₆²", "sum"],
      rows: [squares.map { .setting($0, digits: 4) } + [.number(sum)]])
    page.say("The third weight alone makes \((100 * squares[2] / sum).digits(4)) % of the sum.")

    // %% Many weights
    // Now a regression with many standard normal features, $y = Xw + \varepsilon$. The true weights
    // $w$ are drawn from one of three distributions, all of standard deviation one: flat between
    // two ends, a bell, or a peak with long tails (Laplace). Ridge estimates them.
    let observations = Int((ratio * Double(features)).rounded())
    let lambdas = geometricGrid(from: strongest, to: 1e-3, count: 21)
    let random = page.random("regression")
    let regressions = try [WeightShape.flat, .bell, .peaked].map { shape in
      try ManyWeights(
        shape, features: features, observations: observations, noise: noise, lambdas: lambdas,
        random: random)
    }
    let shown = [20, 6, 0]
    let chosen = regressions.first { $0.shape == truth } ?? regressions[0]
    page.figure(
      "widths", .widths(shown.map { chosen.path.fits[$0] }, shape: truth),
      caption: "This is the picture of the textbooks: low and wide on the left, tall and narrow on "
        + "the right.",
      alt: "Three histograms of weights on the same axis. With the smallest penalty it is low and "
        + "wide, with the middle one narrower, with the largest a tall peak at zero.")

    // %% The same histograms, magnified
    // Is the tall peak a bell? Magnify each histogram until its standard deviation is one. The
    // *excess kurtosis*, the mean fourth power of these standardised weights less 3, is 0 for a
    // bell, −1.2 for a flat distribution and 3 for the peaked one.
    page.figure(
      "shapes",
      .shapes(
        regressions.map { regression in
          (regression.shape, shown.map { regression.path.fits[$0] })
        }),
      caption: "Flat weights do turn towards a bell. Bells stay bells, and tails stay tails.",
      alt:
        "Nine histograms in units of their own spread with a bell curve: rows for flat, bell and "
        + "peaked true weights, columns for three penalties. Rows differ much more than columns.")
    let kurtoses = regressions.map { $0.path.fits.map { excessKurtosis($0.coefficients) } }
    page.table(
      "Excess kurtosis of the weights; 0 is a bell, −1.2 is flat",
      columns: ["true weights"] + shown.map { "λ = \(lambdas[$0].rounded(digits: 2))" },
      rows: zip(regressions, kurtoses).map { regression, kurtosis in
        [.text(regression.shape.rawValue)] + shown.map { .number(kurtosis[$0], digits: 2) }
      })

    // %% Why it becomes a bell at all
    // If all features stood at right angles, ridge would divide each weight by the same number, and
    // the shape could not change. As they overlap by chance, a strong penalty leaves
    // $\hat w \approx X^\top y/(n\lambda)$, where each weight is mixed with a little of all others. Sums
    // of many small things are bells, and so flat weights are rounded off; the fewer rows, the more.
    let change = try ManyWeights.changeOfShapeAtRightAngles(random: page.random("right angles"))
    let (first, last) = (lambdas.count - 1, 0)
    let falls = regressions.map { smallestStep($0.norms.map { -$0 }) }.min() ?? 0
    let largestShare = { (fit: Fit) in
      let squares = fit.coefficients.map { $0 * $0 }
      return (squares.max() ?? 0) / squares.reduce(0, +)
    }
    let peaked = regressions[2].path.fits
    page.record("worked-sum", sum)
    page.record("largest-share", squares[2] / sum)
    for (regression, kurtosis) in zip(regressions, kurtoses) {
      page.record("kurtosis-\(regression.shape.rawValue)-weak", kurtosis[first])
      page.record("kurtosis-\(regression.shape.rawValue)-strong", kurtosis[last])
    }

    // %% What could have proved this wrong
    // Halfway between flat and a bell, at an excess kurtosis of −0.6, we call it one or the other.
    page.check("features at right angles, no change of shape: kurtosis", change, .below(1e-8))
    page.check("a larger penalty, a smaller norm: smallest fall on three paths", falls, .above(0))
    page.check(
      "every fit is optimal: duality gap", regressions.map(\.path.worstGap).max() ?? 0, .below(1e-8)
    )
    page.claim(
      .googleL2, "the squares of the six weights add up to 26.83", sum, .within(0.005, of: 26.83))
    page.claim(
      .googleL2, "one of them makes 93 %: its share", squares[2] / sum, .within(0.005, of: 0.93))
    page.claim(
      .googleL2, "flat weights become a bell under a strong penalty: excess kurtosis",
      kurtoses[0][last], .above(-0.6))
    page.claim(
      .googleL2, "a weak one makes any weights flat: largest excess kurtosis of three",
      kurtoses.map { $0[first] }.max() ?? 0, .below(-0.6))
    page.claim(
      .googleL2, "a strong one makes any weights a bell: excess kurtosis farthest from 0",
      kurtoses.map { $0[last].magnitude }.max() ?? 0, .below(0.6))
    page.claim(
      .pickl, "L2 evens the weights out: share of the largest in ‖w‖², strong against weak",
      largestShare(peaked[last]) / largestShare(peaked[first]), .below(1))
  }
}
