import Foundation
import LinearAlgebra
import Regularization
import SeededRandom

/// A regression whose features are correlated with their neighbours, and whose coefficients fade.
struct CorrelatedRegression: Sendable {
  let problem: RegressionProblem
  private let truth: [Double]
  private let covariance: Matrix

  /// Draws rows of normal features with correlation ρ^|i−j|, and y = Xβ + σ ε with β_j = (−1)^j 2/(j+1),
  /// j from 0.
  init(
    observations: Int, features: Int, correlation: Double, noise: Double, random: RandomStream
  ) throws {
    var (entries, errors) = (random.substream("design"), random.substream("errors"))
    let rest = (1 - correlation * correlation).squareRoot()
    var columns = [entries.normals(observations)]
    for feature in 1..<features {
      columns.append(
        zip(columns[feature - 1], entries.normals(observations)).map {
          correlation * $0 + rest * $1
        })
    }
    truth = (0..<features).map { feature in
      let size = 2 / Double(feature + 1)
      return feature.isMultiple(of: 2) ? size : -size
    }
    covariance = Matrix(
      rows: (0..<features).map { i in
        (0..<features).map { j in pow(correlation, Double(abs(i - j))) }
      })
    let design = Matrix(columns: columns)
    problem = try RegressionProblem(
      design: design,
      response: zip(design * truth, errors.normals(observations, standardDeviation: noise)).map(+))
  }

  /// By how much the squared error of a fit on new rows exceeds the noise, exactly:
  /// $b_0^2 + (b - \beta)^\top \Sigma (b - \beta)$.
  func excessRisk(_ fit: some LinearModel) -> Double {
    let error = zip(fit.coefficients, truth).map { $0 - $1 }
    let product = zip(error, covariance * error).reduce(0) { $0 + $1.0 * $1.1 }
    return fit.intercept * fit.intercept + product
  }
}
