import CKernels
import LinearAlgebra

/// The upper triangle of a symmetric matrix that grows, in panels of columns that are as long as their last one.
///
/// Room for more is another panel, and nothing has to move.
final class SymmetricPanels {
  typealias Vector = UnsafeMutablePointer<Double>

  /// Columns of a panel.
  static let width = 128
  /// The order from which on a product is worth another thread.
  private static let large = 256

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

  /// Adds a multiple of a column, the part below the diagonal too.
  func add(_ factor: Double, column: Int, to y: Vector) {
    BLAS.axpy(column + 1, factor, self.column(column), y)
    for panel in column / Self.width..<panels.count {
      let (first, stride, row) = (panel * Self.width, Self.stride(panel), panels[panel] + column)
      let end = min(Self.width, count - first)
      for k in min(max(0, column + 1 - first), end)..<end {
        y[first + k] += factor * row[k * stride]
      }
    }
  }

  /// `y = A x`.
  func multiply(_ x: UnsafePointer<Double>, _ y: Vector) {
    y.update(repeating: 0, count: count)
    guard count >= Self.large else { return addProduct(panels.indices, x, y) }
    // Sums of its own for each panel, which has as many rows as its stride; the largest come first.
    let starts = (0...panels.count).map { Self.width * $0 * ($0 + 1) / 2 }
    withScratch(starts[panels.count]) { room in
      nonisolated(unsafe) let (x, room, matrix) = (x, room, self)
      let last = panels.count - 1
      Parallel.run(panels.count) { piece in
        let panel = last - piece
        let goal = room + starts[panel]
        goal.update(repeating: 0, count: Self.stride(panel))
        matrix.addProduct(panel..<panel + 1, x, goal)
      }
      for panel in panels.indices {
        BLAS.axpy(min(Self.stride(panel), count), 1, room + starts[panel], y)
      }
    }
  }

  /// Adds what some panels, and their mirror images below the diagonal, have to do with the product.
  private func addProduct(_ range: Range<Int>, _ x: UnsafePointer<Double>, _ y: Vector) {
    for panel in range {
      let (first, base, stride) = (panel * Self.width, panels[panel], Self.stride(panel))
      let width = min(Self.width, count - first)
      ck_panel_multiply(first, width, base, stride, x, y, x + first, y + first)
      BLAS.symmetricMultiply(width, 1, base + first, stride: stride, x + first, 1, y + first)
    }
  }
}
