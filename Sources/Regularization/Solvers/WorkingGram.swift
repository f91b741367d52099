import LinearAlgebra

/// Inner products, divided by n, of the columns that a solver works with, in the order in which it met them.
final class WorkingGram {
  typealias Vector = UnsafeMutablePointer<Double>

  private let problem: SolverProblem
  /// The columns, in their order here.
  private(set) var columns: [Int] = []
  /// Where each column of the problem stands here; -1 where it does not.
  private(set) var position: [Int]
  /// The products.
  private let products = SymmetricPanels()
  /// The columns themselves; nil when all are here from the start.
  private let packed: ColumnPanels?

  var count: Int { columns.count }
  /// More columns than these depend on each other.
  var rows: Int { problem.rows }

  /// - Parameters:
  ///   - problem: whose columns.
  ///   - whole: whether to compute the products of all at once; else they are computed as columns are added.
  init(_ problem: SolverProblem, whole: Bool) {
    self.problem = problem
    position = Array(repeating: -1, count: problem.columns)
    packed = whole ? nil : ColumnPanels(rows: problem.rows)
    guard whole else { return }
    columns = Array(0..<problem.columns)
    position = columns
    products.add(count)
    let (order, factor) = (count, 1 / problem.observations)
    withScratch(order * order) { lower in
      problem.design.writeGramLower(lower)
      // Some columns at a time: those of the triangle are rows of the other one.
      for first in stride(from: 0, to: order, by: 16) {
        let end = min(first + 16, order)
        for i in 0..<end {
          for j in max(i, first)..<end { products.column(j)[i] = factor * lower[j + i * order] }
        }
      }
    }
  }

  /// Adds columns that are not here yet.
  ///
  /// - Complexity: O(n added (count + added)).
  func add(_ fresh: [Int]) {
    guard !fresh.isEmpty else { return }
    guard let packed else { preconditionFailure("All columns are here already.") }
    let (known, total) = (count, count + fresh.count)
    for (k, j) in fresh.enumerated() {
      precondition(position[j] < 0, "Column \(j) is here already.")
      position[j] = known + k
    }
    columns += fresh
    packed.add(fresh.count)
    products.add(fresh.count)
    nonisolated(unsafe) let goal = packed
    let design = problem.design
    Parallel.run((fresh.count + 15) / 16) { block in
      for k in 16 * block..<min(16 * (block + 1), fresh.count) {
        design.copy(fresh[k], to: goal.column(known + k))
      }
    }
    multiply(known..<total, packed)
  }

  /// The products of some columns with those before them and with each other, shared out between cores.
  private func multiply(_ fresh: Range<Int>, _ packed: ColumnPanels) {
    // Those that lie in one panel of the products, with the columns of one panel of theirs.
    let width = SymmetricPanels.width
    let pieces = (fresh.lowerBound / width...(fresh.upperBound - 1) / width).flatMap { panel in
      let some = fresh.clamped(to: panel * width..<(panel + 1) * width)
      return stride(from: 0, to: some.upperBound, by: ColumnPanels.width).map { (some, $0) }
    }
    let (m, factor) = (problem.rows, 1 / problem.observations)
    nonisolated(unsafe) let (columns, products) = (packed, products)
    Parallel.run(pieces.count) { piece in
      if Cancellation.isRequested { return }
      let (some, first) = pieces[piece]
      BLAS.product(
        min(ColumnPanels.width, some.upperBound - first), some.count, m, factor,
        columns.column(first), leftStride: m, leftTransposed: true,
        columns.column(some.lowerBound), rightStride: m, rightTransposed: false, 0,
        products.column(some.lowerBound) + first,
        resultStride: SymmetricPanels.stride(some.lowerBound / SymmetricPanels.width))
    }
  }

  /// Writes the products of the column at one position with those at the first `count` of some others.
  func copyProducts(of column: Int, with others: [Int], _ count: Int, into goal: Vector) {
    products.copy(column: column, rows: others, count, into: goal)
  }

  /// `y = G x` over all columns here.
  func multiply(_ x: UnsafePointer<Double>, _ y: Vector) {
    let present = (0..<count).count { x[$0] != 0 }
    guard present * 32 <= count else { return products.multiply(x, y) }
    products.multiply(x, nonzero: (0..<count).filter { x[$0] != 0 }, y)
  }

  /// `d_j . v / n` for the columns here from a position on, for vectors side by side.
  func correlations(_ vectors: [Double], number: Int, from first: Int = 0) -> [Double] {
    var result = [Double](repeating: 0, count: (count - first) * number)
    let factor = 1 / problem.observations
    withPointers(vectors, vectors, &result) { v, _, goal in
      guard count > first, number > 0 else { return }
      guard let packed else {
        return problem.design.transposeTimes(v, number: number, factor: factor, into: goal)
      }
      packed.transposeTimes(from: first, v, number: number, factor: factor, into: goal)
    }
    return result
  }

  /// Subtracts `D c` for coefficients of the columns here, `count` for each of several results.
  func subtract(_ coefficients: UnsafePointer<Double>, number: Int, from result: Vector) {
    guard let packed else {
      return problem.design.addProduct(coefficients, number: number, factor: -1, to: result)
    }
    packed.addProduct(coefficients, number: number, factor: -1, to: result)
  }
}
