import LinearAlgebra

/// Rows and columns that a factorised matrix should be without, while the factor keeps them.
///
/// With `A = R'R` and L what has left, let `V = R^-T E_L`. Then `A_SS x = b` on the rest S has the solution
/// `x = R^-1 (u - V (V'V)^-1 V'u)`, `u = R^-T b`, b zero on L: the second factor removes from u what would show on L.
/// To take a column out of the factor itself costs plane rotations, or another factorisation.
final class DepartedColumns {
  typealias Vector = UnsafeMutablePointer<Double>

  /// The positions in the factor of those that have left.
  private(set) var slots: [Int] = []
  /// V, column after column.
  private var vectors = Vector.allocate(capacity: 1)
  private var stride = 0
  /// The upper triangle of V'V, with `room` for so many columns, and its Cholesky factor.
  private var products: [Double] = []
  private var room = 0
  private var inner: [Double] = []
  private var shares: [Double] = []
  /// The order of the factor that V belongs to.
  private var order = 0

  /// Vectors of a piece of work.
  private static let piece = 16

  deinit { vectors.deallocate() }

  /// None has left.
  func removeAll() {
    slots.removeAll(keepingCapacity: true)
    order = 0
  }

  /// Makes some positions those that have left, of a factor that may have grown since, and is else as it was.
  ///
  /// - Returns: whether what is left is positive definite; if not, none has left.
  /// - Complexity: O(k^2 f + k d (a + f) + d^3) for order k, a of them added since, d positions and f of them fresh.
  func update(_ wanted: [Int], of factor: CholeskyPanels) -> Bool {
    if factor.count > stride || wanted.count > room { makeRoom(factor.count, wanted.count) }
    var isWanted = [Bool](repeating: false, count: factor.count)
    for slot in wanted { isWanted[slot] = true }
    keep { isWanted[$0] }
    extend(to: factor)
    for slot in slots { isWanted[slot] = false }
    include(wanted.filter { isWanted[$0] }, factor)
    return factorize()
  }

  /// Removes from `u = R^-T b` what would show on those that have left.
  func project(_ u: Vector) {
    let count = slots.count
    guard count > 0 else { return }
    withPointers(inner, inner, &shares) { inner, _, w in
      BLAS.multiplyTransposed(order, count, 1, vectors, stride: stride, u, 0, w)
      BLAS.solveUpper(count, inner, stride: count, transposed: true, w)
      BLAS.solveUpper(count, inner, stride: count, transposed: false, w)
      BLAS.multiply(order, count, -1, vectors, stride: stride, w, 1, u)
    }
  }

  private func makeRoom(_ order: Int, _ count: Int) {
    removeAll()
    vectors.deallocate()
    (stride, room) = (order + order / 4 + 16, count + count / 2 + 16)
    vectors = .allocate(capacity: stride * room)
    products = Array(repeating: 0, count: room * room)
  }

  private func keep(where isWanted: (Int) -> Bool) {
    // Every access to what belongs to an object is checked; these belong to nobody.
    let (slots, room) = (slots, room)
    let kept = slots.indices.filter { isWanted(slots[$0]) }
    products.withUnsafeMutableBufferPointer { products in
      for (k, old) in kept.enumerated() where k < old {
        (vectors + k * stride).update(from: vectors + old * stride, count: order)
        for i in 0...k { products[i + k * room] = products[kept[i] + old * room] }
      }
    }
    self.slots = kept.map { slots[$0] }
  }

  /// Adds the columns of V for some positions.
  private func include(_ fresh: [Int], _ factor: CholeskyPanels) {
    let (known, order, stride, room) = (slots.count, order, stride, room)
    slots += fresh
    nonisolated(unsafe) let (vectors, factor) = (vectors, factor)
    Parallel.run(fresh.count) { k in
      // Above its position a column is zero.
      let (slot, column) = (fresh[k], vectors + (known + k) * stride)
      column.update(repeating: 0, count: order)
      column[slot] = 1
      factor.solveTransposed(column, from: slot, sharedBy: Parallel.run)
    }
    products.withUnsafeMutableBufferPointer { products in
      guard let base = products.baseAddress else { return }
      nonisolated(unsafe) let (goal, vectors) = (base, vectors)
      Parallel.run(fresh.count) { k in
        let slot = fresh[k]
        BLAS.multiplyTransposed(
          order - slot, known + k + 1, 1, vectors + slot, stride: stride,
          vectors + (known + k) * stride + slot, 0, goal + (known + k) * room)
      }
    }
  }

  /// The entries of V for the rows that the factor has gained: `R = [R11 R12; 0 R22]` gives `-R22^-T R12' V1`.
  private func extend(to factor: CholeskyPanels) {
    let added = factor.count - order
    if added > 0, !slots.isEmpty {
      let (count, order, stride) = (slots.count, order, stride)
      nonisolated(unsafe) let (vectors, factor) = (vectors, factor)
      Parallel.run((count + Self.piece - 1) / Self.piece) { piece in
        let columns = min(Self.piece, count - piece * Self.piece)
        let source = vectors + piece * Self.piece * stride
        for k in 0..<columns { (source + k * stride + order).update(repeating: 0, count: added) }
        factor.solveTransposed(source, columns: columns, stride: stride, solved: order)
      }
      products.withUnsafeMutableBufferPointer { products in
        guard let goal = products.baseAddress else { return }
        BLAS.gramUpper(
          added, slots.count, 1, vectors + order, stride: stride, 1, goal, resultStride: room)
      }
    }
    order = factor.count
  }

  private func factorize() -> Bool {
    let count = slots.count
    guard count > 0 else { return true }
    shares = Array(repeating: 0, count: count)
    inner.removeAll(keepingCapacity: true)
    for k in 0..<count { inner += products[k * room..<k * room + count] }
    guard Cholesky.failingPivot(&inner, order: count) == nil else {
      removeAll()
      return false
    }
    return true
  }
}
