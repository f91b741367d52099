import LinearAlgebra
import Testing

@Suite("Matrix")
struct MatrixTests {
  private let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

  @Test("stores its elements column by column")
  func columnMajor() {
    #expect(matrix.elements == [1, 4, 2, 5, 3, 6])
    #expect(matrix == Matrix(columns: [[1, 4], [2, 5], [3, 6]]))
    #expect(matrix == Matrix(rows: 2, columns: 3, elements: [1, 4, 2, 5, 3, 6]))
    #expect(matrix[1, 2] == 6)
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
  }

  @Test("changes one element without touching a copy")
  func valueSemantics() {
    var copy = matrix
    copy[0, 0] = 9
    #expect(copy[0, 0] == 9)
    #expect(matrix[0, 0] == 1)
  }

  @Test("selects rows and columns in the order asked for")
  func selecting() {
    #expect(
      matrix.selecting(rows: [1, 0, 1]) == Matrix(rows: [[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
    #expect(matrix.selecting(columns: [2, 0]) == Matrix(rows: [[3, 1], [6, 4]]))
    #expect(matrix.selecting(rows: []).rows == 0)
  }

  @Test("multiplies as by hand")
  func products() {
    let other = Matrix(rows: [[1, 0], [2, 1], [0, 3]])
    #expect(matrix * other == Matrix(rows: [[5, 11], [14, 23]]))
    #expect(matrix * [1, 1, 1] == [6, 15])
    #expect(matrix.transposeTimes([1, 1]) == [5, 7, 9])
    #expect(matrix.gram() == matrix.transposed() * matrix)
    #expect(Matrix.identity(2) * matrix == matrix)
  }

  @Test("multiplies large matrices in pieces, in any order to the same digit")
  func pieces() {
    let (rows, inner, count) = (30_000, 3, 40)
    func numbers(_ count: Int) -> [Double] { (0..<count).map { Double($0 * 7 % 23) - 11 } }
    let left = Matrix(rows: rows, columns: inner, elements: numbers(rows * inner))
    let right = Matrix(rows: inner, columns: count, elements: numbers(inner * count))
    let backwards: Matrix.Sharing = { count, work in
      #expect(count > 1)
      Matrix.backwards(count, work)
    }
    let product = left.times(right, sharedBy: backwards)
    for (i, j) in [(0, 0), (rows - 1, 7), (rows / 2, 8), (17, count - 1)] {
      #expect(product[i, j] == (0..<inner).reduce(0) { $0 + left[i, $1] * right[$1, j] })
    }
    #expect(product.elements == (left * right).elements)
    let asked = Counter()
    _ = left.times(right, sharedBy: Matrix.inTurn) {
      asked.next()
      return true
    }
    #expect(asked.count > 1)
  }

  @Test("multiplies when a dimension is zero")
  func emptyProducts() {
    let tall = Matrix(rows: 3, columns: 0)
    #expect(tall * Matrix(rows: 0, columns: 2) == Matrix(rows: 3, columns: 2))
    #expect(tall.transposeTimes([1, 2, 3]) == [])
    #expect(tall.gram() == Matrix(rows: 0, columns: 0))
  }

  @Test("finds the first entry that is not finite", arguments: [0, 7, 8, 14, 39])
  func firstNotFinite(position: Int) {
    var elements = [Double](repeating: 1, count: 40)
    #expect(Matrix(rows: 5, columns: 8, elements: elements).firstNotFinite == nil)
    for bad in [Double.nan, .infinity, -.infinity] {
      elements[position] = bad
      let found = Matrix(rows: 5, columns: 8, elements: elements).firstNotFinite
      #expect(found?.row == position % 5)
      #expect(found?.column == position / 5)
    }
  }
}
