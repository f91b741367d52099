import LinearAlgebra

/// Mean and spread of a column, in two passes so that a large mean costs no digits.
struct Moments {
  /// Weighted mean.
  let mean: Double
  /// Square root of the weighted mean of squared deviations.
  let standardDeviation: Double
  /// Whether all values (of positive weight) are the same.
  let isConstant: Bool

  init(of column: UnsafeBufferPointer<Double>, weights: [Double]? = nil) {
    if let weights {
      self.init(of: column, weighted: weights)
    } else {
      self.init(unweighted: column)
    }
  }

  /// Eight sums side by side: the compiler never reorders a sum, and one alone waits for each addition.
  private init(unweighted column: UnsafeBufferPointer<Double>) {
    let count = column.count
    let blocks = count / 8
    var sums = SIMD8<Double>.zero
    let raw = UnsafeRawPointer(column.baseAddress)
    for k in 0..<blocks {
      guard let block = raw?.loadUnaligned(fromByteOffset: k * 64, as: SIMD8<Double>.self) else {
        break
      }
      sums += block
    }
    var sum = sums.sum()
    for i in blocks * 8..<count { sum += column[i] }
    let first = sum / Double(count)
    var (shifts, squares) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    for k in 0..<blocks {
      guard let block = raw?.loadUnaligned(fromByteOffset: k * 64, as: SIMD8<Double>.self) else {
        break
      }
      let deviation = block - first
      shifts += deviation
      squares += deviation * deviation
    }
    var (shift, square) = (shifts.sum(), squares.sum())
    for i in blocks * 8..<count {
      shift += column[i] - first
      square += (column[i] - first) * (column[i] - first)
    }
    let total = Double(count)
    // Only a spread that could be rounding calls for another look at the values.
    let suspicious = square / total <= 1e-20 * first * first
    let same = suspicious && column.allSatisfy { $0 == column[0] }
    self.init(
      first: same ? column[0] : first, shift: shift / total, square: square / total, constant: same)
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
      constant: low == high)
  }

  private init(first: Double, shift: Double, square: Double, constant: Bool) {
    isConstant = constant
    // The mean of the deviations corrects the rounding of the first mean; a constant column keeps its value.
    mean = constant ? first : first + shift
    standardDeviation = constant ? 0 : (square - shift * shift).squareRoot()
  }
}
