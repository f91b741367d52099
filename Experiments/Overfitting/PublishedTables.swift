import Notebook
import Plotting
import Regularization

/// Compares the tables that a much-read tutorial prints with exact answers, cell by cell.
struct PublishedTables: Experiment {
  static let info = ExperimentInfo(
    title: "Do printed tables come out?",
    question: "Do the tables of a much-read tutorial come out, and is its lasso the lasso?",
    chapter: .overfitting, sources: [.analyticsVidhya])

  @Parameter("points of the tutorial, or of this seed") var data = SineData.tutorial
  @Parameter("standard deviation of the noise (drawn data)", in: 0.05...0.5) var noise = 0.15
  @Parameter("sweeps of coordinate descent, at most", in: 1...300_000) var sweeps = 100_000
  @Parameter("change below which descent may stop", in: 0...0.1) var tolerance = 1e-4

  func run(in page: inout Page) throws {
    // %% The data
    // A sine at 60, 64, ..., 296 degrees, in radians, with noise of standard deviation 0.15, fitted
    // by the powers $x, \dots, x^{15}$. The tutorial tells its seed, so that the very same sixty
    // points can be drawn again, and its tables be checked cell by cell.
    let drawn = SineCurve(observations: 60, noise: noise, errors: page.random("errors"))
    let curve = data == .tutorial ? SineCurve.tutorial : drawn
    let problem = try curve.problem(degree: 15)
    func rss(_ fit: Fit) -> Double { curve.residualSumOfSquares(fit, problem) }

    // %% First table: least squares
    // The residual sum of squares (RSS) for degrees 1 to 15. Every printed number comes out, the
    // last one only where the solver is a careful one; the page on solvers tells that story.
    let squares = try (1...15).map { try curve.legendreFit(degree: $0).fit.residualSumOfSquares }
    page.table(
      "Least squares: \(Printed.agreeing(squares, Printed.leastSquares)) of 15 printed values agree",
      columns: ["degree", "printed RSS", "RSS"],
      rows: squares.indices.map { index in
        [.count(index + 1), .setting(Printed.leastSquares[index]), .number(squares[index])]
      })
    page.figure(
      "least-squares", try .leastSquaresFits(curve, degrees: [1, 3, 6, 9, 12, 15]),
      caption: "With the degree the fit follows ever smaller turns of the points.",
      alt: "Six panels with the same sixty points. Degree 1 is a falling line, degree 3 follows "
        + "the sine, degrees 9 to 15 begin to wave through the noise, most at the ends.")

    // %% Second table: ridge
    // The tutorial's ridge minimises $\|y - X\beta\|^2 + \alpha\|\beta\|^2$ on columns of length
    // one. On columns of standard deviation one that is our objective with $\lambda = \alpha$.
    let ridge = try problem.ridgePath(lambdas: Printed.ridgeAlphas).fits.reversed() as [Fit]
    let shrunk = ridge.map(rss)
    page.table(
      "Ridge: \(Printed.agreeing(shrunk, Printed.ridge)) of 10 printed values agree",
      columns: ["α", "printed RSS", "RSS", "zeros"],
      rows: zip(ridge, zip(Printed.ridge, shrunk)).map { fit, squares in
        [
          .setting(fit.lambda), .setting(squares.0), .number(squares.1),
          .count(15 - fit.support.count),
        ]
      })
    page.figure(
      "ridge",
      ShrunkFits(curve: curve, degree: 15, fits: [0, 1, 3, 4, 5, 7].map { ridge[$0] }).figure(
        title: "Ridge, from a hair's breadth to heavy-handed",
        subtitle: "Degree 15, six strengths of the table.",
        heading: { "α = \($0.lambda.rounded(digits: 1))" },
        note: { "RSS \(rss($0).digits(2))" }),
      caption: "Nothing is dropped, and yet the waves go first.",
      alt: "Six panels with the same points: ridge of degree 15 waves slightly at the smallest "
        + "strength, is a smooth sine in the middle, and a flattened one at the largest.")

    // %% Third table: the lasso
    // Its $\alpha$ stands before $\|\beta\|_1$ with $\|y - X\beta\|^2 / 2n$. The tutorial's solver
    // was coordinate descent, allowed 100,000 sweeps, stopped when nothing moves by more than a
    // ten-thousandth. Powers this alike make it creep: "descent" repeats that run, "exact" is the
    // minimiser. Where the two differ, the printed zeros belong to the solver, not to the lasso. The
    // two weakest rows are beyond proof in double precision; eighty digits gave the same zeros for the tutorial.
    let lasso = try LassoRow.table(curve, sweeps: sweeps, tolerance: tolerance)
    page.table(
      "Lasso: zeros among fifteen coefficients, and RSS", columns: LassoRow.columns,
      rows: lasso.indices.map { lasso[$0].row(Printed.lassoZeros[$0], Printed.lasso[$0]) })
    page.figure(
      "lasso",
      ShrunkFits(curve: curve, degree: 15, fits: [0, 2, 3, 5, 6, 7].map { lasso[$0].exact }).figure(
        title: "The lasso proper, with ever fewer powers",
        subtitle: "Degree 15, six strengths of the table, each at its exact minimum.",
        heading: { "α = \(($0.lambda / 60.0.squareRoot()).rounded(digits: 1))" },
        note: { "\(15 - $0.support.count) zeros" }),
      caption: "At α = 1 all powers are gone and the mean of the points is left.",
      alt: "Six panels: the exact lasso waves a little, is then smooth, and at last a level line.")
    page.figure(
      "zeros", try .zerosBySweeps(curve, Array(lasso[1...6]), limit: max(sweeps, 10)),
      caption: "Where the steps end off the dashed line, patience ran out before the descent did.",
      alt: "Six panels of the count of zero coefficients against sweeps, log axis. For strong "
        + "penalties the steps reach the dashed exact count; for weak ones they end far from it.")
    page.record(lasso)

    // %% What could have proved this wrong
    page.check(
      "the exact fits from α = 10⁻⁵ on are optimal: duality gap",
      lasso.dropFirst(3).map(\.exact.relativeGap).max() ?? 0, .below(1e-8))
    page.check("a higher degree never fits worse", largestRise(squares), .atMost(1e-9))
    page.check(
      "no descent gets below the exact minimum: its largest advantage",
      lasso.map { $0.advantage(observations: 60) }.max() ?? 0, .atMost(1e-12))
    page.check("ridge has no exact zero at any strength", exactZeros(ridge), .atMost(0))
    page.claim(
      .analyticsVidhya, "least squares: printed cells that come out, of 15",
      Double(Printed.agreeing(squares, Printed.leastSquares)), .atLeast(15))
    page.claim(
      .analyticsVidhya, "ridge: printed cells that come out, of 10",
      Double(Printed.agreeing(shrunk, Printed.ridge)), .atLeast(10))
    page.claim(
      .analyticsVidhya, "lasso: printed zeros that the same descent gives, of 10",
      Double(zip(lasso, Printed.lassoZeros).count { $0.descentZeros == $1 }), .atLeast(10))
    page.claim(
      .analyticsVidhya, "lasso: printed zeros that are those of the lasso, of 10",
      Double(zip(lasso, Printed.lassoZeros).count { $0.exactZeros == $1 }), .atLeast(10))
    page.claim(
      .analyticsVidhya, "lasso: printed RSS that are those of the lasso, of 10",
      Double(Printed.agreeing(lasso.map(\.exactRSS), Printed.lasso)), .atLeast(10))
  }
}
