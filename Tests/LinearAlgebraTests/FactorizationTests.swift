import Dispatch
import LinearAlgebra
import Testing

/// A fixed matrix without structure, by a linear congruence.
func scattered(_ rows: Int, _ columns: Int, seed: UInt64 = 1) -> Matrix {
  var state = seed
  let elements = (0..<rows * columns).map { _ -> Double in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53 - 0.5
  }
  return Matrix(rows: rows, columns: columns, elements: elements)
}

private func distance(_ a: Matrix, _ b: Matrix) -> Double {
  zip(a.elements, b.elements).map { abs($0 - $1) }.max() ?? 0
}

@Suite("Factorizations")
struct FactorizationTests {
  @Test("QR rebuilds the matrix", arguments: [(7, 4), (4, 4), (3, 6), (1, 1)])
  func qrRebuilds(shape: (Int, Int)) throws {
    let matrix = scattered(shape.0, shape.1)
    let qr = try QRFactorization(matrix)
    let k = min(shape.0, shape.1)
    let basis = qr.orthonormalBasis(rank: k)
    #expect(distance(basis.gram(), .identity(k)) <= 1e-14)
    #expect(distance(basis * qr.upper(rank: k), matrix.selecting(columns: qr.pivots)) <= 1e-14)
    #expect(qr.diagonal == qr.diagonal.sorted(by: >))
  }

