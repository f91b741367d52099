import LinearAlgebra

/// Active-set Newton for the lasso and the elastic net: exact on a guessed support, corrected until it is optimal.
///
/// On the support A with signs s the objective is quadratic, and its minimum solves
/// `(A'A / n + lambda (1 - alpha) I) c = A't / n - lambda alpha s`. The step towards it stops where the first sign
/// changes, and that column leaves; when none does, the columns that violate the optimality conditions most join.
/// Every step lowers the objective, so that the method ends; from a near solution it takes a few steps.
final class ActiveSetSolver {
  private let problem: SolverProblem
  private let alpha: Double
  private let n: Double
  private var coefficients: [Double]
  private var active: [Int] = []
  private var signs: [Double] = []
  private var blocked: Set<Int> = []
  private var products: [Double]
  private let targetProducts: [Double]
  /// Inner products of all columns that were ever active, built as they join.
  private var gram: LazyGram

  init(_ problem: SolverProblem, alpha: Double) {
    self.problem = problem
    self.alpha = alpha
    n = problem.observations
    coefficients = Array(repeating: 0, count: problem.columns)
    products = Array(repeating: 0, count: problem.columns)
    gram = LazyGram(problem)
    targetProducts = problem.design.transposeTimes(problem.target).map { $0 / problem.observations }
  }

  /// Solves for one penalty, from the solution of the last call or the start given.
  ///
  /// - Parameters:
  ///   - lambda: the penalty.
  ///   - start: coefficients to start from; nil continues.
  ///   - tolerance: largest duality gap, relative to the null loss.
  ///   - limit: largest number of linear systems to solve.
  /// - Returns: the solution, and how many systems it took.
  func solve(
    lambda: Double, from start: [Double]? = nil, tolerance: Double, limit: Int = 10_000
  ) -> SolverPoint {
    if let start { restart(from: start) }
    blocked.removeAll(keepingCapacity: true)
    var systems = 0
    var (best, bestGap) = (coefficients, Double.infinity)
    var wasted = 0
    while systems < limit {
      systems += settle(lambda, limit: limit - systems)
      let gap = measure(lambda)
      wasted = gap < bestGap ? 0 : wasted + 1
      if gap < bestGap { (best, bestGap) = (coefficients, gap) }
      // A third of the tolerance leaves room for the rounding of the final certificate.
      if gap <= 0.3 * tolerance * problem.nullLoss || wasted > 20 { break }
      if !join(lambda, atMost: wasted > 0 ? 1 : max(4, active.count / 2)) { break }
    }
    if coefficients != best { restart(from: best) }
    return SolverPoint(lambda: lambda, coefficients: best, iterations: systems)
  }

  private func restart(from start: [Double]) {
    coefficients = start
    active = start.indices.filter { start[$0] != 0 }
    signs = active.map { start[$0] < 0 ? -1 : 1 }
  }

  /// Minimises over the present support, dropping columns whose sign would change; returns the systems solved.
  private func settle(_ lambda: Double, limit: Int) -> Int {
    var systems = 0
    while !active.isEmpty, systems < limit {
      guard var goal = newtonPoint(lambda) else { continue }
      systems += 1
      refine(&goal, lambda)
      var (step, leaving) = (1.0, -1)
      for (i, j) in active.enumerated() where goal[i] * signs[i] < 0 {
        let (from, to) = (coefficients[j] * signs[i], goal[i] * signs[i])
        let reach = from / (from - to)
        if reach < step { (step, leaving) = (reach, i) }
      }
      for (i, j) in active.enumerated() {
        coefficients[j] =
          leaving < 0 ? goal[i] : coefficients[j] + step * (goal[i] - coefficients[j])
      }
      guard leaving >= 0 else { break }
      drop(leaving)
    }
    return systems
  }

  private func drop(_ position: Int) {
    coefficients[active.remove(at: position)] = 0
    signs.remove(at: position)
  }

  private func system(_ lambda: Double) -> (factor: Cholesky?, bad: Int) {
    let k = active.count
    var matrix = gram.submatrix(active)
    for i in 0..<k { matrix[i, i] += lambda * (1 - alpha) }
    do throws(LinearAlgebraError) {
      return (try Cholesky(matrix), -1)
    } catch {
      if case .notPositiveDefinite(let pivot) = error { return (nil, pivot) }
      return (nil, k - 1)
    }
  }

  private var factor: Cholesky?

