import Notebook
import Plotting

extension Figure {
  /// Errors of gradient descent against the length of the walk, and of ridge against 1/λ.
  static func walks(
    _ times: [Double], descent: (training: [Double], truth: [Double]),
    ridge: (training: [Double], truth: [Double])
  ) -> Figure {
    let range = logRange(around: descent.training + descent.truth + ridge.truth)
    let panels = [("gradient descent", "stopped early", descent), ("ridge", "λ = 1/(ηt)", ridge)]
      .enumerated().map { order, method in
        let best = method.2.truth.indices.min { method.2.truth[$0] < method.2.truth[$1] } ?? 0
        return Panel(
          heading: method.0, note: method.1,
          x: .log(order == 0 ? "length of the walk, ηt" : "1/λ", in: logRange(around: times)),
          y: .log("mean squared error", in: range),
          layers: [
            .line(
              x: times, y: method.2.training, ink: .accent(0), label: .legend("training error")),
            .line(x: times, y: method.2.truth, ink: .accent(1), label: .legend("true error")),
            .points(x: [times[best]], y: [method.2.truth[best]], ink: .data, size: 1.6),
          ])
      }
    return Figure(
      title: "Stopping a walk early is much like penalising it",
      subtitle: "One data set. To the right the fit is freer; the dot is the smallest true error.",
      panels: panels)
  }

  /// What three walks and their penalties leave of each direction.
  static func filters(
    _ curvatures: [Double], _ stops: [(steps: Int, descent: [Double], ridge: [Double])]
  ) -> Figure {
    let shown = curvatures.indices.filter { curvatures[$0] > 1e-12 * curvatures[0] }
    let x = shown.map { curvatures[$0] }
    let panels = stops.map { stop in
      Panel(
        heading: "t = \(stop.steps)",
        x: .log("curvature of the direction, s²", in: logRange(around: x)),
        y: .linear("part that is left", in: 0...1, ticks: [0, 0.5, 1]),
        layers: [
          .line(x: x, y: shown.map { stop.ridge[$0] }, ink: .accent(1), label: .legend("ridge")),
          .line(
            x: x, y: shown.map { stop.descent[$0] }, ink: .accent(0),
            label: .legend("gradient descent")),
          .points(x: x, y: shown.map { stop.descent[$0] }, ink: .accent(0), size: 0.7),
        ])
    }
    return Figure(
      title: "Both let steep directions pass and hold flat ones back",
      subtitle: "Part of the least-squares fit that is left after t steps, and under λ = 1/(ηt).",
      panels: panels)
  }

  /// The norm of the coefficients after a fixed number of steps, against the learning rate.
  static func tugOfWar(_ rates: [Double], _ norms: [(lambda: Double, values: [Double])], steps: Int)
    -> Figure
  {
    Figure(
      title: "The learning rate pulls the weights out, the penalty pulls them back",
      subtitle: "Norm of the coefficients after \(steps) steps of gradient descent on ridge.",
      x: .log("learning rate η, as a part of the largest that cannot overshoot", in: 0.01...1),
      y: .linear("‖b‖₂"),
      layers: norms.enumerated().map { order, line in
        .line(
          x: rates, y: line.values, ink: .accent(order),
          label: .end("λ = \(line.lambda.rounded(digits: 2))"))
      })
  }
}
