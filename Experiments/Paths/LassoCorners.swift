import LinearAlgebra
import Notebook
import Plotting
import Regularization

/// The exact path of the lasso: its corners, and what happens at each.
struct LassoCorners: Sendable {
  let problem: RegressionProblem
  /// The fits at the corners and, last, without a penalty; penalties falling.
  let fits: [Fit]
  /// The fits halfway between neighbours.
  let halfway: [Fit]
  /// The features that enter (true) or leave (false) at each corner.
  let events: [[(feature: Int, enters: Bool)]]

  /// Follows the path from the penalty at which everything is zero down to none.
  init(_ problem: RegressionProblem) throws {
    let knots = try problem.lassoPath(lambdas: [0], algorithm: .homotopy).knots
    let corners = knots + [0]
    self.problem = problem
    fits = try problem.lassoPath(lambdas: corners, algorithm: .homotopy).fits
    let middles = zip(corners, corners.dropFirst()).map { ($0 + $1) / 2 }
    halfway = try problem.lassoPath(lambdas: middles, algorithm: .homotopy).fits
    let supports = [[]] + halfway.map(\.support)
    events = zip(supports, supports.dropFirst()).map { before, after in
      after.filter { !before.contains($0) }.map { (feature: $0, enters: true) }
        + before.filter { !after.contains($0) }.map { (feature: $0, enters: false) }
    }
  }

  /// The features in the order of their first entry.
  var entryOrder: [Int] {
    events.joined().filter(\.enters).map(\.feature).reduce(into: []) { order, feature in
      if !order.contains(feature) { order.append(feature) }
    }
  }

  /// The correlation of each feature with what a fit leaves over, $x_j^\top r / n$.
  func correlations(_ fit: Fit) -> [Double] {
    problem.design.transposeTimes(fit.residuals(problem.design, problem.response))
      .map { $0 / Double(problem.observations) }
  }

  /// The largest violation of the conditions of optimality on the path, as a part of the largest
  /// penalty: correlations equal λ in size where a coefficient is not zero, and never exceed it.
  var worstViolation: Double {
    ((fits + halfway).map(violation).max() ?? 0) / problem.lambdaMax()
  }

  private func violation(_ fit: Fit) -> Double {
    let violations = zip(correlations(fit), fit.coefficients).map { correlation, coefficient in
      coefficient == 0
        ? max(0, correlation.magnitude - fit.lambda)
        : (correlation - (coefficient < 0 ? -fit.lambda : fit.lambda)).magnitude
    }
    return violations.max() ?? 0
  }

  /// How far the fits halfway are from the means of their neighbours, as a part of the largest
  /// coefficient.
  var bend: Double {
    let bends = halfway.enumerated().map { piece, fit in
      let ends = zip(fits[piece].coefficients, fits[piece + 1].coefficients).map { ($0 + $1) / 2 }
      return largestDistance(fit.coefficients, ends)
    }
    return (bends.max() ?? 0) / largestCoefficient
  }

  /// The largest distance of a coefficient on another path from this one's at the same penalty, as a
  /// part of the largest coefficient.
  func distance(to path: CoefficientPath) throws -> Double {
    let exact = try problem.lassoPath(lambdas: path.lambdas, algorithm: .homotopy).fits
    let distances = zip(exact, path.fits).map { largestDistance($0.coefficients, $1.coefficients) }
    return (distances.max() ?? 0) / largestCoefficient
  }

  private var largestCoefficient: Double {
    fits.flatMap { $0.coefficients.map(\.magnitude) }.max() ?? 1
  }

  /// A row for each corner: the penalty, what happens, and what the fit has reached there.
  func rows(_ names: [String]) -> [[TableEntry]] {
    events.enumerated().map { corner, events in
      let what = events.map { "\(names[$0.feature]) \($0.enters ? "enters" : "leaves")" }
      let predicted = fits[corner].predict(problem.design)
      return [
        .count(corner + 1), .number(fits[corner].lambda), .text(what.joined(separator: ", ")),
        .count(halfway[corner].support.count),
        .number(Metrics.rSquared(predicted, problem.response), digits: 3),
      ]
    }
  }
}

extension Figure {
  /// The coefficients of an exact path and the correlations behind them, against what is spent.
  static func corners(_ path: LassoCorners, names: [String], highlighted: [Int]) -> Figure {
    let spent = path.fits.map { absoluteNorm($0.coefficients) }
    // Signed correlations are straight between corners; their sizes may touch zero there.
    let signed = path.fits.map(path.correlations)
    let fine = refined(spent)
    let features = path.fits[0].coefficients.indices
    let x = Axis.linear("‖β‖₁ of the fit", in: 0...(spent.max() ?? 1))
    let corners = spent.dropFirst().dropLast().map { Layer.rule(.vertical($0), width: 0.4) }
    var panels = [
      Panel.coefficients(
        heading: "coefficients", note: "straight between corners", x: x,
        y: .linear("coefficient", unit: "per sd"), places: spent,
        coefficients: features.map { feature in path.fits.map { $0.coefficients[feature] } },
        names: names, highlighted: highlighted),
      Panel.coefficients(
        heading: "correlations", note: "those in the model are tied", x: x,
        y: .linear("|correlation with the residual|"), places: fine,
        coefficients: features.map { feature in
          refined(signed.map { $0[feature] }).map(\.magnitude)
        },
        names: names, highlighted: highlighted, named: { _ in .none }),
    ]
    for panel in panels.indices { panels[panel].layers = corners + panels[panel].layers }
    return Figure(
      title: "A feature enters when its correlation has caught up",
      subtitle: "The exact path on \(path.problem.observations) patients. "
        + "Grey verticals are the corners.",
      panels: panels)
  }
}

/// A broken straight line with nineteen more points on each piece.
private func refined(_ corners: [Double]) -> [Double] {
  let pieces = zip(corners, corners.dropFirst()).flatMap { from, to in
    (0..<20).map { from + (to - from) * Double($0) / 20 }
  }
  return pieces + corners.suffix(1)
}
