import Notebook
import Plotting
import Regularization

/// A path with what it does to the points it saw and to new ones.
struct ErrorsAlongPath: Sendable {
  let name: String
  let lambdas: [Double]
  let fits: [Fit]
  let training: [Double]
  /// The expected squared error of a new response.
  let test: [Double]

  init(_ name: String, _ fits: [Fit], _ data: SparseDraw) {
    self.name = name
    self.fits = fits
    lambdas = fits.map(\.lambda)
    training = trainingErrors(fits, data.problem)
    test = fits.map { data.newError($0) }
  }

  /// Where the error on new responses is smallest.
  var best: Int { test.indices.min { test[$0] < test[$1] } ?? 0 }

  /// The error at the best penalty against the smaller of those at the two ends; below 1 where
  /// neither end is best.
  var valley: Double {
    test[best] / min(test[0], test[test.count - 1])
  }
}

extension Figure {
  /// Training and test error against lambda, a panel per method.
  static func limits(_ paths: [ErrorsAlongPath], leastSquares: Double, nothing: Double) -> Figure {
    let all = paths.flatMap { $0.training + $0.test }
    let top = (all.max() ?? 1) * 1.1
    return Figure(
      title: "Too little, too much, and a valley between",
      subtitle: "To the left least squares, to the right nothing but the mean. Dot: smallest test "
        + "error.",
      panels: paths.map { path in
        Panel(
          heading: path.name, note: "best at λ = \(path.lambdas[path.best].rounded(digits: 2))",
          x: .log("λ", in: logRange(around: path.lambdas)),
          y: .linear("mean squared error", in: 0...top),
          layers: [
            .rule(.horizontal(leastSquares), ink: .context),
            .rule(.horizontal(nothing), ink: .context),
            .line(x: path.lambdas, y: path.training, ink: .accent(0), label: .legend("training")),
            .line(x: path.lambdas, y: path.test, ink: .accent(1), label: .legend("new responses")),
            .points(x: [path.lambdas[path.best]], y: [path.test[path.best]], ink: .data, size: 1.5),
          ])
      })
  }
}
