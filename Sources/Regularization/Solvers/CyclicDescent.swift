import LinearAlgebra

/// Cyclic coordinate descent from zero, sweep by sweep, to be watched while it works.
///
/// One sweep minimises the objective over each coefficient in turn:
/// `c_j = S(d_j.r / n + h_j c_j, lambda alpha) / (h_j + lambda (1 - alpha))`, `h_j = |d_j|^2 / n`, with the soft
/// threshold S. This is the textbook method without working sets or warm starts, which is what makes it a lesson: on
/// nearly dependent columns it creeps. To solve a problem, use `RegressionProblem.lassoPath`.
///
/// - Source: Friedman, Hastie and Tibshirani (2010).
public struct CyclicDescent: Sendable {
  /// Strength of the penalty.
  public let lambda: Double
  /// Mixing of the penalty: 1 is the lasso.
  public let alpha: Double
  /// Sweeps done so far.
  public private(set) var sweeps = 0

  private let problem: RegressionProblem
  private let gram: Matrix
  private var solution: [Double]
  /// `d_j.r / n` of the residual r, kept up to date from one step to the next.
  private var correlations: [Double]

  /// A descent that has not begun: every coefficient is zero.
  ///
  /// - Parameters:
  ///   - problem: what to minimise.
  ///   - lambda: strength of the penalty, finite and not negative.
  ///   - alpha: mixing of the penalty, in [0, 1].
  /// - Throws: `badLambda` or `badAlpha`.
  /// - Complexity: O(n p^2), for the Gram matrix.
  public init(
    _ problem: RegressionProblem, lambda: Double, alpha: Double = 1
  ) throws(RegularizationError) {
    guard lambda.isFinite, lambda >= 0 else { throw .badLambda(value: lambda) }
    guard alpha >= 0, alpha <= 1 else { throw .badAlpha(value: alpha) }
    self.problem = problem
    self.lambda = lambda
    self.alpha = alpha
    let prepared = problem.prepared
    gram = prepared.gram
    correlations = prepared.correlations
    solution = Array(repeating: 0, count: prepared.columns)
  }

  /// Sweeps on until a number of sweeps is reached in all, or the descent has nearly stopped.
  ///
  /// It has nearly stopped after a sweep in which no coefficient moved by more than `tolerance` times the largest one,
  /// if the duality gap is then below `2 tolerance` times the null loss. That is the rule of widespread packages.
  ///
  /// - Parameters:
  ///   - limit: number of sweeps in all, at least 0.
  ///   - tolerance: how nearly, at least 0; with 0 it stops early only where a whole sweep moves nothing.
  /// - Returns: whether the rule stopped it.
  /// - Complexity: O(p^2) a sweep.
  public mutating func advance(to limit: Int, tolerance: Double = 0) -> Bool {
    precondition(limit >= 0 && tolerance >= 0, "A descent needs limits that are not negative.")
    while sweeps < limit {
      let (moved, largest) = sweep()
      sweeps += 1
      if moved == 0 { return true }
      if moved < tolerance * largest, gap() < 2 * tolerance * problem.nullLoss { return true }
    }
    return false
  }

  /// The model reached so far, with its certificate.
  ///
  /// - Returns: the fit; it counts as converged if its relative duality gap is at most 1e-9.
  public var fit: Fit {
    let model = problem.original(Coefficients(solution))
    let gap = Certificate(problem).gaps(lambdas: [lambda], alpha: alpha, models: [model])[0]
    let relative = problem.nullLoss > 0 ? gap / problem.nullLoss : gap
    return Fit(
      intercept: model.intercept, coefficients: model.coefficients.all, lambda: lambda,
      alpha: alpha,
      dualityGap: gap, relativeGap: relative, iterations: sweeps,
      status: relative <= 1e-9 ? .converged : .iterationLimit)
  }

  /// One pass over all coefficients: the largest change, and the largest coefficient met.
  private mutating func sweep() -> (moved: Double, largest: Double) {
    let (p, n) = (solution.count, Double(problem.observations))
    let (threshold, ridge) = (lambda * alpha, lambda * (1 - alpha))
    var (moved, largest) = (0.0, 0.0)
    solution.withUnsafeMutableBufferPointer { c in
      correlations.withUnsafeMutableBufferPointer { g in
        gram.withElements { gram in
          for j in 0..<p {
            let column = gram + j * p
            let (old, curvature) = (c[j], column[j] / n)
            guard curvature > 0 else { continue }
            let new = shrunk(g[j] + curvature * old, threshold) / (curvature + ridge)
            if new != old {
              c[j] = new
              for k in 0..<p { g[k] -= column[k] * ((new - old) / n) }
            }
            moved = max(moved, abs(new - old))
            largest = max(largest, abs(new))
          }
        }
      }
    }
    return (moved, largest)
  }

  /// The duality gap by what the descent believes of its state; ``fit`` asks the data.
  private func gap() -> Double {
    let n = Double(problem.observations)
    var residual = problem.prepared.target
    let used = solution.indices.filter { solution[$0] != 0 }
    let values = used.map { solution[$0] }
    withPointers(values, values, &residual) { c, _, r in
      problem.prepared.design.addCombination(used, c, factor: -1, to: r)
    }
    var accumulator = GapAccumulator(lambda: lambda, alpha: alpha, observations: n)
    let products = correlations.map { $0 * n }
    products.withUnsafeBufferPointer { g in
      solution.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          accumulator.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    return accumulator.gap(squaredResidual: residual.reduce(0) { $0 + $1 * $1 }, outside: 0)
  }
}

/// `sign(x) max(|x| - threshold, 0)`, in this file so that the sweep is one loop.
@inline(__always)
private func shrunk(_ x: Double, _ threshold: Double) -> Double {
  x > threshold ? x - threshold : x < -threshold ? x + threshold : 0
}
