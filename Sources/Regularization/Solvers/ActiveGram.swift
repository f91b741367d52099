import LinearAlgebra

/// Inner products, divided by n, of the columns that a solver has met, and the Cholesky factor of those in use.
final class ActiveGram {
  private let problem: SolverProblem
  /// Number of columns whose products are known, and where each column stands among them.
  private var known = 0
  private var position: [Int]
  private var capacity: Int
  /// The known products, `capacity` apart; both triangles.
  private var products: [Double]
  /// The known columns side by side; empty when all are known from the start.
  private var packed: [Double] = []
  private var matrix: [Double] = []
  private var factor: [Double] = []
  /// Order of the factor at hand; -1 when there is none.
  private(set) var order = -1

  /// Knows all columns at once when `whole`, otherwise learns them as they are used.
  init(_ problem: SolverProblem, whole: Bool) {
    self.problem = problem
    let (m, q) = (problem.rows, problem.columns)
    capacity = whole ? q : 64
    products = Array(repeating: 0, count: capacity * capacity)
    position = Array(repeating: -1, count: q)
    guard whole, m > 0, q > 0 else { return }
    position = Array(0..<q)
    known = q
    withPointers(problem.matrix, problem.matrix, &products) { d, _, g in
      BLAS.gramUpper(m, q, 1 / problem.observations, d, stride: m, 0, g, resultStride: q)
      for j in 0..<q {
        for i in 0..<j { g[j + i * q] = g[i + j * q] }
      }
    }
  }

  /// Declares the factor out of date.
  func forgetFactor() { order = -1 }

  /// Factorises the products of some columns plus a ridge; returns the position of a dependent column, if there is one.
  func factorize(_ columns: [Int], ridge: Double) -> Int? {
    learn(columns)
    let k = columns.count
    let places = columns.map { position[$0] }
    if matrix.count < k * k { matrix = Array(repeating: 0, count: k * k + 64) }
    matrix.withUnsafeMutableBufferPointer { goal in
      products.withUnsafeBufferPointer { source in
        for j in 0..<k {
          let start = places[j] * capacity
          for i in 0...j { goal[i + j * k] = source[start + places[i]] }
          goal[j + j * k] += ridge
        }
      }
    }
    factor = Array(matrix[0..<k * k])
    let diagonal = (0..<k).map { matrix[$0 + $0 * k] }
    order = -1
    if let pivot = Cholesky.failingPivot(&factor, order: k) { return pivot }
    // A pivot that is all rounding would give coefficients that are all rounding.
    if let bad = (0..<k).first(where: {
      factor[$0 + $0 * k] * factor[$0 + $0 * k] <= 1e-13 * diagonal[$0]
    }) {
      return bad
    }
    order = k
    return nil
  }

  /// Solves the factorised system.
  func solve(_ rightSide: [Double]) -> [Double] {
    var x = rightSide
    let k = order
    guard k > 0 else { return x }
    withPointers(factor, factor, &x) { r, _, x in
      BLAS.solveUpper(k, r, stride: k, transposed: true, x)
      BLAS.solveUpper(k, r, stride: k, transposed: false, x)
    }
    return x
  }

  /// The factorised matrix times a vector.
  func multiply(_ vector: [Double]) -> [Double] {
    let k = order
    var result = [Double](repeating: 0, count: k)
    guard k > 0 else { return result }
    matrix.withUnsafeBufferPointer { a in
      for j in 0..<k {
        let column = j * k
        var sum = a[column + j] * vector[j]
        for i in 0..<j {
          sum += a[column + i] * vector[i]
          result[i] += a[column + i] * vector[j]
        }
        result[j] += sum
      }
    }
    return result
  }

  private func learn(_ columns: [Int]) {
    let fresh = columns.filter { position[$0] < 0 }
    guard !fresh.isEmpty else { return }
    let (m, total) = (problem.rows, known + fresh.count)
    if total > capacity { grow(to: max(total, 2 * capacity)) }
    for (k, j) in fresh.enumerated() {
      position[j] = known + k
      packed.append(contentsOf: problem.matrix[j * m..<(j + 1) * m])
    }
    var block = [Double](repeating: 0, count: total * fresh.count)
    withPointers(packed, packed, &block) { d, _, g in
      BLAS.product(
        total, fresh.count, m, 1 / problem.observations, d, leftStride: m, leftTransposed: true,
        d + known * m, rightStride: m, rightTransposed: false, 0, g, resultStride: total)
    }
    for k in 0..<fresh.count {
      for i in 0..<total {
        products[i + (known + k) * capacity] = block[i + k * total]
        products[known + k + i * capacity] = block[i + k * total]
      }
    }
    known = total
  }

  private func grow(to size: Int) {
    var larger = [Double](repeating: 0, count: size * size)
    for j in 0..<known {
      for i in 0..<known { larger[i + j * size] = products[i + j * capacity] }
    }
    (products, capacity) = (larger, size)
  }
}
