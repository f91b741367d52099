import Notebook
import Plotting

extension Figure {
  /// The level lines of a bowl and the ball that it may not leave, a panel per exponent.
  static func contoursAndBalls(_ bowl: Quadratic, exponents: [Double]) -> Figure {
    let x = (0...66).map { -1.4 + 3.3 * Double($0) / 66 }
    let y = (0...98).map { -1.4 + 4.9 * Double($0) / 98 }
    let z = y.map { y in x.map { bowl([$0, y]) } }
    return Figure(
      title: "The diamond has corners for the ellipse to land on",
      subtitle: "Grey: lines of equal error about least squares (square). Dot: the best point "
        + "within the budget.",
      panels: exponents.enumerated().map { order, exponent in
        let ball = BudgetBall(exponent: exponent)
        let optimum = ball.optima(of: [bowl])[0]
        let level = bowl(optimum)
        return Panel(
          heading: "q = \(exponent.rounded(digits: 3))",
          note: "β = (\((optimum[0]).rounded(digits: 2)), \((optimum[1]).rounded(digits: 2)))",
          x: .linear("β₁", in: -1.4...1.9, ticks: [-1, 0, 1]),
          y: .linear("β₂", in: -1.4...3.5, ticks: [-1, 0, 1, 2, 3]),
          layers: [
            .rule(.horizontal(0), ink: .context), .rule(.vertical(0), ink: .context),
            .polygon(ball.points.map { Point($0[0], $0[1]) }, ink: .accent(order)),
            .contours(x: x, y: y, z: z, levels: [0.1, 0.4, 1.7, 2.6].map { $0 * level }),
            .contours(x: x, y: y, z: z, levels: [level], ink: .data),
            .points(x: [bowl.centre[0]], y: [bowl.centre[1]], ink: .context, marker: .square),
            .points(x: [optimum[0]], y: [optimum[1]], ink: .data, size: 1.5),
          ], equalUnits: true)
      }, columns: 3)
  }

  /// How often the optimum has a zero, or nearly one, against the exponent.
  static func zerosByExponent(
    _ exponents: [Double], near: [Double], exact: [Double], count: Int
  ) -> Figure {
    Figure(
      title: "Exact zeros end where the corners end: at q = 1",
      subtitle: "Share of optima with a zero, \(count) random bowls for each exponent.",
      x: .linear("exponent q", in: 0.4...4.1, ticks: [0.5, 1, 2, 3, 4]),
      y: .linear("share", in: 0...1, ticks: [0, 0.25, 0.5, 0.75, 1]),
      layers: [
        .line(x: exponents, y: near, ink: .accent(1), label: .legend("below a thousandth")),
        .points(x: exponents, y: near, ink: .accent(1)),
        .line(
          x: exponents.filter { $0 <= 1 } + exponents.filter { $0 >= 1 },
          y: zip(exponents, exact).filter { $0.0 <= 1 }.map(\.1) + [0]
            + zip(exponents, exact).filter { $0.0 > 1 }.map(\.1),
          ink: .accent(0), label: .legend("exactly zero")),
        .points(x: exponents, y: exact, ink: .accent(0)),
      ])
  }
}
