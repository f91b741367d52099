import Foundation
import LinearAlgebra
import Regularization
import Testing

/// Reads the frozen numbers in `Reference/`.
enum ReferenceNumbers {
  struct Missing: Error { let what: String }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference")

  static func table(_ name: String) throws -> (design: Matrix, response: [Double]) {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let rows = try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      try line.split(separator: ",").map { field in
        guard let value = Double(field) else { throw Missing(what: "number in \(name)") }
        return value
      }
    }
    return (Matrix(rows: rows.map { Array($0.dropLast()) }), rows.compactMap(\.last))
  }

  static func json<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(contentsOf: folder.appending(path: name)))
  }
}

/// Solutions at some penalties.
struct ReferencePath: Decodable {
  struct Solution: Decodable {
    let lambda: Double
    let alpha: Double
    let intercept: Double
    let coefficients: [Double]
    let objective: Double
  }
  let solutions: [Solution]
}

/// A NIST StRD set.
struct ReferenceRegression: Decodable {
  struct Certified: Decodable {
    let coefficients: [Double]
    let sd: [Double]
    let residual_sd: Double
  }
  let polynomial_degree: Int?
  let x: [[Double]]
  let y: [Double]
  let certified: Certified
  let exact_solution_after_rounding_data_and_powers_to_double: [String]

  var design: Matrix {
    guard let degree = polynomial_degree else { return Matrix(rows: x) }
    let points = x.map { $0[0] }
    return PolynomialBasis(kind: .raw, degree: degree, fittedTo: points).design(points)
  }
}

/// The number of decimal digits in which two numbers agree, at most 16.
func agreeingDigits(_ found: Double, _ wanted: Double) -> Double {
  if found == wanted { return 16 }
  return min(16, -log10(abs(found - wanted) / max(abs(wanted), .leastNormalMagnitude)))
}

/// The largest difference, relative to the largest wanted value.
func relativeDifference(_ found: [Double], _ wanted: [Double]) -> Double {
  let scale = wanted.map(abs).max() ?? 1
  let difference = zip(found, wanted).map { abs($0 - $1) }.max() ?? .infinity
  return scale > 0 ? difference / scale : difference
}

/// Expects a path to be certified, and to have the fits of another.
///
/// - Parameters:
///   - found: the path.
///   - wanted: the other one.
///   - gap: the largest relative duality gap.
///   - coefficients: the largest difference of coefficients, relative to the largest.
///   - intercept: the largest difference of intercepts.
///   - sourceLocation: where the expectation stands.
func expectEqual(
  _ found: CoefficientPath, _ wanted: CoefficientPath, gap: Double, coefficients: Double,
  intercept: Double, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.worstGap <= gap, sourceLocation: sourceLocation)
  #expect(found.fits.count == wanted.fits.count, sourceLocation: sourceLocation)
  for (a, b) in zip(found.fits, wanted.fits) {
    let difference = relativeDifference(a.coefficients, b.coefficients)
    #expect(difference <= coefficients, sourceLocation: sourceLocation)
    #expect(abs(a.intercept - b.intercept) <= intercept, sourceLocation: sourceLocation)
  }
}
