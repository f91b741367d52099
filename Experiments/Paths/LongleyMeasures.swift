import Foundation
import LinearAlgebra
import Notebook
import Plotting
import Regularization
import SeededRandom

/// How far the features of a standardised problem can stand in for each other.
struct Collinearity: Sendable {
  /// Eigenvalues of the correlation matrix, falling.
  let eigenvalues: [Double]
  /// The directions that belong to them: one row each.
  private let directions: Matrix

  /// Decomposes the features of a problem whose columns have mean zero and standard deviation one.
  init(_ problem: RegressionProblem) throws {
    let decomposition = try SingularValueDecomposition(problem.design)
    eigenvalues = decomposition.values.map { $0 * $0 / Double(problem.observations) }
    directions = decomposition.rightTransposed
  }

  /// The variance inflation factors of ridge, the diagonal of $(R + λI)^{-1} R (R + λI)^{-1}$; those of
  /// least squares for λ = 0.
  func inflation(lambda: Double) -> [Double] {
    (0..<directions.columns).map { feature in
      eigenvalues.enumerated().reduce(0) { sum, mode in
        let weight = directions[mode.offset, feature]
        return sum + weight * weight * mode.element
          / ((mode.element + lambda) * (mode.element + lambda))
      }
    }
  }

  /// The ratio of the largest to the smallest eigenvalue of $R + λI$.
  func conditionNumber(lambda: Double) -> Double {
    guard let largest = eigenvalues.first, let smallest = eigenvalues.last else { return 1 }
    return (largest + lambda) / (smallest + lambda)
  }
}

/// Variance inflation by its definition: $1/(1 - R_j^2)$, with the share $R_j^2$ of each feature that
/// the others explain.
func inflationByRegression(_ design: Matrix) throws -> [Double] {
  try (0..<design.columns).map { feature in
    let others = design.selecting(columns: (0..<design.columns).filter { $0 != feature })
    let column = design.column(feature)
    let fit = try RegressionProblem(design: others, response: column).leastSquares()
    return 1 / (1 - Metrics.rSquared(fit.predict(others), column))
  }
}

/// How many decimal digits of each value are right, at most fifteen.
func rightDigits(_ values: [Double], _ certified: [Double]) -> [Double] {
  zip(values, certified).map { min(15, -log10(max(($0 - $1).magnitude / $1.magnitude, 1e-15))) }
}

/// The standardised coefficients of Longley's data in many versions that round to the printed ones.
struct LongleyRoundings: Sendable {
  private(set) var leastSquares: [[Double]] = []
  private(set) var ridge: [[Double]] = []

  init(_ data: Longley, count: Int, year: Bool, lambda: Double, random: RandomStream) throws {
    for version in 0..<count {
      let problem = try data.unrounded(random.substream(version), year: year).standardized()
      leastSquares.append(try problem.leastSquares().coefficients)
      ridge.append(try problem.fit(.ridge(lambda: lambda)).coefficients)
    }
  }

  /// The standard deviation of each coefficient over the versions.
  static func spread(_ versions: [[Double]]) -> [Double] {
    versions[0].indices.map { feature in standardDeviation(versions.map { $0[feature] }) }
  }

  /// A panel for each method: every coefficient of every version.
  func figure(names: [String], lambda: Double) -> Figure {
    let all = (leastSquares + ridge).joined()
    let reach = 1.05 * (all.map(\.magnitude).max() ?? 1)
    let methods = [("least squares", leastSquares), ("ridge", ridge)]
    let panels = methods.enumerated().map { order, method in
      let versions = method.1.enumerated()
      let dots = versions.flatMap { version, coefficients in
        coefficients.indices.map { feature in
          // Spread sideways, so that dots do not hide each other.
          Point(
            Double(feature) + 0.5 * (Double(version) / Double(method.1.count) - 0.5),
            coefficients[feature])
        }
      }
      return Panel(
        heading: method.0, note: order == 0 ? "λ = 0" : "λ = \(lambda.rounded(digits: 2))",
        x: .linear("", in: -0.5...5.5, ticks: names.enumerated().map { Tick(Double($0), $1) }),
        y: .linear("coefficient", in: -reach...reach, unit: "per sd"),
        layers: [
          .rule(.horizontal(0)),
          .points(x: dots.map(\.x), y: dots.map(\.y), ink: .accent(order), size: 0.5),
        ])
    }
    return Figure(
      title: "Least squares hangs on digits that were never printed",
      subtitle: "Coefficients of \(ridge.count) versions of the data, all of which round to the "
        + "published numbers.",
      panels: panels, columns: 1)
  }
}

extension Figure {
  /// Every coefficient against the penalty, from least squares on the left.
  static func ridgeTrace(_ path: CoefficientPath, names: [String], lambda: Double) -> Figure {
    let lines = names.enumerated().map { feature, name in
      Layer.line(
        x: path.lambdas, y: path.coefficients(of: feature), ink: .accent(feature),
        label: .legend(name))
    }
    return Figure(
      title: "The wild coefficients settle long before the fit suffers",
      subtitle: "Ridge trace of Longley's data, all six features standardised.",
      x: .log("λ", in: 1e-6...10),
      y: .linear("coefficient", unit: "thousands of people per sd"),
      layers: [
        .rule(.horizontal(0)),
        .rule(.vertical(lambda), label: .end("λ = \(lambda.rounded(digits: 2))")),
      ] + lines)
  }
}
