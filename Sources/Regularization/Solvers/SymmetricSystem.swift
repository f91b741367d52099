import LinearAlgebra

/// A symmetric positive definite system that is filled, factorised and solved in place, again and again.
///
/// Small ones are eliminated by loops of their own, the right side along with the matrix: what a library spends on
/// dispatch and packing is more than the arithmetic of twenty equations. Larger ones go to LAPACK.
final class SymmetricSystem {
  typealias Vector = UnsafeMutablePointer<Double>

  /// The largest order that the loops here solve.
  private static let small = 24
  /// The share of its diagonal below which a pivot is rounding.
  private static let dependence = 1e-13

  private let matrix: Vector
  private let diagonal: Vector

  /// Room for systems of an order up to `capacity`.
  init(capacity: Int) {
    matrix = .allocate(capacity: (capacity + 1) * (capacity + 1))
    diagonal = .allocate(capacity: capacity + 1)
  }

  deinit {
    matrix.deallocate()
    diagonal.deallocate()
  }

  /// Solves `(G_AA + ridge I) x = x` for some columns A of a symmetric matrix.
  ///
  /// - Parameters:
  ///   - gram: G, column after column.
  ///   - stride: the distance between its columns.
  ///   - columns: A.
  ///   - count: the number of them.
  ///   - ridge: what is added to the diagonal.
  ///   - x: the right side, replaced by the solution.
  /// - Returns: whether no pivot was rounding; if one was, x is of no use.
  func solve(
    _ gram: UnsafePointer<Double>, stride: Int, _ columns: UnsafePointer<Int>, count: Int,
    ridge: Double, _ x: Vector
  ) -> Bool {
    count <= Self.small
      ? eliminate(gram, stride, columns, count, ridge, x)
      : factorize(gram, stride, columns, count, ridge, x)
  }

  /// `L D L'` by columns, with the right side as one more row below the matrix.
  private func eliminate(
    _ gram: UnsafePointer<Double>, _ stride: Int, _ columns: UnsafePointer<Int>, _ k: Int,
    _ ridge: Double, _ x: Vector
  ) -> Bool {
    let m = k + 1
    for j in 0..<k {
      let (source, goal) = (gram + columns[j] * stride, matrix + j * m)
      for i in j..<k { goal[i] = source[columns[i]] }
      goal[j] += ridge
      goal[k] = x[j]
      diagonal[j] = goal[j]
    }
    for j in 0..<k {
      let pivot = matrix + j * m
      guard pivot[j] > Self.dependence * diagonal[j] else { return false }
      let inverse = 1 / pivot[j]
      for c in j + 1..<k {
        let (factor, goal) = (pivot[c] * inverse, matrix + c * m)
        for i in c..<m { goal[i] -= factor * pivot[i] }
        pivot[c] = factor
      }
      x[j] = pivot[k] * inverse
    }
    for j in Swift.stride(from: k - 1, through: 0, by: -1) {
      let value = x[j]
      for c in 0..<j { x[c] -= value * matrix[j + c * m] }
    }
    return true
  }

  private func factorize(
    _ gram: UnsafePointer<Double>, _ stride: Int, _ columns: UnsafePointer<Int>, _ k: Int,
    _ ridge: Double, _ x: Vector
  ) -> Bool {
    for j in 0..<k {
      let (source, goal) = (gram + columns[j] * stride, matrix + j * k)
      for i in j..<k { goal[i] = source[columns[i]] }
      goal[j] += ridge
      diagonal[j] = goal[j]
    }
    // The lower factor: OpenBLAS finds it a sixth faster than the upper one.
    guard Cholesky.failingPivot(matrix, order: k, isLower: true) == nil else { return false }
    for j in 0..<k {
      let root = matrix[j + j * k]
      if root * root <= Self.dependence * diagonal[j] { return false }
    }
    BLAS.solveLower(k, matrix, stride: k, transposed: false, x)
    BLAS.solveLower(k, matrix, stride: k, transposed: true, x)
    return true
  }
}
