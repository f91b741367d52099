import LinearAlgebra

/// Inner products, divided by n, of the columns that a solver works with, in the order in which it met them.
final class WorkingGram {
  typealias Vector = UnsafeMutablePointer<Double>

  private let problem: SolverProblem
  /// The columns, in their order here.
  private(set) var columns: [Int] = []
  /// Where each column of the problem stands here; -1 where it does not.
  private(set) var position: [Int]
  /// The distance between columns of the products.
  private(set) var stride: Int
  /// The upper triangle of the products.
  private(set) var products: Vector
  /// The columns themselves, side by side; nil when all are here from the start.
  private var packed: Vector?

  var count: Int { columns.count }

  /// - Parameters:
  ///   - problem: whose columns.
  ///   - whole: whether to compute the products of all at once; else they are computed as columns are added.
  init(_ problem: SolverProblem, whole: Bool) {
    self.problem = problem
    position = Array(repeating: -1, count: problem.columns)
    stride = whole ? max(1, problem.columns) : 64
    products = .allocate(capacity: stride * stride)
    guard whole else {
      packed = .allocate(capacity: problem.rows * stride + 1)
      return
    }
    columns = Array(0..<problem.columns)
    position = columns
    problem.design.gram(factor: 1 / problem.observations).withUnsafeBufferPointer { all in
      if let base = all.baseAddress { products.update(from: base, count: all.count) }
    }
  }

  deinit {
    products.deallocate()
    packed?.deallocate()
  }

  /// Adds columns that are not here yet.
  ///
  /// - Complexity: O(n added (count + added)).
  func add(_ fresh: [Int]) {
    guard !fresh.isEmpty else { return }
    let (m, known, total) = (problem.rows, count, count + fresh.count)
    if total > stride { grow(to: max(total, stride + stride / 2)) }
    guard let packed else { preconditionFailure("All columns are here already.") }
    for (k, j) in fresh.enumerated() {
      precondition(position[j] < 0, "Column \(j) is here already.")
      position[j] = known + k
    }
    self.columns += fresh
    nonisolated(unsafe) let columns = packed
    let design = problem.design
    Parallel.run((fresh.count + 15) / 16) { block in
      for k in 16 * block..<min(16 * (block + 1), fresh.count) {
        design.copy(fresh[k], to: columns + (known + k) * m)
      }
    }
    for start in Swift.stride(from: known, to: total, by: 128) where !Cancellation.isRequested {
      multiply(start..<min(start + 128, total), columns)
    }
  }

  /// The products of some columns with those before them and with each other, shared out between cores.
  private func multiply(_ fresh: Range<Int>, _ packed: Vector) {
    let (m, stride, factor) = (problem.rows, stride, 1 / problem.observations)
    nonisolated(unsafe) let (columns, products) = (packed, products)
    Parallel.run((fresh.upperBound + 255) / 256) { block in
      let first = 256 * block
      BLAS.product(
        min(256, fresh.upperBound - first), fresh.count, m, factor, columns + first * m,
        leftStride: m, leftTransposed: true, columns + fresh.lowerBound * m, rightStride: m,
        rightTransposed: false, 0, products + first + fresh.lowerBound * stride,
        resultStride: stride)
    }
  }

  /// Writes the products of the column at one position with those at the first `count` of some others.
  func copyProducts(of column: Int, with others: [Int], _ count: Int, into goal: Vector) {
    let (products, stride) = (products, stride)
    others.withUnsafeBufferPointer { others in
      for i in 0..<count {
        let (low, high) = (min(column, others[i]), max(column, others[i]))
        goal[i] = products[low + high * stride]
      }
    }
  }

  /// `y = G x` over all columns here.
  func multiply(_ x: UnsafePointer<Double>, _ y: Vector) {
    let present = (0..<count).filter { x[$0] != 0 }
    guard present.count * 32 <= count else { return multiplyFull(x, y) }
    y.update(repeating: 0, count: count)
    for j in present {
      let (column, value) = (products + j * stride, x[j])
      for i in 0...j { y[i] += value * column[i] }
      for i in j + 1..<max(j + 1, count) { y[i] += value * products[j + i * stride] }
    }
  }

  /// For two cores: the products of the first three quarters of the columns take about as long as the others.
  private func multiplyFull(_ x: UnsafePointer<Double>, _ y: Vector) {
    guard count >= 768 else {
      return BLAS.symmetricMultiply(count, 1, products, stride: stride, x, 0, y)
    }
    let (cut, count, stride) = (count * 3 / 4, count, stride)
    withScratch(cut) { other in
      nonisolated(unsafe) let (x, y, other, products) = (x, y, other, products)
      Parallel.run(2) { part in
        if part == 0 {
          return BLAS.symmetricMultiply(cut, 1, products, stride: stride, x, 0, y)
        }
        other.update(repeating: 0, count: cut)
        for first in Swift.stride(from: cut, to: count, by: 32) {
          let (width, block) = (min(32, count - first), products + first * stride)
          BLAS.multiply(cut, width, 1, block, stride: stride, x + first, 1, other)
          BLAS.multiplyTransposed(cut, width, 1, block, stride: stride, x, 0, y + first)
        }
        BLAS.symmetricMultiply(
          count - cut, 1, products + cut * (stride + 1), stride: stride, x + cut, 1, y + cut)
      }
      for i in 0..<cut { y[i] += other[i] }
    }
  }

  /// `d_j . v / n` for the columns here from a position on, for vectors side by side.
  func correlations(_ vectors: [Double], number: Int, from first: Int = 0) -> [Double] {
    var result = [Double](repeating: 0, count: (count - first) * number)
    let (m, factor) = (problem.rows, 1 / problem.observations)
    withPointers(vectors, vectors, &result) { v, _, goal in
      guard count > first, number > 0 else { return }
      guard let packed else {
        return problem.design.transposeTimes(v, number: number, factor: factor, into: goal)
      }
      ColumnBlocks.transposeTimes(
        packed + first * m, rows: m, count: count - first, v, number: number, factor: factor,
        stopsWhenCancelled: false, into: goal)
    }
    return result
  }

  /// Subtracts `D c` for coefficients of the columns here, `count` for each of several results.
  func subtract(_ coefficients: UnsafePointer<Double>, number: Int, from result: Vector) {
    guard let packed else {
      return problem.design.addProduct(coefficients, number: number, factor: -1, to: result)
    }
    guard count > 0 else { return }
    ColumnBlocks.addProduct(
      packed, rows: problem.rows, count: count, coefficients, number: number, factor: -1,
      to: result)
  }

  private func grow(to size: Int) {
    let (m, old) = (problem.rows, stride)
    let larger = Vector.allocate(capacity: size * size)
    forAll { [products] j in
      (larger + j * size).update(from: products + j * old, count: j + 1)
    }
    products.deallocate()
    (products, stride) = (larger, size)
    if let present = packed {
      let room = Vector.allocate(capacity: m * size + 1)
      forAll { j in (room + j * m).update(from: present + j * m, count: m) }
      present.deallocate()
      packed = room
    }
  }

  /// Calls `body` for every column here: what takes time is that the system clears memory as it is first written.
  private func forAll(_ body: (Int) -> Void) {
    let (count, block) = (count, 64)
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      Parallel.run((count + block - 1) / block) { piece in
        for j in block * piece..<min(block * (piece + 1), count) { body(j) }
      }
    }
  }
}
