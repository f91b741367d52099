/// A few shifts from which `1 / (x + s)` follows for many: `1 / (x + s) = sum_j c_j(s) / (x + s_j)`.
///
/// Interpolation at numbers x_j leaves the share `r(x) q(s)` of `1 / (x + s)`, with `r(x) = prod (x - x_j) / (x + s_j)` and
/// `q(s) = prod (s - s_j) / (s + x_j)`. Each x_j and s_j is where what the earlier ones leave is largest, so that the share
/// falls geometrically: some sixty shifts serve any number of them where s and x range over six powers of ten.
///
/// Source: T. Bagby, *On interpolation by rational functions*, Duke Mathematical Journal 36 (1969), for the choice of points;
/// `c_j` is the inverse of a Cauchy matrix.
public struct ResolventNodes: Sendable {
  /// The s_j, some of the shifts.
  public let shifts: [Double]
  /// `c_j(s)`: one row for each s_j, one column for each shift.
  public let coefficients: Matrix

  /// Every `1 / (x + s)` is met to this share: eight units of rounding, about what computing with it costs.
  public static let tolerance = 0x1p-50

  /// Chooses nodes among some shifts.
  ///
  /// - Parameters:
  ///   - shifts: numbers s; at least one.
  ///   - range: where x may lie; `x + s` is positive for each.
  /// - Complexity: O(nodes (nodes + shifts)).
  public init(_ shifts: [Double], for range: ClosedRange<Double>) {
    let points = Self.sample(range, least: shifts.min() ?? 0)
    var (overShifts, overPoints) = (shifts.map { _ in 1.0 }, points.map { _ in 1.0 })
    var nodes: [(shift: Double, point: Double)] = []
    while true {
      let (s, x) = (Self.largest(overShifts), Self.largest(overPoints))
      if abs(overShifts[s]) * abs(overPoints[x]) <= Self.tolerance { break }
      let (shift, point) = (shifts[s], points[x])
      nodes.append((shift, point))
      for l in shifts.indices { overShifts[l] *= (shifts[l] - shift) / (shifts[l] + point) }
      for i in points.indices { overPoints[i] *= (points[i] - point) / (points[i] + shift) }
    }
    let scales = Self.scales(nodes)
    self.shifts = nodes.map(\.shift)
    coefficients = Matrix(
      rows: nodes.count, columns: shifts.count,
      elements: zip(shifts, overShifts).flatMap { shift, left in
        zip(nodes, scales).map { node, scale in
          // Where s is a node itself nothing is left, and its own coefficient is 1.
          shift == node.shift ? 1 : left == 0 ? 0 : left / (shift - node.shift) * scale
        }
      })
  }

  /// Numbers x, dense where `x + s` is small for the least s.
  private static func sample(_ range: ClosedRange<Double>, least: Double) -> [Double] {
    let first = range.lowerBound + least
    // The 256th root of the ratio of the ends.
    var factor = (range.upperBound + least) / first
    for _ in 0..<8 { factor = factor.squareRoot() }
    var distance = first
    return (0...256).map { _ in
      defer { distance *= factor }
      return max(range.lowerBound, distance - least)
    }
  }

  private static func largest(_ values: [Double]) -> Int {
    var best = 0
    for i in values.indices where abs(values[i]) > abs(values[best]) { best = i }
    return best
  }

  /// `(s_j + x_j) prod_{k != j} (s_j + x_k) / (s_j - s_k)`.
  private static func scales(_ nodes: [(shift: Double, point: Double)]) -> [Double] {
    nodes.indices.map { j in
      let shift = nodes[j].shift
      var scale = shift + nodes[j].point
      for k in nodes.indices where k != j {
        scale *= (shift + nodes[k].point) / (shift - nodes[k].shift)
      }
      return scale
    }
  }
}
