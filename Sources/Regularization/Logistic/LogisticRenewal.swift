/// When to form second derivatives anew, along a path of penalties.
///
/// They wear out: the farther the path has come, the more steps a penalty takes. As with any tool that wears out, the
/// mean cost is least when it is replaced as soon as one more penalty costs more than the mean since the last
/// replacement, the replacement itself counted.
struct LogisticRenewal {
  /// What was spent since they were formed, in steps.
  private var spent = 0.0
  /// Penalties that were solved with them.
  private var penalties = 0
  private var steps = 0
  private var stepsBefore = 0

  /// Notes that they were formed anew.
  ///
  /// - Parameter price: what that cost, in steps.
  mutating func renewed(at price: Double) { (spent, penalties) = (price, 0) }

  /// Notes a step.
  mutating func stepped() {
    spent += 1
    steps += 1
  }

  /// Notes that a penalty is solved.
  mutating func turned() {
    penalties += 1
    (stepsBefore, steps) = (steps, 0)
  }

  /// Whether the last penalty cost more than the mean of those since.
  var isDue: Bool { Double(stepsBefore * max(1, penalties)) > spent }
}
