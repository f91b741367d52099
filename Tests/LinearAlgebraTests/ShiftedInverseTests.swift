import LinearAlgebra
import Testing

@Suite("Diagonals of inverses for many shifts")
struct ShiftedInverseTests {
  /// Geometric, from 10^-4 to 10^2.
  private let shifts = (0...300).map { l in
    (0..<l).reduce(1e-4) { value, _ in value * 1.047_128_548_050_899_6 }
  }

  /// The largest share of `1 / (x + s)` that the nodes miss.
  private func miss(_ nodes: ResolventNodes, _ shifts: [Double], at points: [Double]) -> Double {
    var worst = 0.0
    for x in points {
      for (l, shift) in shifts.enumerated() {
        let sum = nodes.shifts.enumerated().reduce(0) {
          $0 + nodes.coefficients[$1.offset, l] / (x + $1.element)
        }
        worst = max(worst, abs(sum * (x + shift) - 1))
      }
    }
    return worst
  }

  @Test("a few shifts make up hundreds, to the last digits, wherever x lies")
  func nodes() {
    let points = [0, 1e-7, 1e-5, 3e-4, 0.02, 0.5, 1, 7, 33, 99.9, 100]
    let nodes = ResolventNodes(shifts, for: 0...100)
    #expect(nodes.shifts.count <= 75)
    #expect(miss(nodes, shifts, at: points) <= 1e-13)
    // Outside the range they cannot know.
    #expect(miss(nodes, shifts, at: [1e4]) > 1e-10)
  }

  @Test("fewer shifts than nodes would be stand for themselves, repeated ones for one another")
  func few() {
    for shifts in [[2.0], [3, 0.5], [3, 0.5, 3], [1, 0, 1e-3]] {
      let nodes = ResolventNodes(shifts, for: 0.25...1)
      #expect(nodes.shifts.count == Set(shifts).count)
      for (l, shift) in shifts.enumerated() {
        for (j, node) in nodes.shifts.enumerated() {
          #expect(nodes.coefficients[j, l] == (node == shift ? 1 : 0))
        }
      }
    }
  }

  @Test(
    "the diagonal is that from eigenvectors, for any number of rows", arguments: [1, 2, 7, 50, 200])
  func diagonals(order: Int) throws {
    let matrix = symmetric(order)
    let form = try TridiagonalForm(matrix)
    let basis = form.basis()
    #expect(
      zip(basis.elements, form.applyQ(.identity(order)).elements).allSatisfy {
        abs($0 - $1) <= 1e-13
      })
    let eigen = try SymmetricEigen(matrix)
    for (own, wanted) in zip(try form.eigenvalues(), eigen.values) {
      #expect(abs(own - wanted) <= 1e-12)
    }
    let inverse = ShiftedInverse(form, shifts: shifts, range: 0...form.eigenvalueBound)
    let parts = [Double](count: order * inverse.nodes) { goal in
      basis.withElements { inverse.diagonals($0, rows: order, into: goal) }
    }
    let found = Matrix(rows: order, columns: inverse.nodes, elements: parts) * inverse.coefficients
    for (l, shift) in shifts.enumerated() {
      for i in 0..<order {
        let wanted = (0..<order).reduce(0) { sum, k in
          sum + eigen.vectors[i, k] * eigen.vectors[i, k] / (eigen.values[k] + shift)
        }
        #expect(abs(found[i, l] / wanted - 1) <= 1e-10)
      }
    }
  }
}