  @Test("products with an orthogonal factor leave it as it was, from several threads at once")
  func sharedFactors() throws {
    let qr = try QRFactorization(scattered(442, 2))
    let form = try TridiagonalForm(scattered(40, 12).outerGram())
    let (long, short) = (scattered(442, 1).elements, scattered(40, 1).elements)
    let (diagonal, products) = (
      qr.diagonal, (qr.applyQTransposed(long), form.applyQTransposed(short))
    )
    let wrong = Counter()
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<5_000 {
        if qr.applyQTransposed(long) != products.0 { wrong.next() }
        if form.applyQTransposed(short) != products.1 { wrong.next() }
      }
    }
    #expect(wrong.count == 0)
    #expect(qr.diagonal == diagonal)
  }

  @Test("QR counts independent columns")
  func qrRank() throws {
    var matrix = scattered(9, 5)
    for i in 0..<9 { matrix[i, 4] = matrix[i, 0] - 2 * matrix[i, 2] }
    #expect(try QRFactorization(matrix).rank(relativeTolerance: 1e-13) == 4)
    #expect(try QRFactorization(Matrix(rows: 3, columns: 2)).rank(relativeTolerance: 1e-13) == 0)
  }

  @Test("singular values rebuild the matrix", arguments: [(7, 4), (4, 4), (3, 6), (1, 1)])
  func svdRebuilds(shape: (Int, Int)) throws {
    let matrix = scattered(shape.0, shape.1)
    let svd = try SingularValueDecomposition(matrix)
    var scaled = svd.left
    for j in 0..<scaled.columns {
      for i in 0..<scaled.rows { scaled[i, j] *= svd.values[j] }
    }
    #expect(distance(scaled * svd.rightTransposed, matrix) <= 1e-14)
    let alone = try SingularValueDecomposition.singularValues(of: matrix)
    for (a, b) in zip(alone, svd.values) { #expect(abs(a - b) <= 1e-14) }
  }

  @Test("the condition number of a Hilbert matrix is the known one")
  func hilbert() throws {
    let hilbert = Matrix(rows: (0..<5).map { i in (0..<5).map { j in 1 / Double(i + j + 1) } })
    let svd = try SingularValueDecomposition(hilbert)
    // 4.7661e5: Todd (1961).
    #expect(abs(svd.conditionNumber - 476_607.250_242_5) <= 1e-3)
  }

  @Test("Cholesky solves and shows its factor")
  func cholesky() throws {
    let matrix = scattered(8, 4).gram()
    let factor = try Cholesky(matrix)
    #expect(distance(factor.upper.gram(), matrix) <= 1e-14)
    let solution = [1.0, -2, 3, 0.5]
    for (a, b) in zip(factor.solve(matrix * solution), solution) { #expect(abs(a - b) <= 1e-12) }
  }

  @Test("eigenvectors turn a symmetric matrix into its eigenvalues")
  func eigen() throws {
    let matrix = scattered(6, 4).gram()
    let eigen = try SymmetricEigen(matrix)
    #expect(eigen.values == eigen.values.sorted())
    for k in 0..<4 {
      let vector = eigen.vectors.column(k)
      for (a, b) in zip(matrix * vector, vector) { #expect(abs(a - eigen.values[k] * b) <= 1e-14) }
    }
  }

  @Test("a growing QR stays a factorization while columns come and go")
  func growing() {
    let matrix = scattered(6, 6)
    let qr = GrowingQR(rows: 6, capacity: 6)
    var present: [Int] = []
    for column in [3, 0, 5, 1, 2] {
      #expect(matrix.withElements { qr.append($0 + column * 6, tolerance: 1e-13) })
      present.append(column)
    }
    // A column that is there already depends on the others.
    #expect(!matrix.withElements { qr.append($0 + 5 * 6, tolerance: 1e-13) })
    for position in [1, 0, 2] {
      qr.remove(at: position)
      present.remove(at: position)
      var basis = Matrix(rows: 6, columns: qr.count)
      var upper = Matrix(rows: qr.count, columns: qr.count)
      for j in 0..<qr.count {
        for i in 0..<6 { basis[i, j] = qr.basis[i + j * 6] }
        for i in 0...j { upper[i, j] = qr.triangle[i + j * qr.capacity] }
      }
      #expect(distance(basis.gram(), .identity(qr.count)) <= 1e-14)
      #expect(distance(basis * upper, matrix.selecting(columns: present)) <= 1e-14)
    }
  }

  @Test("a triangular reduction keeps the least-squares problem")
  func reduction() {
    let matrix = scattered(9, 3)
    let target = scattered(9, 1, seed: 5).elements
    let reduced = TriangularReduction(
      matrix: matrix.elements, rows: 9, columns: 3, target: target)
    #expect(distance(reduced.upper.gram(), matrix.gram()) <= 1e-14)
    let products = zip(reduced.upper.transposeTimes(reduced.target), matrix.transposeTimes(target))
    for (a, b) in products { #expect(abs(a - b) <= 1e-14) }
  }

  @Test("columns are scaled by powers of two only")
  func powersOfTwo() {
    var matrix = Matrix(columns: [[3, 4], [0, 0], [1e-200, 0]])
    let factors = matrix.scaleColumnsToPowersOfTwo()
    #expect(factors[0] == 0.125)
    #expect(factors[1] == 1)
    #expect(factors.allSatisfy { $0.significand == 1 })
    #expect(matrix.column(0) == [0.375, 0.5])
  }
}

@Suite("Doubled precision")
struct DoubleDoubleTests {
  @Test("keeps what a double drops")
  func exactness() {
    var sum = DoubleDouble(1e16)
    sum.add(1)
    sum.add(-1e16)
    #expect(sum.value == 1)
    var product = DoubleDouble(-1)
    product.addProduct(1 + 0x1p-30, 1 + 0x1p-30)
    #expect(product.value == 0x1p-29 + 0x1p-60)
  }
}

@Suite("Matrices that cannot be factorized")
struct LinearAlgebraErrorTests {
  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test("are refused with what was found and what to do")
  func messages() {
    let broken = Matrix(columns: [[1, 2], [.nan, 3]])
    #expect(
      message { _ = try QRFactorization(broken) }
        == "The matrix holds nan at row 0, column 1 (counted from 0); "
        + "a factorisation needs finite numbers. Remove or replace that entry.")
    #expect(
      message { _ = try Cholesky(Matrix(columns: [[1, 2], [2, 1]])) }
        == "The matrix is not positive definite: pivot 1 (counted from 0) of its Cholesky "
        + "factorisation is not positive. Use a QR or singular value decomposition, or add a ridge."
    )
    #expect(
      message { _ = try SymmetricEigen(Matrix(rows: 2, columns: 3)) }
        == "The matrix is 2 x 3; a square one is needed.")
  }
}

