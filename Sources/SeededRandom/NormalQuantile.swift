import Foundation

/// The inverse of the standard normal distribution function, by three quotients of polynomials.
///
/// Relative accuracy about $10^{-16}$. Within 0.425 of one half only the four operations are used;
/// outside it, one `log`.
///
/// - Source: Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484, whose
///   coefficients these are.
enum NormalQuantile {
  /// The point below which a standard normal variable lies with a given probability.
  ///
  /// - Parameter probability: strictly between 0 and 1.
  /// - Returns: $\Phi^{-1}(p)$.
  /// - Complexity: O(1).
  static func value(at probability: Double) -> Double {
    let offset = probability - 0.5
    if abs(offset) <= 0.425 {
      return offset * center(0.180625 - offset * offset)
    }
    let depth = (-log(offset < 0 ? probability : 1 - probability)).squareRoot()
    let distance = depth <= 5 ? tail(depth - 1.6) : farTail(depth - 5)
    return offset < 0 ? -distance : distance
  }

  private static func center(_ r: Double) -> Double {
    quotient(
      at: r,
      SIMD8(
        3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727),
      SIMD8(
        1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
        21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561))
  }

  private static func tail(_ r: Double) -> Double {
    quotient(
      at: r,
      SIMD8(
        1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055,
        3.64784832476320460504,
        1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
        7.7454501427834140764e-4),
      SIMD8(
        1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
        0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4,
        1.05075007164441684324e-9))
  }

  private static func farTail(_ r: Double) -> Double {
    quotient(
      at: r,
      SIMD8(
        6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
        0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
        2.01033439929228813265e-7),
      SIMD8(
        1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
        7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
        2.04426310338993978564e-15))
  }

  /// One polynomial over another, coefficients from the constant upward, by Horner's rule.
  @inline(__always)
  private static func quotient(
    at r: Double, _ above: SIMD8<Double>, _ below: SIMD8<Double>
  ) -> Double {
    var numerator = above[7]
    var denominator = below[7]
    for power in stride(from: 6, through: 0, by: -1) {
      numerator = numerator * r + above[power]
      denominator = denominator * r + below[power]
    }
    return numerator / denominator
  }
}
