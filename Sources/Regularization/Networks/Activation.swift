import Foundation

/// What a hidden unit makes of the weighted sum of its inputs.
public enum Activation: String, Sendable, CaseIterable {
  /// $\tanh z$, between -1 and 1.
  case tanh
  /// $\max(0, z)$; its slope at 0 is taken as 0.
  case relu
  /// $1 / (1 + e^{-z})$, between 0 and 1.
  case sigmoid

  /// The activation of one sum.
  ///
  /// - Parameter z: any number.
  /// - Returns: the unit's output.
  /// - Complexity: O(1).
  public func callAsFunction(_ z: Double) -> Double {
    switch self {
    case .tanh: Foundation.tanh(z)
    case .relu: z <= 0 ? 0 : z
    case .sigmoid: logisticFunction(z)
    }
  }

  /// Replaces sums by activations and writes the slopes there, which all three can tell from the
  /// activation itself.
  func apply(
    _ count: Int, to values: UnsafeMutablePointer<Double>, slopes: UnsafeMutablePointer<Double>
  ) {
    switch self {
    case .tanh:
      for k in 0..<count {
        let a = Foundation.tanh(values[k])
        values[k] = a
        slopes[k] = 1 - a * a
      }
    case .relu:
      for k in 0..<count {
        // Written so that a sum that is not a number stays one, and divergence is seen.
        let z = values[k]
        values[k] = z <= 0 ? 0 : z
        slopes[k] = z <= 0 ? 0 : 1
      }
    case .sigmoid:
      for k in 0..<count {
        let a = logisticFunction(values[k])
        values[k] = a
        slopes[k] = a * (1 - a)
      }
    }
  }
}

/// $1 / (1 + e^{-z})$.
///
/// - Parameter z: any number.
/// - Returns: a number from 0 to 1; no overflow at either end.
/// - Complexity: O(1).
func logisticFunction(_ z: Double) -> Double {
  // exp of a negative number cannot overflow.
  let tail = exp(-abs(z))
  return (z >= 0 ? 1 : tail) / (1 + tail)
}
