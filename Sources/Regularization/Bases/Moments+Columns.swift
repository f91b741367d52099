import LinearAlgebra

extension Moments {
  /// Elements from which on products are faster than a look at each column, and of a piece worth another thread.
  private static let manyElements = 1 << 16
  private static let piece = 1 << 20
  /// Elements of a block of columns that stays in a processor's second cache.
  private static let cached = 1 << 15

  /// Those of every column of a design, with a response where there are no weights.
  ///
  /// Those of a large design come from the products `x'1`, `x'x` and `x'r`, at the speed of memory. Where the mean of a
  /// column exceeds its standard deviation they would cost digits, and the column is looked at alone.
  ///
  /// - Parameters:
  ///   - design: n x p.
  ///   - weights: n of them; nil when all are 1.
  ///   - response: its deviations from its mean; read where there are no weights.
  /// - Returns: one for each column; those of a column with an entry that is not finite are not finite.
  /// - Complexity: O(n p).
  static func ofColumns(
    _ design: DesignColumns, weights: [Double]?, response: Deviations
  ) -> [Moments] {
    let (n, p) = (design.rows, design.count)
    let width = max(4, cached / max(1, n) / 4 * 4)
    let blocks = (p + width - 1) / width
    let pieces = max(1, min(blocks, n * p / piece, 16))
    let byProducts = weights == nil && n * p >= manyElements
    // Blocks are the same whoever computes them, and with them every digit.
    return Parallel.map(pieces) { piece in
      (piece * blocks / pieces..<(piece + 1) * blocks / pieces).flatMap { block in
        let range = block * width..<min((block + 1) * width, p)
        return design.withColumns(range) { first in
          let columns = UnsafeBufferPointer(start: first, count: n * range.count)
          return byProducts
            ? products(of: columns, rows: n, response: response)
            : eachAlone(columns, rows: n, weights: weights, response: response)
        }
      }
    }.flatMap { $0 }
  }

  private static func eachAlone(
    _ columns: UnsafeBufferPointer<Double>, rows: Int, weights: [Double]?, response: Deviations
  ) -> [Moments] {
    stride(from: 0, to: columns.count, by: rows).map { start in
      Moments(
        of: UnsafeBufferPointer(rebasing: columns[start..<start + rows]), weights: weights,
        response: response)
    }
  }

  private static func products(
    of columns: UnsafeBufferPointer<Double>, rows: Int, response: Deviations
  ) -> [Moments] {
    guard let x = columns.baseAddress else { return [] }
    let total = Double(rows)
    let all = ColumnSums.ofColumns(columns, rows: rows, response: response.values)
    return all.enumerated().map { j, sums in
      let mean = sums.shift / total
      let variance = sums.square / total - mean * mean
      // What is not a number is not below anything.
      guard mean * mean < variance, variance < .infinity else {
        let column = UnsafeBufferPointer(start: x + j * rows, count: rows)
        return Moments(of: column, response: response)
      }
      return Moments(
        mean: mean, standardDeviation: variance.squareRoot(),
        cross: sums.cross - mean * response.sum)
    }
  }

  private init(mean: Double, standardDeviation: Double, cross: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.cross = cross
    isConstant = false
  }
}
