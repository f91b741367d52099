import LinearAlgebra

/// A Cholesky factor of `G_AA + ridge I` that follows the support A along a path.
///
/// Columns that join extend the factor, those that leave stay in it and are projected out, as long as that is less work
/// than another factorisation. The ridge of those that stay is left as it was: for the lasso, which has none, the factor
/// is exact; else it is that of a neighbouring penalty, with which conjugate gradients need few steps.
///
/// - Source: Golub and Van Loan (2013), Matrix Computations, sections 6.5 and 11.5.
final class SupportFactor {
  private let gram: WorkingGram
  private let factor = CholeskyPanels()
  /// The position in the Gram matrix of each row of the factor.
  private var order: [Int] = []
  /// Those of them that are not in the support.
  private let departed = DepartedColumns()
  /// More columns than these depend on each other.
  private let largest: Int
  private var ridge = -1.0

  /// The share of its diagonal below which a pivot is rounding.
  private static let dependence = 1e-13
  /// Up to this order a factorisation costs less than the steps that it saves.
  private static let small = 128
  /// Products whose collection is worth another thread.
  private static let scattered = 1 << 10

  /// - Parameters:
  ///   - gram: the products of the columns that may come to be in the support.
  ///   - hasRidge: whether something is added to the diagonal; else there cannot be more columns than rows.
  init(_ gram: WorkingGram, hasRidge: Bool = true) {
    self.gram = gram
    largest = hasRidge ? .max : gram.rows
  }

  /// Makes the factor serve a support.
  ///
  /// - Parameters:
  ///   - support: positions in the Gram matrix, rising.
  ///   - ridge: what is added to the diagonal.
  ///   - stale: whether the factor served badly and should be computed anew.
  /// - Returns: the position of a column that depends on others, if there is one: the factor is of no use then.
  func follow(_ support: [Int], ridge: Double, stale: Bool) -> Int? {
    let small = support.count <= Self.small && (ridge != self.ridge || order.count != support.count)
    var (isPresent, isWanted) = (
      [Bool](repeating: false, count: gram.count), [Bool](repeating: false, count: gram.count)
    )
    // Every access to what belongs to an object is checked; a local constant belongs to nobody.
    let order = order
    for position in order { isPresent[position] = true }
    for position in support { isWanted[position] = true }
    let joining = support.filter { !isPresent[$0] }
    let leaving = order.indices.filter { !isWanted[order[$0]] }
    if stale || small || leaving.count > 32 + support.count / 10
      || 3 * joining.count > support.count
      || (order.count + joining.count > largest && !leaving.isEmpty)
    {
      return factorize(support, ridge)
    }
    if let bad = append(joining, ridge) {
      // It may depend on one that has left.
      return leaving.isEmpty ? bad : factorize(support, ridge)
    }
    return departed.update(leaving, of: factor) ? nil : factorize(support, ridge)
  }

  /// Replaces a vector over the Gram matrix, zero outside the support, by the solution for the ridge of the factor.
  func solve(_ x: UnsafeMutablePointer<Double>) {
    withScratch(order.count) { u in
      for (slot, position) in order.enumerated() { u[slot] = x[position] }
      factor.solveTransposed(u, sharedBy: Parallel.run)
      departed.project(u)
      factor.solve(u, sharedBy: Parallel.run)
      for (slot, position) in order.enumerated() { x[position] = u[slot] }
    }
    for slot in departed.slots { x[order[slot]] = 0 }
  }

  private func removeAll() {
    order.removeAll(keepingCapacity: true)
    factor.removeAll()
    departed.removeAll()
  }

  private func factorize(_ support: [Int], _ ridge: Double) -> Int? {
    removeAll()
    self.ridge = ridge
    return append(support, ridge)
  }

  private func append(_ joining: [Int], _ ridge: Double) -> Int? {
    let total = order.count + joining.count
    if total > largest {
      let independent = largest - order.count
      if let bad = append(Array(joining.prefix(independent)), ridge) { return bad }
      removeAll()
      return joining[independent]
    }
    let (first, rows) = (order.count, order + joining)
    nonisolated(unsafe) let gram = gram
    let bad = factor.append(
      columns: joining.count, tolerance: Self.dependence, sharedBy: Parallel.run
    ) { range, goal, stride in
      nonisolated(unsafe) let goal = goal
      let pieces = range.count * total < Self.scattered ? 1 : min(range.count, 4)
      Parallel.run(pieces) { piece in
        for k in piece * range.count / pieces..<(piece + 1) * range.count / pieces {
          let (column, place) = (goal + k * stride, range.lowerBound + k)
          gram.copyProducts(of: joining[place], with: rows, first + place + 1, into: column)
          column[first + place] += ridge
        }
      }
    }
    if let bad {
      removeAll()
      return joining[bad]
    }
    order = rows
    return nil
  }
}
