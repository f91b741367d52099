import LinearAlgebra

/// Inner products of columns that change places, and the factor of those of some of them, in one rectangle.
///
/// A symmetric matrix G is known from its lower triangle. The factor R of the columns in use takes the room above it, two
/// columns further right, because a rotation reaches one entry below the diagonal:
///
///     G . R R R
///     G G . R R
///     G G G . R      rows: q, columns: q + 2
final class PermutedGram {
  typealias Vector = UnsafeMutablePointer<Double>

  /// Number of columns q, and the distance between the columns of either triangle.
  let order: Int
  /// `R'R = G_AA` for some columns A, in the order in which they came.
  let factor: GrowingCholesky
  private let room: NumberRoom

  /// The lower triangle of G.
  var lower: Vector { room.base }

  /// - Parameters:
  ///   - order: number of columns, at least 1.
  ///   - fill: writes the lower triangle of G, whose columns are `order` apart, and nothing else.
  init(order: Int, _ fill: (Vector) -> Void) {
    self.order = order
    room = NumberRoom(count: order * (order + 2))
    factor = GrowingCholesky(capacity: order, in: room.base + 2 * order)
    fill(room.base)
  }

  /// A copy of inner products.
  ///
  /// - Parameters:
  ///   - order: number of columns, at least 1.
  ///   - gram: both triangles of G, or the lower one.
  convenience init(order: Int, copying gram: [Double]) {
    self.init(order: order) { lower in
      gram.withUnsafeBufferPointer { gram in
        guard let source = gram.baseAddress else { return }
        for j in 0..<order {
          let diagonal = j * order + j
          (lower + diagonal).update(from: source + diagonal, count: order - j)
        }
      }
    }
  }

  /// Lets two columns, and their rows, change places.
  func swap(_ one: Int, _ other: Int) {
    let (a, b, q, lower) = (min(one, other), max(one, other), order, room.base)
    guard a != b else { return }
    let (left, right) = (lower + a * q, lower + b * q)
    for j in 0..<a {
      let column = lower + j * q
      (column[a], column[b]) = (column[b], column[a])
    }
    for j in a + 1..<b {
      let row = lower + j * q + b
      (left[j], row.pointee) = (row.pointee, left[j])
    }
    for i in b + 1..<max(q, b + 1) { (left[i], right[i]) = (right[i], left[i]) }
    (left[a], right[b]) = (right[b], left[a])
  }
}
