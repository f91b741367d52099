/// The QR factorisation of a set of columns that gains and loses members.
///
/// `A = Q R` with explicit orthonormal columns `Q`. A new column is orthogonalised again where that cancels digits, which keeps `Q` orthonormal
/// to working precision however nearly dependent the columns are; a column leaves by plane rotations.
public final class GrowingQR {
  /// Length of the columns.
  public let rows: Int
  /// Largest number of columns.
  public let capacity: Int
  /// Number of columns now.
  public private(set) var count = 0
  /// The orthonormal columns, `rows x count`.
  public let basis: UnsafeMutablePointer<Double>
  /// The triangle, with leading dimension `capacity`.
  public let triangle: UnsafeMutablePointer<Double>
  private let scratch: UnsafeMutablePointer<Double>

  /// An empty set with room for `capacity` columns.
  public init(rows: Int, capacity: Int) {
    self.rows = rows
    self.capacity = max(1, capacity)
    basis = .allocate(capacity: max(1, rows * self.capacity))
    triangle = .allocate(capacity: self.capacity * self.capacity)
    triangle.initialize(repeating: 0, count: self.capacity * self.capacity)
    scratch = .allocate(capacity: self.capacity)
  }

  deinit {
    basis.deallocate()
    triangle.deallocate()
    scratch.deallocate()
  }

  /// Adds a column at the end, unless it depends on those present.
  ///
  /// - Parameters:
  ///   - column: `rows` numbers.
  ///   - tolerance: the part outside the span, relative to the column, below which it counts as dependent.
  /// - Returns: whether the column was added.
  /// - Complexity: O(rows count).
  public func append(_ column: UnsafePointer<Double>, tolerance: Double) -> Bool {
    guard count < capacity else { return false }
    let fresh = basis + count * rows
    let coefficients = triangle + count * capacity
    fresh.update(from: column, count: rows)
    let before = BLAS.norm(rows, fresh)
    if count > 0 {
      BLAS.multiplyTransposed(rows, count, 1, basis, stride: rows, fresh, 0, coefficients)
      BLAS.multiply(rows, count, -1, basis, stride: rows, coefficients, 1, fresh)
      // Little cancellation leaves little error; otherwise a second pass restores orthogonality, and is enough.
      if BLAS.norm(rows, fresh) < 0.7 * before {
        BLAS.multiplyTransposed(rows, count, 1, basis, stride: rows, fresh, 0, scratch)
        BLAS.multiply(rows, count, -1, basis, stride: rows, scratch, 1, fresh)
        for i in 0..<count { coefficients[i] += scratch[i] }
      }
    }
    let after = BLAS.norm(rows, fresh)
    guard after > tolerance * before else { return false }
    let inverse = 1 / after
    for i in 0..<rows { fresh[i] *= inverse }
    coefficients[count] = after
    count += 1
    return true
  }

  /// Removes the column at a position; later ones move up.
  ///
  /// - Complexity: O((rows + count) count).
  public func remove(at position: Int) {
    precondition(position >= 0 && position < count, "There is no column \(position) to remove.")
    for j in position..<count - 1 {
      (triangle + j * capacity).update(from: triangle + (j + 1) * capacity, count: j + 2)
    }
    count -= 1
    for k in position..<max(position, count) {
      let (a, b) = (triangle[k + k * capacity], triangle[k + 1 + k * capacity])
      let length = (a * a + b * b).squareRoot()
      guard length > 0 else { continue }
      let (c, s) = (a / length, b / length)
      for j in k..<count {
        let (x, y) = (triangle[k + j * capacity], triangle[k + 1 + j * capacity])
        triangle[k + j * capacity] = c * x + s * y
        triangle[k + 1 + j * capacity] = c * y - s * x
      }
      let (left, right) = (basis + k * rows, basis + (k + 1) * rows)
      for i in 0..<rows {
        let (x, y) = (left[i], right[i])
        left[i] = c * x + s * y
        right[i] = c * y - s * x
      }
    }
  }

  /// Removes all columns.
  public func removeAll() { count = 0 }

  /// Replaces `x` by the solution of `R x = x` (or `R'x = x`).
  public func solve(_ x: UnsafeMutablePointer<Double>, transposed: Bool) {
    if count > 0 {
      BLAS.solveUpper(count, triangle, stride: capacity, transposed: transposed, x)
    }
  }
}
