import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows what ridge does for coefficients that least squares cannot pin down, on Longley's data.
struct LongleyRidgeTrace: Experiment {
  static let info = ExperimentInfo(
    title: "Six features that all grew with the years",
    question: "Which coefficients can be trusted when the features are nearly the same?",
    chapter: .paths, sources: [.nistStRD, .hoerlKennard1970, .ibmRidge, .gfgPyTorch])

  @Parameter("ridge penalty of the table", in: 0.001...1) var lambda = 0.02
  @Parameter("versions of the data that round to the printed ones", in: 20...500) var versions = 200
  @Parameter("count the year as rounded too") var roundedYear = true
  @Parameter("penalties on the trace", in: 20...300) var penalties = 100

  func run(in page: inout Page) throws {
    // %% The data
    // Sixteen years of American employment, explained by six features: prices, the gross national
    // product, the unemployed, the armed forces, the population, and the year itself. In 1967
    // Longley used them to show that the programs of his day got least squares wrong. The National
    // Institute of Standards and Technology (NIST) certifies the right digits since.
    let data = try Longley.load()
    let raw = try RegressionProblem(design: data.design, response: data.response).leastSquares()
    let problem = try data.standardized()
    let digits = rightDigits([raw.intercept] + raw.coefficients, Longley.certified)
    let least = digits.min() ?? 0
    page.say("Our least squares gets at least \(Int(least)) digits of every coefficient right.")

    // %% Six features, hardly six facts
    // On features of standard deviation one, least squares gives each coefficient a variance of
    // $\sigma^2/n$ times its *variance inflation factor* (VIF), $1/(1 - R_j^2)$, where $R_j^2$ is the
    // share of the feature that the others explain. With ridge the factors are the diagonal of
    // $(R + \lambda I)^{-1} R\,(R + \lambda I)^{-1}$ with the correlation matrix $R$. What ridge pays
    // for smaller ones is bias.
    let collinearity = try Collinearity(problem)
    let fits = [try problem.fit(.leastSquares), try problem.fit(.ridge(lambda: lambda))]
    let (plain, ridge) = (fits[0].coefficients, fits[1].coefficients)
    let (inflation, shrunken) = (
      collinearity.inflation(lambda: 0), collinearity.inflation(lambda: lambda)
    )
    let shown = lambda.rounded(digits: 2)
    page.table(
      "Coefficients for one standard deviation more, in thousands of people",
      columns: ["feature", "VIF", "least squares", "VIF, λ = \(shown)", "ridge, λ = \(shown)"],
      rows: data.names.indices.map { feature in
        page.record("vif-\(data.names[feature])", inflation[feature])
        return [
          .text(data.names[feature]), .number(inflation[feature]),
          .number(plain[feature], digits: 3), .number(shrunken[feature], digits: 3),
          .number(ridge[feature], digits: 3),
        ]
      })
    page.say(
      "The condition number of the standardised features is "
        + "\(collinearity.conditionNumber(lambda: 0).squareRoot().digits(3)). Least squares says that "
        + "a richer country employs fewer people: gnp has the coefficient \(plain[1].digits(3)).")

    // %% The ridge trace
    // Hoerl and Kennard drew every coefficient against the penalty, and looked for where the
    // lines have settled. Their $k$ is our $\lambda$ when the features are standardised.
    let lambdas = geometricGrid(from: 10, to: 1e-6, count: penalties)
    let path = try problem.ridgePath(lambdas: lambdas).path()
    page.figure(
      "trace", .ridgeTrace(path, names: data.names, lambda: lambda),
      caption: "At the left edge are the coefficients of least squares. Most of the change happens "
        + "at penalties far too small to matter for the fit.",
      alt: "Six coefficients against lambda on a log axis. At the left the year is far above and "
        + "gnp far below zero; between a thousandth and a hundredth they rush together, gnp changes "
        + "its sign, and from there all lines are nearly level.")

    let explained = fits.map { Metrics.rSquared($0.predict(problem.design), problem.response) }
    page.say(
      "At λ = \(shown) ridge explains \((100 * explained[1]).digits(4)) % of the variance, least squares "
        + "\((100 * explained[0]).digits(4)) %.")

    // %% Digits that were never printed
    // The printed numbers are rounded, as all data are: moved by up to half a unit in the last place,
    // they would have been printed the same. We draw many such versions of the data and fit each.
    let roundings = try LongleyRoundings(
      data, count: versions, year: roundedYear, lambda: lambda, random: page.random("digits"))
    let spreads = [roundings.leastSquares, roundings.ridge].map(LongleyRoundings.spread)
    page.figure(
      "rounding", roundings.figure(names: data.names, lambda: lambda),
      caption: "Nobody could tell the versions apart by their printed numbers. "
        + (roundedYear ? "A year here may mean any time within it." : "The years are exact here."),
      alt: "Two panels of dots, one column for each of the six features. The dots of least squares "
        + "scatter widely for gnp, population and year; those of ridge form short flat bands.")

    // %% What could have proved this wrong
    let twice = zip(inflation, try inflationByRegression(data.design)).map {
      ($0 / $1 - 1).magnitude
    }
    page.check(
      "two ways to the VIFs agree: largest relative difference", twice.max() ?? 0, .below(1e-8))
    page.check(
      "a larger penalty never fits the data better: largest rise, as a part of the null loss",
      largestRise(trainingErrors(path.fits, problem)) / problem.nullLoss, .atMost(1e-10))
    page.check("every ridge fit is optimal: duality gap", path.worstGap, .below(1e-8))
    page.claim(.nistStRD, "certified digits that least squares gets right", least, .atLeast(9))
    page.claim(
      .hoerlKennard1970, "ridge turns a coefficient of the wrong sign: gnp at λ = \(shown)",
      ridge[1],
      .above(0))
    page.claim(
      .ibmRidge, "ridge corrects for multicollinearity: largest VIF at λ = \(shown)",
      shrunken.max() ?? 0, .below(10))
    page.claim(
      .ibmRidge, "it steadies coefficients: spread by rounding against least squares, gnp",
      spreads[1][1] / spreads[0][1], .below(0.5))
    page.claim(
      .gfgPyTorch, "L2 improves numerical stability: condition number divided by",
      collinearity.conditionNumber(lambda: 0) / collinearity.conditionNumber(lambda: lambda),
      .above(1))
  }
}
