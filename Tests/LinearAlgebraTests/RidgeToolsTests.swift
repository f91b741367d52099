import LinearAlgebra
import Testing

@Suite("Tools for many shifts")
struct RidgeToolsTests {
  private func distance(_ a: Matrix, _ b: Matrix) -> Double {
    zip(a.elements, b.elements).map { abs($0 - $1) }.max() ?? 0
  }

  private func length(_ vector: [Double]) -> Double { BLAS.norm(vector.count, vector) }

  @Test("the tridiagonal form rebuilds the matrix", arguments: [1, 2, 3, 40, 90, 150])
  func rebuilds(order: Int) throws {
    let matrix = symmetric(order)
    let form = try TridiagonalForm(matrix)
    var middle = Matrix(rows: order, columns: order)
    for k in 0..<order {
      middle[k, k] = form.diagonal[k]
      if k > 0 {
        middle[k, k - 1] = form.offDiagonal[k - 1]
        middle[k - 1, k] = form.offDiagonal[k - 1]
      }
    }
    let q = form.applyQ(.identity(order))
    #expect(distance(q.gram(), .identity(order)) <= 1e-13)
    #expect(distance(q * middle * q.transposed(), matrix) <= 1e-12)
    let vector = matrix.column(order - 1)
    let turned = Matrix(rows: order, columns: 1, elements: form.applyQTransposed(vector))
    #expect(distance(turned, Matrix(columns: [q.transposeTimes(vector)])) <= 1e-12)
    let (own, direct) = try (form.eigen(), SymmetricEigen(matrix))
    for (a, b) in zip(own.values, direct.values) { #expect(abs(a - b) <= 1e-12) }
    #expect(distance(matrix * own.vectors, own.vectors * diagonal(own.values)) <= 1e-12)
  }

  private func diagonal(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rows: values.count, columns: values.count)
    for (k, value) in values.enumerated() { matrix[k, k] = value }
    return matrix
  }

  @Test("products and reductions stop when they are asked to, after some steps")
  func stops() throws {
    let wide = Matrix(rows: 600, columns: 3_000, repeating: 0.5)
    let asked = Counter()
    _ = wide.outerGram(stoppingWhen: { asked.next() > 2 })
    #expect(asked.count == 4)  // Each of the two pieces is told once.
    let tall = Matrix(rows: 5_000, columns: 700, repeating: 0.5)
    _ = tall.gram(stoppingWhen: { asked.next() > 6 })
    #expect(asked.count == 7)
    _ = try TridiagonalForm(symmetric(400), stoppingWhen: { asked.next() > 8 })
    #expect(asked.count == 9)
    #expect(wide.outerGram() == Matrix(rows: 600, columns: 600, repeating: 750))
    #expect(tall.gram() == Matrix(rows: 700, columns: 700, repeating: 1_250))
  }

  @Test("products of many rows are those of all at once, whoever multiplies which of them")
  func pieces() {
    let (rows, columns) = (21_001, 3)
    let whole = (0..<rows * columns).map { Double(($0 * 7_919) % 1_009 - 504) }
    let matrix = Matrix(rows: rows, columns: columns, elements: whole)
    // Sums of whole numbers are exact, in whatever order.
    #expect(matrix.gram() == matrix.transposed() * matrix)
    let tenths = matrix.mapElements { $0 / 10 }
    #expect(tenths.gram() == tenths.gram(sharedBy: Matrix.backwards))
    let asked = Counter()
    _ = matrix.gram(stoppingWhen: { asked.next() > 1 })
    #expect(asked.count == 5, "Each of the five pieces is told.")
  }

  @Test("the tridiagonal form solves for many shifts", arguments: [1, 2, 33])
  func shifts(order: Int) throws {
    let matrix = symmetric(order)
    let form = try TridiagonalForm(matrix)
    let right = matrix.column(0).map { $0 + 1 }
    let shifts = (0..<11).map { 0.5 * Double($0 + 1) }
    let solutions = form.applyQ(form.solve(form.applyQTransposed(right), shifts: shifts))
    for (l, shift) in shifts.enumerated() {
      var shifted = matrix
      for k in 0..<order { shifted[k, k] += shift }
      let residual = zip(shifted * solutions.column(l), right).map { abs($0 - $1) }.max() ?? 0
      #expect(residual <= 1e-12)
    }
  }

  @Test("the tridiagonal form brackets the eigenvalues")
  func brackets() throws {
    let matrix = symmetric(30)
    let form = try TridiagonalForm(matrix)
    let values = try SymmetricEigen(matrix).values
    #expect(form.eigenvalueBound >= values[29] && form.eigenvalueBound <= 3 * values[29])
    #expect(form.eigenvaluesExceed(0.999 * values[0]))
    #expect(!form.eigenvaluesExceed(1.001 * values[0]))
  }

  @Test("thin factors find the few directions of a smooth family, and no others")
  func thin() throws {
    let (rows, columns) = (150, 60)
    var family = Matrix(rows: rows, columns: columns)
    for l in 0..<columns {
      let shift = 0.001 * Double(l * l)
      for i in 0..<rows { family[i, l] = 1 / (1 + 0.1 * Double(i) + shift) }
    }
    let factors = try #require(ThinFactors(family, atMost: 20))
    #expect(factors.basis.columns <= 16)
    #expect(distance(factors.basis.gram(), .identity(factors.basis.columns)) <= 1e-14)
    let rebuilt = factors.basis * factors.coordinates
    for l in 0..<columns {
      let wanted = family.column(l)
      let error = zip(rebuilt.column(l), wanted).map { $0 - $1 }
      #expect(length(error) <= 4 * ThinFactors.tolerance * length(wanted))
    }
    #expect(ThinFactors(symmetric(60), atMost: 20) == nil)
    let zeros = try #require(ThinFactors(Matrix(rows: 5, columns: 3), atMost: 2))
    #expect(zeros.basis.columns == 0)
  }

  @Test("a large buffer holds what was written, and inner products are symmetric at any size")
  func buffers() {
    let count = 1 << 20
    let values = [Double](count: count) { goal in
      for i in 0..<count { goal[i] = Double(i) }
    }
    #expect(values.count == count && values[0] == 0 && values[count - 1] == Double(count - 1))
    #expect([Double](count: 0) { $0.pointee = 1 }.isEmpty)
    #expect(
      withScratch(count) { room in
        room.update(repeating: 2, count: count)
        return BLAS.dot(count, room, room)
      } == 4 * Double(count))
    for order in [1, 15, 16, 17, 50] {
      let gram = symmetric(order)
      #expect(gram == gram.transposed())
      #expect(gram.outerGram() == gram.outerGram().transposed())
    }
  }
}
