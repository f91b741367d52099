import LinearAlgebra
import SeededRandom
import Testing

@Suite("Products with columns that stand anywhere")
struct ScatteredColumnsTests {
  private let lists: [[Int]] = [[], [3], [8, 0, 5], [1, 2, 3, 4], [0, 8, 7, 2, 5, 4, 1]]

  @Test("are those of the definition, and leave other entries alone", arguments: [1, 5, 8, 21, 64])
  func products(rows: Int) {
    var random = RandomStream(seed: 1, name: "scattered")
    let (x, v) = (random.normals(9 * rows), random.normals(rows))
    for list in lists {
      var found = [Double](repeating: 7, count: 9)
      ScatteredColumns.dot(rows, x, list, 0.5, v, &found)
      for j in 0..<9 {
        let terms = (0..<rows).map { x[$0 + j * rows] * v[$0] }
        let size = terms.reduce(0) { $0 + abs($1) }
        let wanted = list.contains(j) ? 0.5 * terms.reduce(0, +) : 7
        #expect(abs(found[j] - wanted) <= 1e-15 * size)
      }
    }
  }

  @Test("do not depend on the company a column is in")
  func company() {
    var random = RandomStream(seed: 2, name: "company")
    let (x, v) = (random.normals(9 * 37), random.normals(37))
    var (alone, together) = ([Double](repeating: 0, count: 9), [Double](repeating: 0, count: 9))
    for j in 0..<9 { ScatteredColumns.dot(37, x, [j], 1, v, &alone) }
    ScatteredColumns.dot(37, x, [4, 0, 8, 2, 6, 1, 3, 7, 5], 1, v, &together)
    #expect(alone == together)
  }

  @Test("add to what is there", arguments: [1, 3, 4, 21, 64])
  func sums(rows: Int) {
    var random = RandomStream(seed: 3, name: "sums")
    let (x, factors, start) = (
      random.normals(9 * rows), random.normals(9), random.normals(rows)
    )
    for list in lists {
      var found = start
      ScatteredColumns.add(rows, x, list, factors, &found)
      for i in 0..<rows {
        let terms = list.map { factors[$0] * x[i + $0 * rows] }
        let size = terms.reduce(abs(start[i])) { $0 + abs($1) }
        #expect(abs(found[i] - terms.reduce(start[i], +)) <= 1e-15 * size)
      }
    }
  }

  @Test("some rows of a sum are those of the whole", arguments: [1, 4, 9])
  func someRows(first: Int) {
    var random = RandomStream(seed: 5, name: "rows")
    let (rows, list) = (30, [0, 8, 7, 2, 5, 4, 1])
    let (x, factors) = (random.normals(9 * rows), random.normals(9))
    var (whole, part) = ([Double](repeating: 1, count: rows), [Double](repeating: 1, count: 20))
    ScatteredColumns.add(rows, x, list, factors, &whole)
    x.withUnsafeBufferPointer { x in
      guard let base = x.baseAddress else { return }
      ScatteredColumns.add(20, base + first, stride: rows, list, factors, &part)
    }
    for i in 0..<20 { #expect(abs(part[i] - whole[i + first]) <= 1e-15 * 20) }
  }
}
