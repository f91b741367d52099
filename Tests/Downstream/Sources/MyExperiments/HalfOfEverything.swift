import LinearAlgebra
import Notebook
import Regularization
import SeededRandom

/// Shows what ridge does to a feature of variance one at a penalty of one.
struct HalfOfEverything: Experiment {
  static let info = ExperimentInfo(
    title: "Half of everything", question: "Does ridge halve a coefficient at λ = 1?",
    chapter: Chapter("Shrinkage"), sources: [])

  @Parameter("rows of the design matrix", in: 20...2_000) var observations = 100

  func run(in page: inout Page) throws {
    // %% The data
    // One standard normal feature with slope one.
    var random = page.random("data")
    let x = random.normals(observations)
    let problem = try RegressionProblem(
      design: Matrix(columns: [x]), response: zip(x, random.normals(observations)).map(+))

    // %% The answer
    let fit = try problem.fit(.ridge(lambda: 1))
    let plain = try problem.leastSquares().coefficients[0]
    page.say("Ridge keeps \((100 * fit.coefficients[0] / plain).rounded(digits: 3)) % of it.")
    page.check("the fit is optimal: duality gap", fit.relativeGap, .below(1e-8))
  }
}
