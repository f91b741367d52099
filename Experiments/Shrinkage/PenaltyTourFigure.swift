import Plotting

extension Figure {
  /// Error on rows held out against lambda, a line for each penalty.
  static func penaltyTour(
    _ lambdas: [Double], _ paths: [(name: String, errors: [Double])], leastSquares: Double
  ) -> Figure {
    Figure(
      title: "On clean data the best penalty is next to none",
      subtitle: "Mean squared error on rows held out. Grey line: least squares.",
      x: .log("λ", in: logRange(around: lambdas)),
      y: .log("test error", in: logRange(around: paths.flatMap(\.errors) + [leastSquares])),
      layers: [.rule(.horizontal(leastSquares), ink: .context)]
        + paths.enumerated().map { order, path in
          .line(x: lambdas, y: path.errors, ink: .accent(order), label: .legend(path.name))
        })
  }
}

/// A digit lowered: 3 ▸ ₃.
func subscripted(_ digit: Int) -> String {
  precondition((0...9).contains(digit), "Only a digit can be lowered, not \(digit).")
  return String(Array("₀₁₂₃₄₅₆₇₈₉")[digit])
}
