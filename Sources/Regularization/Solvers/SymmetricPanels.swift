import LinearAlgebra

/// The upper triangle of a symmetric matrix that grows, in panels of columns that are as long as their last one.
///
/// Room for more is another panel, and nothing has to move.
final class SymmetricPanels {
  typealias Vector = UnsafeMutablePointer<Double>

  /// Columns of a panel.
  static let width = 128
  /// Columns of a part of a panel that stays in a processor's second cache while it is read twice.
  private static let part = 32
  /// The order from which on a product is worth another thread.
  private static let large = 256
  /// The pieces of such a product, each with sums of its own.
  private static let pieces = 4

  /// The order.
  private(set) var count = 0
  private var panels: [Vector] = []
  private var rooms: [NumberRoom] = []

  /// Makes room for more columns, whose triangle then is to be written.
  func add(_ more: Int) {
    count += more
    while panels.count * Self.width < count {
      let room = NumberRoom(count: Self.stride(panels.count) * Self.width)
      rooms.append(room)
      panels.append(room.base)
    }
  }

  /// The distance between the columns of a panel.
  @inline(__always)
  static func stride(_ panel: Int) -> Int { (panel + 1) * width }

  /// Where a column is, from the first row down to the diagonal; those of its panel follow at its stride.
  @inline(__always)
  func column(_ index: Int) -> Vector {
    let panel = index / Self.width
    return panels[panel] + index % Self.width * Self.stride(panel)
  }

  /// Writes the entries of a column in the first `count` of some rows.
  func copy(column: Int, rows: [Int], _ count: Int, into goal: Vector) {
    let own = self.column(column)
    rows.withUnsafeBufferPointer { rows in
      panels.withUnsafeBufferPointer { panels in
        for i in 0..<count {
          let row = rows[i]
          if row <= column {
            goal[i] = own[row]
          } else {
            let panel = row / Self.width
            goal[i] = panels[panel][column + row % Self.width * Self.stride(panel)]
          }
        }
      }
    }
  }

  /// `y = A x`.
  func multiply(_ x: UnsafePointer<Double>, _ y: Vector) {
    y.update(repeating: 0, count: count)
    guard count >= Self.large else { return addProduct(panels.indices, x, y) }
    let (pieces, count) = (min(Self.pieces, panels.count), count)
    // Panels up to the root of a share of the columns hold about that share of the triangle.
    let cuts = (0...pieces).map {
      Int((Double(panels.count) * (Double($0) / Double(pieces)).squareRoot()).rounded())
    }
    withScratch((pieces - 1) * count) { others in
      others.update(repeating: 0, count: (pieces - 1) * count)
      nonisolated(unsafe) let (x, y, others, matrix) = (x, y, others, self)
      Parallel.run(pieces) { piece in
        let goal = piece == 0 ? y : others + (piece - 1) * count
        matrix.addProduct(cuts[piece]..<cuts[piece + 1], x, goal)
      }
      for piece in 1..<pieces { BLAS.axpy(count, 1, others + (piece - 1) * count, y) }
    }
  }

  /// Adds what some panels, and their mirror images below the diagonal, have to do with the product.
  private func addProduct(_ range: Range<Int>, _ x: UnsafePointer<Double>, _ y: Vector) {
    for panel in range {
      let (first, base, stride) = (panel * Self.width, panels[panel], Self.stride(panel))
      let width = min(Self.width, count - first)
      for k in Swift.stride(from: 0, to: first > 0 ? width : 0, by: Self.part) {
        let (columns, block) = (min(Self.part, width - k), base + k * stride)
        BLAS.multiply(first, columns, 1, block, stride: stride, x + first + k, 1, y)
        BLAS.multiplyTransposed(first, columns, 1, block, stride: stride, x, 1, y + first + k)
      }
      BLAS.symmetricMultiply(width, 1, base + first, stride: stride, x + first, 1, y + first)
    }
  }
}
