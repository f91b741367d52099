import LinearAlgebra

/// The mean and standard deviation (divisor n) of each column, learned once and applied to any rows.
public struct Standardization: Sendable, Equatable {
  /// Mean of each column.
  public let means: [Double]
  /// Standard deviation of each column, divisor n; 1 for a column that does not vary.
  public let scales: [Double]

  /// Learns means and scales.
  ///
  /// - Parameters:
  ///   - design: at least one row.
  ///   - weights: one per row, not negative, not all zero; nil gives every row the same.
  /// - Complexity: O(rows columns).
  public init(of design: Matrix, weights: [Double]? = nil) {
    let n = design.rows
    precondition(n > 0, "Standardization needs at least one row.")
    precondition(
      weights.map { $0.count == n && $0.allSatisfy { $0 >= 0 } && $0.contains { $0 > 0 } } ?? true,
      "Weights must be one per row, not negative, and not all zero.")
    var means = [Double](repeating: 0, count: design.columns)
    var scales = [Double](repeating: 1, count: design.columns)
    design.withElements { elements in
      for j in 0..<design.columns {
        let column = UnsafeBufferPointer(start: elements + j * n, count: n)
        let moments = Moments(of: column, weights: weights)
        means[j] = moments.mean
        scales[j] = moments.isConstant ? 1 : moments.standardDeviation
      }
    }
    self.means = means
    self.scales = scales
  }

  /// Subtracts the means and divides by the scales.
  public func apply(_ design: Matrix) -> Matrix {
    transform(design) { value, mean, scale in (value - mean) / scale }
  }

  /// Multiplies by the scales and adds the means: the inverse of `apply`.
  public func undo(_ design: Matrix) -> Matrix {
    transform(design) { value, mean, scale in value * scale + mean }
  }

  private func transform(_ design: Matrix, _ map: (Double, Double, Double) -> Double) -> Matrix {
    precondition(
      design.columns == means.count,
      "The standardization knows \(means.count) columns, the design has \(design.columns).")
    var elements = design.elements
    for j in 0..<design.columns {
      for i in j * design.rows..<(j + 1) * design.rows {
        elements[i] = map(elements[i], means[j], scales[j])
      }
    }
    return Matrix(rows: design.rows, columns: design.columns, elements: elements)
  }
}
