import LinearAlgebra

/// Mean and spread of a column, and its product with a response, in two passes so that a large mean costs no digits.
struct Moments {
  /// Weighted mean.
  let mean: Double
  /// Square root of the weighted mean of squared deviations.
  let standardDeviation: Double
  /// Whether all values (of positive weight) are the same.
  let isConstant: Bool
  /// The sum of products of deviations from the mean with those of a response; 0 where none was given, or weights were.
  let cross: Double

  /// - Parameters:
  ///   - column: the values.
  ///   - weights: as many; nil when all are 1.
  ///   - response: its deviations from its mean, as many; nil where there is none.
  init(
    of column: UnsafeBufferPointer<Double>, weights: [Double]? = nil, response: Deviations? = nil
  ) {
    if let weights {
      self.init(of: column, weighted: weights)
    } else {
      self.init(unweighted: column, response ?? Deviations(values: []))
    }
  }

  /// Differences from a mean, and what rounding leaves of their sum.
  struct Deviations {
    let values: [Double]
    let sum: Double

    init(values: [Double]) {
      self.values = values
      sum = values.reduce(0, +)
    }
  }

  private init(unweighted column: UnsafeBufferPointer<Double>, _ response: Deviations) {
    let total = Double(column.count)
    let centre = ColumnSums(column).shift / total
    let sums = ColumnSums(column, around: centre, response: response.values)
    // Only a spread that could be rounding calls for another look at the values.
    let suspicious = sums.square / total <= 1e-20 * centre * centre
    let same = suspicious && column.allSatisfy { $0 == column[0] }
    let shift = sums.shift / total
    self.init(
      first: same ? column[0] : centre, shift: shift, square: sums.square / total, constant: same,
      cross: same ? 0 : sums.cross - shift * response.sum)
  }

  private init(of column: UnsafeBufferPointer<Double>, weighted weights: [Double]) {
    var (sum, total) = (0.0, 0.0)
    var (low, high) = (Double.infinity, -Double.infinity)
    for i in 0..<column.count {
      let (value, weight) = (column[i], weights[i])
      // A row of weight zero must not count, but NaN in it must still be found.
      sum += weight * value
      total += weight
      if weight > 0 { (low, high) = (min(low, value), max(high, value)) }
    }
    let first = sum / total
    var (shift, squares) = (0.0, 0.0)
    for i in 0..<column.count {
      shift += weights[i] * (column[i] - first)
      squares += weights[i] * (column[i] - first) * (column[i] - first)
    }
    self.init(
      first: low == high ? low : first, shift: shift / total, square: squares / total,
      constant: low == high, cross: 0)
  }

  private init(first: Double, shift: Double, square: Double, constant: Bool, cross: Double) {
    self.cross = cross
    isConstant = constant
    // The mean of the deviations corrects the rounding of the first mean; a constant column keeps its value.
    mean = constant ? first : first + shift
    standardDeviation = constant ? 0 : (square - shift * shift).squareRoot()
  }
}
