import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows that leaving features out at random while learning is a ridge penalty in disguise.
struct DropoutIsRidge: Experiment {
  static let info = ExperimentInfo(
    title: "Dropout is a ridge penalty in disguise",
    question: "What does leaving inputs out at random do to a linear model?",
    chapter: .networks, sources: [.srivastava2014, .redditHow2019, .e2e2022])

  @Parameter("rows", in: 25...150) var observations = 40
  @Parameter("features", in: 2...10) var features = 8
  @Parameter("standard deviation of the noise", in: 0.1...5) var noise = 3.0
  @Parameter("probability of leaving a value out", in: 0.05...0.8) var rate = 0.5
  @Parameter("copies of the data, at most", in: 64...512) var copies = 256
  @Parameter("epochs of training", in: 2_000...10_000) var epochs = 8_000

  func run(in page: inout Page) throws {
    // %% The data
    // A regression on features of different scales, each as important as the next. While a model
    // learns, dropout sets each value of $X$ to zero with probability $q$ and divides it by $1-q$
    // otherwise, anew in every step. On average nothing changes. Or does it?
    let data = DropoutRegression(
      observations: observations, features: features, noise: noise, random: page.random("data"))

    // %% Averaging over all choices
    // The mean of a square is the square of the mean *plus a variance*. A value $x$ that drops out
    // has variance $x^2 q/(1-q)$, and so the expected loss is
    // $\frac{1}{2n}\|y - Xb\|_2^2 + \frac{1}{2}\frac{q}{1-q}\sum_j \frac{\|x_j\|_2^2}{n} b_j^2$: ridge, with a
    // penalty for each feature that grows with its size, as if all had been standardised.
    // We need not believe that. With $p$ features there are $2^p$ ways to leave some out; we add them all up.
    let ridge = try data.ridge([rate])
    let fit = try ridge.fits[0]
    let target = fit.coefficients
    let expected = data.expectedLoss(target, rate: rate)
    let formula = data.penalisedLoss(target, rate: rate)
    page.say(
      "At the ridge coefficients the mean over all \(1 << features) choices is \(expected.digits(10)), and "
        + "the formula gives \(formula.digits(10)).")

    // %% Learning with dropout
    // Now the real thing: one linear unit, trained by small steps while its inputs drop out. Five
    // rates, each trained once, beside the coefficients of ridge.
    let random = page.random("training")
    let rates = (0..<46).map { Double($0) * 0.02 }
    let path = try data.ridge(rates).fits.reversed() as [Fit]
    let trainedRates = [0.1, 0.3, 0.5, 0.7, 0.9]
    let trained = try trainedRates.enumerated().map { index, rate in
      try data.train(rate: rate, epochs: epochs, random: random.substream(index))
    }
    let free = path[0].coefficients
    page.figure(
      "training", .dropoutTraining(rates, path.map(\.coefficients), trainedRates, trained),
      caption: "Lines are ridge in closed form, dots what training with dropout arrives at.",
      alt: "Coefficients against the dropout rate: lines of ridge fall towards zero as the rate "
        + "grows, and the dots of five trained models lie on or close to them.")

    // %% How many choices are enough?
    // Or put copies of the data under each other, each with other values left out, and solve least
    // squares. With $K$ copies the answer is off by a random part that shrinks like $1/\sqrt K$.
    let counts = (0...9).map { 1 << $0 }.filter { $0 <= copies && $0 >= 4 }
    let repeats = (0..<5).map { page.random("copies").substream($0) }
    let distances = try repeats.map { stream in
      try data.fitCopies(counts, rate: rate, random: stream).map { relativeDistance($0, target) }
    }
    let typical = counts.indices.map { i in
      (distances.reduce(0) { $0 + $1[i] * $1[i] } / Double(repeats.count)).squareRoot()
    }
    page.figure(
      "copies", .dropoutCopies(counts.map(Double.init), distances, typical),
      caption: "Four times as many copies halve the distance.",
      alt: "Distance to the ridge coefficients against the number of copies, log axes: five grey "
        + "lines and their root mean square fall along a dashed line of slope minus one half.")

    // %% What it does to the model
    // A larger rate leaves fewer effective parameters. True error is that of new rows, without
    // their noise.
    let measured = [0, 0.2, 0.4, 0.6, 0.8]
    let ridges = try data.ridge(measured)
    let (fits, freedoms) = try (ridges.fits, ridges.degreesOfFreedom)
    page.table(
      "The same regression under dropout",
      columns: ["q", "λ = q/(1−q)", "degrees of freedom", "true error"],
      rows: measured.indices.reversed().map { index in
        let fit = fits[index]
        return [
          .setting(measured[measured.count - 1 - index]), .number(fit.lambda, digits: 3),
          .number(freedoms[index], digits: 3),
          .number(data.trueError(fit.coefficients)),
        ]
      })
    let errors = path.map { data.trueError($0.coefficients) }
    let best = errors.indices.min { errors[$0] < errors[$1] } ?? 0
    let freedom = try ridge.degreesOfFreedom[0]
    page.record("degrees-of-freedom", freedom)
    page.record("copies-distance", typical[typical.count - 1] / typical[0])
    let trainedDistance = relativeDistance(trained[2], path[25].coefficients)
    page.record("trained-distance", trainedDistance)

    // %% What could have proved this wrong
    page.check(
      "the mean over all choices is the formula: difference over value",
      (expected - formula).magnitude / formula, .below(1e-10))
    page.check("ridge is optimal: duality gap", fit.relativeGap, .below(1e-8))
    page.claim(
      .srivastava2014, "training ends at ridge: distance, as a part of that to least squares",
      trainedDistance / relativeDistance(free, path[25].coefficients), .below(0.1))
    page.claim(
      .redditHow2019, "dropout lowers the effective number of parameters: as a part of all",
      freedom / Double(features), .below(1))
    page.claim(
      .e2e2022, "dropout helps against overfitting: true error at the best rate, against none",
      errors[best] / errors[0], .below(1))
  }
}
