/// Where the slopes of the loss will be at the next penalty, judged by how they changed over the last.
///
/// Many columns outside the model have a slope between the last penalty and the next; of these few join, as most
/// fall with the penalty. Those that are expected to stay out cost nothing until they do not.
struct LogisticTrend {
  private var last: (l1: Double, gradient: LogisticGradient)?
  private var before: (l1: Double, gradient: LogisticGradient)?

  /// Keeps the slopes at the solution of a penalty.
  mutating func record(_ l1: Double, _ gradient: LogisticGradient) {
    (before, last) = (last, (l1, gradient))
  }

  /// The sizes that slopes are expected to have; their present sizes when nothing is known.
  ///
  /// - Parameters:
  ///   - columns: whose slopes.
  ///   - gradient: the present slopes.
  ///   - l1: the next penalty.
  /// - Returns: the sizes, column by column.
  func sizes(of columns: [Int], _ gradient: LogisticGradient, at l1: Double) -> [Double] {
    guard let last, let before, before.l1 > last.l1, last.l1 > l1 else {
      return columns.map { abs(gradient.values[$0]) }
    }
    let reach = min(1, (last.l1 - l1) / (before.l1 - last.l1))
    let (new, old) = (last.gradient, before.gradient)
    return columns.map { j in
      let isKnown = new.isKnown[j] && old.isKnown[j]
      return abs(gradient.values[j] + (isKnown ? reach * (new.values[j] - old.values[j]) : 0))
    }
  }
}
