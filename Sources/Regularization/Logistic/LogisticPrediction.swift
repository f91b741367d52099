import Foundation
import LinearAlgebra

/// Guesses the solution for the next penalty from the last two: along a path coefficients are smooth in log lambda.
struct LogisticPrediction {
  private var last: (lambda: Double, state: LogisticState)?
  private var previous: (lambda: Double, values: [Double], odds: [Double])?

  /// Keeps the solution of a penalty.
  mutating func record(_ lambda: Double, _ state: LogisticState) {
    if let last { previous = (last.lambda, last.state.values, last.state.odds) }
    last = (lambda, state)
  }

  /// The solution extrapolated to another penalty; nil when it is not better than the last as it is.
  ///
  /// Coefficients that are zero stay so, and no sign changes.
  func guess(
    _ lambda: Double, _ penalty: LogisticPenalty, _ design: LogisticDesign
  ) -> LogisticState? {
    guard let last, let previous, lambda > 0, lambda < last.lambda, last.lambda < previous.lambda
    else { return nil }
    let reach = min(2, log(last.lambda / lambda) / log(previous.lambda / last.lambda))
    var state = last.state
    var (halted, undone) = ([Int](), [Double](repeating: 0, count: state.values.count))
    for j in state.values.indices {
      let now = last.state.values[j]
      let change = reach * (now - previous.values[j])
      if change == 0 { continue }
      if penalty.isFree(j) || now * (now + change) > 0 {
        state.values[j] = now + change
      } else {
        halted.append(j)
        undone[j] = -change
      }
    }
    for i in state.odds.indices {
      state.odds[i] += reach * (last.state.odds[i] - previous.odds[i])
    }
    LogisticState.add(undone, on: halted, design, to: &state.odds)
    state.evaluate(design)
    func objective(_ state: LogisticState) -> Double {
      state.loss + penalty.value(state.values, on: penalty.support(of: state.values))
    }
    return objective(state) < objective(last.state) ? state : nil
  }
}
