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

  /// The sums of columns side by side around 0, two at a time: the same digits as those of each alone.
  ///
  /// - Parameters:
  ///   - columns: one after another.
  ///   - rows: the length of each.
  ///   - response: y, as many numbers as rows.
  /// - Returns: one for each column.
  /// - Complexity: O(n p), at the speed of memory.
  public static func ofColumns(
    _ columns: UnsafeBufferPointer<Double>, rows: Int, response: [Double]
  ) -> [ColumnSums] {
    precondition(
      rows > 0 && response.count == rows,
      "A response of \(response.count) does not go with columns of \(rows).")
    let count = columns.count / rows
    var result: [ColumnSums] = []
    result.reserveCapacity(count)
    response.withUnsafeBufferPointer { y in
      guard let x = columns.baseAddress, let y = y.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 6) { room in
        guard let sums = room.baseAddress else { return }
        for j in stride(from: 0, to: count - 1, by: 2) {
          ck_sums_of_two(rows, x + j * rows, x + (j + 1) * rows, y, sums, sums + 3)
          result.append(ColumnSums(shift: sums[0], square: sums[1], cross: sums[2]))
          result.append(ColumnSums(shift: sums[3], square: sums[4], cross: sums[5]))
        }
      }
    }
    if count % 2 == 1 {
      let last = UnsafeBufferPointer(rebasing: columns[(count - 1) * rows..<count * rows])
      result.append(ColumnSums(last, response: response))
    }
    return result
  }

  private init(shift: Double, square: Double, cross: Double) {
    (self.shift, self.square, self.cross) = (shift, square, cross)
  }
}
