import LinearAlgebra

extension DesignColumns {
  /// `D'v` for vectors side by side, a block of columns at a time.
  ///
  /// A pass over a large design is what screening costs. The blocks are shared out between cores; which one computes a
  /// block does not change its digits. A cancelled task stops at the next block.
  ///
  /// - Parameters:
  ///   - vectors: `rows` numbers each.
  ///   - number: how many vectors.
  ///   - result: `count` numbers for each vector.
  func sweep(
    _ vectors: UnsafePointer<Double>, number: Int, into result: UnsafeMutablePointer<Double>
  ) {
    transposeTimes(vectors, number: number, into: result)
  }
}
