import LinearAlgebra

/// Products of columns side by side with vectors, a block of columns at a time.
enum ColumnBlocks {
  /// Vectors that are multiplied one by one; more go side by side, which reads columns once but packs them first.
  private static let fewVectors = 8
  /// Elements of a block of columns that stays in a processor's second cache, and of one worth packing.
  private static let cached = 1 << 15
  private static let packed = 1 << 18
  /// Products of a piece of work that is worth another thread.
  private static let piece = 1 << 20

  /// `factor X'v` for vectors side by side.
  ///
  /// The blocks are shared out between cores; which of them computes a block does not change its digits. A cancelled task
  /// stops at the next block if the caller sees to it that nothing is made of the result.
  static func transposeTimes(
    _ elements: UnsafePointer<Double>, rows: Int, count: Int, _ vectors: UnsafePointer<Double>,
    number: Int, factor: Double, stopsWhenCancelled: Bool,
    into result: UnsafeMutablePointer<Double>
  ) {
    let limit = number <= fewVectors ? cached : packed
    let width = max(4, limit / max(1, rows) / 4 * 4)
    let blocks = (count + width - 1) / width
    let pieces = max(1, min(blocks, rows * count * number / piece, 16))
    nonisolated(unsafe) let (elements, vectors, result) = (elements, vectors, result)
    Parallel.run(pieces) { piece in
      for block in piece * blocks / pieces..<(piece + 1) * blocks / pieces {
        if stopsWhenCancelled, Cancellation.isRequested { return }
        let first = block * width
        let part = min(width, count - first)
        let (d, goal) = (elements + first * rows, result + first)
        guard number <= fewVectors else {
          BLAS.product(
            part, number, rows, factor, d, leftStride: rows, leftTransposed: true, vectors,
            rightStride: rows, rightTransposed: false, 0, goal, resultStride: count)
          continue
        }
        for l in 0..<number {
          BLAS.multiplyTransposed(
            rows, part, factor, d, stride: rows, vectors + l * rows, 0, goal + l * count)
        }
      }
    }
  }
}
