import LinearAlgebra
import Regularization
import Testing

/// NIST's polynomials of degree 5 at x = 0, 1, ..., 20, from their definitions.
///
/// Wampler1 is the sum of all powers; Wampler2 that of the powers of x / 10, to five decimals exact. A disturbance
/// orthogonal to the powers, the hundredth part of Wampler4 less Wampler1, is added once, a hundred times and ten
/// thousand times in Wampler3, 4 and 5: the coefficients stay, the residuals grow.
enum Wampler: String, CaseIterable {
  case first = "Wampler1"
  case second = "Wampler2"
  case third = "Wampler3"
  case fourth = "Wampler4"
  case fifth = "Wampler5"

  static let x = (0...20).map(Double.init)

  var coefficients: [Double] {
    self == .second ? [1, 0.1, 0.01, 0.001, 0.0001, 0.00001] : Array(repeating: 1, count: 6)
  }

  private var disturbance: Double {
    switch self {
    case .first, .second: 0
    case .third: 1
    case .fourth: 100
    case .fifth: 10_000
    }
  }

  func response() throws -> [Double] {
    let powers = Self.x.map { x in (0..<6).map { k in (0..<k).reduce(1.0) { y, _ in y * x } } }
    if self == .second {
      // Integers up to 2^53 are exact, so that the only rounding is that of the last division.
      return powers.map { row in
        let digits = zip(row, [100_000.0, 10_000, 1_000, 100, 10, 1]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits / 100_000
      }
    }
    let first = powers.map { $0.reduce(0, +) }
    let fourth = try ReferenceNumbers.json("nist/Wampler4.json", as: ReferenceRegression.self).y
    return zip(first, fourth).map { $0 + disturbance * ($1 - $0) / 100 }
  }
}

@Suite("NIST's Wampler polynomials")
struct WamplerTests {
  @Test("are fitted to at least ten digits", arguments: Wampler.allCases)
  func digits(set: Wampler) throws {
    let basis = PolynomialBasis(kind: .raw, degree: 5, fittedTo: Wampler.x)
    let fit = try RegressionProblem(
      design: basis.design(Wampler.x), response: try set.response()
    ).leastSquares()
    for (found, wanted) in zip([fit.intercept] + fit.coefficients, set.coefficients) {
      #expect(agreeingDigits(found, wanted) >= 10, "\(found) for \(wanted)")
    }
    #expect(fit.rank == 5)
  }

  @Test("are the sets that NIST prints", arguments: [Wampler.first, .fourth])
  func definitions(set: Wampler) throws {
    let printed = try ReferenceNumbers.json(
      "nist/\(set.rawValue).json", as: ReferenceRegression.self)
    #expect(try set.response() == printed.y)
    #expect(Wampler.x == printed.x.map { $0[0] })
  }
}
