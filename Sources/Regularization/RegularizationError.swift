import Foundation
import LinearAlgebra

/// What can be wrong with data or settings that the user gave.
public enum RegularizationError: Error, Equatable, Sendable {
  /// There are no observations, or no features.
  case emptyData(observations: Int, features: Int)
  /// A list does not have one entry per observation (or per feature).
  case lengthMismatch(what: String, found: Int, needed: Int, per: String)
  /// The design holds a value that is not a number, or infinite.
  case designNotFinite(row: Int, column: Int, value: Double)
  /// A list holds a value that is not a number, or infinite.
  case notFinite(what: String, index: Int, value: Double)
  /// A response for two classes holds something else than 0 and 1.
  case notBinary(what: String, index: Int, value: Double)
  /// An observation weight or penalty factor is negative.
  case negative(what: String, index: Int, value: Double)
  /// Every observation weight is zero.
  case weightsAllZero
  /// A penalty strength is negative, or not a number.
  case badLambda(value: Double)
  /// A list of penalty strengths is empty.
  case noLambdas
  /// A mixing parameter lies outside [0, 1].
  case badAlpha(value: Double)
  /// A tolerance, ratio or count for the grid of penalties makes no sense.
  case badSetting(name: String, value: Double, needed: String)
  /// No penalty grid follows from the data: no penalised feature has a correlation with the response.
  case noGrid
  /// Folds cannot be made.
  case badFolds(count: Int, observations: Int)
  /// A fold has no row to test on, or leaves none to train on.
  case emptyFold(fold: Int, training: Int, testing: Int)
  /// The normal equations are singular to working precision.
  case normalEquationsSingular(pivot: Int)
  /// A response for classification is neither 0 nor 1.
  case notAClass(index: Int, value: Double)
  /// A response for classification has one class only.
  case oneClass(value: Double)
  /// Coefficients without a penalty tell the two classes apart, so that no finite ones are best.
  case separable
  /// No number lies between the limits of a coefficient.
  case crossedBounds(feature: Int, lower: Double, upper: Double)
  /// A feature that cannot be in the model has limits that exclude 0.
  case boundsExcludeZero(feature: Int, lower: Double, upper: Double)
  /// A feature that is never penalised has limits.
  case boundedWithoutPenalty(feature: Int)
  /// The task was cancelled before there was a result.
  case cancelled
  /// A decomposition failed.
  case decomposition(LinearAlgebraError)
}

extension RegularizationError: CustomStringConvertible, LocalizedError {
  /// What was found, what was needed, what to do.
  public var description: String {
    switch self {
    case .emptyData(let observations, let features):
      "The design has \(observations) observations and \(features) features; "
        + "at least one of each is needed. Check that the data were read."
    case .lengthMismatch(let what, let found, let needed, let per):
      "The \(what) has \(found) entries; \(needed) are needed, one per \(per). "
        + "Check that both come from the same table."
    case .designNotFinite(let row, let column, let value):
      "The design holds \(value) at row \(row), column \(column) (counted from 0); "
        + "every entry must be a finite number. Remove the row or replace the value."
    case .notFinite(let what, let index, let value):
      "The \(what) holds \(value) at position \(index) (counted from 0); "
        + "every entry must be a finite number. Remove the row or replace the value."
    case .notBinary(let what, let index, let value):
      "The \(what) holds \(value) at position \(index) (counted from 0); "
        + "the logistic loss needs classes coded as 0 and 1. Recode them, or use the squared loss."
    case .negative(let what, let index, let value):
      "The \(what) holds \(value) at position \(index) (counted from 0); "
        + "it must not be negative. Use 0 to leave it out of account."
    case .weightsAllZero:
      "Every observation weight is 0; at least one must be positive."
    case .badLambda(let value):
      "A penalty strength lambda is \(value); it must be a finite number, 0 or larger."
    case .noLambdas:
      "The list of penalty strengths is empty; give at least one lambda."
    case .badAlpha(let value):
      "The mixing parameter alpha is \(value); it must lie between 0 (ridge) and 1 (lasso)."
    case .badSetting(let name, let value, let needed):
      "The setting \(name) is \(value); it must be \(needed)."
    case .noGrid:
      "No grid of penalties follows from these data: every coefficient is zero at any lambda, because the "
        + "response, or every penalised feature, is constant. Give lambdas yourself, or data that vary."
    case .badFolds(let count, let observations):
      "Cannot make \(count) folds of \(observations) observations; "
        + "the number of folds must lie between 2 and the number of observations."
    case .emptyFold(let fold, let training, let testing):
      "Fold \(fold) (counted from 0) has \(testing) observations to test on and \(training) to train on; "
        + "both must be at least 1. Number the folds 0, 1, 2 and so on without gaps."
    case .normalEquationsSingular(let pivot):
      "The normal equations are singular to working precision (pivot \(pivot) of their Cholesky "
        + "factorisation, counted from 0). Solve by QR or by the singular value decomposition."
    case .notAClass(let index, let value):
      "The response holds \(value) at position \(index) (counted from 0); "
        + "a logistic regression needs classes 0 and 1. Recode the response."
    case .oneClass(let value):
      "Every observation that counts has class \(value); a logistic regression needs both classes, "
        + "0 and 1. Check that the data were read and not sorted before they were cut."
    case .separable:
      "Coefficients without a penalty separate the two classes: the larger they are the better they fit, and "
        + "no finite ones are best. Give a positive lambda, or a penalty to every feature."
    case .crossedBounds(let feature, let lower, let upper):
      "The coefficient of feature \(feature) (counted from 0) must lie between \(lower) and \(upper), "
        + "where there is no number. Give a lower bound that is not above the upper one."
    case .boundsExcludeZero(let feature, let lower, let upper):
      "The coefficient of feature \(feature) (counted from 0) must lie between \(lower) and \(upper), but the "
        + "feature is constant or has an infinite penalty factor, so that it is 0. Let its bounds include 0."
    case .boundedWithoutPenalty(let feature):
      "Feature \(feature) (counted from 0) has bounds and penalty factor 0; a bounded coefficient needs a "
        + "penalty. Give it a small positive factor, or no bounds."
    case .cancelled:
      "The computation was cancelled before it had a result."
    case .decomposition(let error):
      error.description
    }
  }

  /// The same text as `description`.
  public var errorDescription: String? { description }
}
