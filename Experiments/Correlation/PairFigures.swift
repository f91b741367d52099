import Foundation
import Notebook
import Plotting

extension Figure {
  /// Median difference of two coefficients against 1 − ρ, a line for each method.
  static func differences(_ distance: [Double], _ differences: [[Double]]) -> Figure {
    let methods = ["least squares", "ridge", "lasso"]
    let layers = zip(methods, differences).enumerated().flatMap { order, method in
      [
        Layer.line(x: distance, y: method.1, ink: .accent(order), label: .end(method.0)),
        Layer.points(x: distance, y: method.1, ink: .accent(order)),
      ]
    }
    return Figure(
      title: "The closer the twins, the more the method matters",
      subtitle: "Median difference of the two coefficients; both should be one.",
      x: .log("1 − ρ  (twins to the right)", in: 1e-4...1, reversed: true),
      y: .log("|b₁ − b₂|", in: logRange(around: differences.flatMap { $0 })), layers: layers)
  }

  /// The pairs of coefficients of each method, on equal axes.
  static func pairs(_ draws: PairCoefficients, correlation: Double) -> Figure {
    let methods = [
      ("least squares", draws.leastSquares), ("ridge", draws.ridge), ("lasso", draws.lasso),
    ]
    let valleys = [0.1, 1].map { equalError($0, correlation: correlation) }
    let panels = methods.enumerated().map { order, method in
      let pairs = method.1
      let zeros = PairCoefficients.share(pairs) { $0.contains(0) }
      return Panel(
        heading: method.0,
        note: "\((100 * zeros).rounded().plain) % zeros",
        x: .linear("b₁", in: -2...4, ticks: [-2, 0, 1, 2, 4]),
        y: .linear("b₂", in: -2...4, ticks: [-2, 0, 1, 2, 4]),
        layers: valleys + [
          .rule(.horizontal(0), ink: .context), .rule(.vertical(0), ink: .context),
          .points(x: pairs.map { $0[0] }, y: pairs.map { $0[1] }, ink: .accent(order), size: 0.7),
        ])
    }
    return Figure(
      title: "Ridge meets in the middle, the lasso goes to the edges",
      subtitle: "Correlation \(correlation.plain), \(draws.lasso.count) data sets. Dashed: equal "
        + "expected error, 0.1 and 1 above the best.",
      panels: panels)
  }

  /// The pairs b that cost `excess` more than (1, 1) in expectation: with u and v half the sum and
  /// half the difference of b − (1, 1), 2(1 + ρ)u² + 2(1 − ρ)v² = excess.
  private static func equalError(_ excess: Double, correlation: Double) -> Layer {
    let (across, along) = (
      (excess / (2 * (1 + correlation))).squareRoot(),
      (excess / (2 * (1 - correlation))).squareRoot()
    )
    let turns = (0...120).map { Double($0) / 60 * Double.pi }
    return .line(
      x: turns.map { 1 + across * cos($0) + along * sin($0) },
      y: turns.map { 1 + across * cos($0) - along * sin($0) }, ink: .truth, width: 0.7)
  }
}
