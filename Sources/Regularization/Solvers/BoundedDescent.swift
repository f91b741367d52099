import LinearAlgebra

/// The elastic net with limits on its coefficients: coordinate descent finds the face, Newton's method ends on it.
///
/// A coefficient's best value, others fixed, is that without limits moved to the nearest limit, as the objective is
/// convex in it. Coefficients strictly between their limits, and not zero, then minimise a quadratic: a Newton step goes
/// there, or as far as the first limit or change of sign.
final class BoundedDescent {
  private let problem: SolverProblem
  private let alpha: Double
  private let lower: [Double]
  private let upper: [Double]
  /// D itself: a step reads one column twice, and nothing else.
  private let matrix: [Double]
  private let norms: [Double]
  private let gram: WorkingGram
  private let factor: SupportFactor
  private var coefficients: [Double]
  private var residual: [Double]

  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - alpha: mixing.
  ///   - lower: limits in the variables of the problem.
  ///   - upper: as many.
  init(_ problem: SolverProblem, alpha: Double, lower: [Double], upper: [Double]) {
    self.problem = problem
    self.alpha = alpha
    self.lower = lower
    self.upper = upper
    (matrix, norms) = problem.centredColumns()
    gram = WorkingGram(problem, whole: false)
    factor = SupportFactor(gram)
    coefficients = zip(lower, upper).map { min(max(0, $0), $1) }
    residual = problem.residual(Array(coefficients.indices), coefficients)
  }

  /// Solves for one penalty, from the solution of the last call.
  ///
  /// - Parameters:
  ///   - lambda: the penalty, positive.
  ///   - tolerance: largest duality gap, relative to the null loss.
  ///   - limit: largest number of sweeps.
  /// - Returns: the solution, and how many sweeps it took.
  func solve(lambda: Double, tolerance: Double, limit: Int = 20_000) -> SolverPoint {
    let all = Array(coefficients.indices)
    let measure = BoundedGap(
      lambda: lambda, alpha: alpha, observations: problem.observations, lower: lower, upper: upper)
    var sweeps = 0
    while sweeps < limit, !Cancellation.isRequested {
      sweep(all, measure)
      sweeps += 1
      if gap(measure) <= tolerance * problem.nullLoss { break }
      let free = all.filter { coefficients[$0] > lower[$0] && coefficients[$0] < upper[$0] }
      let inner = free.filter { coefficients[$0] != 0 }
      for _ in 0..<4 { sweep(inner, measure) }
      sweeps += 4
      newton(inner.filter { isInside($0) }, lambda)
      if gap(measure) <= tolerance * problem.nullLoss { break }
    }
    return SolverPoint(lambda: lambda, coefficients: coefficients, iterations: sweeps)
  }

  private func isInside(_ j: Int) -> Bool {
    coefficients[j] != 0 && coefficients[j] > lower[j] && coefficients[j] < upper[j]
  }

  private func sweep(_ columns: [Int], _ penalty: BoundedGap) {
    let (m, n) = (problem.rows, problem.observations)
    withPointers(matrix, norms, &residual) { d, norms, r in
      for j in columns where norms[j] > 0 {
        let old = coefficients[j]
        let slope = BLAS.dot(m, d + j * m, r) / n + norms[j] * old
        let new = penalty.best(slope: slope, curvature: norms[j], feature: j)
        guard new != old else { continue }
        BLAS.axpy(m, old - new, d + j * m, r)
        coefficients[j] = new
      }
    }
  }

  /// Towards the minimum on a face; stops where the face ends.
  private func newton(_ face: [Int], _ lambda: Double) {
    guard !face.isEmpty else { return }
    gram.add(face.filter { gram.position[$0] < 0 })
    let places = face.map { gram.position[$0] }
    var solution = [Double](repeating: 0, count: gram.count)
    let ridge = lambda * (1 - alpha)
    guard factor.follow(places.sorted(), ridge: ridge, stale: true) == nil else { return }
    for (place, j) in zip(places, face) {
      solution[place] =
        problem.product(j, residual) / problem.observations - ridge * coefficients[j]
        - (coefficients[j] < 0 ? -lambda : lambda) * alpha
    }
    factor.solve(&solution)
    let step = places.map { solution[$0] }
    var reach = 1.0
    for (i, j) in face.enumerated() where step[i] != 0 {
      let c = coefficients[j]
      let wall =
        step[i] > 0 ? (c < 0 ? min(0, upper[j]) : upper[j]) : (c > 0 ? max(0, lower[j]) : lower[j])
      reach = min(reach, (wall - c) / step[i])
    }
    for (i, j) in face.enumerated() {
      coefficients[j] = min(max(coefficients[j] + reach * step[i], lower[j]), upper[j])
    }
    let used = coefficients.indices.filter { coefficients[$0] != 0 }
    residual = problem.residual(used, used.map { coefficients[$0] })
  }

  private func gap(_ measure: BoundedGap) -> Double {
    let products = problem.design.transposeTimes(residual)
    let squared = residual.reduce(0) { $0 + $1 * $1 } + problem.outside
    return measure.gap(products: products, coefficients: coefficients, squaredResidual: squared)
  }
}
