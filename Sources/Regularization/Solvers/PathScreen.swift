import LinearAlgebra

/// Finds the few columns of a large design that can correlate with the residuals of a path as much as their bounds.
///
/// The residuals of a path are nearly combinations of a few of them: with `r = sum a_i q_i + e` follows
/// `|d_j.r| <= |sum a_i d_j.q_i| + |d_j| |e|`, whatever the vectors q, so that all columns are multiplied by these alone,
/// and roughly. Each next q is what is left of the residual that the others explain worst.
struct PathScreen {
  private let design: DesignColumns
  private let lengths: [Double]
  /// The vectors q, side by side.
  private var vectors: [Double] = []
  /// The shares a: for each vector, of every residual.
  private var shares: [[Double]] = []
  /// What is left of the residuals, divided by their bounds.
  private var rest: [Double]
  private let number: Int

  /// How much `|d_j| |e|` may be next to the bound, and for how large a share of the residuals a vector is worth a product.
  private static let reach = 0.1
  private static let share = 5
  /// What rounding may add, relative to `|d_j| |r|`.
  private static let rounding = 1e-10
  /// Columns that are judged at once.
  private static let width = 512

  /// - Parameters:
  ///   - design: D.
  ///   - lengths: at least the length of each column.
  ///   - residuals: one after another.
  ///   - bounds: for each, what `|d_j.r|` may be; positive.
  init(_ design: DesignColumns, lengths: [Double], residuals: [Double], bounds: [Double]) {
    self.design = design
    self.lengths = lengths
    (number, rest) = (bounds.count, residuals)
    for (l, bound) in bounds.enumerated() {
      for i in l * design.rows..<(l + 1) * design.rows { rest[i] /= bound }
    }
  }

  /// The columns that may exceed the bound of some residual, rising.
  ///
  /// - Complexity: O(rows columns q) for q vectors, at most a fifth of the residuals.
  mutating func columns() -> [Int] {
    let sizes = lengthsOfRest()
    let longest = lengths.max() ?? 0
    var left = sizes
    while shares.count < max(1, number / Self.share),
      let worst = left.indices.max(by: { left[$0] < left[$1] }), left[worst] * longest > Self.reach
    {
      explain(worst, length: left[worst])
      left = lengthsOfRest()
    }
    let reach = zip(left, sizes).map { $0 + Self.rounding * $1 }
    return judge(reach)
  }

  private func lengthsOfRest() -> [Double] {
    let m = design.rows
    return rest.withUnsafeBufferPointer { r in
      guard let r = r.baseAddress else { return [] }
      return (0..<number).map { BLAS.dot(m, r + $0 * m, r + $0 * m).squareRoot() }
    }
  }

  /// Takes the direction of what is left of one residual out of all.
  private mutating func explain(_ worst: Int, length: Double) {
    let (m, number) = (design.rows, number)
    let vector = rest[worst * m..<(worst + 1) * m].map { $0 / length }
    var share = [Double](repeating: 0, count: number)
    withPointers(vector, rest, &share) { q, r, share in
      BLAS.multiplyTransposed(m, number, 1, r, stride: m, q, 0, share)
    }
    withPointers(vector, share, &rest) { q, share, r in
      for l in 0..<number { BLAS.axpy(m, -share[l], q, r + l * m) }
    }
    vectors += vector
    shares.append(share)
  }

  /// The columns for which the estimates and the reach of what they leave out do not settle the matter.
  private func judge(_ reach: [Double]) -> [Int] {
    let rough = design.roughTransposeTimes(vectors, number: shares.count, factor: 1)
    let weights = shares.flatMap { $0 }
    let sizes = (0..<number).map { l in
      shares.reduce(0) { $0 + $1[l] * $1[l] }.squareRoot()
    }
    return Parallel.map((design.count + Self.width - 1) / Self.width) { block in
      let first = block * Self.width
      let columns = first..<min(first + Self.width, design.count)
      let estimates = estimates(columns, rough.values, weights)
      var isDoubtful = [Bool](repeating: false, count: columns.count)
      for l in 0..<number {
        for (k, j) in columns.enumerated() {
          let margin = sizes[l] * rough.margins[j] + reach[l] * lengths[j]
          // What is not a number is not within the bound.
          if !(abs(estimates[k + l * columns.count]) + margin <= 1) { isDoubtful[k] = true }
        }
      }
      return columns.filter { isDoubtful[$0 - first] }
    }.flatMap { $0 }
  }

  /// `sum a_i d_j.q_i` of some columns for every residual.
  private func estimates(
    _ columns: Range<Int>, _ products: [Double], _ weights: [Double]
  ) -> [Double] {
    var result = [Double](repeating: 0, count: columns.count * number)
    withPointers(products, weights, &result) { p, a, goal in
      if shares.isEmpty { return }
      BLAS.product(
        columns.count, number, shares.count, 1, p + columns.lowerBound, leftStride: design.count,
        leftTransposed: false, a, rightStride: number, rightTransposed: true, 0, goal,
        resultStride: columns.count)
    }
    return result
  }
}
