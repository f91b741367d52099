import LinearAlgebra

/// Polynomial features of one variable: columns for degrees 1 to `degree`, without a constant.
public struct PolynomialBasis: Sendable, Equatable {
  /// The family of polynomials.
  public enum Kind: String, Sendable, CaseIterable {
    /// The powers x, x^2, x^3 and so on.
    case raw
    /// The powers, each less its mean and divided by its standard deviation on the points given.
    case standardizedPowers
    /// Legendre polynomials on the domain mapped to [-1, 1].
    case legendre
  }

  /// The family of polynomials.
  public let kind: Kind
  /// The largest degree.
  public let degree: Int
  /// The interval that Legendre polynomials map to [-1, 1].
  public let domain: ClosedRange<Double>
  private let means: [Double]
  private let scales: [Double]

  /// Learns what the family needs from the points.
  ///
  /// - Parameters:
  ///   - kind: the family.
  ///   - degree: the largest degree, at least 1.
  ///   - x: the points; at least one.
  ///   - domain: for `legendre`, the interval that maps to [-1, 1]; by default the range of `x`.
  public init(
    kind: Kind, degree: Int, fittedTo x: [Double], domain: ClosedRange<Double>? = nil
  ) {
    precondition(degree >= 1, "A polynomial basis needs a degree of at least 1, not \(degree).")
    precondition(!x.isEmpty, "A polynomial basis is fitted to at least one point.")
    self.kind = kind
    self.degree = degree
    let (low, high) = x.reduce((Double.infinity, -Double.infinity)) {
      (min($0.0, $1), max($0.1, $1))
    }
    // NaN passes through min and max; it is reported by the regression problem, with its row.
    self.domain = domain ?? (low <= high ? low...high : 0...0)
    if kind == .standardizedPowers {
      let learned = Standardization(of: Self.powers(of: x, degree: degree))
      means = learned.means
      scales = learned.scales
    } else {
      means = Array(repeating: 0, count: degree)
      scales = Array(repeating: 1, count: degree)
    }
  }

  /// The design at some points: one row per point, column j holds the polynomial of degree j + 1.
  public func design(_ x: [Double]) -> Matrix {
    switch kind {
    case .raw: return Self.powers(of: x, degree: degree)
    case .standardizedPowers:
      var result = Self.powers(of: x, degree: degree)
      for j in 0..<degree {
        for i in x.indices { result[i, j] = (result[i, j] - means[j]) / scales[j] }
      }
      return result
    case .legendre:
      var result = Matrix(rows: x.count, columns: degree)
      for (i, point) in x.enumerated() {
        let values = legendre(at: unit(point)).values
        for j in 0..<degree { result[i, j] = values[j + 1] }
      }
      return result
    }
  }

  /// The integral of the squared second derivative of the fitted curve, exact up to rounding.
  ///
  /// - Parameters:
  ///   - coefficients: one per degree, from 1 up.
  ///   - interval: where to integrate.
  /// - Returns: how much the curve bends; 0 for a straight line.
  /// - Complexity: O(degree squared).
  public func roughness(
    of coefficients: [Double], over interval: ClosedRange<Double>
  ) -> Double {
    precondition(
      coefficients.count == degree, "The basis has \(degree) columns, not \(coefficients.count).")
    let rule = GaussLegendre(count: max(1, degree - 1))
    let (half, middle) = (
      (interval.upperBound - interval.lowerBound) / 2,
      (interval.upperBound + interval.lowerBound) / 2
    )
    var integral = 0.0
    for (node, weight) in zip(rule.nodes, rule.weights) {
      let bend = secondDerivative(of: coefficients, at: middle + half * node)
      integral += weight * bend * bend
    }
    return half * integral
  }

  /// The powers 1 to `degree` by repeated multiplication.
  private static func powers(of x: [Double], degree: Int) -> Matrix {
    var elements = [Double]()
    elements.reserveCapacity(x.count * degree)
    elements.append(contentsOf: x)
    for exponent in stride(from: 2, through: degree, by: 1) {
      // x^k from x^(k/2) and x^(k - k/2) keeps the rounding error to about log2(k) roundings.
      let (a, b) = (exponent / 2 - 1, exponent - exponent / 2 - 1)
      for i in x.indices { elements.append(elements[i + a * x.count] * elements[i + b * x.count]) }
    }
    return Matrix(rows: x.count, columns: degree, elements: elements)
  }

  private func secondDerivative(of coefficients: [Double], at x: Double) -> Double {
    var sum = 0.0
    switch kind {
    case .raw, .standardizedPowers:
      var power = 1.0
      for k in stride(from: 2, through: degree, by: 1) {
        sum += coefficients[k - 1] / scales[k - 1] * Double(k * (k - 1)) * power
        power *= x
      }
    case .legendre:
      let second = legendre(at: unit(x)).second
      for k in stride(from: 2, through: degree, by: 1) { sum += coefficients[k - 1] * second[k] }
      sum *= stretch * stretch
    }
    return sum
  }

  private var stretch: Double {
    let width = domain.upperBound - domain.lowerBound
    return width > 0 ? 2 / width : 0
  }

  private func unit(_ x: Double) -> Double {
    stretch * (x - (domain.lowerBound + domain.upperBound) / 2)
  }

  /// Legendre polynomials of degrees 0 to `degree` and their second derivatives, by their recurrences.
  private func legendre(at t: Double) -> (values: [Double], second: [Double]) {
    var values = [1.0, t]
    var first = [0.0, 1.0]
    var second = [0.0, 0.0]
    for k in stride(from: 2, through: degree, by: 1) {
      let odd = Double(2 * k - 1)
      values.append((odd * t * values[k - 1] - Double(k - 1) * values[k - 2]) / Double(k))
      first.append(first[k - 2] + odd * values[k - 1])
      second.append(second[k - 2] + odd * first[k - 1])
    }
    return (values, second)
  }
}
