import Notebook
import Plotting
import Regularization

extension FigureAnimation {
  /// Coefficients of ridge and lasso side by side, picture by picture less of them.
  ///
  /// The two penalties of a picture leave the same $\|\beta\|_1$: of each path, the fit that comes
  /// nearest to the picture's share of the largest norm.
  static func coefficientBars(
    ridge: [Fit], lasso: [Fit], names: [String], frames: Int = 20
  ) -> FigureAnimation {
    let norms = [ridge, lasso].map { $0.map { absoluteNorm($0.coefficients) } }
    let largest = norms.map { $0.max() ?? 0 }.min() ?? 0
    let height =
      [ridge, lasso].flatMap { $0.map { $0.coefficients.map(\.magnitude).max() ?? 0 } }
      .max() ?? 1
    let features = names.indices.map { Double($0 + 1) }
    let ticks = zip(features, names).map { Tick($0, $1) }
    let panels = (0..<frames).map { frame in
      let share = 1 - Double(frame) / Double(frames)
      let fits = zip([ridge, lasso], norms).map { path, norms in
        path[nearest(to: share * largest, in: norms)].coefficients
      }
      return Panel(
        heading: "\((share * 100).rounded(digits: 3)) % left",
        x: .linear("", in: 0.4...Double(names.count) + 0.6, ticks: ticks),
        y: .linear("coefficient", in: -1.05 * height...1.05 * height, unit: "per sd"),
        layers: [.rule(.horizontal(0))]
          + zip(fits, [("ridge", -0.2), ("lasso", 0.2)]).enumerated().map { order, bar in
            .bars(
              x: features.map { $0 + bar.1.1 }, y: bar.0, width: 0.36, ink: .accent(order),
              label: .legend(bar.1.0))
          })
    }
    return FigureAnimation(
      title: "Ridge leaves ten small bars, the lasso fewer and fewer",
      subtitle: "Both penalties leave the same share of the L1 norm of least squares.",
      frames: panels, stills: 4)
  }

  private static func nearest(to value: Double, in values: [Double]) -> Int {
    values.indices.min { (values[$0] - value).magnitude < (values[$1] - value).magnitude } ?? 0
  }
}
