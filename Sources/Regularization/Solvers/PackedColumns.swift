import Foundation
import LinearAlgebra

/// Some columns of a design side by side, for many products with vectors.
///
/// The columns of a small set change little from one choice to the next: those that stay, stay where they are. Long columns
/// are read where the design has them, as copying costs as much as several products.
final class PackedColumns {
  private let problem: SolverProblem
  private let rows: Int
  private let isPacking: Bool
  /// The columns, in the order of the products.
  private(set) var columns: [Int] = []
  /// The place of each column of the problem among them; -1 for none.
  private var place: [Int32]
  /// From `malloc`, whose `realloc` moves the pages of a large room instead of copying them.
  private var storage: UnsafeMutablePointer<Double>?
  private var capacity = 0

  private static let longColumn = 512

  init(_ problem: SolverProblem) {
    self.problem = problem
    rows = problem.rows
    isPacking = problem.rows < Self.longColumn
    place = Array(repeating: -1, count: problem.columns)
  }

  deinit { free(storage) }

  func contains(_ column: Int) -> Bool { place[column] >= 0 }

  /// Holds the columns of some lists, and no others.
  func hold(_ lists: [[Int]]) {
    let before = columns
    for j in before { place[j] = -1 }
    var wanted: [Int] = []
    for list in lists {
      for j in list where place[j] < 0 {
        place[j] = 0
        wanted.append(j)
      }
    }
    reserve(wanted.count)
    // Those that are here already keep their places, as far as there are that many; the others fill the gaps.
    var next: [Int] = before.prefix(wanted.count).map { place[$0] < 0 ? -1 : $0 }
    for (k, j) in next.enumerated() where j >= 0 { place[j] = Int32(k + 1) }
    next += Array(repeating: -1, count: wanted.count - next.count)
    var gap = 0
    for j in wanted where place[j] == 0 {
      while next[gap] >= 0 { gap += 1 }
      next[gap] = j
      place[j] = Int32(gap + 1)
      if let storage { problem.design.copy(j, to: storage + gap * rows) }
    }
    columns = next
    for j in columns { place[j] -= 1 }
  }

  private func reserve(_ count: Int) {
    guard isPacking, count > capacity else { return }
    capacity = max(count, capacity + capacity / 2)
    let bytes = capacity * rows * MemoryLayout<Double>.stride
    guard let room = realloc(storage, bytes) else {
      preconditionFailure("There is no memory for \(bytes) bytes.")
    }
    storage = room.bindMemory(to: Double.self, capacity: capacity * rows)
  }

  /// `factor d_j . v` for the columns, in their order.
  func products(
    _ vector: UnsafePointer<Double>, _ factor: Double, _ result: UnsafeMutablePointer<Double>
  ) {
    guard let storage else {
      return problem.design.products(columns, vector, factor: factor, into: result)
    }
    BLAS.multiplyTransposed(rows, columns.count, factor, storage, stride: rows, vector, 0, result)
  }
}
