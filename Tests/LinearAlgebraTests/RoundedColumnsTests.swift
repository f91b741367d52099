import LinearAlgebra
import SeededRandom
import Testing

@Suite("Columns in one byte a number")
struct RoundedColumnsTests {
  private func length(_ x: some Sequence<Double>) -> Double {
    x.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// Normal columns, one of zeros and ones, one far from 0, one constant, one with an outlier, one tiny, one huge.
  private func columns(_ random: inout RandomStream, rows: Int) -> [[Double]] {
    let normal = (0..<3).map { _ in random.normals(rows) }
    let dummy = random.uniforms(rows).map { $0 < 0.2 ? 1.0 : 0 }
    let outlier = random.normals(rows).enumerated().map { $0 == rows / 2 ? 1e4 : $1 }
    return normal + [
      dummy, random.normals(rows).map { 1e6 + $0 }, Array(repeating: 0.1, count: rows), outlier,
      random.normals(rows).map { 1e-300 * $0 }, random.normals(rows).map { 1e300 * $0 },
    ]
  }

  @Test(
    "give products that are no further off than they say",
    arguments: [1, 2, 7, 8, 15, 16, 61, 1_300])
  func bounds(rows: Int) {
    var random = RandomStream(seed: UInt64(rows), name: "rounded")
    let columns = columns(&random, rows: rows)
    let rounded = RoundedColumns(columns.flatMap { $0 }, rows: rows, count: columns.count)
    for number in 1...9 {
      let vectors = (0..<number).map { _ in random.normals(rows) }
      var found = [Double](repeating: .nan, count: columns.count * number)
      let distances = rounded.transposeTimes(
        vectors.flatMap { $0 }, number: number, factor: 0.5, into: &found)
      for (l, vector) in vectors.enumerated() {
        #expect(distances[l] <= 1e-4 * length(vector))
        for (j, column) in columns.enumerated() {
          let exact = 0.5 * zip(column, vector).reduce(0) { $0 + $1.0 * $1.1 }
          let reach = rounded.errors[j] * length(vector) + rounded.lengths[j] * distances[l]
          let size = zip(column, vector).reduce(0) { $0 + abs($1.0 * $1.1) }
          #expect(abs(found[j + l * columns.count] - exact) <= 0.5 * reach + 1e-13 * size)
        }
      }
    }
  }

  @Test("leave out a hundredth of a normal column, and nothing of zeros and ones")
  func errors() {
    var random = RandomStream(seed: 1, name: "left out")
    let columns = columns(&random, rows: 1_000)
    let rounded = RoundedColumns(columns.flatMap { $0 }, rows: 1_000, count: columns.count)
    for j in 0..<3 {
      let share = rounded.errors[j] / length(columns[j])
      #expect(share > 1e-3 && share < 0.015)
    }
    for j in [3, 5] { #expect(rounded.errors[j] <= 1e-12 * length(columns[j])) }
    #expect(rounded.errors.allSatisfy { $0.isFinite })
  }

  @Test("give the same digits whoever shares the work, and whatever else is multiplied")
  func sharing() {
    var random = RandomStream(seed: 2, name: "shared")
    let (rows, count) = (700, 900)
    let elements = random.normals(rows * count)
    let vectors = random.normals(rows * 6)
    let (one, other) = (
      RoundedColumns(elements, rows: rows, count: count),
      RoundedColumns(elements, rows: rows, count: count, sharedBy: Matrix.backwards)
    )
    var (all, again) = ([Double](repeating: 0, count: count * 6), [Double]())
    again = all
    _ = one.transposeTimes(vectors, number: 6, into: &all)
    _ = other.transposeTimes(vectors, number: 6, sharedBy: Matrix.backwards, into: &again)
    #expect(one.errors == other.errors && all == again)
    for l in 0..<6 {
      var alone = [Double](repeating: 0, count: count)
      _ = one.transposeTimes(Array(vectors[l * rows..<(l + 1) * rows]), into: &alone)
      #expect(alone == Array(all[l * count..<(l + 1) * count]))
    }
  }

  @Test("add up what is as large as it can be, however long", arguments: [4_096, 4_097, 20_000])
  func longest(rows: Int) {
    let signs = (0..<rows).map { $0 % 3 == 0 ? -1.0 : 1 }
    let rounded = RoundedColumns(signs + signs.map { -$0 }, rows: rows, count: 2)
    var found = [0.0, 0]
    _ = rounded.transposeTimes(signs, into: &found)
    #expect(abs(found[0] - Double(rows)) <= 1e-9 * Double(rows))
    #expect(abs(found[1] + Double(rows)) <= 1e-9 * Double(rows))
  }

  @Test("say of vectors that are not finite that nothing is known")
  func notFinite() {
    let rounded = RoundedColumns([1, 2, 3, 4], rows: 2, count: 2)
    for vector in [[1, .nan], [.infinity, 1]] as [[Double]] {
      var found = [0.0, 0]
      #expect(rounded.transposeTimes(vector, into: &found) == [.infinity])
      #expect(found.allSatisfy { $0.isNaN })
    }
    var found = [1.0, 1]
    #expect(rounded.transposeTimes([0, 0], into: &found) == [0] && found == [0, 0])
    let least = Double.leastNonzeroMagnitude
    #expect(rounded.transposeTimes([least, 0], into: &found)[0] >= least)
  }

  @Test("serve designs without rows or columns")
  func empty() {
    var nothing: [Double] = []
    let none = RoundedColumns(nothing, rows: 3, count: 0)
    #expect(none.transposeTimes([0, 2, 0], into: &nothing) == [0])
    let flat = RoundedColumns(nothing, rows: 0, count: 2)
    #expect(flat.errors == [0, 0] && flat.lengths == [0, 0])
  }
}
