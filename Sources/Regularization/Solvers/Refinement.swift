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
  /// Scaled coefficients, the constant of the centred model, and the weighted residual.
  private var solution: [Double]
  private var constant = 0.0
  private var residual: [Double]

  init(
    _ problem: RegressionProblem, _ features: [Int], _ factor: QRFactorization, _ scales: [Double]
  ) {
    self.problem = problem
    self.features = features
    self.factor = factor
    self.scales = scales
    means = features.map { problem.prepared.means[$0] }
    roots = problem.prepared.rootWeights ?? Array(repeating: 1, count: problem.observations)
    solution = Array(repeating: 0, count: features.count)
    residual = Array(repeating: 0, count: problem.observations)
  }

  /// The intercept and the coefficients on the original scale.
  mutating func solve(_ target: [Double]) -> (intercept: Double, coefficients: [Double]) {
    let k = features.count
    constant = problem.prepared.responseMean
    (residual, solution) = correction(target, Array(repeating: 0, count: k))
    var last = Double.infinity
    for _ in 0..<12 {
      let (f, g, shift) = defects()
      let (dr, dc) = correction(f, g)
      let size = zip(dc, solution).reduce(0) {
        max($0, abs($1.0) / max(abs($1.1), .leastNormalMagnitude))
      }
      guard size < last else { break }
      for i in residual.indices { residual[i] += dr[i] }
      for j in 0..<k { solution[j] += dc[j] }
      constant += shift
      last = size
      if size <= 0x1p-53 { break }
    }
    let coefficients = (0..<k).map { solution[$0] * scales[$0] }
    var sum = DoubleDouble(constant)
    for j in 0..<k { sum.addProduct(-coefficients[j], means[j]) }
    return (problem.intercept ? sum.value : 0, coefficients)
  }

  /// Solves `dr + A dc = f, A'dr = g` with the factorisation.
  private func correction(_ f: [Double], _ g: [Double]) -> ([Double], [Double]) {
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
    let coefficients = (0..<features.count).map { solution[$0] * scales[$0] }
    var rows = (0..<n).map { i in DoubleDouble(problem.response[i], minus: constant) }
    var g = [Double](repeating: 0, count: features.count)
    problem.design.withElements { x in
      for (k, feature) in features.enumerated() {
        let column = x + feature * n
        var sum = DoubleDouble()
        for i in 0..<n {
          let entry = DoubleDouble(column[i], minus: means[k])
          rows[i].addProduct(entry, -coefficients[k])
          sum.addProduct(entry.scaled(by: roots[i]), -residual[i])
        }
        g[k] = sum.scaled(by: scales[k]).value
      }
    }
    var shift = DoubleDouble()
    let f = (0..<n).map { i in
      var defect = rows[i].scaled(by: roots[i])
      defect.add(-residual[i])
      return defect.value
    }
    if problem.intercept {
      // The exact weighted mean of y - c - (x - m)b moves the constant of the centred model.
      for i in 0..<n { shift.addProduct(rows[i], roots[i] * roots[i]) }
    }
    return (f, g, shift.value / Double(n))
  }
}
