import CKernels

/// Sums over a column of numbers around another number: what means, spreads and products are made of.
public struct ColumnSums: Sendable {
  /// `sum (x - centre)`.
  public let shift: Double
  /// `sum (x - centre)^2`.
  public let square: Double
  /// `sum (x - centre) y`; 0 without a response.
  public let cross: Double

  /// Adds up in one pass, eight sums side by side, with the same digits on every machine.
  ///
  /// - Parameters:
  ///   - column: the numbers x.
  ///   - centre: what to subtract from each of them.
  ///   - response: y, as many numbers; nothing is multiplied where they are not as many.
  /// - Complexity: O(n), at the speed of memory.
  public init(
    _ column: UnsafeBufferPointer<Double>, around centre: Double = 0, response: [Double] = []
  ) {
    var (shift, square, cross) = (0.0, 0.0, 0.0)
    response.withUnsafeBufferPointer { y in
      let others = y.count == column.count ? y.baseAddress : nil
      ck_sums(column.count, column.baseAddress, others, centre, &shift, &square, &cross)
    }
    (self.shift, self.square, self.cross) = (shift, square, cross)
  }
}
