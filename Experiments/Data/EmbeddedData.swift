import LinearAlgebra
import SwiftCSV

/// The tables that are compiled into the program, as text.
enum EmbeddedData {
  /// All of them, by the name of their file.
  static let tables = [
    "breast-cancer": breastCancer, "diabetes": diabetes, "digits": digits,
    "longley": longley, "wine": wine,
  ]
}

/// A table of numbers with a header, whose last column is the response.
struct DataTable: Sendable {
  /// The names of the features.
  let names: [String]
  /// The features, one column each.
  let design: Matrix
  /// The last column.
  let response: [Double]

  /// Reads a table that is compiled into the program.
  init(csv text: String) throws {
    let table = try EnumeratedCSV(string: text, loadColumns: false)
    let rows = table.rows.map { $0.compactMap(Double.init) }
    let features = table.header.count - 1
    precondition(
      rows.allSatisfy { $0.count == features + 1 }, "Each row of a table has a number per column.")
    names = Array(table.header.prefix(features))
    design = Matrix(rows: rows.map { Array($0.prefix(features)) })
    response = rows.map { $0[features] }
  }
}
