/// A matrix whose columns span few directions, as a product of a thin matrix and a small one: `F = A B`.
///
/// Solutions for a hundred penalties are smooth in the penalty; to working precision they are combinations of a dozen
/// or two. A product with F is then two cheaper ones.
public struct ThinFactors: Sendable {
  /// A: orthonormal columns.
  public let basis: Matrix
  /// B: each column of F in that basis.
  public let coordinates: Matrix

  /// Every column is met to this share of its length: eight units of rounding, about what forming it costs.
  public static let tolerance = 0x1p-50

  /// Finds the basis by Gram and Schmidt's method, next the column of which most is left; nil when `largest` directions do
  /// not suffice.
  ///
  /// - Parameters:
  ///   - matrix: F.
  ///   - largest: most columns that A may have.
  /// - Complexity: O(rows columns rank).
  public init?(_ matrix: Matrix, atMost largest: Int) {
    let (m, count) = (matrix.rows, matrix.columns)
    guard m > 0, count > 0, largest > 0 else { return nil }
    var basis = [Double]()
    basis.reserveCapacity(m * largest)
    var rows: [[Double]] = []
    var left = matrix.elements
    let sizes = (0..<count).map { l in Self.length(left, l, m) }
    while true {
      var (worst, share) = (0, 0.0)
      for l in 0..<count where sizes[l] > 0 {
        let next = Self.length(left, l, m) / sizes[l]
        if !(next <= share) { (worst, share) = (l, next) }
      }
      if share <= Self.tolerance { break }
      guard rows.count < largest else { return nil }
      let direction = Self.direction(Array(left[worst * m..<(worst + 1) * m]), basis, rows.count)
      rows.append(Self.subtract(direction, from: &left, count))
      basis += direction
    }
    let rank = rows.count
    self.basis = Matrix(rows: m, columns: rank, elements: basis)
    coordinates = Matrix(
      rows: rank, columns: count,
      elements: (0..<count).flatMap { l in (0..<rank).map { rows[$0][l] } })
  }

  private static func length(_ elements: [Double], _ column: Int, _ rows: Int) -> Double {
    elements.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return BLAS.dot(rows, base + column * rows, base + column * rows).squareRoot()
    }
  }

  /// A unit vector, once more made orthogonal to those before.
  private static func direction(_ vector: [Double], _ basis: [Double], _ rank: Int) -> [Double] {
    var unit = vector
    let m = vector.count
    for _ in 0..<2 {
      let size = length(unit, 0, m)
      for i in 0..<m { unit[i] /= size }
      let earlier = Matrix(rows: m, columns: rank, elements: basis)
      let inside = earlier * earlier.transposeTimes(unit)
      for i in 0..<m { unit[i] -= inside[i] }
    }
    return unit
  }

  /// Subtracts from every column its part along a unit vector; returns those parts.
  private static func subtract(
    _ unit: [Double], from left: inout [Double], _ count: Int
  ) -> [Double] {
    let m = unit.count
    return left.withUnsafeMutableBufferPointer { left in
      unit.withUnsafeBufferPointer { unit in
        guard let base = left.baseAddress, let v = unit.baseAddress else { return [] }
        return (0..<count).map { l in
          let part = BLAS.dot(m, v, base + l * m)
          BLAS.axpy(m, -part, v, base + l * m)
          return part
        }
      }
    }
  }
}
