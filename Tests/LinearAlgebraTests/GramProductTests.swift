import CKernels
import LinearAlgebra
import SeededRandom
import Testing

@Suite("Products of a tall matrix with itself")
struct GramProductTests {
  /// Whole numbers, of which sums of products are exact in whatever order.
  private func whole(_ count: Int) -> [Double] {
    (0..<count).map { Double(($0 * 7_919) % 1_009 - 504) }
  }

  /// What must be left of a matrix of one number after the upper triangle of `A'A` was added.
  private func wanted(
    _ rows: Int, _ columns: Int, _ a: [Double], stride: Int, to number: Double, resultStride: Int
  ) -> [Double] {
    var result = [Double](repeating: number, count: resultStride * columns)
    for j in 0..<columns {
      for i in 0...j {
        for k in 0..<rows { result[i + j * resultStride] += a[k + i * stride] * a[k + j * stride] }
      }
    }
    return result
  }

  @Test(
    "are added to the upper triangle, and to nothing else",
    arguments: [
      (255, 63), (256, 64), (300, 65), (389, 70), (301, 71), (480, 100), (97, 3), (5, 80),
    ])
  func adds(rows: Int, columns: Int) {
    let (stride, resultStride) = (rows + 3, columns + 2)
    let a = whole(stride * columns)
    var found = [Double](repeating: 11, count: resultStride * columns)
    GramProduct.add(rows, columns, a, stride: stride, to: &found, resultStride: resultStride)
    #expect(
      found == wanted(rows, columns, a, stride: stride, to: 11, resultStride: resultStride))
  }

  @Test(
    "by the kernel are those of the definition, of whatever shape",
    .enabled(if: ck_gram_serves() != 0, "this processor leaves the product to BLAS"),
    arguments: [0, 1, 3, 4, 95, 96, 97, 200], [1, 2, 4, 5, 8, 9, 12, 13, 16, 17, 24, 31, 40])
  func kernel(rows: Int, columns: Int) {
    let a = whole((rows + 1) * columns)
    // A number that no sum has would show if the kernel wrote behind its room.
    let size = ck_gram_room(columns)
    var room = [Double](repeating: .nan, count: size + 1)
    room[size] = 0.25
    var found = [Double](repeating: 11, count: columns * columns)
    ck_gram_add(rows, columns, a, rows + 1, &room, &found, columns)
    #expect(
      found == wanted(rows, columns, a, stride: rows + 1, to: 11, resultStride: columns))
    #expect(room[size] == 0.25)
  }

  @Test("round no more than sums of as many terms do", arguments: [(997, 64), (4_000, 90)])
  func rounding(rows: Int, columns: Int) {
    var random = RandomStream(seed: 4, name: "gram")
    let a = random.normals(rows * columns).map { $0 + 1 }
    var found = [Double](repeating: 0, count: columns * columns)
    GramProduct.add(rows, columns, a, stride: rows, to: &found, resultStride: columns)
    for j in stride(from: 0, to: columns, by: 7) {
      for i in stride(from: 0, through: j, by: 5) {
        var (sum, size) = (DoubleDouble(), 0.0)
        for k in 0..<rows {
          sum.addProduct(a[k + i * rows], a[k + j * rows])
          size += abs(a[k + i * rows] * a[k + j * rows])
        }
        #expect(abs(found[i + j * columns] - sum.value) <= 0x1p-52 * 10 * size)
      }
    }
  }
}
