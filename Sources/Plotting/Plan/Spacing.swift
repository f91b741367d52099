/// Things on a line moved apart, as little as possible.
enum Spacing {
  /// Moves rising positions until neighbours are at least a distance apart.
  ///
  /// Minimises `sum (p_i - w_i)^2` under `p_{i+1} - p_i >= d`: with `q_i = p_i - i d` that is
  /// isotonic regression, solved by pooling neighbours that are out of order.
  ///
  /// - Parameters:
  ///   - wishes: The wanted positions, rising.
  ///   - distance: The least distance of neighbours.
  ///   - range: Where positions may lie; where it is too short they are evenly spread.
  /// - Returns: The positions, in the same order.
  /// - Complexity: O(n).
  static func spread(
    _ wishes: [Double], distance: Double, within range: ClosedRange<Double>
  ) -> [Double] {
    let count = wishes.count
    guard count > 0 else { return [] }
    let length = range.upperBound - range.lowerBound
    let step = count > 1 ? min(distance, length / Double(count - 1)) : distance
    var pools: [(sum: Double, count: Int)] = []
    for (index, wish) in wishes.enumerated() {
      pools.append((wish - Double(index) * step, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let levels = pools.flatMap { pool in
      [Double](repeating: pool.sum / Double(pool.count), count: pool.count)
    }
    // Clamping rising levels between the ends keeps them rising, and is still the best answer.
    let highest = range.upperBound - Double(count - 1) * step
    return levels.enumerated().map { index, level in
      min(max(level, range.lowerBound), highest) + Double(index) * step
    }
  }
}
