import LinearAlgebra
import Testing

@Suite("Sums over a column")
struct ColumnSumsTests {
  private func numbers(_ count: Int, _ step: Int) -> [Double] {
    (0..<count).map { Double(($0 * step) % 1_013) / 7 - 70 }
  }

  /// Eight sums side by side and then those of the rest, one after the other.
  private func byHand(_ terms: [Double]) -> Double {
    let whole = terms.count / 8 * 8
    let sides = (0..<8).map { side in
      stride(from: side, to: whole, by: 8).reduce(0.0) { $0 + terms[$1] }
    }
    return terms[whole...].reduce(sides.reduce(0, +), +)
  }

  @Test("are the same to the last digit on every processor", arguments: [0, 1, 7, 8, 9, 64, 1_003])
  func digits(count: Int) {
    let (x, y, centre) = (numbers(count, 389), numbers(count, 577), 1.7)
    let sums = x.withUnsafeBufferPointer { ColumnSums($0, around: centre, response: y) }
    let deviations = x.map { $0 - centre }
    #expect(sums.shift == byHand(deviations))
    #expect(sums.square == byHand(deviations.map { $0 * $0 }))
    #expect(sums.cross == byHand(zip(deviations, y).map { $0 * $1 }))
    let alone = x.withUnsafeBufferPointer { ColumnSums($0, around: centre) }
    #expect(alone.shift == sums.shift && alone.square == sums.square && alone.cross == 0)
  }

  @Test("of columns side by side are those of each alone", arguments: [1, 7, 8, 20], [0, 1, 2, 5])
  func company(rows: Int, columns: Int) {
    let (x, y) = (numbers(rows * columns, 389), numbers(rows, 577))
    x.withUnsafeBufferPointer { x in
      let together = ColumnSums.ofColumns(x, rows: rows, response: y)
      #expect(together.count == columns)
      for (j, sums) in together.enumerated() {
        let column = UnsafeBufferPointer(rebasing: x[j * rows..<(j + 1) * rows])
        let alone = ColumnSums(column, response: y)
        #expect(sums.shift == alone.shift && sums.square == alone.square)
        #expect(sums.cross == alone.cross)
      }
    }
  }
}