  /// The minimum on the present support; nil when a column had to leave because it depends on the others.
  private func newtonPoint(_ lambda: Double) -> [Double]? {
    let (factor, bad) = system(lambda)
    guard let factor else {
      blocked.insert(active[bad])
      drop(bad)
      return nil
    }
    self.factor = factor
    let rightSide = active.enumerated().map { i, j in
      targetProducts[j] - lambda * alpha * signs[i]
    }
    return factor.solve(rightSide)
  }

  /// One step of iterative refinement, with the gradient computed from the columns themselves.
  private func refine(_ goal: inout [Double], _ lambda: Double) {
    guard let factor else { return }
    let residual = problem.residual(active, goal)
    let gradient = active.enumerated().map { i, j in
      problem.product(j, residual) / n - lambda * (1 - alpha) * goal[i] - lambda * alpha * signs[i]
    }
    let correction = factor.solve(gradient)
    for i in goal.indices { goal[i] += correction[i] }
  }

  /// All products with the residual; returns the duality gap.
  private func measure(_ lambda: Double) -> Double {
    let residual = problem.residual(active, active.map { coefficients[$0] })
    products = problem.design.transposeTimes(residual)
    var accumulator = GapAccumulator(lambda: lambda, alpha: alpha, observations: n)
    products.withUnsafeBufferPointer { g in
      coefficients.withUnsafeBufferPointer { c in
        if let left = g.baseAddress, let right = c.baseAddress {
          accumulator.add(products: left, coefficients: right, count: g.count)
        }
      }
    }
    return accumulator.gap(squaredResidual: residual.reduce(0) { $0 + $1 * $1 }, outside: 0)
  }

  /// Lets in the columns that violate the conditions most; returns whether there was one.
  private func join(_ lambda: Double, atMost count: Int) -> Bool {
    let bound = lambda * alpha * n * (1 + 1e-14)
    let present = Set(active)
    var violators = products.indices.filter { j in
      abs(products[j]) > bound && !present.contains(j) && !blocked.contains(j)
    }
    guard !violators.isEmpty else { return false }
    violators.sort { (abs(products[$0]), $1) > (abs(products[$1]), $0) }
    for j in violators.prefix(count) {
      gram.include(j)
      active.append(j)
      signs.append(products[j] < 0 ? -1 : 1)
    }
    return true
  }
}

/// Inner products, divided by n, of the columns met so far.
struct LazyGram {
  private let problem: SolverProblem
  private var members: [Int] = []
  private var position: [Int: Int] = [:]
  /// Row k holds the products of member k with members 0...k.
  private var rows: [[Double]] = []

  init(_ problem: SolverProblem) { self.problem = problem }

  mutating func include(_ column: Int) {
    guard position[column] == nil else { return }
    position[column] = members.count
    members.append(column)
    let m = problem.rows
    let vector = Array(problem.matrix[column * m..<(column + 1) * m])
    rows.append(members.map { problem.product($0, vector) / problem.observations })
  }

  mutating func submatrix(_ columns: [Int]) -> Matrix {
    for column in columns { include(column) }
    let places = columns.map { position[$0] ?? 0 }
    let k = columns.count
    var elements = [Double](repeating: 0, count: k * k)
    for j in 0..<k {
      for i in 0...j {
        let (a, b) = (max(places[i], places[j]), min(places[i], places[j]))
        elements[i + j * k] = rows[a][b]
      }
    }
    return Matrix(rows: k, columns: k, elements: elements)
  }
}

extension SolverProblem {
  /// D as a matrix; shares storage.
  var design: Matrix { Matrix(rows: rows, columns: columns, elements: matrix) }

  /// `t - D c` for coefficients of some columns.
  func residual(_ indices: [Int], _ values: [Double]) -> [Double] {
    var result = target
    result.withUnsafeMutableBufferPointer { r in
      matrix.withUnsafeBufferPointer { d in
        guard let base = r.baseAddress, let elements = d.baseAddress else { return }
        for (j, value) in zip(indices, values) {
          BLAS.axpy(rows, -value, elements + j * rows, base)
        }
      }
    }
    return result
  }

  /// `d_j . v`.
  func product(_ column: Int, _ vector: [Double]) -> Double {
    matrix.withUnsafeBufferPointer { d in
      vector.withUnsafeBufferPointer { v in
        guard let elements = d.baseAddress, let x = v.baseAddress else { return 0 }
        return BLAS.dot(rows, elements + column * rows, x)
      }
    }
  }
}
