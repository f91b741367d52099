import LinearAlgebra

/// The columns that a path follower watches, packed side by side.
///
/// Of few columns all are watched. Of many, those that the sequential strong rule keeps: a column can hardly reach the
/// correlation lambda when it had less than `2 lambda - lambda_0` at lambda_0. A sweep over all columns at the end of
/// the stretch finds those that the rule missed.
///
/// - Source: Tibshirani and others (2012), Strong rules for discarding predictors in lasso-type problems.
final class CandidateColumns {
  private let problem: SolverProblem
  /// Correlations of all columns at the last sweep.
  private var correlations: [Double]
  private var packed: [Double] = []
  private var isCandidate: [Bool]
  /// The columns that are watched.
  private(set) var indices: [Int]
  /// Whether some columns are not watched.
  let isScreening: Bool
  /// The largest correlation at the start.
  let largest: Double

  /// Long columns are read where they are: copying them side by side would cost as much as a pass over them.
  private let isPacking: Bool

  var count: Int { indices.count }

  init(_ problem: SolverProblem) {
    self.problem = problem
    correlations = problem.correlations
    largest = correlations.reduce(0) { max($0, abs($1)) }
    isPacking = problem.rows < 512
    isScreening = problem.isWide
    indices = isScreening ? [] : Array(0..<problem.columns)
    isCandidate = Array(repeating: !isScreening, count: problem.columns)
  }

  /// Chooses the columns with at least a correlation at the last sweep, and those that are active.
  func select(above bound: Double, keeping active: [Int]) {
    guard isScreening else { return }
    for j in isCandidate.indices { isCandidate[j] = abs(correlations[j]) >= bound }
    for j in active { isCandidate[j] = true }
    pack()
  }

  private func pack() {
    let m = problem.rows
    indices = isCandidate.indices.filter { isCandidate[$0] }
    guard isPacking else { return }
    packed.removeAll(keepingCapacity: true)
    packed.reserveCapacity(m * indices.count)
    for j in indices {
      problem.design.withColumn(j) { column in
        packed.append(contentsOf: UnsafeBufferPointer(start: column, count: m))
      }
    }
  }

  /// `factor d_j . v` for the candidates, in their order.
  func products(
    _ vector: UnsafePointer<Double>, _ factor: Double, _ result: UnsafeMutablePointer<Double>
  ) {
    guard isScreening else {
      return problem.design.transposeTimes(vector, factor: factor, into: result)
    }
    guard isPacking else {
      return problem.design.products(indices, vector, factor: factor, into: result)
    }
    packed.withUnsafeBufferPointer { d in
      guard let base = d.baseAddress else { return }
      BLAS.multiplyTransposed(
        problem.rows, indices.count, factor, base, stride: problem.rows, vector, 0, result)
    }
  }

  /// `d_j . v` for the candidates, in their order.
  func products(_ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    withPointers(vector, vector, &result) { v, _, goal in
      if count > 0 { products(v, 1, goal) }
    }
    return result
  }

  /// `d_j . r` of the candidates for the residual of the last sweep.
  var sweptProducts: [Double] { indices.map { correlations[$0] * problem.observations } }

  /// Looks at all columns for several residuals in one product.
  ///
  /// - Parameters:
  ///   - residuals: one after another; the correlations with the last are kept.
  ///   - bounds: for each, the correlation that no column outside may exceed.
  /// - Returns: for each, whether none does; those that do become candidates.
  func sweep(_ residuals: [Double], above bounds: [Double]) -> [Bool] {
    let (q, count) = (problem.columns, bounds.count)
    var products = [Double](repeating: 0, count: q * count)
    withPointers(residuals, residuals, &products) { r, _, g in
      problem.design.transposeTimes(
        r, number: count, factor: 1 / problem.observations, into: g)
    }
    var complete = [Bool](repeating: true, count: count)
    var fresh: [Int] = []
    for j in 0..<q where !isCandidate[j] {
      for l in 0..<count where abs(products[j + l * q]) > bounds[l] * (1 + 1e-10) {
        complete[l] = false
        if fresh.last != j { fresh.append(j) }
      }
    }
    correlations.replaceSubrange(0..<q, with: products[(count - 1) * q..<count * q])
    for j in fresh { isCandidate[j] = true }
    if !fresh.isEmpty { pack() }
    return complete
  }

  /// Looks at all columns; false, with new candidates, when one outside has a correlation above a bound.
  func sweep(_ residual: UnsafePointer<Double>, above bound: Double) -> Bool {
    correlations.withUnsafeMutableBufferPointer { c in
      guard let goal = c.baseAddress else { return }
      problem.design.transposeTimes(residual, factor: 1 / problem.observations, into: goal)
    }
    var complete = true
    for j in 0..<problem.columns where !isCandidate[j] && abs(correlations[j]) > bound * (1 + 1e-10)
    {
      isCandidate[j] = true
      complete = false
    }
    if !complete { pack() }
    return complete
  }
}
