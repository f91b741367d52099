import CKernels
import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

/// Storage that grows by panels: what crosses their edges is what could go wrong.
@Suite("Panels of columns")
struct PanelTests {
  /// In portions that end before, on and after the edges of panels.
  private static func portions(_ total: Int) -> [Int] {
    var (portions, left): ([Int], Int) = ([], total)
    for portion in [1, 126, 1, 2, 126, 128, 300] where portion < left {
      portions.append(portion)
      left -= portion
    }
    return portions + [left]
  }

  @Test("multiply a symmetric matrix of any order", arguments: [1, 127, 128, 129, 300, 767, 900])
  func symmetric(order: Int) {
    var random = RandomStream(seed: UInt64(order), name: "symmetric panels")
    let matrix = SymmetricPanels()
    let entries = random.normals(order * order)
    for portion in Self.portions(order) {
      let known = matrix.count
      matrix.add(portion)
      for j in known..<matrix.count {
        for i in 0...j { matrix.column(j)[i] = entries[i + j * order] }
      }
    }
    func entry(_ i: Int, _ j: Int) -> Double { entries[min(i, j) + max(i, j) * order] }
    let x = random.normals(order)
    var found = [Double](repeating: .nan, count: order)
    withPointers(x, x, &found) { x, _, y in matrix.multiply(x, y) }
    let wanted = (0..<order).map { i in (0..<order).reduce(0) { $0 + entry(i, $1) * x[$1] } }
    #expect(relativeDifference(found, wanted) <= 1e-12)

    for nonzero in [[], [0], [order - 1], Array(stride(from: 0, to: order, by: 29))] {
      var sparse = [Double](repeating: 0, count: order)
      for j in nonzero { sparse[j] = x[j] }
      var found = [Double](repeating: .nan, count: order)
      withPointers(sparse, sparse, &found) { x, _, y in
        matrix.multiply(x, nonzero: nonzero, y)
      }
      let wanted = (0..<order).map { i in nonzero.reduce(0) { $0 + entry(i, $1) * x[$1] } }
      #expect(relativeDifference(found, wanted) <= 1e-12)
    }

    let rows = (0..<order).filter { $0 % 3 != 1 }.reversed() as [Int]
    for column in [0, order / 2, order - 1] {
      var copied = [Double](repeating: .nan, count: rows.count)
      withPointers(x, x, &copied) { _, _, goal in
        matrix.copy(column: column, rows: rows, rows.count - 1, into: goal)
      }
      #expect(Array(copied.dropLast()) == rows.dropLast().map { entry($0, column) })
      #expect(copied.last?.isNaN == true)
    }
  }

  @Test("have the same digits on every machine", arguments: [1, 3, 4, 6, 8])
  func digits(columns: Int) {
    var random = RandomStream(seed: UInt64(columns), name: "panel digits")
    let (rows, stride) = (12, 13)
    let panel = random.normals(columns * stride)
    let (x, beside) = (random.normals(rows), random.normals(columns))
    var (wanted, wantedBeside) = (random.normals(rows), random.normals(columns))
    var (found, foundBeside) = (wanted, wantedBeside)
    ck_panel_multiply(
      rows, columns, panel, stride, x, &found, beside, &foundBeside)

    func entry(_ i: Int, _ j: Int) -> Double { panel[i + j * stride] }
    let whole = columns / 4 * 4
    for i in 0..<rows {
      for k in Swift.stride(from: 0, to: whole, by: 4) {
        let terms = (k..<k + 4).map { beside[$0] * entry(i, $0) }
        wanted[i] += (terms[0] + terms[1]) + (terms[2] + terms[3])
      }
      for k in whole..<columns { wanted[i] += beside[k] * entry(i, k) }
    }
    for k in 0..<columns {
      var lanes = [0.0, 0, 0, 0]
      for i in 0..<rows { lanes[i % 4] += entry(i, k) * x[i] }
      wantedBeside[k] += ((lanes[0] + lanes[1]) + lanes[2]) + lanes[3]
    }
    #expect(found == wanted)
    #expect(foundBeside == wantedBeside)
  }

  @Test("multiply columns side by side", arguments: [1, 255, 256, 257, 600], [3, 40, 50_000])
  func columns(count: Int, rows: Int) {
    guard count * rows <= 3_000_000 else { return }
    var random = RandomStream(seed: UInt64(count), name: "column panels")
    let panels = ColumnPanels(rows: rows)
    let elements = random.normals(rows * count)
    for portion in Self.portions(count) {
      let known = panels.count
      panels.add(portion)
      for j in known..<panels.count {
        for i in 0..<rows { panels.column(j)[i] = elements[i + j * rows] }
      }
    }
    let design = DesignColumns(rows: rows, count: count, elements: elements)
    for (number, first) in [(1, 0), (7, 0), (2, count / 2), (1, count - 1)] {
      let vectors = random.normals(rows * number)
      let left = count - first
      var found = [Double](repeating: .nan, count: left * number)
      withPointers(vectors, vectors, &found) { v, _, goal in
        panels.transposeTimes(from: first, v, number: number, factor: 0.5, into: goal)
      }
      let wanted = (0..<number).flatMap { l in
        design.transposeTimes(Array(vectors[l * rows..<(l + 1) * rows])).suffix(left)
          .map { 0.5 * $0 }
      }
      #expect(relativeDifference(found, wanted) <= 1e-12)

      let coefficients = random.normals(count * number)
      var (sums, others) = (vectors, vectors)
      withPointers(coefficients, coefficients, &sums) { c, _, r in
        panels.addProduct(c, number: number, factor: -2, to: r)
      }
      withPointers(coefficients, coefficients, &others) { c, _, r in
        design.addProduct(c, number: number, factor: -2, to: r)
      }
      #expect(relativeDifference(sums, others) <= 1e-12)
    }
  }
}
