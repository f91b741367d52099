/// The logistic loss row by row, four rows at a time.
///
/// With the margin `m = (2y - 1) f` and `e = exp(-|m|)`, the loss is `max(-m, 0) + log(1 + e)` and the probability u of
/// the wrong class is e / (1 + e) or 1 / (1 + e): no difference of near equals is formed anywhere, so that tiny
/// residuals keep all their digits.
enum LogisticKernels {
  typealias Four = SIMD4<Double>

  /// Residuals and curvatures at some odds.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - odds: the logarithm of the odds of class 1.
  ///   - signs: 1 for class 1, -1 for class 0.
  ///   - weights: not negative.
  ///   - residual: is set to `w (y - p)`.
  ///   - curvature: is set to `w p (1 - p)`.
  /// - Returns: the sum of `w` times the loss.
  static func evaluate(
    rows: Int, odds: UnsafePointer<Double>, signs: UnsafePointer<Double>,
    weights: UnsafePointer<Double>, residual: UnsafeMutablePointer<Double>,
    curvature: UnsafeMutablePointer<Double>
  ) -> Double {
    var sum = Four(repeating: 0)
    var i = 0
    while i + 4 <= rows {
      let row = one(four(odds + i), four(signs + i), four(weights + i))
      UnsafeMutableRawPointer(residual + i).storeBytes(of: row.residual, as: Four.self)
      UnsafeMutableRawPointer(curvature + i).storeBytes(of: row.curvature, as: Four.self)
      sum += row.loss
      i += 4
    }
    if i < rows {
      var (f, s, w) = (Four(repeating: 0), Four(repeating: 1), Four(repeating: 0))
      for k in 0..<rows - i { (f[k], s[k], w[k]) = (odds[i + k], signs[i + k], weights[i + k]) }
      let row = one(f, s, w)
      for k in 0..<rows - i {
        (residual[i + k], curvature[i + k]) = (row.residual[k], row.curvature[k])
      }
      sum += row.loss
    }
    return (sum[0] + sum[1]) + (sum[2] + sum[3])
  }

  /// Takes from residuals what an intercept that moves on would take, to first order: then they sum to zero.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - residual: `w (y - p)`.
  ///   - curvature: `w p (1 - p)`.
  ///   - dual: is set to `residual - shift curvature`.
  /// - Returns: the shift, and its square times the sum of the curvatures; nil, and nothing is set, when the shift is
  ///   more than 1, where first order says little.
  static func clear(
    rows: Int, residual: UnsafePointer<Double>, curvature: UnsafePointer<Double>,
    dual: UnsafeMutablePointer<Double>
  ) -> (shift: Double, decrement: Double)? {
    var (sums, bends) = (Four(repeating: 0), Four(repeating: 0))
    let whole = rows & ~3
    for i in stride(from: 0, to: whole, by: 4) {
      sums += four(residual + i)
      bends += four(curvature + i)
    }
    var (sum, bend) = (sums.sum(), bends.sum())
    for i in whole..<rows {
      sum += residual[i]
      bend += curvature[i]
    }
    guard abs(sum) <= bend, bend > 0 else { return nil }
    let shift = sum / bend
    for i in 0..<rows { dual[i] = residual[i] - shift * curvature[i] }
    return (shift, shift * sum)
  }

  @inline(__always)
  private static func four(_ p: UnsafePointer<Double>) -> Four {
    UnsafeRawPointer(p).loadUnaligned(as: Four.self)
  }

  @inline(__always)
  private static func one(
    _ odds: Four, _ signs: Four, _ weights: Four
  ) -> (residual: Four, curvature: Four, loss: Four) {
    let margin = odds * signs
    let (below, zero) = (margin .< 0, Four(repeating: 0))
    let size = margin.replacing(with: -margin, where: below)
    let e = exponential(-size)
    let share = 1 / (1 + e)
    let wrong = (e * share).replacing(with: share, where: below)
    let excess = zero.replacing(with: size, where: below)
    return (
      signs * weights * wrong, weights * (e * share) * share, weights * (excess + logOnePlus(e))
    )
  }

  /// `exp(x)` for x in [-708, 0], to 1 unit in the last place; what is smaller counts as -708.
  ///
  /// `x = k log 2 + r` with |r| <= (log 2)/2; Taylor's series of degree 13 for exp(r), k added to its exponent.
  @inline(__always)
  static func exponential(_ given: Four) -> Four {
    let x = given.replacing(with: -708, where: given .< -708)
    let shift = Four(repeating: 0x1.8p52)
    let shifted = x * 0x1.71547652b82fep0 + shift
    let k = shifted - shift
    let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
    let r2 = r * r
    let r4 = r2 * r2
    let low = cubic(1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, r, r2)
    let middle = cubic(1.0 / 720, 1.0 / 5_040, 1.0 / 40_320, 1.0 / 362_880, r, r2)
    let high = cubic(
      1.0 / 3_628_800, 1.0 / 39_916_800, 1.0 / 479_001_600, 1.0 / 6_227_020_800, r, r2)
    let tail: Four = low + r4 * (middle + r4 * high)
    let value: Four = (r + r2 * tail) + 1
    // The lowest bits of `shifted` are those of k.
    let exponent = unsafeBitCast(shifted, to: SIMD4<Int64>.self) &<< 52
    return unsafeBitCast(unsafeBitCast(value, to: SIMD4<Int64>.self) &+ exponent, to: Four.self)
  }

  /// `log(1 + e)` for e in [0, 1], to 2 units in the last place.
  ///
  /// `log((1 + z) / (1 - z)) = 2 (z + z^3/3 + ...)` with |z| <= 0.172, after a factor of 2 is taken out where e is large.
  @inline(__always)
  static func logOnePlus(_ e: Four) -> Four {
    let large = e .> 0x1.a827999fcef32p-2
    let z = e.replacing(with: e - 1, where: large) / (e + 2).replacing(with: e + 3, where: large)
    let s = z * z
    let s2 = s * s
    let s4 = s2 * s2
    let low = cubic(1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, s, s2)
    let middle = cubic(1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, s, s2)
    let high = cubic(1.0 / 19, 1.0 / 21, 0, 0, s, s2)
    let tail: Four = s * (low + s4 * (middle + s4 * high))
    let series: Four = 2 * (z + z * tail)
    return series + Four(repeating: 0).replacing(with: 0x1.62e42fefa39efp-1, where: large)
  }

  /// `a + b x + c x^2 + d x^3`.
  @inline(__always)
  private static func cubic(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ x: Four, _ x2: Four
  ) -> Four {
    let low: Four = x * b + a
    let high: Four = x * d + c
    return low + x2 * high
  }
}
