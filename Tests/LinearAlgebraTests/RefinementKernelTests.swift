import CKernels
import LinearAlgebra
import SeededRandom
import Testing

@Suite("Defects of a column in doubled precision")
struct RefinementKernelTests {
  @Test(
    "have the digits of the operations written out, for any number of rows",
    arguments: [0, 1, 3, 4, 5, 8, 11, 13, 16, 131])
  func digits(rows n: Int) {
    var random = RandomStream(seed: 4, name: "defects")
    let (x, roots) = (random.normals(n), random.uniforms(n))
    let (high, low) = (random.normals(n), random.normals(n).map { $0 * 0x1p-60 })
    let (mean, factor) = (0.3, pair(1.7, 0x1p-56))
    let start = zip(random.normals(n), random.normals(n)).map { pair($0, $1 * 0x1p-60) }

    #expect(DoubleDouble(1, minus: 1e-20) == pair(1, -1e-20))
    var wanted = start
    var parts = [DoubleDouble](repeating: DoubleDouble(), count: 8)
    for i in 0..<n {
      let entry = DoubleDouble(x[i], minus: mean)
      wanted[i].addProduct(entry, factor)
      parts[i % 8].addProduct(entry.scaled(by: roots[i]), pair(high[i], low[i]))
    }

    var (rowHigh, rowLow) = (start.map(\.high), start.map(\.low))
    var (sumHigh, sumLow) = ([Double](repeating: 9, count: 8), [Double](repeating: 9, count: 8))
    ck_refine_column(
      n, x, mean, roots, factor.high, factor.low, high, low, &rowHigh, &rowLow, &sumHigh, &sumLow)
    #expect(zip(rowHigh, rowLow).map { pair($0, $1) } == wanted)
    #expect(zip(sumHigh, sumLow).map { pair($0, $1) } == parts)
  }

  private func pair(_ high: Double, _ low: Double) -> DoubleDouble {
    DoubleDouble(high: high, low: low)
  }
}

/// What the kernel does to one row, written out.
extension DoubleDouble {
  /// The exact difference `a - b` of two doubles.
  fileprivate init(_ a: Double, minus b: Double) {
    let difference = a - b
    let back = difference - a
    self.init(high: difference, low: (a - (difference - back)) - (b + back))
  }

  /// Adds the product of two pairs.
  fileprivate mutating func addProduct(_ x: DoubleDouble, _ y: DoubleDouble) {
    addProduct(x, y.high)
    low += x.high * y.low
  }
}
