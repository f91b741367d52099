import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// The fits of the sine curve at a handful of penalties, side by side.
struct ShrunkFits: Sendable {
  let curve: SineCurve
  let degree: Int
  let fits: [Fit]

  /// A panel per penalty: the points and the fit.
  func figure(
    title: String, subtitle: String, heading: (Fit) -> String = Self.lambda, note: (Fit) -> String
  ) -> Figure {
    let design = curve.basis(degree: degree).design(curve.places)
    return Figure(
      title: title, subtitle: subtitle,
      panels: fits.map { fit in
        .sine(curve, heading: heading(fit), note: note(fit), heights: fit.predict(design))
      },
      columns: 3)
  }

  private static func lambda(_ fit: Fit) -> String { "λ = \(fit.lambda.rounded(digits: 2))" }
}

extension SineCurve {
  /// Where a fit is drawn.
  var places: [Double] {
    let (first, last) = (x[0], x[x.count - 1])
    return (0...300).map { first + (last - first) * Double($0) / 300 }
  }
}

extension Panel {
  /// The points of the sine curve and a fit over its ``SineCurve/places``, where there is one.
  static func sine(
    _ curve: SineCurve, heading: String, note: String, heights: [Double]
  ) -> Panel {
    Panel(
      heading: heading, note: note,
      x: .linear("angle", in: 1...5.3, ticks: [1, 3, 5], unit: "rad"),
      y: .linear("y", in: -1.6...1.6, ticks: [-1, 0, 1]),
      layers: [
        .points(x: curve.x, y: curve.y, ink: .data, size: 0.7)
      ] + (heights.isEmpty ? [] : [.line(x: curve.places, y: heights, ink: .accent(0))]))
  }
}

extension Figure {
  /// How many powers the lasso keeps, against lambda.
  static func keptAlongPath(_ lambdas: [Double], _ kept: [Int], _ degree: Int) -> Figure {
    Figure(
      title: "The lasso chooses how many powers to use",
      subtitle: "Coefficients that are not exactly zero, of \(degree).",
      x: .log("λ", in: logRange(around: lambdas)),
      y: .linear("powers kept", in: 0...Double(degree)),
      layers: [.steps(x: lambdas.reversed(), y: kept.reversed().map(Double.init))])
  }
}
