import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows the exact path of the lasso as straight pieces, and what happens at its corners.
struct LarsPath: Experiment {
  static let info = ExperimentInfo(
    title: "A path of straight pieces",
    question: "Where does the path of the lasso turn, and what happens at each corner?",
    chapter: .paths, sources: [.efron2004, .quora])

  @Parameter("patients, drawn from the 442", in: 50...442) var patients = 442
  @Parameter("penalties at which two algorithms are compared", in: 10...200) var penalties = 50
  @Parameter("features in colour", in: 1...6) var highlighted = 4

  func run(in page: inout Page) throws {
    // %% The data
    // The diabetes data once more: ten features of mean zero and standard deviation one, and how far
    // the disease had progressed a year later.
    var draw = page.random("patients")
    let data = try Diabetes.load()
    let drawn = draw.sample(patients, from: data.response.count).sorted()
    let problem = try data.problem(rows: drawn)

    // %% What holds at every point of the path
    // Call $c_j = x_j^\top r / n$ the correlation of a feature with the residual $r$ of the fit. A
    // fit is the lasso's at $\lambda$ exactly if
    // $c_j = \lambda\,\mathrm{sign}(\beta_j)$ for each feature in the model, and
    // $|c_j| \le \lambda$ for each feature outside.
    // So all features in the model are tied. While the tie holds, these are linear equations, and
    // their solution is a straight line in $\lambda$. Two things end a piece: a feature outside
    // reaches the tie and enters, or a coefficient reaches zero and leaves. Both places can be
    // computed, so the whole path can be, corner by corner, without any grid.
    let path = try LassoCorners(problem)
    let plain = try problem.leastSquares()
    page.figure(
      "corners",
      .corners(
        path, names: data.names, highlighted: Array(path.entryOrder.prefix(highlighted))),
      caption: "Left: what each feature gets. Right: the upper edge is λ, and a line that joins it "
        + "is a feature that enters.",
      alt: "Two panels against the L1 norm, with grey verticals at the corners. Coefficients leave "
        + "zero one after another as broken straight lines. Correlations fall, and one after another "
        + "join a common falling edge that ends at zero.")

    // %% Corner by corner
    // Each row is one step of the algorithm, from the largest penalty to none. $R^2$ is the share of
    // the variance explained when the corner is reached.
    page.table(
      "The corners of the path",
      columns: ["step", "λ", "what happens", "features after it", "R² there"],
      rows: path.rows(data.names))
    let leaving = path.events.joined().count { !$0.enters }
    page.say(
      "The path has \(path.events.count) corners for \(problem.features) features. Features that leave "
        + "on the way, perhaps to return: \(leaving).")
    page.record("steps", Double(path.events.count))
    for (place, feature) in path.entryOrder.enumerated() {
      page.record("entry-\(place + 1)", Double(feature + 1))
    }

    // %% The same by brute patience
    // Coordinate descent knows nothing of corners. It takes one penalty at a time, and improves one
    // coefficient after another until little changes.
    let lambdaMax = problem.lambdaMax()
    let lambdas = geometricGrid(from: lambdaMax, to: 1e-3 * lambdaMax, count: penalties)
    let descent = try problem.lassoPath(
      lambdas: lambdas, tolerance: 1e-14, algorithm: .coordinateDescent)
    let sweeps = descent.fits.map(\.iterations).reduce(0, +)
    page.say(
      "For \(penalties) penalties it sweeps \(sweeps) times over all features; the exact path needs "
        + "\(path.events.count) steps for all penalties there are. A sweep and a step cost "
        + "alike: a few times $np$ multiplications.")

    // %% What could have proved this wrong
    page.check(
      "the conditions of optimality hold at corners and between: worst violation",
      path.worstViolation, .below(1e-8))
    page.check("the pieces are straight: largest bend", path.bend, .below(1e-8))
    page.check(
      "coordinate descent finds the same path: largest distance", try path.distance(to: descent),
      .below(1e-6))
    page.check(
      "the path ends in least squares: largest distance",
      largestDistance(path.fits[path.fits.count - 1].coefficients, plain.coefficients),
      .below(1e-6))
    page.claim(
      .efron2004, "on all patients the path has twelve steps", Double(path.events.count),
      .within(0, of: 12))
    page.claim(
      .efron2004, "features enter in the order 3 9 4 7 2 10 5 8 6 1: how many in place",
      Double(zip(path.entryOrder, [3, 9, 4, 7, 2, 10, 5, 8, 6, 1]).count { $0 + 1 == $1 }),
      .atLeast(10))
    page.claim(
      .quora, "path methods make the lasso's λ cheap: exact steps for each feature",
      Double(path.events.count) / Double(problem.features), .atMost(2))
  }
}
