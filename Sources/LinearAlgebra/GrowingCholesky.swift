/// The Cholesky factor of a symmetric positive definite matrix that gains and loses rows and columns.
///
/// `A = R'R` with an upper triangle R. A new row and column cost one triangular solve; one that leaves costs plane
/// rotations, which vectors of the form `R^-T b` take part in.
public final class GrowingCholesky {
  /// Largest order.
  public let capacity: Int
  /// Order now.
  public private(set) var count = 0
  /// The triangle, with leading dimension `capacity`.
  public let triangle: UnsafeMutablePointer<Double>
  private let rotations: UnsafeMutablePointer<Double>
  /// Where the triangle is; nil where the room is someone else's.
  private let room: NumberRoom?

  /// An empty matrix with room for `capacity` rows and columns.
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
    let room = NumberRoom(count: self.capacity * self.capacity, isFilled: false)
    (self.room, triangle) = (room, room.base)
    rotations = .allocate(capacity: 2 * self.capacity)
    rotations.initialize(repeating: 0, count: 2 * self.capacity)
  }

  /// An empty matrix whose triangle comes to lie in room that others hold for as long as it lives.
  ///
  /// - Parameters:
  ///   - capacity: the largest order, at least 1.
  ///   - room: columns `capacity` apart. Written are their entries on and above the diagonal, and the one below it.
  public init(capacity: Int, in room: UnsafeMutablePointer<Double>) {
    precondition(capacity > 0, "A factor needs room for at least one column.")
    self.capacity = capacity
    (self.room, triangle) = (nil, room)
    rotations = .allocate(capacity: 2 * capacity)
    rotations.initialize(repeating: 0, count: 2 * capacity)
  }

  deinit { rotations.deallocate() }

  /// The last column of the triangle above its diagonal: what `append` reads.
  ///
  /// Fill it with the products of the new column with those present.
  public var incoming: UnsafeMutablePointer<Double> {
    triangle + min(count, capacity - 1) * capacity
  }

  /// Adds the row and column whose products with those present stand in `incoming`, unless it depends on them.
  ///
  /// - Parameters:
  ///   - diagonal: its product with itself.
  ///   - tolerance: the share of the diagonal below which what is left of it counts as dependent.
  /// - Returns: whether it was added.
  /// - Complexity: O(count^2).
  public func append(diagonal: Double, tolerance: Double) -> Bool {
    guard count < capacity else { return false }
    let column = incoming
    solve(column, transposed: true)
    let pivot = diagonal - BLAS.dot(count, column, column)
    guard pivot > tolerance * diagonal else { return false }
    column[count] = pivot.squareRoot()
    count += 1
    return true
  }

  /// Replaces everything by the factor of a matrix whose upper triangle stands in `triangle`.
  ///
  /// - Parameter order: order of that matrix.
  /// - Returns: whether it is positive definite; if not, nothing is left.
  /// - Complexity: O(order^3).
  public func factorize(order: Int) -> Bool {
    precondition(order <= capacity, "There is no room for \(order) columns.")
    let isDefinite = Cholesky.failingPivot(triangle, order: order, stride: capacity) == nil
    count = isDefinite ? order : 0
    return isDefinite
  }

  /// Replaces `x` by the solution of `R x = x` (or `R'x = x`).
  ///
  /// - Parameters:
  ///   - x: the right side, `count` numbers.
  ///   - transposed: whether to solve with R'.
  /// - Complexity: O(count^2).
  public func solve(_ x: UnsafeMutablePointer<Double>, transposed: Bool) {
    if count > 0 { BLAS.solveUpper(count, triangle, stride: capacity, transposed: transposed, x) }
  }

  /// Becomes a copy of another that is not larger than the capacity.
  public func take(_ other: GrowingCholesky) {
    precondition(other.count <= capacity, "A factor of order \(other.count) does not fit.")
    for j in 0..<other.count {
      (triangle + j * capacity).update(from: other.triangle + j * other.capacity, count: j + 1)
    }
    count = other.count
  }

  /// Removes a row and column; later ones move up.
  ///
  /// - Parameters:
  ///   - position: which.
  ///   - first: a vector `R^-T b`, rotated along, so that it belongs to b without that entry afterwards.
  ///   - second: another.
  /// - Complexity: O((count - position)^2).
  public func remove(
    at position: Int, rotating first: UnsafeMutablePointer<Double>,
    _ second: UnsafeMutablePointer<Double>
  ) {
    precondition(position >= 0 && position < count, "There is no column \(position) to remove.")
    count -= 1
    // Rotations of one column wait for each other; those of four columns take turns.
    for start in stride(from: position, to: max(position, count), by: 4) {
      let group = start..<min(start + 4, count)
      if group.count == 4 {
        moveFour(to: start, from: position)
      } else {
        for j in group { moveOne(to: j, from: position, upTo: start) }
      }
      for j in group {
        // The rotations of the group's own columns, then one that clears what stands below the diagonal.
        let column = triangle + j * capacity
        for k in start..<j { rotate(column, k) }
        let (a, b) = (column[j], column[j + 1])
        let length = (a * a + b * b).squareRoot()
        (rotations[2 * j], rotations[2 * j + 1]) = length > 0 ? (a / length, b / length) : (1, 0)
        rotate(column, j)
      }
    }
    for k in position..<max(position, count) {
      rotate(first, k)
      rotate(second, k)
    }
  }

  /// Fills a column with the next one, turned by the rotations from `start` to `end`.
  private func moveOne(to j: Int, from start: Int, upTo end: Int) {
    let column = triangle + j * capacity
    column.update(from: column + capacity, count: j + 2)
    for k in start..<end { rotate(column, k) }
  }

  /// The same for four columns from j on, and rotations from `start` to j.
  private func moveFour(to j: Int, from start: Int) {
    let size = capacity
    let (a, b) = (triangle + j * size, triangle + (j + 1) * size)
    let (c, d) = (triangle + (j + 2) * size, triangle + (j + 3) * size)
    let e = triangle + (j + 4) * size
    for (goal, source) in [(a, b), (b, c), (c, d), (d, e)] {
      goal.update(from: source, count: start)
    }
    var (w, x, y, z) = (b[start], c[start], d[start], e[start])
    for k in start..<j {
      let (cosine, sine) = (rotations[2 * k], rotations[2 * k + 1])
      let (p, q, r, s) = (b[k + 1], c[k + 1], d[k + 1], e[k + 1])
      a[k] = cosine * w + sine * p
      b[k] = cosine * x + sine * q
      c[k] = cosine * y + sine * r
      d[k] = cosine * z + sine * s
      w = cosine * p - sine * w
      x = cosine * q - sine * x
      y = cosine * r - sine * y
      z = cosine * s - sine * z
    }
    for (offset, (goal, source, last)) in [(a, b, w), (b, c, x), (c, d, y), (d, e, z)].enumerated()
    {
      goal[j] = last
      (goal + j + 1).update(from: source + j + 1, count: offset + 1)
    }
  }

  @inline(__always)
  private func rotate(_ vector: UnsafeMutablePointer<Double>, _ k: Int) {
    let (c, s) = (rotations[2 * k], rotations[2 * k + 1])
    let (x, y) = (vector[k], vector[k + 1])
    vector[k] = c * x + s * y
    vector[k + 1] = c * y - s * x
  }
}
