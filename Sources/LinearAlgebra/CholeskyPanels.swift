/// The Cholesky factor of a symmetric positive definite matrix that gains rows and columns, some at a time.
///
/// `A = R'R` with an upper triangle R, in panels of columns that are as long as their last one: room for more is another
/// panel, and nothing has to move. `GrowingCholesky` is for small ones, and for those that lose columns.
public final class CholeskyPanels {
  /// Columns of a panel, and rows that are solved at once.
  static let width = 64

  /// Order now.
  public private(set) var count = 0
  private var panels: [NumberRoom] = []

  /// An empty matrix.
  public init() {}

  /// Empties the matrix.
  public func removeAll() { count = 0 }

  /// The distance between the columns of the panel that a column belongs to.
  static func stride(of column: Int) -> Int { (column / width + 1) * width }

  /// Where a column is, from the first row down to the diagonal; those of its panel follow.
  func column(_ index: Int) -> BLAS.Output {
    panels[index / Self.width].base + index % Self.width * Self.stride(of: index)
  }

  /// Adds rows and columns, unless one of them depends on those before it.
  ///
  /// - Parameters:
  ///   - added: how many.
  ///   - tolerance: the share of the diagonal below which what is left of it counts as dependent.
  ///   - share: runs pieces of the work, one after the other when not given. The digits do not depend on it.
  ///   - write: writes the products of new columns with those present, with the new ones before them, and with themselves:
  ///     called with some of them, the place of the first, and the distance between them.
  /// - Returns: the first of them that depends on others, in which case none is added; nil when all were.
  /// - Complexity: O(added (count + added)^2), in matrix products.
  public func append(
    columns added: Int, tolerance: Double, sharedBy share: Matrix.Sharing = Matrix.inTurn,
    writing write: (Range<Int>, BLAS.Output, Int) -> Void
  ) -> Int? {
    let before = count
    while count < before + added {
      // Those of one panel at a time.
      let end = min((count / Self.width + 1) * Self.width, before + added)
      if end > panels.count * Self.width {
        panels.append(NumberRoom(count: Self.stride(of: count) * Self.width))
      }
      write(count - before..<end - before, column(count), Self.stride(of: count))
      if let bad = extend(to: end, tolerance, share) {
        defer { count = before }
        return count + bad - before
      }
      count = end
    }
    return nil
  }

  /// Makes columns of products, which belong to one panel, part of the factor.
  private func extend(to end: Int, _ tolerance: Double, _ share: Matrix.Sharing) -> Int? {
    let (added, stride, block) = (end - count, Self.stride(of: count), column(count))
    let square = block + count
    let least = (0..<added).map { tolerance * square[$0 * (stride + 1)] }
    if count > 0 {
      solveTransposed(block, columns: added, stride: stride, sharedBy: share)
      BLAS.gramUpper(count, added, -1, block, stride: stride, 1, square, resultStride: stride)
    }
    if let pivot = Cholesky.failingPivot(square, order: added, stride: stride) { return pivot }
    return (0..<added).first {
      let root = square[$0 * (stride + 1)]
      return root * root <= least[$0]
    }
  }
}
