import CKernels

/// Sums over a column of numbers around another number: what means, spreads and products are made of.
public struct ColumnSums: Sendable {
  /// `sum (x - centre)`.
  public let shift: Double
  /// `sum (x - centre)^2`.
  public let square: Double
  /// `sum (x - centre) y`; 0 without a response.
  public let cross: Double

  /// Adds up in one pass, eight sums side by side.
  ///
  /// - Parameters:
  ///   - column: the numbers x.
  ///   - centre: what to subtract from each of them.
  ///   - response: y, as many numbers; nothing is multiplied where they are not as many.
  /// - Complexity: O(n), at the speed of memory.
  public init(
    _ column: UnsafeBufferPointer<Double>, around centre: Double = 0, response: [Double] = []
  ) {
    let sums = response.withUnsafeBufferPointer { y in
      let others = y.count == column.count ? y.baseAddress : nil
      return ck_sum(column.baseAddress, others, column.count, centre)
    }
    (shift, square, cross) = (sums.shift, sums.square, sums.cross)
  }
}
