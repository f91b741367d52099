import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows how the penalties of five texts and programs translate into each other.
struct WhoseLambda: Experiment {
  static let info = ExperimentInfo(
    title: "Whose lambda is it?",
    question: "What do I have to type elsewhere to get the fit that I have here?",
    chapter: .paths, sources: [.scikitLearnGuide, .friedman2010, .esl, .prml])

  @Parameter("rows", in: 20...1_000) var observations = 50
  @Parameter("features", in: 3...15) var features = 5
  @Parameter("standard deviation of the noise, before the change of unit", in: 0.5...5) var noise =
    1.0
  @Parameter("our penalty", in: 0.01...3) var lambda = 0.5
  @Parameter("mixing of the elastic net", in: 0.1...0.9) var alpha = 0.5

  func run(in page: inout Page) throws {
    // %% The data
    // A few standardised features, three of which matter, and a response in a unit that makes it
    // spread widely. One model is fitted throughout; only the way it is written down changes.
    let data = try PenaltyScalings(
      observations: observations, features: features, noise: noise, random: page.random("data"))
    let (problem, spread) = (data.problem, data.responseSpread)
    let n = Double(observations)
    page.say("The response has the standard deviation $s = \(spread.digits(3))$.")

    // %% Five dialects
    // We minimise
    // $\frac{1}{2n}\|y - Xb\|_2^2 + \lambda[\alpha\|b\|_1 + \frac{1}{2}(1-\alpha)\|b\|_2^2]$.
    // A text that leaves out the $1/n$ needs a penalty $n$ times as large. scikit-learn leaves it out
    // for ridge and keeps it for the lasso. *The Elements of Statistical Learning* (ESL) leaves it out
    // for both. A Bayesian who expects noise of variance $\sigma^2$ and normal coefficients of variance
    // $\tau^2$ divides one by the other, and gets what ESL types. glmnet divides $y$ by $s$ before
    // it begins. That cancels for the lasso, whose penalty has the unit of $y$; ridge's has none,
    // and there glmnet's number is $s$ times ours.
    let dialects = [
      Dialect(name: "here", ridge: 1, lasso: 1),
      Dialect(name: "scikit-learn", ridge: n, lasso: 1),
      Dialect(name: "glmnet", ridge: spread, lasso: 1),
      Dialect(name: "ESL", ridge: n, lasso: n),
    ]
    let variance = noise * noise * 2.5 * 2.5
    page.table(
      "What to type for λ = \(lambda.rounded(digits: 3)) here (n = \(observations))",
      columns: ["in the words of", "ridge", "number", "lasso", "number"],
      rows: zip(dialects, [("λ", "λ"), ("n λ", "λ"), ("s λ", "λ"), ("n λ", "n λ")]).map {
        [
          .text($0.name), .text($1.0), .number(lambda * $0.ridge), .text($1.1),
          .number(lambda * $0.lasso),
        ]
      } + [
        [
          "a prior", "τ² = σ²/(n λ)", .number(variance / (n * lambda)), "scale σ²/(n λ)",
          .number(variance / (n * lambda)),
        ]
      ])
    let lambdas = geometricGrid(from: 1e3, to: 1e-6, count: 200)
    page.figure(
      "dialects",
      .dialects(dialects, lambdas: lambdas, remaining: try data.remaining(lambdas)),
      caption: "On these log axes a change of dialect moves a curve sideways, and nothing else.",
      alt: "Two panels of falling curves against the number that is typed, log axis. For ridge the "
        + "curves of here, glmnet and scikit-learn stand side by side, ESL's lies on scikit-learn's; "
        + "for the lasso all lie on one another but ESL's, which is to the right.")

    // %% Every row, refitted in its own words
    // Each text's own formula is solved by means of its own: ESL's by the normal equations, the
    // prior's by adding $p$ rows that say *each coefficient is about zero*, glmnet's by dividing and
    // multiplying by $s$. The numbers are distances from the fit that we would have given.
    let ridge = try problem.fit(.ridge(lambda: lambda)).coefficients
    let lasso = try problem.fit(.lasso(lambda: lambda)).coefficients
    let sum = largestDistance(ridge, try data.ridgeOnSumOfSquares(n * lambda))
    let prior = largestDistance(
      ridge,
      try data.mostProbable(
        noise: variance.squareRoot(), prior: (variance / (n * lambda)).squareRoot()))
    let glmnet = (
      ridge: largestDistance(ridge, try data.glmnet(lambda: spread * lambda, alpha: 0)),
      lasso: largestDistance(lasso, try data.glmnet(lambda: lambda, alpha: 1))
    )
    page.check("ridge with n λ on the sum of squares: distance", sum, .below(1e-9))
    page.check("ridge as the mode of a posterior: distance", prior, .below(1e-9))
    page.check("ridge with s λ in glmnet's dialect: distance", glmnet.ridge, .below(1e-9))
    page.check("lasso with λ in glmnet's dialect: distance", glmnet.lasso, .below(1e-7))
    page.check(
      "lasso with n λ on half the sum of squares: violation of its conditions",
      data.lassoViolation(lasso, strength: n * lambda), .below(1e-7))

    // %% Where translation is not enough
    // Between ridge and the lasso, for $0 < \alpha < 1$, no number will do: after the division by $s$
    // the two penalties no longer stand in the proportion that $\alpha$ says. The manual of glmnet
    // therefore advises to divide $y$ by $s$ beforehand. (We repeat its arithmetic; we do not run
    // it.)
    let mixed = try problem.fit(.elasticNet(lambda: lambda, alpha: alpha)).coefficients
    page.claim(
      .friedman2010, "glmnet minimises its printed objective, ours, for the lasso: distance",
      glmnet.lasso, .below(1e-7))
    page.claim(
      .friedman2010, "and for the elastic net, whatever the unit of y: distance",
      largestDistance(mixed, try data.glmnet(lambda: lambda, alpha: alpha)), .below(1e-7))
    page.claim(
      .scikitLearnGuide, "its ridge has no 1/n, so that its `alpha` is n λ: distance", sum,
      .below(1e-9))
    page.claim(
      .esl, "its lasso, formula (3.52), is ours at λ/n: violation",
      data.lassoViolation(lasso, strength: n * lambda), .below(1e-7))
    page.claim(
      .prml, "ridge is the most probable answer under a normal prior: distance", prior,
      .below(1e-9))
  }
}