@Suite("A growing Cholesky factor")
struct GrowingCholeskyTests {
  /// Appends a column of a matrix; returns whether it was independent.
  private func append(_ column: Int, of gram: Matrix, to factor: GrowingCholesky) -> Bool {
    for i in 0..<factor.count { factor.incoming[i] = gram[i, column] }
    return factor.append(diagonal: gram[column, column], tolerance: 1e-12)
  }

  @Test("is the same whether columns come one by one or all at once")
  func columns() throws {
    let gram = scattered(60, 40).gram()
    let wanted = try Cholesky(gram).upper
    let (whole, single) = (GrowingCholesky(capacity: 40), GrowingCholesky(capacity: 64))
    for j in 0..<40 {
      for i in 0...j { whole.triangle[i + j * 40] = gram[i, j] }
      #expect(append(j, of: gram, to: single))
    }
    #expect(whole.factorize(order: 40) && whole.count == 40 && single.count == 40)
    for j in 0..<40 {
      for i in 0...j {
        #expect(abs(whole.triangle[i + j * 40] - wanted[i, j]) <= 1e-12)
        #expect(abs(single.triangle[i + j * 64] - wanted[i, j]) <= 1e-12)
      }
    }
    var solution = gram.column(7)
    single.solve(&solution, transposed: true)
    single.solve(&solution, transposed: false)
    // The solution for a column of the matrix is a unit vector.
    for j in 0..<40 { #expect(abs(solution[j] - (j == 7 ? 1 : 0)) <= 1e-11) }
  }

  @Test("loses any column, and vectors turn along", arguments: 0..<23)
  func removal(position: Int) throws {
    let gram = scattered(40, 23).gram()
    let factor = GrowingCholesky(capacity: 25)
    for j in 0..<23 {
      for i in 0...j { factor.triangle[i + j * factor.capacity] = gram[i, j] }
    }
    #expect(factor.factorize(order: 23))
    let sides = [gram.column(3).map { $0 + 1 }, (0..<23).map { Double($0 % 5) - 2 }]
    var turned = sides
    for l in 0..<2 {
      turned[l].withUnsafeMutableBufferPointer {
        if let base = $0.baseAddress { factor.solve(base, transposed: true) }
      }
    }
    var (first, second) = (turned[0], turned[1])
    factor.remove(at: position, rotating: &first, &second)
    #expect(factor.count == 22)

    let kept = (0..<23).filter { $0 != position }
    var part = Matrix(rows: 22, columns: 22)
    for (i, a) in kept.enumerated() { for (j, b) in kept.enumerated() { part[i, j] = gram[a, b] } }
    let wanted = try Cholesky(part).upper
    for j in 0..<22 {
      // Rotations leave the sign of a row open.
      let sign = factor.triangle[j + j * 25] < 0 ? -1.0 : 1
      for k in j..<22 {
        #expect(abs(sign * factor.triangle[j + k * 25] - wanted[j, k]) <= 1e-12)
      }
    }
    for (vector, side) in [(first, sides[0]), (second, sides[1])] {
      var product = [Double](repeating: 0, count: 22)
      for j in 0..<22 { for i in 0...j { product[j] += factor.triangle[i + j * 25] * vector[i] } }
      for (k, j) in kept.enumerated() { #expect(abs(product[k] - side[j]) <= 1e-11) }
    }
  }

  @Test("refuses a column that depends on those before it, and what is not positive definite")
  func dependent() {
    var rows = scattered(30, 8)
    for i in 0..<30 { rows[i, 6] = rows[i, 1] + rows[i, 5] }
    let gram = rows.gram()
    let factor = GrowingCholesky(capacity: 8)
    for j in 0..<6 { #expect(append(j, of: gram, to: factor)) }
    #expect(!append(6, of: gram, to: factor) && factor.count == 6)
    for j in 0..<8 { for i in 0...j { factor.triangle[i + j * 8] = -gram[i, j] } }
    #expect(!factor.factorize(order: 8) && factor.count == 0)
  }
}
