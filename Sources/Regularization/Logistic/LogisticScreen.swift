import LinearAlgebra

/// Products of the columns with dual points that change little, for no more columns than can matter.
///
/// With `g_j = x_j . dual / n` known at one dual point, `|g_j| <= |g_j there| + |x_j| |dual - dual there| / n` at another.
/// A column outside the model whose bound does not exceed the absolute penalty adds nothing to the duality gap, and is
/// not looked at. When many must be, all are, and the bounds start from there.
final class LogisticScreen {
  private let design: LogisticDesign
  private let isActive: Bool
  /// `|x_j| / n`.
  private let lengths: [Double]
  private var reference: (dual: [Double], products: [Double])?
  /// The products, each when it was last looked at.
  private(set) var products: [Double]

  init(_ design: LogisticDesign) {
    self.design = design
    let (n, q) = (design.rows, design.columns)
    isActive = q > 2 * n && q > 256
    lengths =
      isActive
      ? design.withColumns { columns in
        (0..<q).map { BLAS.dot(n, columns[$0], columns[$0]).squareRoot() / Double(n) }
      } : []
    products = Array(repeating: 0, count: q + 1)
  }

  /// Brings up to date the products of all columns that can exceed a bound in size, and of some others.
  ///
  /// - Parameters:
  ///   - dual: the dual point.
  ///   - bound: what the products of all other columns stay below.
  ///   - some: columns to look at in any case.
  /// - Returns: the columns that were looked at, without the intercept's.
  /// - Complexity: O(n) for each of them.
  func look(_ dual: [Double], above bound: Double, and some: [Int]) -> [Int] {
    let q = design.columns
    if isActive, let reference {
      let distance = zip(dual, reference.dual)
        .reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
      // A little more, for the rounding of the products.
      let left = bound * (1 - 1e-10)
      var isWanted = [Bool](repeating: false, count: q)
      for j in 0..<q { isWanted[j] = abs(reference.products[j]) + lengths[j] * distance > left }
      for j in some where j < q { isWanted[j] = true }
      let wanted = isWanted.indices.filter { isWanted[$0] }
      if wanted.count < q / 3 {
        LogisticState.products(dual, design, of: wanted, into: &products)
        return wanted
      }
    }
    LogisticState.products(dual, design, of: nil, into: &products)
    if isActive { reference = (dual, products) }
    return Array(0..<q)
  }
}
