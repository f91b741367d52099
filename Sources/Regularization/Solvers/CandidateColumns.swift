import LinearAlgebra

/// The columns that a path follower watches.
///
/// Of few columns all are watched. Of many, one in ten or so is in reserve for a stretch of penalties, and of those a third
/// is watched at every knot down to the next penalty: each time the columns whose correlation has reached the bound, or
/// is heading for it. At that penalty the reserve is looked at, at the end of the stretch every column; what went another
/// way than expected is found there, and the walk repeated with it.
final class CandidateColumns {
  private let problem: SolverProblem
  private var all: Trend
  private var reserve: Trend
  /// The columns in reserve, and those that are watched.
  private let reserved: PackedColumns
  private let watched: PackedColumns
  /// The columns that a look at others has found missing; they stay until a sweep finds none.
  private var missed: [Int] = []
  /// The columns that are watched.
  private(set) var indices: [Int]
  /// Whether some columns are not watched.
  let isScreening: Bool
  /// The largest correlation at the start.
  let largest: Double

  var count: Int { indices.count }

  init(_ problem: SolverProblem) {
    self.problem = problem
    largest = problem.correlations.reduce(0) { max($0, abs($1)) }
    all = Trend(problem.correlations, at: largest)
    reserve = Trend([], at: largest)
    isScreening = problem.isWide
    indices = isScreening ? [] : Array(0..<problem.columns)
    reserved = PackedColumns(problem)
    watched = PackedColumns(problem)
  }

  /// Puts in reserve the columns that may join before the end of a stretch, and those that are active.
  func reserve(downTo end: Double, keeping active: [Int]) {
    guard isScreening else { return }
    reserved.hold([active, missed, all.reaching(end)])
    reserve = all.part(reserved.columns)
  }

  /// Chooses to watch the columns in reserve that may join before a penalty, and those that are active.
  func select(downTo end: Double, keeping active: [Int]) {
    guard isScreening else { return }
    watched.hold([active, missed, reserve.reaching(end).map { reserved.columns[$0] }])
    indices = watched.columns
  }

  /// `factor d_j . v` for the columns watched, in their order.
  func products(
    _ vector: UnsafePointer<Double>, _ factor: Double, _ result: UnsafeMutablePointer<Double>
  ) {
    guard isScreening else {
      return problem.design.transposeTimes(vector, factor: factor, into: result)
    }
    watched.products(vector, factor, result)
  }

  /// Looks at the columns in reserve; false when one that is not watched should have joined, which then is.
  func check(_ residual: UnsafePointer<Double>, at lambda: Double) -> Bool {
    guard isScreening else { return true }
    var fresh = [Double](repeating: 0, count: reserved.columns.count)
    withPointers(problem.target, problem.target, &fresh) { _, _, goal in
      reserved.products(residual, 1 / problem.observations, goal)
    }
    return accept(&reserve, fresh, lambda, beside: watched) { reserved.columns[$0] }
  }

  /// Looks at all columns; false when one that is not in reserve should have joined, which then is.
  func sweep(_ residual: UnsafePointer<Double>, at lambda: Double) -> Bool {
    guard isScreening else { return true }
    var fresh = [Double](repeating: 0, count: problem.columns)
    withPointers(problem.target, problem.target, &fresh) { _, _, goal in
      problem.design.transposeTimes(residual, factor: 1 / problem.observations, into: goal)
    }
    let isComplete = accept(&all, fresh, lambda, beside: reserved) { $0 }
    if isComplete { missed = [] }
    return isComplete
  }

  /// Keeps new correlations, unless one exceeds the bound whose column is not among those beside.
  private func accept(
    _ trend: inout Trend, _ fresh: [Double], _ lambda: Double, beside: PackedColumns,
    column: (Int) -> Int
  ) -> Bool {
    let bound = lambda * (1 + 1e-10)
    let above = fresh.indices.filter { abs(fresh[$0]) > bound }.map(column)
    let outside = above.filter { !beside.contains($0) }
    guard outside.isEmpty else {
      missed += outside
      return false
    }
    trend.update(fresh, at: lambda)
    return true
  }
}

/// Correlations of some columns at a penalty, and how they change with it.
private struct Trend {
  private var lambda: Double
  private var correlations: [Double]
  /// Change per unit of lambda since the look before; nil when there was none.
  private var slopes: [Double]?

  /// The share of the bound that a column must be heading for.
  private static let margin = 0.9

  init(_ correlations: [Double], at lambda: Double) {
    self.lambda = lambda
    self.correlations = correlations
  }

  func part(_ positions: [Int]) -> Trend {
    var part = Trend(positions.map { correlations[$0] }, at: lambda)
    if let slopes { part.slopes = positions.map { slopes[$0] } }
    return part
  }

  mutating func update(_ fresh: [Double], at lambda: Double) {
    guard lambda < self.lambda else { return }
    let inverse = 1 / (lambda - self.lambda)
    slopes = correlations.indices.map { (fresh[$0] - correlations[$0]) * inverse }
    (self.lambda, correlations) = (lambda, fresh)
  }

  /// The positions of columns that have reached the bound at a smaller penalty, or will if they go on as before.
  ///
  /// While nothing is known of that, one must have `2 end - lambda`: few correlations change faster than the penalty.
  ///
  /// - Source: Tibshirani and others (2012), Strong rules for discarding predictors in lasso-type problems.
  func reaching(_ end: Double) -> [Int] {
    guard let slopes else {
      return correlations.indices.filter { abs(correlations[$0]) >= 2 * end - lambda }
    }
    let (bound, step) = (Self.margin * end, end - lambda)
    return correlations.withUnsafeBufferPointer { now in
      slopes.withUnsafeBufferPointer { slope in
        now.indices.filter { abs(now[$0]) >= bound || abs(now[$0] + step * slope[$0]) >= bound }
      }
    }
  }
}
