import Foundation
import LinearAlgebra

/// Criteria that choose a penalty without holding observations out, for Gaussian noise.
///
/// With RSS the residual sum of squares and df the effective number of parameters, intercept included:
/// `AIC = n log(RSS / n) + 2 df`, `BIC = n log(RSS / n) + log(n) df`, `Cp = RSS / sigma^2 - n + 2 df`.
///
/// - Source: Akaike (1973); Schwarz (1978); Mallows (1973); df after Zou, Hastie and Tibshirani (2007).
public struct InformationCriteria: Sendable, Equatable {
  /// The penalties, falling.
  public let lambdas: [Double]
  /// Effective number of parameters of each fit, intercept included.
  public let degreesOfFreedom: [Double]
  /// Residual sum of squares of each fit, weighted.
  public let residualSumOfSquares: [Double]
  /// Akaike's criterion.
  public let aic: [Double]
  /// Schwarz's criterion.
  public let bic: [Double]
  /// Mallows's criterion; nil when the noise variance is not known.
  public let cp: [Double]?
  /// The noise variance that `cp` uses.
  public let noiseVariance: Double?

  /// Position of the least AIC.
  public var bestByAIC: Int { Self.smallest(aic) }
  /// Position of the least BIC.
  public var bestByBIC: Int { Self.smallest(bic) }
  /// Position of the least Cp; nil when there is none.
  public var bestByCp: Int? { cp.map { Self.smallest($0) } }

  private static func smallest(_ values: [Double]) -> Int {
    values.indices.min { values[$0] < values[$1] } ?? 0
  }
}

extension RegressionProblem {
  /// AIC, BIC and Cp of the fits on a path of this problem.
  ///
  /// The degrees of freedom are the trace of the matrix that maps the response to its fit on the support, with the
  /// quadratic part of the penalty: for the lasso the rank of the active columns, for ridge `sum d^2 / (d^2 + n lambda)`.
  ///
  /// - Parameters:
  ///   - path: fits of this problem.
  ///   - noiseVariance: sigma squared for Cp; nil takes the residual variance of least squares on all features.
  /// - Returns: the criteria, one value per fit.
  /// - Throws: `RegularizationError` when a decomposition fails.
  /// - Complexity: O(n k^2) for a fit with k features.
  public func informationCriteria(
    for path: CoefficientPath, noiseVariance: Double? = nil
  ) throws(RegularizationError) -> InformationCriteria {
    let n = Double(observations)
    var (freedom, squares) = ([Double](), [Double]())
    for fit in path.fits {
      freedom.append(try degreesOfFreedom(of: fit))
      let residuals = fit.residuals(design, response)
      squares.append(
        residuals.indices.reduce(0) { $0 + (weights?[$1] ?? 1) * residuals[$1] * residuals[$1] })
    }
    var variance = noiseVariance
    if variance == nil { variance = try leastSquares().residualVariance }
    let logs = squares.map { n * log($0 / n) }
    return InformationCriteria(
      lambdas: path.lambdas, degreesOfFreedom: freedom, residualSumOfSquares: squares,
      aic: zip(logs, freedom).map { $0 + 2 * $1 },
      bic: zip(logs, freedom).map { $0 + log(n) * $1 },
      cp: variance.map { v in zip(squares, freedom).map { $0 / v - n + 2 * $1 } },
      noiseVariance: variance)
  }

  /// The effective number of parameters of one fit, intercept included.
  ///
  /// - Parameter fit: a fit of this problem.
  /// - Returns: the trace of the map from the response to the fitted values, with the support held fixed.
  /// - Throws: `RegularizationError` when a decomposition fails.
  public func degreesOfFreedom(of fit: Fit) throws(RegularizationError) -> Double {
    let used = prepared.features.indices.filter { fit.coefficients[prepared.features[$0]] != 0 }
    let free = (intercept ? 1 : 0) + Double(prepared.unpenalized?.rank ?? 0)
    guard !used.isEmpty else { return free }
    let columns = prepared.design.selecting(columns: used)
    do throws(LinearAlgebraError) {
      let values = try SingularValueDecomposition.singularValues(of: columns)
      let smallest = (values.first ?? 0) * Double(max(columns.rows, columns.columns)) * 0x1p-52
      let ridge = Double(observations) * fit.lambda * (1 - fit.alpha)
      return free + values.reduce(0) { $1 > smallest ? $0 + $1 * $1 / ($1 * $1 + ridge) : $0 }
    } catch {
      throw .decomposition(error)
    }
  }
}
