import CKernels

/// The upper triangle of the product `A'A` of a tall matrix, added to another.
///
/// BLAS computes it, or, where the processor has the instructions and the shape is one that it was measured to be faster
/// for, a kernel of our own. Both sum in an order that depends on the sizes alone; their digits differ.
public enum GramProduct {
  /// Columns that the kernel is faster for: fewer are a matter of microseconds, the sums of more do not fit in a cache.
  private static let columnsOfKernel = 64...400

  /// Whether a processor like this one runs the kernel; BLAS uses the wider registers of others.
  private static let hasKernel = ck_gram_serves() != 0

  /// How many numbers `add` needs room for: 0 where BLAS computes the product.
  public static func room(_ rows: Int, _ columns: Int) -> Int {
    guard hasKernel, columnsOfKernel.contains(columns), rows >= 4 * columns else { return 0 }
    return ck_gram_room(columns) + lineOfCache
  }

  /// Numbers in a line of the cache.
  private static let lineOfCache = 8

  /// `C += A'A` above the diagonal and on it.
  ///
  /// - Parameters:
  ///   - rows: those of A.
  ///   - columns: those of A, and the order of C.
  ///   - matrix: A, column after column.
  ///   - stride: the distance between its columns.
  ///   - result: C, column after column; what lies below its diagonal is left alone.
  ///   - resultStride: the distance between its columns.
  ///   - room: as many numbers as `room` says; allocated when not given.
  /// - Complexity: O(rows columns^2).
  public static func add(
    _ rows: Int, _ columns: Int, _ matrix: BLAS.Input, stride: Int, to result: BLAS.Output,
    resultStride: Int, room: BLAS.Output? = nil
  ) {
    let size = self.room(rows, columns)
    guard size > 0 else {
      return BLAS.gramUpper(
        rows, columns, 1, matrix, stride: stride, 1, result, resultStride: resultStride)
    }
    guard let room else {
      return withScratch(size) {
        add(
          rows, columns, matrix, stride: stride, to: result, resultStride: resultStride, room: $0)
      }
    }
    let line = UnsafeMutableRawPointer(room).alignedUp(toMultipleOf: 8 * lineOfCache)
    ck_gram_add(
      rows, columns, matrix, stride, line.assumingMemoryBound(to: Double.self), result,
      resultStride)
  }
}
