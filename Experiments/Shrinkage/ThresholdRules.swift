import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// A regression on orthonormal columns, where every method acts on each coefficient alone.
struct OrthonormalRegression: Sendable {
  let problem: RegressionProblem
  let truth: [Double]

  /// X'y, the least-squares estimate.
  var leastSquares: [Double] { problem.design.transposeTimes(problem.response) }

  /// The subset that minimises ½‖y − Xβ‖² + ½ t² (its size), found by trying every subset.
  ///
  /// Each subset is fitted by its own least squares; nothing but the sum of squares is used.
  func bestSubset(threshold t: Double) throws -> [Double] {
    let p = problem.features
    var best = (value: Double.infinity, coefficients: [Double]())
    for members in 0..<(1 << p) {
      let subset = (0..<p).filter { members >> $0 & 1 == 1 }
      var coefficients = [Double](repeating: 0, count: p)
      if !subset.isEmpty {
        let fit = try RegressionProblem(
          design: problem.design.selecting(columns: subset), response: problem.response,
          intercept: false
        ).leastSquares()
        for (feature, value) in zip(subset, fit.coefficients) { coefficients[feature] = value }
      }
      let residual = zip(problem.response, problem.design * coefficients).map { $0 - $1 }
      let squares = residual.reduce(0) { $0 + $1 * $1 }
      let value = (squares + t * t * Double(subset.count)) / 2
      if value < best.value { best = (value, coefficients) }
    }
    return best.coefficients
  }
}

/// What a method does to a least-squares estimate on orthonormal columns.
enum ThresholdRule: String, CaseIterable, Sendable {
  case ridge = "ridge"
  case lasso = "lasso"
  case subset = "best subset"

  /// The estimate that becomes of a least-squares estimate.
  func callAsFunction(_ b: Double, threshold t: Double) -> Double {
    switch self {
    case .ridge: b / (1 + t)
    case .lasso: b > t ? b - t : b < -t ? b + t : 0
    case .subset: b.magnitude > t ? b : 0
    }
  }

  var formula: String {
    switch self {
    case .ridge: "b / (1 + t)"
    case .lasso: "sign(b) (|b| − t)₊"
    case .subset: "b where |b| > t"
    }
  }
}

extension Figure {
  /// Each rule as a line, and the coefficients that a solver found as points on it.
  static func thresholdRules(
    _ leastSquares: [Double], _ estimates: [ThresholdRule: [Double]], threshold: Double
  ) -> Figure {
    let reach = max(3, (leastSquares.map(\.magnitude).max() ?? 1).rounded(.up))
    let ticks = [-2, 0, 2, 4, 6].filter { $0 <= reach }.map { Tick($0) }
    // Both sides of each jump, so that the hard rule is drawn upright.
    let grid = ([-reach, -threshold, -threshold, 0, threshold, threshold, reach])
    let nudges = [0, -1e-9, 1e-9, 0, -1e-9, 1e-9, 0]
    let panels = ThresholdRule.allCases.enumerated().map { order, rule in
      Panel(
        heading: rule.rawValue, note: rule.formula,
        x: .linear("least squares b", in: -2.5...reach, ticks: ticks),
        y: .linear("estimate", in: -2.5...reach, ticks: ticks),
        layers: [
          .line(x: [-reach, reach], y: [-reach, reach], ink: .truth),
          .line(
            x: grid, y: zip(grid, nudges).map { rule($0 + $1, threshold: threshold) },
            ink: .accent(order), dash: .solid),
          .points(x: leastSquares, y: estimates[rule] ?? [], ink: .data),
        ])
    }
    return Figure(
      title: "Ridge tilts the line, the lasso moves it, best subset cuts it",
      subtitle:
        "Threshold t = \(threshold.rounded(digits: 2)). Lines: closed forms. Dots: what the "
        + "solvers found. Dashed: least squares.",
      panels: panels)
  }
}
