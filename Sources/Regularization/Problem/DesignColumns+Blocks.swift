import LinearAlgebra

extension DesignColumns {
  /// Vectors that are multiplied one by one; more go side by side, which reads columns once but packs them first.
  private static let fewVectors = 8
  /// Elements of a block of columns that stays in a processor's second cache, and of one worth packing.
  private static let cached = 1 << 15
  private static let packed = 1 << 18
  /// Products of a piece of work that is worth another thread.
  private static let piece = 1 << 20

  /// `factor X'v` for the elements X as they are and vectors side by side, a block of columns at a time.
  ///
  /// The blocks are shared out between cores; which of them computes a block does not change its digits. A cancelled task
  /// stops at the next block if the caller sees to it that nothing is made of the result.
  func multiplyBlocks(
    _ vectors: UnsafePointer<Double>, number: Int, factor: Double, stopsWhenCancelled: Bool,
    into result: UnsafeMutablePointer<Double>
  ) {
    let limit = number <= Self.fewVectors ? Self.cached : Self.packed
    let width = max(4, limit / max(1, rows) / 4 * 4)
    let blocks = (count + width - 1) / width
    let pieces = max(1, min(blocks, rows * count * number / Self.piece, 16))
    nonisolated(unsafe) let (vectors, result) = (vectors, result)
    _ = Parallel.map(pieces) { piece in
      for block in piece * blocks / pieces..<(piece + 1) * blocks / pieces {
        if stopsWhenCancelled, Cancellation.isRequested { return }
        let first = block * width
        multiply(
          first..<min(first + width, count), vectors, number: number, factor: factor, into: result)
      }
    }
  }

  private func multiply(
    _ columns: Range<Int>, _ vectors: UnsafePointer<Double>, number: Int, factor: Double,
    into result: UnsafeMutablePointer<Double>
  ) {
    withElements { elements in
      let (d, goal) = (elements + columns.lowerBound * rows, result + columns.lowerBound)
      guard number <= Self.fewVectors else {
        return BLAS.product(
          columns.count, number, rows, factor, d, leftStride: rows, leftTransposed: true, vectors,
          rightStride: rows, rightTransposed: false, 0, goal, resultStride: count)
      }
      for l in 0..<number {
        BLAS.multiplyTransposed(
          rows, columns.count, factor, d, stride: rows, vectors + l * rows, 0, goal + l * count)
      }
    }
  }
}
