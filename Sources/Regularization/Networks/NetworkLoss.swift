import Foundation

/// How far the outputs $f_i$ of a network are from the response, as a mean over the rows.
public enum NetworkLoss: String, Sendable, CaseIterable {
  /// $\frac{1}{2n} \sum (y_i - f_i)^2$, the loss of every regression here.
  case squared
  /// $\frac{1}{n} \sum \log(1 + e^{f_i}) - y_i f_i$ for responses 0 and 1, where $f$ is the log
  /// odds.
  case logistic

  /// The mean loss.
  ///
  /// - Parameters:
  ///   - outputs: one per row, at least one.
  ///   - response: one per row; 0 or 1 for the logistic loss.
  /// - Returns: a number that is not negative.
  /// - Complexity: O(n).
  public func mean(of outputs: [Double], against response: [Double]) -> Double {
    precondition(
      outputs.count == response.count && !outputs.isEmpty,
      "A mean loss needs one response for each of at least one output.")
    return mean(outputs.count, outputs, response)
  }

  func mean(
    _ count: Int, _ outputs: UnsafePointer<Double>, _ response: UnsafePointer<Double>
  ) -> Double {
    var total = 0.0
    switch self {
    case .squared:
      for i in 0..<count {
        let residual = response[i] - outputs[i]
        total += 0.5 * residual * residual
      }
    case .logistic:
      for i in 0..<count {
        // log(1 + exp(f)), written so that it cannot overflow.
        let f = outputs[i]
        total += log1p(exp(-abs(f))) + max(f, 0) - response[i] * f
      }
    }
    return total / Double(count)
  }

  /// Writes the derivative of the mean loss in each output.
  func differentiate(
    _ count: Int, _ outputs: UnsafePointer<Double>, _ response: UnsafePointer<Double>,
    into slopes: UnsafeMutablePointer<Double>
  ) {
    let share = 1 / Double(count)
    switch self {
    case .squared:
      for i in 0..<count { slopes[i] = share * (outputs[i] - response[i]) }
    case .logistic:
      for i in 0..<count { slopes[i] = share * (logisticFunction(outputs[i]) - response[i]) }
    }
  }
}
