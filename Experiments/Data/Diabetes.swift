import LinearAlgebra
import SwiftCSV

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
    let text = String(decoding: PackageResources.diabetes_csv, as: UTF8.self)
    let table = try EnumeratedCSV(string: text, loadColumns: false)
    let rows = table.rows.map { $0.compactMap(Double.init) }
    let features = table.header.count - 1
    return Diabetes(
      names: Array(table.header.prefix(features)),
      design: Matrix(columns: (0..<features).map { feature in rows.map { $0[feature] } }),
      response: rows.map { $0[features] })
  }
}
