/// The value below which a share of the values lies, between neighbours by a straight line.
///
/// - Parameters:
///   - share: from 0, the smallest, to 1, the largest.
///   - values: at least one.
/// - Returns: the quantile.
func quantile(_ share: Double, of values: [Double]) -> Double {
  let sorted = values.sorted()
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// The middle value, or the mean of the two in the middle.
func median(_ values: [Double]) -> Double { quantile(0.5, of: values) }

/// The arithmetic mean.
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The standard deviation, with divisor n.
func standardDeviation(_ values: [Double]) -> Double {
  let middle = mean(values)
  return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot()
}
