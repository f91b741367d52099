/// What the solutions at the last penalties tell of the next.
///
/// Many columns outside the model have a slope between the last penalty and the next; of these few join, as most
/// fall with the penalty. Those that are expected to stay out cost nothing until they do not. And what the second
/// derivatives at hand missed on the last stretches of the path, they will miss on the next: a first step that allows
/// for it lands closer.
struct LogisticTrend {
  /// A solution.
  private struct Point {
    let lambda: Double
    /// One number per column, the intercept last, which is where the slopes belong.
    let values: [Double]
    let gradient: LogisticGradient

    /// The length of the path up to here: paths bend least, seen along the root of the penalty.
    var time: Double { -lambda.squareRoot() }
  }

  /// The last three, the newest last.
  private var points: [Point] = []

  /// Keeps the solution of a penalty.
  ///
  /// - Parameters:
  ///   - lambda: the penalty.
  ///   - state: the solution.
  ///   - gradient: what is known of the slopes there.
  mutating func record(_ lambda: Double, _ state: LogisticState, _ gradient: LogisticGradient) {
    var values = state.values
    values[values.count - 1] += state.shift ?? 0
    // Only on a falling path is the past like the future.
    if let last = points.last, last.lambda <= lambda { points = [] }
    if points.count == 3 { points.removeFirst() }
    points.append(Point(lambda: lambda, values: values, gradient: gradient))
  }

  /// The sizes that slopes are expected to have; their present sizes when nothing is known.
  ///
  /// - Parameters:
  ///   - columns: whose slopes.
  ///   - gradient: the present slopes.
  ///   - lambda: the next penalty; nil when the slopes are those on the way to it already.
  /// - Returns: the sizes, column by column.
  func sizes(
    of columns: [Int], _ gradient: LogisticGradient, at lambda: Double?
  ) -> [Double] {
    guard let lambda, points.count > 1, let new = points.last, new.lambda > lambda else {
      return columns.map { abs(gradient.values[$0]) }
    }
    let old = points[points.count - 2]
    let reach = min(1, (new.lambda - lambda) / (old.lambda - new.lambda))
    return columns.map { j in
      let isKnown = new.gradient.isKnown[j] && old.gradient.isKnown[j]
      let change = isKnown ? new.gradient.values[j] - old.gradient.values[j] : 0
      return abs(gradient.values[j] + reach * change)
    }
  }

  /// By how much the slopes after the first step towards a penalty will differ from what the model says.
  ///
  /// On the last two stretches, on which the coefficients changed by d and the slopes fell by y, the model misses
  /// `H d - y`. That is as long as the stretch, times how far behind the second derivatives are: a line through the two
  /// leads to the third. Not far: to less than half of the last penalty it points nowhere.
  ///
  /// - Parameters:
  ///   - curvature: H.
  ///   - lambda: the next penalty.
  /// - Returns: by how much, by position in play; nil when there is no past to judge by.
  /// - Complexity: O(k^2) with k columns in play.
  func missed(by curvature: LogisticCurvature, at lambda: Double) -> [Double]? {
    guard points.count == 3, points[2].lambda > lambda, points[2].lambda < 2 * lambda else {
      return nil
    }
    let (a, b, c) = (points[0], points[1], points[2])
    let (before, last, next) = (b.time - a.time, c.time - b.time, -lambda.squareRoot() - c.time)
    // How much farther the middle of the next stretch is from that of the last, in units of the distance before.
    let reach = (next + last) / (last + before)
    let (new, old) = (next / last * (1 + reach), next / before * reach)
    let play = curvature.play
    let change = play.map {
      new * (c.values[$0] - b.values[$0]) - old * (b.values[$0] - a.values[$0])
    }
    return zip(play, curvature.product(change)).map { j, expected in
      guard a.gradient.isKnown[j], b.gradient.isKnown[j] else { return 0 }
      let (x, y, z) = (a.gradient.values[j], b.gradient.values[j], c.gradient.values[j])
      return expected - (new * (y - z) - old * (x - y))
    }
  }
}
