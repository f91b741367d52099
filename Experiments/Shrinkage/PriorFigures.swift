import Foundation
import Notebook
import Plotting

extension Figure {
  /// The two priors, on the same axes.
  static func priors(spread: Double) -> Figure {
    let x = (0...240).map { spread * (Double($0) / 30 - 4) }
    return Figure(
      title: "Laplace believes in zero more, and in large values too",
      subtitle: "Prior densities of a coefficient, both with standard deviation "
        + "\(spread.rounded(digits: 2)).",
      x: .linear("β", in: -4 * spread...4 * spread), y: .linear("density"),
      layers: Prior.allCases.enumerated().map { order, prior in
        .line(
          x: x, y: x.map { prior.density($0, spread: spread) }, ink: .accent(order),
          label: .legend(prior.rawValue))
      })
  }

  /// Level lines of the posteriors with mode, mean and least squares.
  static func posteriors(_ posteriors: [Posterior], leastSquares: [Double]) -> Figure {
    // The part that matters, and zero; the same for both.
    let x = span(posteriors, horizontal: true)
    let y = span(posteriors, horizontal: false)
    return Figure(
      title: "The most probable place may lie on an axis; the mean does not",
      subtitle:
        "Posterior densities of two coefficients. Lines: 90, 50, 10 and 1 % of the highest.",
      panels: posteriors.enumerated().map { order, posterior in
        Panel(
          heading: posterior.prior.rawValue,
          note: posterior.mode.contains(0) ? "mode on an axis" : "mode off the axes",
          x: .linear("β₁", in: x), y: .linear("β₂", in: y),
          layers: [
            .rule(.horizontal(0), ink: .context), .rule(.vertical(0), ink: .context),
            .contours(
              x: posterior.x, y: posterior.y, z: posterior.values,
              levels: [0.01, 0.1, 0.5, 0.9].map { log($0) }, ink: .accent(order),
              dash: .solid),
            .points(
              x: [leastSquares[0]], y: [leastSquares[1]], ink: .context, marker: .square,
              size: 1.3, label: .legend("least squares")),
            .points(
              x: [posterior.mode[0]], y: [posterior.mode[1]], ink: .data, size: 1.6,
              label: .legend("mode")),
            .points(
              x: [posterior.mean[0]], y: [posterior.mean[1]], ink: .data, marker: .cross,
              size: 1.6, label: .legend("mean")),
          ])
      }, columns: 2)
  }

  /// The stretch of an axis where a posterior is above a two-hundredth of its top, with zero.
  private static func span(_ posteriors: [Posterior], horizontal: Bool) -> ClosedRange<Double> {
    let kept = posteriors.flatMap { posterior in
      let axis = horizontal ? posterior.x : posterior.y
      return axis.indices.filter { index in
        let line = horizontal ? posterior.values.map { $0[index] } : posterior.values[index]
        return (line.max() ?? 0) > log(0.005)
      }.map { axis[$0] }
    }
    let (low, high) = (min(0, kept.min() ?? 0), max(0, kept.max() ?? 0))
    let margin = 0.05 * (high - low)
    return low - margin...high + margin
  }

  /// One coefficient under a Laplace prior: its mode and its mean.
  static func modeAndMean(_ shrinkage: LaplaceShrinkage) -> Figure {
    let reach = shrinkage.leastSquares[shrinkage.leastSquares.count - 1]
    return Figure(
      title: "The mode has a threshold, the mean has none",
      subtitle: "One coefficient under the Laplace prior, against its least-squares estimate.",
      x: .linear("least squares b", in: -reach...reach),
      y: .linear("estimate", in: -reach...reach),
      layers: [
        .line(x: [-reach, reach], y: [-reach, reach], ink: .truth),
        .line(
          x: shrinkage.leastSquares, y: shrinkage.mode, ink: .accent(0),
          label: .legend("mode: the lasso")),
        .line(
          x: shrinkage.leastSquares, y: shrinkage.mean, ink: .accent(1),
          label: .legend("posterior mean")),
      ])
  }
}
