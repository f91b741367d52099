import LinearAlgebra

/// A fitted linear prediction, `intercept + x . coefficients`, on the original scale of the features.
public protocol LinearModel: Sendable {
  /// The constant term, never penalised; 0 when the problem has none.
  var intercept: Double { get }
  /// One coefficient per feature, on the original scale.
  var coefficients: [Double] { get }
}

extension LinearModel {
  /// Predictions for the rows of a design.
  ///
  /// - Parameter design: a matrix with one column per coefficient.
  /// - Returns: one prediction per row.
  /// - Complexity: O(rows) times the number of non-zero coefficients.
  public func predict(_ design: Matrix) -> [Double] {
    precondition(
      design.columns == coefficients.count,
      "The model has \(coefficients.count) coefficients, the design \(design.columns) columns.")
    var predictions = [Double](repeating: intercept, count: design.rows)
    predictions.withUnsafeMutableBufferPointer { target in
      design.withElements { elements in
        guard let base = target.baseAddress else { return }
        for (j, coefficient) in coefficients.enumerated() where coefficient != 0 {
          BLAS.axpy(design.rows, coefficient, elements + j * design.rows, base)
        }
      }
    }
    return predictions
  }

  /// Response less prediction, row by row.
  public func residuals(_ design: Matrix, _ response: [Double]) -> [Double] {
    precondition(
      design.rows == response.count,
      "The design has \(design.rows) rows, the response \(response.count) entries.")
    return zip(response, predict(design)).map { $0 - $1 }
  }

  /// The features whose coefficient is not zero, rising.
  public var support: [Int] { coefficients.indices.filter { coefficients[$0] != 0 } }
}
