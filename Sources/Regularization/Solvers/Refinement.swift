import CKernels
import LinearAlgebra

/// Iterative refinement of a least-squares solution and its residual together.
///
/// The pair (r, c) solves `r + A c = t, A'r = 0`. Both right sides are evaluated on the data as given in doubled
/// precision, and the correction comes from the factorisation at hand; coefficients gain digits until they are correct
/// to working precision, as long as the condition number stays below about 1e15.
///
/// - Source: Bjorck (1967), Iterative refinement of linear least squares solutions.
struct Refinement {
  private let problem: RegressionProblem
  private let features: [Int]
  private let factor: QRFactorization
  private let scales: [Double]
  private let means: [Double]
  private let roots: [Double]
  /// Coefficients, the constant of the centred model, and the weighted residual, all in doubled precision: rounded to
  /// doubles, the residual would cost as many digits as the condition number has, and the intercept as many as the
  /// means have.
  private var solution: [DoubleDouble]
  private var constant = DoubleDouble()
  private var residual: Parts

  /// Numbers in doubled precision, their parts side by side.
  private struct Parts {
    var high: [Double]
    var low: [Double]

    init(count: Int) {
      high = Array(repeating: 0, count: count)
      low = high
    }

    subscript(index: Int) -> DoubleDouble {
      get { DoubleDouble(high: high[index], low: low[index]) }
      set { (high[index], low[index]) = (newValue.high, newValue.low) }
    }
  }

  init(
    _ problem: RegressionProblem, _ features: [Int], _ factor: QRFactorization, _ scales: [Double]
  ) {
    self.problem = problem
    self.features = features
    self.factor = factor
    self.scales = scales
    means = features.map { problem.prepared.means[$0] }
    roots = problem.prepared.rootWeights ?? Array(repeating: 1, count: problem.observations)
    solution = Array(repeating: DoubleDouble(), count: features.count)
    residual = Parts(count: problem.observations)
  }

  /// The intercept and the coefficients on the original scale.
  mutating func solve(_ target: [Double]) -> (intercept: Double, coefficients: [Double]) {
    constant = DoubleDouble(problem.prepared.responseMean)
    add(correction(target, Array(repeating: 0, count: features.count)))
    var last = Double.infinity
    for _ in 0..<20 where !Cancellation.isRequested {
      let (f, g, shift) = defects()
      let step = correction(f, g)
      let size = step.coefficients.indices.reduce(0) { largest, k in
        let change = abs(step.coefficients[k] * scales[k])
        return max(largest, change / max(abs(solution[k].high), .leastNormalMagnitude))
      }
      // A step that is not smaller than the one before is only rounding (or the columns are dependent).
      guard size < 0.5 * last else { break }
      add(step)
      constant.add(shift)
      last = size
    }
    var sum = constant
    for k in features.indices { sum.addProduct(-solution[k], means[k]) }
    return (problem.intercept ? sum.value : 0, solution.map(\.value))
  }

  private mutating func add(_ step: (residual: [Double], coefficients: [Double])) {
    for i in step.residual.indices { residual[i].add(step.residual[i]) }
    for k in solution.indices { solution[k].add(step.coefficients[k] * scales[k]) }
  }

  /// Solves `dr + A dc = f, A'dr = g` with the factorisation.
  private func correction(
    _ f: [Double], _ g: [Double]
  ) -> (residual: [Double], coefficients: [Double]) {
    let k = features.count
    let h = factor.solveUpper(factor.pivots.map { g[$0] }, rank: k, transposed: true)
    var d = factor.applyQTransposed(f)
    let pivoted = factor.solveUpper((0..<k).map { d[$0] - h[$0] }, rank: k)
    for i in 0..<k { d[i] = h[i] }
    var dc = [Double](repeating: 0, count: k)
    for (position, column) in factor.pivots.enumerated() { dc[column] = pivoted[position] }
    return (factor.applyQ(d), dc)
  }

  /// What is missing in both equations, and in the sum of residuals, in doubled precision.
  private func defects() -> (f: [Double], g: [Double], shift: Double) {
    let n = problem.observations
    var (rows, sums) = (Parts(count: n), Parts(count: 8))
    for i in 0..<n {
      rows[i] = -constant
      rows[i].add(problem.response[i])
    }
    var g = [Double](repeating: 0, count: features.count)
    problem.design.withElements { x in
      for (k, feature) in features.enumerated() where !Cancellation.isRequested {
        ck_refine_column(
          n, x + feature * n, means[k], roots, -solution[k].high, -solution[k].low, residual.high,
          residual.low, &rows.high, &rows.low, &sums.high, &sums.low)
        var sum = DoubleDouble()
        for part in 0..<8 {
          sum.add(-sums[part].high)
          sum.add(-sums[part].low)
        }
        g[k] = sum.scaled(by: scales[k]).value
      }
    }
    var shift = DoubleDouble()
    let f = (0..<n).map { i in
      var defect = rows[i].scaled(by: roots[i])
      defect.add(-residual[i].high)
      defect.add(-residual[i].low)
      return defect.value
    }
    if problem.intercept {
      // The exact weighted mean of y - c - (x - m)b moves the constant of the centred model.
      for i in 0..<n { shift.addProduct(rows[i], roots[i] * roots[i]) }
    }
    return (f, g, shift.value / Double(n))
  }
}
