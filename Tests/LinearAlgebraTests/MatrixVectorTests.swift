import LinearAlgebra
import SeededRandom
import Testing

@Suite("A matrix and a vector")
struct MatrixVectorTests {
  /// The sum of some terms, and of their sizes.
  private func sum(_ terms: [Double]) -> (value: Double, size: Double) {
    (terms.reduce(0, +), terms.reduce(0) { $0 + abs($1) })
  }

  @Test(
    "have the products of the definition", arguments: [0, 1, 3, 8, 21, 2_050], [0, 1, 4, 7])
  func products(rows: Int, columns: Int) {
    var random = RandomStream(seed: UInt64(8 * rows + columns), name: "matrix and vector")
    let stride = rows + 3
    let (matrix, x) = (random.normals(stride * columns), random.normals(max(rows, columns)))
    let old = random.normals(max(rows, columns) + 1)
    for (a, b) in [(1.0, 0.0), (-0.5, 1), (2, -3)] {
      // What is multiplied by 0 may be anything.
      let start = b == 0 ? old.map { _ in Double.nan } : old
      var (found, across) = (start, start)
      BLAS.multiply(rows, columns, a, matrix, stride: stride, x, b, &found)
      BLAS.multiplyTransposed(rows, columns, a, matrix, stride: stride, x, b, &across)
      for i in 0..<rows {
        let wanted = sum((0..<columns).map { a * matrix[i + $0 * stride] * x[$0] } + [b * old[i]])
        #expect(abs(found[i] - wanted.value) <= 1e-15 * wanted.size)
      }
      for j in 0..<columns {
        let wanted = sum((0..<rows).map { a * matrix[$0 + j * stride] * x[$0] } + [b * old[j]])
        #expect(abs(across[j] - wanted.value) <= 1e-15 * wanted.size)
      }
      // Nothing is written beyond the result.
      #expect(found[rows].bitPattern == start[rows].bitPattern)
      #expect(across[columns].bitPattern == start[columns].bitPattern)
    }
  }

  @Test("have products with the same digits on every machine")
  func digits() {
    var random = RandomStream(seed: 4, name: "digits")
    let (rows, columns) = (21, 6)
    let (matrix, x) = (random.normals(rows * columns), random.normals(rows))
    var (found, across) = ([Double](repeating: 0, count: rows), [Double](repeating: 0, count: 6))
    BLAS.multiply(rows, columns, 1, matrix, stride: rows, x, 0, &found)
    BLAS.multiplyTransposed(rows, columns, 1, matrix, stride: rows, x, 0, &across)
    for i in 0..<rows {
      let terms = (0..<columns).map { matrix[i + $0 * rows] * x[$0] }
      #expect(found[i] == ((terms[0] + terms[1]) + (terms[2] + terms[3]) + terms[4]) + terms[5])
    }
    for j in 0..<columns {
      var (lanes, rest) = ([Double](repeating: 0, count: 8), 0.0)
      for i in 0..<16 { lanes[i % 8] += matrix[i + j * rows] * x[i] }
      for i in 16..<rows { rest += matrix[i + j * rows] * x[i] }
      let sums = (0..<4).map { lanes[$0] + lanes[$0 + 4] }
      #expect(across[j] == (((sums[0] + sums[1]) + sums[2]) + sums[3]) + rest)
    }
  }

  /// An upper triangle with something else below its diagonal, which is not to be read.
  private func triangle(_ order: Int, _ stride: Int, _ random: inout RandomStream) -> [Double] {
    var triangle = random.normals(stride * order)
    for j in 0..<order {
      for i in 0..<stride where i > j { triangle[i + j * stride] = .nan }
      triangle[j * (stride + 1)] = 4 + Double(order) + Double(j % 3)
    }
    return triangle
  }

  @Test("are solved for, upwards and downwards", arguments: [1, 2, 3, 4, 5, 8, 11, 64, 67])
  func solutions(order: Int) {
    var random = RandomStream(seed: UInt64(order), name: "triangles")
    let stride = order + 2
    let triangle = triangle(order, stride, &random)
    let right = random.normals(order + 1)
    var (x, z) = (right, right)
    BLAS.solveUpper(order, triangle, stride: stride, transposed: false, &x)
    BLAS.solveUpper(order, triangle, stride: stride, transposed: true, &z)
    for k in 0..<order {
      let upwards = sum((k..<order).map { triangle[k + $0 * stride] * x[$0] })
      let downwards = sum((0...k).map { triangle[$0 + k * stride] * z[$0] })
      #expect(abs(upwards.value - right[k]) <= 1e-14 * upwards.size)
      #expect(abs(downwards.value - right[k]) <= 1e-14 * downwards.size)
    }
    #expect(x[order] == right[order] && z[order] == right[order])
  }

  @Test("are solved for several right sides at once", arguments: [1, 2, 5, 63, 64])
  func sides(order: Int) {
    var random = RandomStream(seed: UInt64(order), name: "sides")
    let (stride, distance) = (order + 2, order + 3)
    let triangle = triangle(order, stride, &random)
    for columns in [0, 1, 7, 8, 9, 17] {
      let right = random.normals(distance * columns)
      var found = right
      BLAS.solveUpperTransposed(
        order, triangle, stride: stride, columns: columns, &found, rightStride: distance)
      for l in 0..<columns {
        var alone = Array(right[l * distance..<(l + 1) * distance])
        BLAS.solveUpper(order, triangle, stride: stride, transposed: true, &alone)
        let own = found[l * distance..<(l + 1) * distance]
        #expect(zip(own, alone).allSatisfy { abs($0 - $1) <= 1e-15 * max(1, abs($1)) })
        #expect(Array(own[(l * distance + order)...]) == Array(alone[order...]))
      }
    }
  }
}
