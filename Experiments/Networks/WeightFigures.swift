import Notebook
import Plotting
import Regularization

extension Figure {
  /// The weights of one regression at a few penalties, on one axis.
  static func widths(_ fits: [Fit], shape: WeightShape) -> Figure {
    let panels = fits.map { fit in
      let bars = Histogram(fit.coefficients, in: -2.4...2.4, bins: 48)
      return Panel(
        heading: "λ = \(fit.lambda.rounded(digits: 2))",
        note: "sd \(standardDeviation(fit.coefficients).digits(2))",
        x: .linear("weight", in: -2.4...2.4, ticks: [-2, -1, 0, 1, 2]),
        y: .linear("density", in: 0...4, ticks: [0, 2, 4]),
        layers: [.bars(x: bars.places, y: bars.density, width: bars.width)])
    }
    return Figure(
      title: "A larger penalty makes the histogram narrower",
      subtitle: "\(fits[0].coefficients.count) weights of ridge on one axis; the true ones are "
        + "drawn \(shape.rawValue). What leaves the frame is cut off.",
      panels: panels)
  }

  /// A row per shape of the true weights, a column per penalty, each in units of its own spread.
  static func shapes(_ regressions: [(shape: WeightShape, fits: [Fit])]) -> Figure {
    let bell = (-40...40).map { Double($0) / 10 }
    let panels = regressions.flatMap { regression in
      regression.fits.map { fit in
        let bars = Histogram(Standardized(fit.coefficients).values, in: -4...4, bins: 20)
        return Panel(
          heading: "\(regression.shape.rawValue) truth",
          note: "kurtosis \(excessKurtosis(fit.coefficients).digits(2))",
          x: .linear("weight", in: -4...4, ticks: [-4, -2, 0, 2, 4], unit: "sd"),
          y: .linear("density", in: 0...0.8, ticks: [0, 0.4, 0.8]),
          layers: [
            .bars(x: bars.places, y: bars.density, width: bars.width),
            .line(x: bell, y: bell.map(bellCurve), ink: .data, width: 0.8),
            .text("λ = \(fit.lambda.rounded(digits: 2))", x: 3.9, y: 0.68, align: .right),
          ])
      }
    }
    return Figure(
      title: "The shape comes more from the truth than from the penalty",
      subtitle: "The same fits, each in units of its own standard deviation; the line is a bell.",
      panels: panels, columns: 3)
  }
}
