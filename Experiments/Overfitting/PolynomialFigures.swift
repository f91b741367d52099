import Notebook
import Plotting

extension Figure {
  /// A panel per fit: the points, the curve they came from, the fit.
  static func polynomialFits(_ fits: [PolynomialFit], _ curve: CosineCurve) -> Figure {
    let panels = fits.enumerated().map { index, fit in
      Panel(
        heading: fit.name, note: "CV error \(fit.crossValidation.digits(3))",
        x: .linear("x", in: 0...1, ticks: [0, 0.5, 1]),
        y: .linear("y", in: -1.9...1.9, ticks: [-1, 0, 1]),
        layers: [
          .line(
            x: PolynomialFit.places, y: PolynomialFit.truth, ink: .truth,
            label: index == 1 ? .at(0.42, 0.1, "truth") : .none),
          .line(
            x: PolynomialFit.places, y: fit.heights, ink: .accent(0),
            label: index == 0 ? .at(0.04, 0.2, "fit") : .none),
          .points(x: curve.x, y: curve.y, ink: .data),
        ])
    }
    let reach = (fits.last?.heights.map(\.magnitude).max() ?? 0).digits(2)
    return Figure(
      title: "One power is too few, four are right, fifteen run wild",
      subtitle: "Least squares on \(curve.x.count) points. What leaves the frame is cut off: "
        + "the last fit reaches \(reach).",
      panels: panels)
  }

  /// True error and error of cross-validation against lambda, a panel per path.
  static func errorAlongPath(_ paths: [PolynomialPath]) -> Figure {
    let errors = paths.flatMap { $0.fits.flatMap { [$0.trueError, $0.crossValidation] } }
    let range = logRange(around: errors.filter { $0 < 10 })
    let panels = paths.map { path in
      Panel(
        heading: path.name, note: "CV picks λ = \(path.lambdas[path.best].rounded(digits: 2))",
        x: .log("λ", in: logRange(around: path.lambdas)),
        y: .log("mean squared error", in: range),
        layers: [
          .line(
            x: path.lambdas, y: path.fits.map(\.crossValidation), ink: .accent(0),
            label: .legend("cross-validation")),
          .line(
            x: path.lambdas, y: path.fits.map(\.trueError), ink: .accent(1),
            label: .legend("true error")),
          .points(
            x: [path.lambdas[path.best]], y: [path.chosen.crossValidation], ink: .data, size: 1.6),
        ])
    }
    return Figure(
      title: "Between too little penalty and too much lies a valley",
      subtitle: "Degree \(paths[0].chosen.degree), \(paths[0].lambdas.count) penalties. "
        + "The dot is the smallest error of 10-fold cross-validation.",
      panels: panels)
  }

  /// The size of each coefficient against its power.
  static func coefficientSizes(_ fits: [PolynomialFit]) -> Figure {
    let layers = fits.enumerated().map { index, fit in
      let kept = fit.coefficients.indices.filter { fit.coefficients[$0] != 0 }
      return Layer.points(
        x: kept.map { Double($0 + 1) }, y: kept.map { fit.coefficients[$0].magnitude },
        ink: .accent(index), size: 1.4, label: .legend(fit.name))
    }
    let degree = fits.map(\.degree).max() ?? 1
    return Figure(
      title: "A wild fit is a sum of huge terms that cancel",
      subtitle: "Degree \(fits[0].degree): size of each coefficient. An exact zero has no point.",
      x: .linear(
        "power of x", in: 0.5...Double(degree) + 0.5,
        ticks: stride(from: 1, through: degree, by: 2).map { Tick(Double($0)) }),
      y: .log("|coefficient|"), layers: layers)
  }
}
