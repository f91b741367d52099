import LinearAlgebra
import Regularization

/// The diabetes data of Efron et al. (2004): ten measurements of 442 patients, and how far the
/// disease had progressed a year later.
struct Diabetes: Sendable {
  /// The names of the ten features.
  let names: [String]
  /// The measurements on their own scales, 442 × 10.
  let design: Matrix
  /// A measure of the progression after one year.
  let response: [Double]

  /// Reads the data that is compiled into the program.
  static func load() throws -> Diabetes {
    let table = try DataTable(csv: EmbeddedData.diabetes)
    return Diabetes(names: table.names, design: table.design, response: table.response)
  }

  /// The regression on features that are scaled to mean zero and standard deviation one.
  ///
  /// - Parameter rows: the patients to use.
  /// - Returns: the problem; its coefficients are per standard deviation.
  /// - Throws: `RegularizationError` where there are no patients.
  func problem(rows: [Int]) throws -> RegressionProblem {
    let features = design.selecting(rows: rows)
    return try RegressionProblem(
      design: Standardization(of: features).apply(features), response: rows.map { response[$0] })
  }
}
