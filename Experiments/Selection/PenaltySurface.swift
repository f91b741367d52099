import Foundation
import Notebook
import Plotting
import Regularization

/// The error of cross-validation over both settings of the elastic net.
struct PenaltySurface: Sendable {
  /// Mixings from ridge to lasso, rising.
  static let alphas = (0...10).map { Double($0) / 10 }

  /// Penalties, falling; the same for every mixing.
  let lambdas: [Double]
  /// The paths on all rows, one for each mixing.
  let paths: [CoefficientPath]
  /// Cross-validation, one for each mixing.
  let validations: [CrossValidation]

  /// Cross-validates the grid.
  init(_ problem: RegressionProblem, folds: Folds, penalties: Int) throws {
    // With less L1 in the mixture it takes a larger penalty to leave nothing.
    let largest = problem.lambdaMax()
    let lambdas = geometricGrid(from: 5 * largest, to: 1e-2 * largest, count: penalties)
    self.lambdas = lambdas
    // One algorithm for all that have an L1 part, so that their work can be compared.
    paths = try Self.alphas.map {
      try problem.elasticNetPath(
        alpha: $0, lambdas: lambdas, algorithm: $0 > 0 ? .activeSet : .decomposition)
    }
    validations = try Self.alphas.map {
      try problem.crossValidate(.elasticNet(alpha: $0), lambdas: lambdas, folds: folds)
    }
  }

  /// The mixing with the smallest error of cross-validation at its best penalty.
  var best: Int {
    validations.indices.min { validations[$0].bestError < validations[$1].bestError } ?? 0
  }

  /// The fit that cross-validation picks for a mixing.
  func chosen(_ mixing: Int) -> Fit { paths[mixing].fits[validations[mixing].best] }

  var worstGap: Double { paths.map(\.worstGap).max() ?? 0 }

  /// Linear systems solved on the path of a mixing.
  func work(_ mixing: Int) -> Double {
    Double(paths[mixing].fits.reduce(0) { $0 + $1.iterations })
  }
}

extension Figure {
  /// The valley of the error of cross-validation over λ and α.
  static func surface(_ surface: PenaltySurface) -> Figure {
    let x = surface.lambdas.reversed().map { log10($0) }
    let lowest = surface.validations[surface.best].bestError
    // Excess over the lowest error, in percent, so that the valley has an even floor.
    let z = surface.validations.map { validation in
      validation.mean.reversed().map { 100 * ($0 / lowest - 1) }
    }
    let bests = surface.validations.map { log10($0.bestLambda) }
    let ticks = (Int(x[0].rounded(.up))...Int((x.last ?? 0).rounded(.down))).map { exponent in
      Tick(Double(exponent), tenTo(exponent).rounded(digits: 2))
    }
    return Figure(
      title: "The valley is long and flat: many pairs do as well",
      subtitle: "Lines of equal error of cross-validation, above its minimum. Circles: the best λ "
        + "of each α; the dot is the best of all.",
      x: .linear("λ", in: x[0]...(x.last ?? 1), ticks: ticks),
      y: .linear("α: 0 is ridge, 1 is the lasso", in: -0.05...1.05, ticks: [0, 0.5, 1]),
      layers: [2, 5, 20, 100].enumerated().map { order, level in
        .contours(
          x: x, y: PenaltySurface.alphas, z: z, levels: [level], ink: .accent(order),
          label: .legend("+\(level.plain) %"))
      } + [
        .points(x: bests, y: PenaltySurface.alphas, ink: .context, marker: .circle),
        .points(
          x: [bests[surface.best]], y: [PenaltySurface.alphas[surface.best]], ink: .data,
          size: 1.8),
      ])
  }

  /// True errors of four strategies: the middle half of the data sets, and each of them.
  static func strategies(_ names: [String], _ errors: [[Double]]) -> Figure {
    let places = names.indices.map(Double.init)
    let dots = errors.enumerated().map { order, values in
      // Side by side in the order of the data sets, so that no dot hides another.
      Layer.points(
        x: values.indices.map { index in
          Double(order) + 0.5 * (Double(index) / Double(max(1, values.count - 1)) - 0.5)
        }, y: values, ink: .context, size: 0.7)
    }
    return Figure(
      title: "On new rows, tuning both brings little over a fixed mixture",
      subtitle: "Model error: a dot per data set, the median, and the middle half.",
      x: .linear(
        "", in: -0.5...Double(names.count) - 0.5,
        ticks: zip(places, names).map { Tick($0, $1) }),
      y: .log("model error", in: logRange(around: errors.flatMap { $0 })),
      layers: dots + [
        .errorBars(
          x: places, y: errors.map { median($0) }, lower: errors.map { quantile(0.25, of: $0) },
          upper: errors.map { quantile(0.75, of: $0) }, ink: .accent(0))
      ])
  }
}
