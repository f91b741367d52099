import LinearAlgebra
import Regularization
import SeededRandom

/// Longley's data (1967): employment in the United States from 1947 to 1962, and six features that
/// all grew with the years.
struct Longley: Sendable {
  /// The names of the six features.
  let names: [String]
  /// The features as published, 16 × 6.
  let design: Matrix
  /// Thousands of people employed.
  let response: [Double]

  /// The last digit that was printed of each feature.
  static let lastDigits = [0.1, 1, 1, 1, 1, 1]

  /// The coefficients that NIST certifies for least squares, intercept first.
  static let certified = [
    -3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359,
    -0.0511041056535807, 1829.15146461355,
  ]

  /// Reads the data that is compiled into the program.
  static func load() throws -> Longley {
    let table = try DataTable(csv: EmbeddedData.longley)
    return Longley(names: table.names, design: table.design, response: table.response)
  }

  /// The regression on features of mean zero and standard deviation one.
  func standardized() throws -> RegressionProblem {
    try RegressionProblem(
      design: Standardization(of: design).apply(design), response: response)
  }

  /// The data as they may have been before they were rounded: each number moved by a uniform draw of
  /// at most half its last digit.
  ///
  /// - Parameters:
  ///   - random: the stream of the draws.
  ///   - year: whether the years are moved too.
  /// - Returns: other data that would have been printed as these.
  func unrounded(_ random: RandomStream, year: Bool) -> Longley {
    var (features, employed) = (random.substream("features"), random.substream("employed"))
    let columns = Self.lastDigits.enumerated().map { feature, digit in
      let moves = features.uniforms(design.rows, in: -digit / 2...digit / 2)
      let moved = zip(design.column(feature), moves).map(+)
      return year || feature < 5 ? moved : design.column(feature)
    }
    return Longley(
      names: names, design: Matrix(columns: columns),
      response: response.map { $0 + employed.uniform(in: -0.5...0.5) })
  }
}
