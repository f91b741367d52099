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
  /// The same for the terms of one with few numbers that are not zero.
  private static let manyTerms = 1 << 12

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

  /// `y = A x` for an x that is zero but in some rows, given in rising order.
  func multiply(_ x: UnsafePointer<Double>, nonzero: [Int], _ y: Vector) {
    nonisolated(unsafe) let (x, y, matrix) = (x, y, self)
    let number = panels.count
    let pieces = count * nonzero.count < Self.manyTerms ? 1 : number
    Parallel.run(pieces) { piece in
      for panel in piece * number / pieces..<(piece + 1) * number / pieces {
        matrix.multiply(panel, x, nonzero, y)
      }
    }
  }

  /// The rows of the product that are those of one panel.
  private func multiply(
    _ panel: Int, _ x: UnsafePointer<Double>, _ nonzero: [Int], _ y: Vector
  ) {
    let rows = panel * Self.width..<min((panel + 1) * Self.width, count)
    var inner = 0
    // The columns of the panel as far as the diagonal: what is beyond it is in the later columns.
    for k in rows {
      let own = column(k)
      while inner < nonzero.count, nonzero[inner] <= k { inner += 1 }
      y[k] = nonzero[..<inner].reduce(0) { $0 + x[$1] * own[$1] }
    }
    for j in nonzero where j > rows.lowerBound {
      let (first, beside) = (rows.lowerBound, min(j, rows.upperBound))
      BLAS.axpy(beside - first, x[j], column(j) + first, y + first)
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
