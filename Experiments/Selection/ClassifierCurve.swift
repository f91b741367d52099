import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// The accuracy of logistic regression with one penalty, along LIBLINEAR's C.
struct ClassifierCurve: Sendable {
  /// The settings C, rising; $\lambda = 1/(nC)$.
  let settings: [Double]
  /// The part of held-out rows that is classified correctly: a list per fold of each repeat, with
  /// an entry per setting.
  let foldAccuracies: [[Double]]
  /// The part of exact zeros among the coefficients of the fits to all rows.
  let zeros: [Double]
  /// Newton steps that the solver took for the fits to all rows.
  let work: Double
  /// The largest relative duality gap of the fits to all rows.
  let worstGap: Double
  /// Fits of folds that did not reach the tolerance.
  let unfinished: Int
  /// The mean loss of the fits to all rows, on those rows.
  let trainingLosses: [Double]

  /// Cross-validates; scaling is learned on the training rows.
  ///
  /// - Parameters:
  ///   - data: two classes.
  ///   - alpha: 1 for L1, 0 for L2.
  ///   - settings: values of C, rising.
  ///   - repeats: the same rows in folds again and again.
  ///   - standardize: whether features are scaled to standard deviation one.
  /// - Throws: `RegularizationError` where a class is missing from the training rows.
  init(
    _ data: ClassifierData, alpha: Double, settings: [Double], repeats: [Folds],
    standardize: Bool
  ) throws {
    func path(_ rows: [Int]) throws -> CoefficientPath {
      try LogisticProblem(
        design: data.design.selecting(rows: rows), response: rows.map { data.classes[$0] },
        standardize: standardize
      ).elasticNetPath(
        alpha: alpha, lambdas: settings.map { 1 / (Double(rows.count) * $0) }, tolerance: 1e-7)
    }
    let whole = try path(Array(data.classes.indices))
    var (accuracies, open): ([[Double]], Int) = ([], 0)
    for folds in repeats {
      for fold in 0..<folds.count {
        let unseen = folds.testing(fold)
        let design = data.design.selecting(rows: unseen)
        let part = try path(folds.training(fold))
        open += part.fits.count { $0.status != .converged }
        accuracies.append(
          part.fits.map { fit in
            let odds = fit.predict(design)
            let right = zip(unseen, odds).count { ($1 > 0) == (data.classes[$0] == 1) }
            return Double(right) / Double(unseen.count)
          })
      }
    }
    self.settings = settings
    foldAccuracies = accuracies
    // Penalties fall while C rises, so that the path is in the order of the settings.
    zeros = whole.fits.map { 1 - Double($0.support.count) / Double(data.design.columns) }
    work = Double(whole.fits.reduce(0) { $0 + $1.iterations })
    worstGap = whole.worstGap
    unfinished = open
    trainingLosses = whole.fits.map { fit in
      NetworkLoss.logistic.mean(of: fit.predict(data.design), against: data.classes)
    }
  }

  /// The mean accuracy at each setting.
  var accuracies: [Double] {
    settings.indices.map { index in mean(foldAccuracies.map { $0[index] }) }
  }

  /// The position of the largest mean accuracy; the strongest penalty of several.
  var best: Int {
    let values = accuracies
    return values.firstIndex(of: values.max() ?? 0) ?? 0
  }

  /// How much more accurate another is, each at its best setting, in points of a hundred, and the
  /// standard error of that over the folds.
  func lead(of other: ClassifierCurve) -> (points: Double, standardError: Double) {
    let differences = zip(other.foldAccuracies, foldAccuracies).map {
      100 * ($0[other.best] - $1[best])
    }
    let count = Double(differences.count)
    return (mean(differences), standardDeviation(differences) / (count - 1).squareRoot())
  }
}

extension Figure {
  /// Accuracy against C for both penalties, a panel per data set.
  static func classifiers(
    _ comparisons: [(name: String, first: ClassifierCurve, second: ClassifierCurve)]
  ) -> Figure {
    let panels = comparisons.map { comparison in
      let curves = [("L1", comparison.first), ("L2", comparison.second)].enumerated()
      let layers = curves.flatMap { order, curve in
        let values = curve.1.accuracies.map { 100 * (1 - $0) }
        let best = curve.1.best
        return [
          Layer.line(
            x: curve.1.settings, y: values, ink: .accent(order), label: .legend(curve.0)),
          .points(
            x: [curve.1.settings[best]], y: [values[best]], ink: .accent(order), size: 1.6),
        ]
      }
      return Panel(
        heading: comparison.name,
        x: .log("C = 1/(nλ)", in: logRange(around: comparison.first.settings)),
        y: .linear("error", in: 0...12, ticks: [0, 4, 8, 12], unit: "%"), layers: layers)
    }
    return Figure(
      title: "At their best, L1 and L2 classify about equally well",
      subtitle:
        "Error of repeated cross-validation; to the right the penalty weakens. Markers: the "
        + "best C of each. What is above 12 % is cut off.",
      panels: panels)
  }

  /// The part of exact zeros under L1 against C, a line per data set.
  static func zerosByStrength(_ curves: [(name: String, curve: ClassifierCurve)]) -> Figure {
    Figure(
      title: "How sparse L1 is depends on C",
      subtitle: "Part of the coefficients that L1 sets to zero; markers at the most accurate C. "
        + "L2 sets none to zero.",
      x: .log("C = 1/(nλ)", in: logRange(around: curves[0].curve.settings)),
      y: .linear("exact zeros", in: 0...100, unit: "%"),
      layers: curves.enumerated().flatMap { order, item in
        let zeros = item.curve.zeros.map { 100 * $0 }
        return [
          Layer.line(
            x: item.curve.settings, y: zeros, ink: .accent(order), label: .end(item.name)),
          .points(
            x: [item.curve.settings[item.curve.best]], y: [zeros[item.curve.best]],
            ink: .accent(order), size: 1.6),
        ]
      })
  }
}
