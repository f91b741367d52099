import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// Shows what ridge, the lasso and best subset do to each coefficient when features do not interfere.
struct OrthonormalClosedForms: Experiment {
  static let info = ExperimentInfo(
    title: "Three ways to treat a coefficient",
    question: "What does each penalty do to a single coefficient when nothing else interferes?",
    chapter: .shrinkage, sources: [.shizuya2024, .tibshirani1996])

  @Parameter("rows of the design", in: 10...500) var observations = 40
  @Parameter("standard deviation of the noise", in: 0.01...1) var noise = 0.2
  @Parameter("threshold t", in: 0.05...2) var threshold = 0.5

  func run(in page: inout Page) throws {
    // %% The data
    // Eight columns that are orthonormal, $X^\top X = I$: each is of length one and none shares
    // anything with another. The true coefficients fall from 3 to 0, and
    // $y = X\beta + \varepsilon$. Least squares is then simply $b = X^\top y$, one inner product for
    // each coefficient.
    let truth = [3, 2, 1.5, 1, 0.6, 0.3, 0.1, 0]
    var (draw, errors) = (page.random("design"), page.random("errors"))
    let columns = truth.map { _ in draw.normals(observations) }
    let design = try QRFactorization(Matrix(columns: columns)).orthonormalBasis(rank: truth.count)
    let response = zip(design * truth, errors.normals(observations, standardDeviation: noise))
    let regression = OrthonormalRegression(
      problem: try RegressionProblem(
        design: design, response: response.map(+), intercept: false), truth: truth)
    let plain = regression.leastSquares

    // %% The closed forms
    // Write $\frac{1}{2}\|y - X\beta\|^2$ plus a penalty. Because columns do not interfere, the sum
    // falls into eight problems of one coefficient each. With $\frac{1}{2}t\,\beta_j^2$ the answer is
    // $b_j / (1 + t)$; with $t|\beta_j|$ it is $b_j$ moved by $t$ towards zero, and zero if it does
    // not reach that far; with a price of $\frac{1}{2}t^2$ for each coefficient in use it is $b_j$
    // where $|b_j| > t$ and zero elsewhere. In our objective, which divides by $n$,
    // $\lambda = t/n$.
    let lambda = threshold / Double(observations)
    let found: [ThresholdRule: [Double]] = [
      .ridge: try regression.problem.fit(.ridge(lambda: lambda)).coefficients,
      .lasso: try regression.problem.lassoPath(
        lambdas: [lambda], tolerance: 1e-14
      ).fits[0].coefficients,
      .subset: try regression.bestSubset(threshold: threshold),
    ]
    let rules = ThresholdRule.allCases
    page.table(
      "The eight coefficients, as the solvers find them (best subset: all 256 tried)",
      columns: ["truth", "least squares"] + rules.map(\.rawValue),
      rows: truth.indices.map { index in
        [.setting(truth[index]), .number(plain[index], digits: 3)]
          + rules.map { .number(found[$0]?[index] ?? 0, digits: 3) }
      })
    page.figure(
      "rules", .thresholdRules(plain, found, threshold: threshold),
      caption: "Ridge takes the same share from every coefficient, the lasso the same amount; best "
        + "subset takes all or nothing.",
      alt: "Three panels of the estimate against least squares with eight dots. Ridge: a flatter "
        + "line through zero. Lasso: flat at zero, then parallel to the diagonal. Best subset: zero, "
        + "then the diagonal.")

    // %% Who gains?
    // Shrinking pays where noise is larger than the coefficient, and costs where it is smaller. Most
    // of these coefficients are larger; `--noise 1` turns the tables.
    let errorsOf = [("least squares", plain)] + rules.map { ($0.rawValue, found[$0] ?? []) }
    page.table(
      "Squared distance from the true coefficients", columns: ["method", "‖b − β‖²", "zeros"],
      rows: errorsOf.map { name, estimate in
        [
          .text(name),
          .number(zip(estimate, truth).map { ($0 - $1) * ($0 - $1) }.reduce(0, +), digits: 3),
          .count(estimate.count { $0 == 0 }),
        ]
      })

    // %% What could have proved this wrong
    for rule in rules {
      let gaps = zip(found[rule] ?? [], plain).map {
        ($0 - rule($1, threshold: threshold)).magnitude
      }
      page.check(
        "\(rule.rawValue): solver and closed form differ by", gaps.max() ?? 1, .below(1e-12))
      page.record("difference \(rule.rawValue)", gaps.max() ?? 1)
    }
    let small = plain.indices.filter { plain[$0].magnitude <= threshold }
    page.claim(
      .shizuya2024, "the lasso makes zero of all that is below the threshold: share",
      Double(small.count { found[.lasso]?[$0] == 0 }) / Double(max(1, small.count)), .atLeast(1))
    page.claim(
      .shizuya2024, "ridge shrinks without making zeros: zeros",
      Double((found[.ridge] ?? []).count { $0 == 0 }), .atMost(0))
    let moved = zip(plain, found[.lasso] ?? []).filter { $0.1 != 0 }.map { ($0 - $1).magnitude }
    page.claim(
      .tibshirani1996, "the lasso moves every coefficient it keeps by the same amount: spread",
      (moved.max() ?? 0) - (moved.min() ?? 0), .below(1e-12))
  }
}
