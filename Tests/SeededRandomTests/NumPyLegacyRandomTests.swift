import SeededRandom
import Testing

/// Every number here was printed by NumPy 2.4.6, for each seed `s` from a new `r =
/// np.random.RandomState(s)`:
///
///     r.random_sample(4); r.standard_normal(5); r.permutation(10), r.permutation(7)
///     r.randint(0, 10, size=8), r.randint(0, 1000003, size=4); r.randint(0, 2**32, size=3); r.randint(0, 2**40, size=3)
///     r.standard_normal(), r.random_sample(), r.permutation(5), r.standard_normal()
///     r.random_sample(1001)[-1]; r.standard_normal(1001)[-1]; r.permutation(100)[:6]; r.normal(2.5, 0.15, 3)
@Suite("NumPy's legacy generator")
struct NumPyLegacyRandomTests {
  struct Printed: Sendable {
    let seed: UInt32
    let uniforms: [Double]
    let normals: [Double]
    let permutations: [[Int]]
    let belowTen: [Int]
    let belowMillion: [Int]
    let below32Bits: [Int]
    let below40Bits: [Int]
    let mixed: (normal: Double, uniform: Double, order: [Int], normalAgain: Double)
    let uniformAfterThousand: Double
    let normalAfterThousand: Double
    let hundred: [Int]
    let scaled: [Double]
  }

  @Test("gives NumPy's uniforms", arguments: NumPyLegacyPrinted.all)
  func uniforms(printed: Printed) {
    var random = NumPyLegacyRandom(seed: printed.seed)
    #expect(random.uniforms(4) == printed.uniforms)
    random = NumPyLegacyRandom(seed: printed.seed)
    #expect(random.uniforms(1_001).last == printed.uniformAfterThousand)
  }

  /// One unit in the last place is allowed, for `log` belongs to the C library.
  @Test("gives NumPy's normal deviates", arguments: NumPyLegacyPrinted.all)
  func normals(printed: Printed) throws {
    func agree(_ found: [Double], _ expected: [Double]) -> Bool {
      found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= $1.ulp }
    }
    var random = NumPyLegacyRandom(seed: printed.seed)
    #expect(agree(random.normals(5), printed.normals))
    random = NumPyLegacyRandom(seed: printed.seed)
    let last = try #require(random.normals(1_001).last)
    #expect(agree([last], [printed.normalAfterThousand]))
    random = NumPyLegacyRandom(seed: printed.seed)
    #expect(agree(random.normals(3, mean: 2.5, standardDeviation: 0.15), printed.scaled))
  }

  @Test("gives NumPy's permutations", arguments: NumPyLegacyPrinted.all)
  func permutations(printed: Printed) {
    var random = NumPyLegacyRandom(seed: printed.seed)
    #expect(random.permutation(10) == printed.permutations[0])
    #expect(random.permutation(7) == printed.permutations[1])
    random = NumPyLegacyRandom(seed: printed.seed)
    #expect(Array(random.permutation(100).prefix(6)) == printed.hundred)
    random = NumPyLegacyRandom(seed: printed.seed)
    var letters = Array("abcdefghij")
    random.shuffle(&letters)
    #expect(letters == printed.permutations[0].map { Array("abcdefghij")[$0] })
  }

  @Test("gives NumPy's whole numbers, narrow and wide", arguments: NumPyLegacyPrinted.all)
  func integers(printed: Printed) {
    func drawn(_ bounds: [Int]) -> [Int] {
      var random = NumPyLegacyRandom(seed: printed.seed)
      return bounds.map { random.integer(below: $0) }
    }
    let small = drawn([Int](repeating: 10, count: 8) + [Int](repeating: 1_000_003, count: 4))
    #expect(small == printed.belowTen + printed.belowMillion)
    #expect(drawn([Int](repeating: 1 << 32, count: 3)) == printed.below32Bits)
    #expect(drawn([Int](repeating: 1 << 40, count: 3)) == printed.below40Bits)
  }

  @Test("keeps its second normal deviate across other draws", arguments: NumPyLegacyPrinted.all)
  func mixedDraws(printed: Printed) {
    var random = NumPyLegacyRandom(seed: printed.seed)
    let expected = printed.mixed
    #expect(abs(random.normal() - expected.normal) <= expected.normal.ulp)
    #expect(random.uniform() == expected.uniform)
    #expect(random.permutation(5) == expected.order)
    #expect(abs(random.normal() - expected.normalAgain) <= expected.normalAgain.ulp)
  }

  @Test("takes no draw for an empty request or a single choice")
  func edges() {
    var random = NumPyLegacyRandom(seed: 0)
    let fresh = random
    #expect(random.uniforms(0).isEmpty && random.normals(0).isEmpty)
    #expect(random.permutation(0).isEmpty)
    #expect(random.permutation(1) == [0])
    #expect(random.integer(below: 1) == 0)
    #expect(random == fresh)
  }
}
