import LinearAlgebra
import SeededRandom
import Testing

/// Factorisations that are large enough to be made of LAPACK's pieces instead of one call.
@Suite("Factorisations in steps")
struct SteppedFactorizationTests {
  private func matrix(_ rows: Int, _ columns: Int, rank: Int? = nil) -> Matrix {
    var random = RandomStream(seed: 3, name: "factorisations in steps")
    guard let rank else {
      return Matrix(rows: rows, columns: columns, elements: random.normals(rows * columns))
    }
    return Matrix(rows: rows, columns: rank, elements: random.normals(rows * rank))
      * Matrix(rows: rank, columns: columns, elements: random.normals(rank * columns))
  }

  private func difference(_ left: Matrix, _ right: Matrix) -> Double {
    zip(left.elements, right.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  private func isOrthonormal(_ matrix: Matrix) -> Bool {
    difference(matrix.gram(), .identity(matrix.columns)) <= 1e-13
  }

  /// How often something asks whether to stop, and how often once it was told to.
  private func asked(
    _ work: (@escaping @Sendable () -> Bool) -> Void
  ) -> (all: Int, afterwards: Int) {
    let (all, afterwards) = (Counter(), Counter())
    work {
      all.next()
      return false
    }
    work {
      afterwards.next()
      return true
    }
    return (all.count, afterwards.count)
  }

  @Test(
    "with pivots give the matrix back, and show its rank",
    arguments: [(700, 400), (400, 700), (520, 520), (9_000, 33)], [nil, 30])
  func pivoted(shape: (Int, Int), rank: Int?) throws {
    let given = matrix(shape.0, shape.1, rank: rank)
    let factor = try QRFactorization(given)
    let k = min(given.rows, given.columns)
    #expect(factor.rank(relativeTolerance: 1e-11) == rank ?? k)
    let diagonal = factor.diagonal
    #expect(zip(diagonal, diagonal.dropFirst()).allSatisfy { $0 * (1 + 1e-12) >= $1 })
    #expect(factor.pivots.sorted() == Array(0..<given.columns))
    let basis = factor.orthonormalBasis(rank: k)
    #expect(isOrthonormal(basis))
    let back = basis * factor.upper(rank: k)
    #expect(difference(back, given.selecting(columns: factor.pivots)) <= 1e-11)
  }

  @Test("of a tall problem keep its inner products")
  func tall() {
    let given = matrix(2_900, 100)
    let target = matrix(2_900, 1).elements
    let reduction = TriangularReduction(
      matrix: given.elements, rows: 2_900, columns: 100, target: target)
    let (upper, wanted) = (reduction.upper, given.gram())
    #expect((0..<100).allSatisfy { j in (j + 1..<100).allSatisfy { upper[$0, j] == 0 } })
    #expect(difference(upper.gram(), wanted) <= 1e-13 * wanted[0, 0])
    let products = zip(upper.transposeTimes(reduction.target), given.transposeTimes(target))
    #expect(products.allSatisfy { abs($0 - $1) <= 1e-13 * wanted[0, 0] })
  }

  @Test("of wide matrices by rows give them back, and solutions of smallest norm")
  func rows() {
    let given = matrix(70, 4_000)
    let reduction = RowReduction(given)
    let basis = reduction.applyQ(.identity(70))
    #expect(isOrthonormal(basis))
    #expect(difference(reduction.lower * basis.transposed(), given) <= 1e-12)
    #expect((0..<70).allSatisfy { j in (0..<j).allSatisfy { reduction.lower[$0, j] == 0 } })
    let right = (0..<70).map { Double($0 % 7) - 3 }
    let solution = reduction.smallestSolution(right)
    #expect(zip(given * solution, right).allSatisfy { abs($0 - $1) <= 1e-12 })
    // Of smallest norm is what lies in the span of the rows.
    let inside = basis * basis.transposeTimes(solution)
    #expect(zip(inside, solution).allSatisfy { abs($0 - $1) <= 1e-14 })
  }

  @Test(
    "into singular values and vectors give the matrix back",
    arguments: [(370, 370), (420, 340), (900, 200), (200, 900), (70_000, 2)], [nil, 2])
  func singular(shape: (Int, Int), rank: Int?) throws {
    let given = matrix(shape.0, shape.1, rank: rank)
    let parts = try SingularValueDecomposition(given)
    let k = min(given.rows, given.columns)
    #expect(parts.values.count == k && parts.rank(relativeTolerance: 1e-11) == rank ?? k)
    #expect(zip(parts.values, parts.values.dropFirst()).allSatisfy { $0 >= $1 && $1 >= 0 })
    #expect(isOrthonormal(parts.left) && isOrthonormal(parts.rightTransposed.transposed()))
    let stretched = Matrix(
      columns: (0..<k).map { j in parts.left.column(j).map { $0 * parts.values[j] } })
    #expect(difference(stretched * parts.rightTransposed, given) <= 1e-11)
    let values = try SingularValueDecomposition.singularValues(of: given)
    let largest = try #require(values.first)
    #expect(zip(values, parts.values).allSatisfy { abs($0 - $1) <= 1e-13 * largest })
  }

  @Test("leave the range of doubles to LAPACK", arguments: [1e-160, 1e160])
  func scales(scale: Double) throws {
    let given = matrix(370, 370)
    let wanted = try SingularValueDecomposition.singularValues(of: given)
    let found = try SingularValueDecomposition.singularValues(
      of: given.mapElements { $0 * scale })
    #expect(zip(found, wanted).allSatisfy { abs($0 / scale - $1) <= 1e-12 * wanted[0] })
  }

  @Test("ask many times whether to stop, and do")
  func stopping() throws {
    let square = matrix(600, 600)
    let form = try TridiagonalForm(square.gram())
    for work in [
      { stop in _ = try? QRFactorization(square, stoppingWhen: stop) },
      { stop in _ = RowReduction(square, stoppingWhen: stop) },
      { stop in _ = try? SingularValueDecomposition.singularValues(of: square, stoppingWhen: stop)
      },
      { stop in _ = try? SingularValueDecomposition(square, stoppingWhen: stop) },
      { stop in _ = form.basis(stoppingWhen: stop) },
      { stop in _ = form.applyQ(square, stoppingWhen: stop) },
      { stop in _ = try? form.eigen(stoppingWhen: stop) },
    ] as [(@escaping @Sendable () -> Bool) -> Void] {
      let (all, afterwards) = asked(work)
      #expect(all >= 15 && afterwards <= 60 && afterwards < all, "\(all) and \(afterwards)")
    }
  }
}
