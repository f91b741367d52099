/// The duality gap of one fit, summed feature by feature without cancellation.
///
/// Let r be the residual, `g_j = d_j.r / n`. Two bounds on the distance from the optimum hold, and the smaller counts:
///
/// - Fenchel-Young at the dual point r (needs a quadratic part, alpha < 1): with q = lambda (1 - alpha) and
///   `u_j = S(g_j, lambda alpha)`, the sum of `(q c_j - u_j)^2 / 2q + lambda alpha |c_j| - c_j (g_j - u_j)`.
/// - The elastic net as a lasso on a design that `sqrt(n q)` times the identity extends, with the residual scaled by
///   s so that it is feasible: `(1-s)^2/2n |r~|^2 + sum_j [lambda alpha |c_j| - s c_j (g_j - q c_j)]`.
///
/// Every term is at least 0, so that a tiny gap is known to full relative accuracy.
struct GapAccumulator {
  private let l1: Double
  private let l2: Double
  private let observations: Double
  private var conjugate = 0.0
  private var largest = 0.0
  private var squares = 0.0
  private var absolute = 0.0
  private var inner = 0.0

  init(lambda: Double, alpha: Double, observations: Double) {
    l1 = lambda * alpha
    l2 = lambda * (1 - alpha)
    self.observations = observations
  }

  /// All features, in both passes: `products` holds `d_j . r`.
  mutating func add(
    products: UnsafePointer<Double>, coefficients: UnsafePointer<Double>, count: Int
  ) {
    // Most coefficients are zero, and most of their products within the bound: those cost one comparison.
    let bound = l1 * observations
    var within = 0.0
    for j in 0..<count {
      let size = abs(products[j])
      if coefficients[j] == 0, size <= bound {
        within = max(within, size)
      } else {
        add(product: products[j], coefficient: coefficients[j])
      }
    }
    largest = max(largest, within / observations)
    for j in 0..<count where coefficients[j] != 0 {
      addSupport(product: products[j], coefficient: coefficients[j])
    }
  }

  /// All features: `products` holds `d_j . r`.
  mutating func add(products: [Double], coefficients: [Double]) {
    products.withUnsafeBufferPointer { g in
      coefficients.withUnsafeBufferPointer { c in
        if let g = g.baseAddress, let c = c.baseAddress {
          add(products: g, coefficients: c, count: min(products.count, coefficients.count))
        }
      }
    }
  }

  /// First pass, every feature: `product` is `d_j . r`.
  @inline(__always)
  private mutating func add(product: Double, coefficient: Double) {
    let g = product / observations
    largest = max(largest, abs(g - l2 * coefficient))
    if l2 > 0 {
      let excess = softThreshold(g, l1)
      let miss = l2 * coefficient - excess
      conjugate += miss * miss / (2 * l2) + l1 * abs(coefficient) - coefficient * (g - excess)
      squares += coefficient * coefficient
    }
  }

  /// The factor that makes the residual feasible.
  private var scale: Double { largest > l1 ? l1 / largest : 1 }

  /// Second pass, features of the support: needs the scale that the first pass found.
  @inline(__always)
  private mutating func addSupport(product: Double, coefficient: Double) {
    let g = product / observations - l2 * coefficient
    absolute += max(0, l1 * abs(coefficient) - scale * coefficient * g)
  }

  /// The gap, given `|r|^2` and the part of it outside the dual's reach (along the intercept, for one).
  func gap(squaredResidual: Double, outside: Double) -> Double {
    let s = scale
    let extended = squaredResidual + observations * l2 * squares
    let scaled = (1 - s) * (1 - s) * extended / (2 * observations) + absolute
    let best = l2 > 0 ? min(max(0, conjugate), scaled) : scaled
    return best + outside / (2 * observations)
  }
}
