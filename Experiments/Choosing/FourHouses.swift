import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows how one training row and four test rows can make a famous case of overfitting.
struct FourHouses: Experiment {
  static let info = ExperimentInfo(
    title: "The suburb with one house",
    question: "How can least squares fail on the test rows of a table with plenty of rows?",
    chapter: .choosing, sources: [.codebasics17])

  @Parameter("training rows", in: 200...1_000) var observations = 400
  @Parameter("test rows, four of them in the suburb", in: 50...400) var testRows = 100
  @Parameter("by what factor the area of one house is too large", in: 2...100) var misprint = 6.0
  @Parameter("standard deviation of the noise", in: 20...300, unit: "thousands") var noise = 150.0
  @Parameter("penalty on the sum of squares, n λ", in: 1...1_000) var strength = 50.0

  func run(in page: inout Page) throws {
    // %% The data
    // A tutorial that many have followed predicts house prices in Melbourne. Least squares explains 68 %
    // of the training prices and 14 % of the test prices; ridge and lasso with a penalty of 50 explain
    // two thirds of both. With that many rows, why? We build a twin: a table with a column of zeros and
    // ones for each suburb. One suburb has a single house in the training rows, and somebody
    // entered the area of the whole building for that flat. Four test houses are in the same
    // suburb; their areas are right.
    let data = try HouseTable(
      rows: observations, testRows: testRows, misprint: misprint, noise: noise,
      random: page.random("houses"))
    let n = Double(observations)

    // %% Three fits
    // Ridge has the tutorial's penalty, 50 on the sum of squares, and the lasso the same $n\lambda$. The
    // tutorial told its solver for the lasso to be content with a tolerance of 0.1. The last row does that
    // too: coordinate descent, stopped when the fit is within a tenth of its goal.
    let plain = try data.training.leastSquares()
    let ridge = try data.training.fit(.ridge(lambda: strength / n))
    let lasso = try data.training.fit(.lasso(lambda: strength / n))
    let hasty = try data.training.lassoPath(
      lambdas: [strength / n], tolerance: 0.1, algorithm: .coordinateDescent
    ).fits[0]
    let fits: [(name: String, fit: any LinearModel)] = [
      ("least squares", plain), ("ridge", ridge), ("lasso", lasso), ("lasso, stopped early", hasty),
    ]
    let scores = fits.map { data.scores($0.fit) }
    page.table(
      "R² and two coefficients, in thousands",
      columns: ["method", "training", "test", "test without 4", "per m²", "the suburb"],
      rows: zip(fits, scores).map { fit, score in
        [
          .text(fit.name), .number(score.training, digits: 3), .number(score.test, digits: 3),
          .number(score.others, digits: 3), .number(score.area, digits: 3),
          .number(score.lonely, digits: 3),
        ]
      })
    page.record("least-squares-test", scores[0].test)
    page.record("least-squares-others", scores[0].others)
    page.record("ridge-test", scores[1].test)
    page.figure(
      "houses", data.figure(fits),
      caption: "The four are not hard to predict. Only their suburb has learned from a wrong area.",
      alt:
        "Four panels of predicted against true prices. For least squares four marked houses lie far "
        + "below the diagonal and all others around it; for ridge the four lie among the others; for the "
        + "lasso they are still far below, unless it is stopped early.")

    // %% What happened
    // The column of that suburb is zero but for one training row. Least squares can therefore fit this
    // row without disturbing any other, and does: the suburb's coefficient takes back whatever the wrong
    // area adds, and every later house there is predicted too low by as much. Ridge finds so large a
    // coefficient too expensive. It lets the price per square metre give way instead, and the rooms,
    // which go with the area, step in. The lasso charges the last thousand no more than the first, so
    // it clings to the suburb until the penalty is large. Stopped early, it has not got round to the
    // suburb yet: what repairs that fit, in our twin, is not the penalty but impatience. The real table
    // we have not run, and another seed of the twin gives another size of the gap.
    let removed = try data.withoutLonely().leastSquares()
    let lambdas = geometricGrid(from: 1e4 / n, to: 1e-3 / n, count: 71)
    let ridgePath = try data.training.ridgePath(lambdas: lambdas).path()
    let lassoPath = try data.training.lassoPath(lambdas: lambdas)
    let along = [ridgePath.fits, lassoPath.fits].map { $0.map { data.scores($0) } }
    page.figure(
      "paths",
      .houseScores([("ridge", along[0]), ("lasso", along[1])], strengths: lambdas.map { n * $0 }),
      caption: "The two curves of a panel differ by four rows.",
      alt:
        "R squared on test rows against the penalty, for ridge and lasso. Without the four houses "
        + "both curves are high until the penalty is large. With them the curve of ridge joins that level "
        + "at a hundredth of the penalty at which the lasso's does.")
    page.say(
      "The best test R² on the path is \((along[0].map(\.test).max() ?? 0).digits(3)) for ridge and "
        + "\((along[1].map(\.test).max() ?? 0).digits(3)) for the lasso.")

    // %% What could have proved this wrong
    let fitted = plain.residuals(data.training.design, data.training.response)[data.lonelyRow]
    page.check(
      "least squares fits the lonely house exactly: residual", fitted.magnitude, .below(1e-6))
    page.check(
      "and it tells the other suburbs nothing: largest change without it, in thousands",
      largestDistance(data.predictedOthers(plain), data.predictedOthers(removed)), .below(1e-6))
    page.check("every lasso fit is optimal: duality gap", lassoPath.worstGap, .below(1e-8))
    page.claim(
      .codebasics17, "least squares fits much better than it predicts: R² falls by",
      scores[0].training - scores[0].test, .above(0.3))
    page.claim(
      .codebasics17, "ridge repairs it: R² on test rows, as a part of that without the four",
      scores[1].test / scores[1].others, .atLeast(0.9))
    page.claim(
      .codebasics17, "so does the lasso: the same part, exactly solved",
      scores[2].test / scores[2].others, .atLeast(0.9))
    page.claim(
      .codebasics17, "so does the lasso: the same part, stopped early",
      scores[3].test / scores[3].others, .atLeast(0.9))
    page.claim(
      .codebasics17, "the gap is overfitting, not a few rows: R² that leaving out four brings back",
      scores[0].others - scores[0].test, .below(0.1))
  }
}
