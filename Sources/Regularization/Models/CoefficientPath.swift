/// The algorithm that made a path.
public enum PathAlgorithm: String, Sendable, CaseIterable {
  /// Exact path following: least angle regression with the lasso's drops; alpha 1 only.
  case homotopy
  /// Exact solution on a guessed support, corrected until it is optimal (an active-set Newton method).
  case activeSet
  /// Cyclic coordinate descent with warm starts.
  case coordinateDescent
  /// One decomposition for all penalties; alpha 0 only.
  case decomposition
}

/// Fits along a falling grid of penalties.
public struct CoefficientPath: Sendable {
  /// One fit per penalty, in the order of `lambdas`.
  public let fits: [Fit]
  /// The penalties, falling.
  public let lambdas: [Double]
  /// Mixing of the penalty: 1 is the lasso, 0 ridge.
  public let alpha: Double
  /// What computed the path, to its end: the active set where the homotopy has given way to it.
  public let algorithm: PathAlgorithm
  /// Where the homotopy walked the whole path, the penalties at which a feature enters or leaves, falling; else empty.
  public let knots: [Double]

  /// The largest relative duality gap on the path.
  public var worstGap: Double { fits.map(\.relativeGap).max() ?? 0 }

  /// The coefficients of one feature along the path.
  public func coefficients(of feature: Int) -> [Double] {
    fits.map { fit in
      precondition(
        fit.coefficients.indices.contains(feature),
        "There is no feature \(feature); the path has \(fit.coefficients.count).")
      return fit.coefficients[feature]
    }
  }

  /// The position of the first fit in which a feature is not zero; nil if it never enters.
  public func entry(of feature: Int) -> Int? {
    coefficients(of: feature).firstIndex { $0 != 0 }
  }
}
