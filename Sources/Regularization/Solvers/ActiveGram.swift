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
  /// The factor in the upper triangle of a square, what was factorised below it; its diagonal apart.
  private var square: UnsafeMutablePointer<Double>
  private var squareCapacity = 0
  private var diagonal: [Double] = []
  /// Order of the factor at hand; -1 when there is none.
  private(set) var order = -1

  /// Knows all columns at once when `whole`, otherwise learns them as they are used.
  init(_ problem: SolverProblem, whole: Bool) {
    self.problem = problem
    square = .allocate(capacity: 1)
    let (m, q) = (problem.rows, problem.columns)
    capacity = whole ? q : 64
    position = Array(repeating: -1, count: q)
    guard whole, m > 0, q > 0 else {
      products = Array(repeating: 0, count: capacity * capacity)
      return
    }
    position = Array(0..<q)
    known = q
    products = problem.design.gram(factor: 1 / problem.observations)
  }

  deinit { square.deallocate() }

  /// Declares the factor out of date.
  func forgetFactor() { order = -1 }

  /// Factorises the products of some columns plus a ridge; returns the position of a dependent column, if there is one.
  func factorize(_ columns: [Int], ridge: Double) -> Int? {
    learn(columns)
    let k = columns.count
    reserve(k * k)
    order = -1
    diagonal.removeAll(keepingCapacity: true)
    products.withUnsafeBufferPointer { source in
      let places = columns.map { position[$0] }
      for j in 0..<k {
        let start = places[j] * capacity
        let goal = square + j * k
        for i in 0..<k { goal[i] = source[start + places[i]] }
        goal[j] += ridge
        diagonal.append(goal[j])
      }
    }
    if let pivot = Cholesky.failingPivot(square, order: k) { return pivot }
    // A pivot that is all rounding would give coefficients that are all rounding.
    for i in 0..<k where square[i + i * k] * square[i + i * k] <= 1e-13 * diagonal[i] { return i }
    order = k
    return nil
  }

  /// Makes room without keeping what is there; grows by half again, so that a growing support seldom needs more.
  private func reserve(_ count: Int) {
    guard count > squareCapacity else { return }
    square.deallocate()
    squareCapacity = count + count / 2
    square = .allocate(capacity: squareCapacity)
  }

  /// Solves the factorised system.
  func solve(_ rightSide: [Double]) -> [Double] {
    var x = rightSide
    let k = order
    guard k > 0 else { return x }
    x.withUnsafeMutableBufferPointer { x in
      guard let x = x.baseAddress else { return }
      BLAS.solveUpper(k, square, stride: k, transposed: true, x)
      BLAS.solveUpper(k, square, stride: k, transposed: false, x)
    }
    return x
  }

  /// The factorised matrix times a vector.
  func multiply(_ vector: [Double]) -> [Double] {
    let k = max(0, order)
    var result = zip(diagonal.prefix(k), vector).map { $0 * $1 }
    withPointers(vector, vector, &result) { x, _, y in
      for j in 0..<k {
        let (column, below) = (square + j * k + j + 1, k - j - 1)
        y[j] += BLAS.dot(below, column, x + j + 1)
        BLAS.axpy(below, x[j], column, y + j + 1)
      }
    }
    return result
  }

  /// Computes the products of columns that are not known yet with all that are.
  private func learn(_ columns: [Int]) {
    let fresh = columns.filter { position[$0] < 0 }
    guard !fresh.isEmpty else { return }
    let (m, total) = (problem.rows, known + fresh.count)
    if total > capacity { grow(to: max(total, 2 * capacity)) }
    for (k, j) in fresh.enumerated() {
      position[j] = known + k
      problem.design.withColumn(j) { column in
        packed.append(contentsOf: UnsafeBufferPointer(start: column, count: m))
      }
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
