import LinearAlgebra

/// Cyclic coordinate descent for the lasso and the elastic net.
///
/// Each step minimises the objective over one coefficient:
/// `c_j = S(d_j.r / n + h_j c_j, lambda alpha) / (h_j + lambda (1 - alpha))`, `h_j = |d_j|^2 / n`, with the soft
/// threshold S. Sweeps run over the active columns until they change little, then over all.
///
/// - Source: Friedman, Hastie and Tibshirani (2010).
final class CoordinateDescent {
  private let problem: SolverProblem
  private let alpha: Double
  /// D itself: a step reads one column twice, and nothing else.
  private let matrix: [Double]
  private let norms: [Double]
  private var residual: [Double]
  private var coefficients: [Double]

  init(_ problem: SolverProblem, alpha: Double) {
    self.problem = problem
    self.alpha = alpha
    (matrix, norms) = problem.centredColumns()
    residual = problem.target
    coefficients = Array(repeating: 0, count: problem.columns)
  }

  /// Solves for one penalty, from the solution of the last call or the start given.
  ///
  /// - Parameters:
  ///   - lambda: the penalty.
  ///   - start: coefficients to start from; nil continues.
  ///   - tolerance: largest duality gap, relative to the null loss.
  ///   - limit: largest number of sweeps.
  /// - Returns: the solution, and how many sweeps it took.
  func solve(
    lambda: Double, from start: [Double]? = nil, tolerance: Double, limit: Int = 100_000
  ) -> SolverPoint {
    if let start { restart(from: start) }
    var sweeps = 0
    let all = Array(0..<problem.columns)
    let goal = tolerance * problem.nullLoss
    while sweeps < limit, !Cancellation.isRequested {
      let largest = sweep(all, lambda)
      sweeps += 1
      let gap = self.gap(lambda)
      if gap <= goal || largest == 0 { break }
      let active = all.filter { coefficients[$0] != 0 }
      var inner = largest
      var count = 0
      while inner > 0.01 * largest, count < 1_000, sweeps < limit,
        !Cancellation.isRequested
      {
        inner = sweep(active, lambda)
        sweeps += 1
        count += 1
      }
    }
    return SolverPoint(lambda: lambda, coefficients: coefficients, iterations: sweeps)
  }

  private func restart(from start: [Double]) {
    coefficients = start
    let m = problem.rows
    residual = problem.target
    residual.withUnsafeMutableBufferPointer { r in
      matrix.withUnsafeBufferPointer { d in
        guard let base = r.baseAddress, let matrix = d.baseAddress else { return }
        for j in start.indices where start[j] != 0 {
          BLAS.axpy(m, -start[j], matrix + j * m, base)
        }
      }
    }
  }

  /// One pass over some columns; returns the largest improvement, as a change of prediction squared.
  private func sweep(_ columns: [Int], _ lambda: Double) -> Double {
    let (m, n) = (problem.rows, problem.observations)
    let (threshold, ridge) = (lambda * alpha, lambda * (1 - alpha))
    var largest = 0.0
    residual.withUnsafeMutableBufferPointer { r in
      matrix.withUnsafeBufferPointer { d in
        guard let base = r.baseAddress, let matrix = d.baseAddress else { return }
        for j in columns where norms[j] > 0 {
          let old = coefficients[j]
          let z = BLAS.dot(m, matrix + j * m, base) / n + norms[j] * old
          let new = softThreshold(z, threshold) / (norms[j] + ridge)
          guard new != old else { continue }
          BLAS.axpy(m, old - new, matrix + j * m, base)
          coefficients[j] = new
          largest = max(largest, norms[j] * (new - old) * (new - old))
        }
      }
    }
    return largest
  }

  private func gap(_ lambda: Double) -> Double {
    let products = problem.design.transposeTimes(residual)
    var accumulator = GapAccumulator(
      lambda: lambda, alpha: alpha, observations: problem.observations)
    products.withUnsafeBufferPointer { g in
      coefficients.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          accumulator.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    return accumulator.gap(squaredResidual: residual.reduce(0) { $0 + $1 * $1 }, outside: 0)
  }
}

/// `sign(x) max(|x| - threshold, 0)`.
@inline(__always)
func softThreshold(_ x: Double, _ threshold: Double) -> Double {
  if x > threshold { return x - threshold }
  if x < -threshold { return x + threshold }
  return 0
}
