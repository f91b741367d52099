import LinearAlgebra

extension RegressionProblem {
  /// Ridge regression for many penalties from one singular value decomposition.
  ///
  /// With `D = U diag(d) V'` the solution is `V diag(d / (d^2 + n lambda)) U't`. At lambda 0 it is the least-squares
  /// solution of smallest norm.
  ///
  /// - Parameter lambdas: penalties, not negative, in any order.
  /// - Returns: fits, degrees of freedom, exact leave-one-out errors and generalised cross-validation.
  /// - Throws: `RegularizationError` for penalties that make no sense, or a decomposition that fails.
  /// - Complexity: O(n p min(n, p)) once, then O((n + p) min(n, p)) for each penalty.
  public func ridgePath(lambdas: [Double]) throws(RegularizationError) -> RidgePath {
    let grid = try self.grid(lambdas, alpha: 0)
    let decomposition: SingularValueDecomposition
    do throws(LinearAlgebraError) {
      decomposition = try SingularValueDecomposition(
        Matrix(rows: prepared.rows, columns: prepared.columns, elements: prepared.matrix))
    } catch {
      throw .decomposition(error)
    }
    return RidgeSolver(self, decomposition).path(grid)
  }
}

/// The ridge formulas on a singular value decomposition.
private struct RidgeSolver {
  private let problem: RegressionProblem
  private let decomposition: SingularValueDecomposition
  /// U't.
  private let rotated: [Double]
  private let smallest: Double

  init(_ problem: RegressionProblem, _ decomposition: SingularValueDecomposition) {
    self.problem = problem
    self.decomposition = decomposition
    rotated = decomposition.left.transposeTimes(problem.prepared.target)
    let size = max(problem.prepared.rows, problem.prepared.columns)
    smallest = (decomposition.values.first ?? 0) * Double(size) * 0x1p-52
  }

  func path(_ grid: [Double]) -> RidgePath {
    let n = Double(problem.observations)
    let shrinkage = grid.map { lambda in
      decomposition.values.map { d in
        lambda > 0 ? d * d / (d * d + n * lambda) : (d > smallest ? 1 : 0)
      }
    }
    let solutions = solve(grid)
    let models = (0..<grid.count).map { problem.original(solutions.column($0)) }
    let gaps = Certificate(problem).gaps(lambdas: grid, alpha: 0, models: models)
    let scale = problem.nullLoss > 0 ? problem.nullLoss : 1
    let fits = grid.indices.map { l in
      Fit(
        intercept: models[l].intercept, coefficients: models[l].coefficients, lambda: grid[l],
        alpha: 0, dualityGap: gaps[l], relativeGap: gaps[l] / scale, iterations: 1,
        status: gaps[l] / scale <= 1e-9 ? .converged : .iterationLimit)
    }
    let free = freeLeverages()
    let freeCount = (problem.intercept ? 1 : 0) + Double(problem.prepared.unpenalized?.rank ?? 0)
    var (loo, gcv) = ([Double](), [Double]())
    let freedom = shrinkage.map { freeCount + $0.reduce(0, +) }
    for l in grid.indices {
      let residuals = fits[l].residuals(problem.design, problem.response)
      loo.append(leaveOneOut(residuals, shrinkage[l], free))
      let loss = zip(residuals, problem.weights ?? residuals.map { _ in 1 })
        .reduce(0) { $0 + $1.1 * $1.0 * $1.0 }
      let room = 1 - freedom[l] / n
      gcv.append(room > 1e-12 ? loss / n / (room * room) : .infinity)
    }
    return RidgePath(
      fits: fits, lambdas: grid, degreesOfFreedom: freedom, leaveOneOut: loo,
      generalizedCrossValidation: gcv)
  }

  /// The solutions in the prepared variables, one column per penalty.
  private func solve(_ grid: [Double]) -> Matrix {
    let n = Double(problem.observations)
    let scaled = Matrix(
      columns: grid.map { lambda in
        zip(decomposition.values, rotated).map { d, u in
          lambda > 0 ? d / (d * d + n * lambda) * u : (d > smallest ? u / d : 0)
        }
      })
    return decomposition.rightTransposed.transposed() * scaled
  }

  /// What the intercept and unpenalised features contribute to the diagonal of the hat matrix.
  private func freeLeverages() -> [Double] {
    let n = problem.observations
    var result = problem.prepared.unpenalized?.leverages ?? Array(repeating: 0, count: n)
    if problem.intercept {
      for i in 0..<n { result[i] += (problem.weights?[i] ?? 1) / Double(n) }
    }
    return result
  }

  private func leaveOneOut(
    _ residuals: [Double], _ shrinkage: [Double], _ free: [Double]
  ) -> Double {
    let (n, left) = (problem.observations, decomposition.left)
    var leverages = free
    leverages.withUnsafeMutableBufferPointer { h in
      left.withElements { u in
        for k in 0..<left.columns {
          for i in 0..<n { h[i] += shrinkage[k] * u[i + k * n] * u[i + k * n] }
        }
      }
    }
    var sum = 0.0
    for i in 0..<n {
      let room = 1 - leverages[i]
      guard room > 1e-12 else { return .infinity }
      sum += (problem.weights?[i] ?? 1) * (residuals[i] / room) * (residuals[i] / room)
    }
    return sum / Double(n)
  }
}
