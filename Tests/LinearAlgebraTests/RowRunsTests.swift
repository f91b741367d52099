import LinearAlgebra
import Testing

@Suite("Runs of rows")
struct RowRunsTests {
  private static let rows = [[], [4], Array(0..<9), [0, 1, 2, 5, 6, 8, 9, 10, 11], [3, 1, 2, 7]]

  @Test("come in portions that hold the same rows in the same order", arguments: rows, 1...10)
  func portions(rows: [Int], longest: Int) {
    let column = (0..<12).map { Double($0) + 0.5 }
    let portions = RowRuns(rows).portions(of: longest)
    let gathered = portions.flatMap { portion -> [Double] in
      var part = [Double](repeating: .nan, count: portion.count)
      portion.gather(from: column, to: &part)
      return part
    }
    #expect(gathered == rows.map { column[$0] })
    #expect(portions.dropLast().allSatisfy { $0.count == longest })
    #expect(portions.count == (rows.count + longest - 1) / longest)
  }
}
