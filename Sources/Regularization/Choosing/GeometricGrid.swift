import Foundation

/// Values in geometric progression, both ends included exactly.
///
/// - Parameters:
///   - from: first value, positive.
///   - to: last value, positive.
///   - count: how many, at least 1; one value is `from`.
/// - Returns: `count` values, each the one before times the same factor.
public func geometricGrid(from: Double, to: Double, count: Int) -> [Double] {
  precondition(from > 0 && to > 0, "A geometric grid needs positive ends, not \(from) and \(to).")
  precondition(count >= 1, "A grid needs at least one value, not \(count).")
  guard count > 1 else { return [from] }
  let logarithm = log(to / from)
  return (0..<count).map { index in
    if index == 0 { return from }
    if index == count - 1 { return to }
    return from * exp(logarithm * Double(index) / Double(count - 1))
  }
}
