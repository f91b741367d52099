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

  /// What it costs to form them, in steps: about the nanoseconds of one over those of the other.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - play: number of columns in play.
  ///   - looks: number of columns that a step looks at.
  /// - Returns: the price.
  static func price(rows: Int, play: Int, looks: Int) -> Double {
    let (n, k) = (Double(rows), Double(play))
    let renewal = n * k * (k / 32 + 0.5)
    let step = n * (10 + (k + Double(looks)) / 8) + k * k * (3 + k / 30) + 20_000
    return renewal / step
  }

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
