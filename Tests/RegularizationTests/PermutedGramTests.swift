import LinearAlgebra
import SeededRandom
import Testing

@testable import Regularization

/// Two triangles in one rectangle: neither may write into the other.
@Suite("Inner products that change places, next to a factor")
struct PermutedGramTests {
  private func gram(_ order: Int) -> Matrix {
    var random = RandomStream(seed: UInt64(order), name: "permuted gram")
    let rows = 2 * order + 3
    return Matrix(rows: rows, columns: order, elements: random.normals(rows * order)).gram()
  }

  private func expect(
    _ found: PermutedGram, toBe gram: Matrix, inOrder columns: [Int],
    at location: SourceLocation = #_sourceLocation
  ) {
    let q = columns.count
    let differs = (0..<q).contains { j in
      (j..<q).contains { found.lower[$0 + j * q] != gram[columns[$0], columns[j]] }
    }
    #expect(!differs, sourceLocation: location)
  }

  @Test("stay those of the columns, whichever change places", arguments: [1, 2, 3, 9])
  func swaps(order: Int) {
    let gram = gram(order)
    let found = PermutedGram(order: order, copying: gram.elements)
    var columns = Array(0..<order)
    expect(found, toBe: gram, inOrder: columns)
    for a in 0..<order {
      for b in 0..<order {
        found.swap(a, b)
        columns.swapAt(a, b)
        expect(found, toBe: gram, inOrder: columns)
      }
    }
  }

  @Test("and the factor leave each other alone when it is full, and when columns leave")
  func factor() throws {
    let order = 23
    let gram = gram(order)
    let found = PermutedGram(order: order, copying: gram.elements)
    let factor = found.factor
    var columns = [Int]()
    func append(_ column: Int) {
      for (i, other) in columns.enumerated() { factor.incoming[i] = gram[other, column] }
      #expect(factor.append(diagonal: gram[column, column], tolerance: 1e-11))
      columns.append(column)
    }
    for column in 0..<order { append(column) }
    var (first, second) = ([Double](repeating: 1, count: order), gram.column(0))
    for position in [0, 9, 20, 3] {
      factor.remove(at: position, rotating: &first, &second)
      columns.remove(at: position)
    }
    append(10)
    expect(found, toBe: gram, inOrder: Array(0..<order))
    found.swap(4, 17)
    let right = columns.map { gram[$0, 5] + 1 }
    var sum = right
    sum.withUnsafeMutableBufferPointer {
      guard let x = $0.baseAddress else { return }
      factor.solve(x, transposed: true)
      factor.solve(x, transposed: false)
    }
    let back = columns.map { row in zip(columns, sum).reduce(0) { $0 + gram[row, $1.0] * $1.1 } }
    #expect(relativeDifference(back, right) <= 1e-12)
  }

  @Test("of some rows are those of a centred copy of them", arguments: [false, true])
  func portions(isCentred: Bool) {
    var random = RandomStream(seed: 1, name: "rows of a gram")
    let given = Matrix(rows: 400, columns: 70, elements: random.normals(400 * 70).map { $0 + 3 })
    for rows in [(0..<400).filter { $0 % 9 != 2 }, Array(7..<135), Array(0..<400)] {
      let copy = given.selecting(rows: rows)
      let means = (0..<70).map { copy.column($0).reduce(0, +) / Double(rows.count) }
      var design = DesignColumns(given).sharing(rows: rows)
      if isCentred { design = design.subtracting(means: means) }
      let columns = (0..<70).map { j in copy.column(j).map { $0 - (isCentred ? means[j] : 0) } }
      let wanted = Matrix(columns: columns).gram()
      let found = PermutedGram(order: 70) { design.writeGramLower($0) }
      let lower = (0..<70).flatMap { j in (j..<70).map { found.lower[$0 + j * 70] } }
      let expected = (0..<70).flatMap { j in (j..<70).map { wanted[$0, j] } }
      #expect(relativeDifference(lower, expected) <= 1e-13)
    }
  }
}
