import Foundation

/// The relative entropy of two sets of probabilities row by row, four rows at a time where they are close.
///
/// With u the probability of the wrong class, `u (1 + a)` the other one and `phi(x) = (1 + x) log(1 + x) - x`, a row of
/// weight w has `w [u phi(a) + (1 - u) phi(-a u / (1 - u))]`: no difference of near equals is formed.
enum LogisticEntropy {
  typealias Four = SIMD4<Double>
  /// Up to here the series of phi is exact to rounding.
  private static let near = 0.01

  /// The sum over rows.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - residual: `w (y - p)`.
  ///   - curvature: `w p (1 - p)`.
  ///   - weights: w.
  ///   - relative: by how much of itself each residual is changed before all are shrunk.
  ///   - shrink: by how much of themselves they are shrunk then.
  /// - Returns: the sum; rows without weight or residual have none.
  static func sum(
    rows: Int, residual: UnsafePointer<Double>, curvature: UnsafePointer<Double>,
    weights: UnsafePointer<Double>, relative: UnsafePointer<Double>, shrink: Double
  ) -> Double {
    var (sum, rest, i) = (Four(repeating: 0), 0.0, 0)
    while i < rows {
      if i + 4 <= rows,
        let term = close(
          load(residual + i), load(curvature + i), load(weights + i), load(relative + i), shrink)
      {
        sum += term
      } else {
        for k in i..<min(rows, i + 4) where weights[k] > 0 && residual[k] != 0 {
          let (r, d, w) = (residual[k], curvature[k], weights[k])
          let u = abs(r) / w
          let a = relative[k] - shrink * (1 + relative[k])
          rest += w * (u * phi(a) + d / (w * u) * phi(-a * (r * r / (w * d))))
        }
      }
      i += 4
    }
    return sum.sum() + rest
  }

  /// Four rows that all have weight and residual and are close; nil if they are not such.
  @inline(__always)
  private static func close(
    _ r: Four, _ d: Four, _ w: Four, _ relative: Four, _ shrink: Double
  ) -> Four? {
    let a = relative - shrink * (1 + relative)
    // (1 - u) w, then -a u / (1 - u).
    let size = r.replacing(with: -r, where: r .< 0)
    let right = w * (d / size)
    let b = -a * (size / right)
    let limit = Four(repeating: near)
    guard all(a .< limit .& a .> -limit .& b .< limit .& b .> -limit) else { return nil }
    return size * series(a) + right * series(b)
  }

  @inline(__always)
  private static func load(_ p: UnsafePointer<Double>) -> Four {
    UnsafeRawPointer(p).loadUnaligned(as: Four.self)
  }

  /// phi near zero: `x^2 (1/2 - x/6 + x^2/12 - x^3/20 + ...)`.
  @inline(__always)
  private static func series(_ x: Four) -> Four {
    let high: Four = 1.0 / 42 - x * (1.0 / 56)
    let inner: Four = 1.0 / 20 - x * (1.0 / 30 - x * high)
    let tail: Four = 1.0 / 6 - x * (1.0 / 12 - x * inner)
    return x * x * (0.5 - x * tail)
  }

  private static func phi(_ x: Double) -> Double {
    if abs(x) < near { return series(Four(repeating: x))[0] }
    return x <= -1 ? 1 : (1 + x) * log1p(x) - x
  }
}
