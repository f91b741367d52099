/// The duality gap of a fit whose coefficients have limits.
///
/// With the penalty `f(c) = lambda alpha |c| + lambda (1 - alpha)/2 c^2` on `l <= c <= u` and the dual point s r, the gap
/// is `(1-s)^2/2n |r|^2` plus, for each feature, `max_x [s g x - f(x)] - [s g c - f(c)]` over l <= x <= u, with
/// `g = d.r / n`. Every term is at least 0. The factor s is 1 but where a maximum would be infinite: in a direction
/// without a limit, with no quadratic part.
struct BoundedGap {
  let lambda: Double
  let alpha: Double
  let observations: Double
  let lower: [Double]
  let upper: [Double]

  private var l1: Double { lambda * alpha }
  private var l2: Double { lambda * (1 - alpha) }

  /// The coefficient that is best for a given slope, when all others stay: that of the largest `g x - f(x)`.
  ///
  /// - Parameters:
  ///   - slope: g.
  ///   - curvature: what the quadratic part is increased by.
  ///   - feature: whose limits count.
  /// - Returns: the coefficient, within its limits.
  @inline(__always)
  func best(slope: Double, curvature: Double, feature: Int) -> Double {
    let excess = softThreshold(slope, l1)
    let free = excess == 0 ? 0 : excess / (l2 + curvature)
    return min(max(free, lower[feature]), upper[feature])
  }

  /// The gap.
  ///
  /// - Parameters:
  ///   - products: `d_j . r`, one per feature.
  ///   - coefficients: the fit, within its limits.
  ///   - squaredResidual: `|r|^2`.
  /// - Returns: an upper bound on how far the objective is from its minimum.
  func gap(products: [Double], coefficients: [Double], squaredResidual: Double) -> Double {
    var s = 1.0
    if l2 == 0 {
      for j in products.indices {
        let g = products[j] / observations
        if (g > l1 && upper[j] == .infinity) || (g < -l1 && lower[j] == -.infinity) {
          s = min(s, l1 / abs(g))
        }
      }
    }
    var sum = (1 - s) * (1 - s) * squaredResidual / (2 * observations)
    for j in products.indices {
      let g = s * products[j] / observations
      var x = coefficients[j]
      // Without a quadratic part the largest value lies at a limit or at zero; an infinite limit was ruled out above.
      if l2 > 0 || abs(g) > l1 {
        x = best(slope: g, curvature: 0, feature: j)
      } else {
        x = min(max(0, lower[j]), upper[j])
      }
      guard x.isFinite else { continue }
      sum += max(0, value(x, g) - value(coefficients[j], g))
    }
    return sum
  }

  private func value(_ x: Double, _ g: Double) -> Double { g * x - l1 * abs(x) - l2 / 2 * x * x }
}
