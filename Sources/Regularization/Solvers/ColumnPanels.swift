import LinearAlgebra

/// Columns of one length side by side, in panels: room for more is another panel, and nothing has to move.
final class ColumnPanels {
  typealias Vector = UnsafeMutablePointer<Double>

  /// Columns of a panel.
  static let width = 256
  /// Numbers of a block of columns that stays in a processor's second cache.
  private static let cached = 1 << 15
  /// Products of a piece of work that is worth another thread.
  private static let piece = 1 << 17

  let rows: Int
  private(set) var count = 0
  private var panels: [Vector] = []
  private var rooms: [NumberRoom] = []

  init(rows: Int) { self.rows = rows }

  /// Makes room for more columns, which then are to be written.
  func add(_ more: Int) {
    count += more
    while panels.count * Self.width < count {
      let room = NumberRoom(count: rows * Self.width + 1)
      rooms.append(room)
      panels.append(room.base)
    }
  }

  /// Where a column is; those of its panel follow.
  func column(_ index: Int) -> Vector {
    panels[index / Self.width] + index % Self.width * rows
  }

  /// `factor d_j . v` for the columns from one on, for vectors side by side: as many numbers as columns for each.
  func transposeTimes(
    from first: Int, _ vectors: UnsafePointer<Double>, number: Int, factor: Double,
    into result: Vector
  ) {
    let (rows, total) = (rows, count - first)
    let blocks = blocks(first..<count)
    let pieces = max(1, min(blocks.count, rows * total * number / Self.piece))
    nonisolated(unsafe) let (vectors, result, panels) = (vectors, result, self)
    Parallel.run(pieces) { piece in
      for block in blocks[piece * blocks.count / pieces..<(piece + 1) * blocks.count / pieces] {
        for l in 0..<number {
          BLAS.multiplyTransposed(
            rows, block.count, factor, panels.column(block.lowerBound), stride: rows,
            vectors + l * rows, 0, result + block.lowerBound - first + l * total)
        }
      }
    }
  }

  /// Adds `factor D c` for coefficients side by side, `count` for each of several results of `rows` numbers.
  func addProduct(
    _ coefficients: UnsafePointer<Double>, number: Int, factor: Double, to result: Vector
  ) {
    let (rows, total, blocks) = (rows, count, blocks(0..<count))
    // Each number of a result is added up in the order of the columns, whoever else is.
    let part = rows * total * number < Self.piece ? rows : max(128, (rows / 4 + 7) / 8 * 8)
    nonisolated(unsafe) let (coefficients, result, panels) = (coefficients, result, self)
    Parallel.run((rows + part - 1) / part) { piece in
      let first = piece * part
      for block in blocks {
        for l in 0..<number {
          BLAS.multiply(
            min(part, rows - first), block.count, factor,
            panels.column(block.lowerBound) + first, stride: rows,
            coefficients + block.lowerBound + l * total, 1, result + first + l * rows)
        }
      }
    }
  }

  /// Some columns in portions that fit the cache and lie in one panel each.
  private func blocks(_ columns: Range<Int>) -> [Range<Int>] {
    let size = min(Self.width, max(4, Self.cached / max(1, rows) / 4 * 4))
    var (blocks, start): ([Range<Int>], Int) = ([], columns.lowerBound)
    while start < columns.upperBound {
      let edge = (start / Self.width + 1) * Self.width
      let end = min(start + size, edge, columns.upperBound)
      blocks.append(start..<end)
      start = end
    }
    return blocks
  }
}
