import SeededRandom
import Testing

@Suite("Whole numbers and orders of a random stream")
struct OrderTests {
  @Test("fall equally often on every number", arguments: [2, 3, 7, 100, 1_000])
  func integersAreUniform(bound: Int) {
    var stream = RandomStream(seed: 1)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<200_000 { counts[stream.integer(below: bound)] += 1 }
    #expect(abs(DistributionDistance.chiSquareScore(counts)) < 4)
  }

  /// This bound goes into 2⁶⁴ two and two thirds times: without rejection, numbers that leave 2 when
  /// divided by 3 would come up in a quarter of the draws.
  @Test("have no bias at bounds near the width of a draw")
  func noBias() {
    var stream = RandomStream(seed: 1)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[stream.integer(below: 3 << 61) % 3] += 1 }
    #expect(abs(DistributionDistance.chiSquareScore(counts)) < 4)
  }

  @Test("reach both ends of their range", arguments: [1, 2, 5])
  func ends(bound: Int) {
    var stream = RandomStream(seed: 1)
    #expect(Set((0..<200).map { _ in stream.integer(below: bound) }) == Set(0..<bound))
  }

  @Test("give every order of four elements equally often")
  func permutationsAreUniform() {
    var stream = RandomStream(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<48_000 { counts[stream.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    #expect(abs(DistributionDistance.chiSquareScore(Array(counts.values))) < 4)
  }

  @Test("give every ordered choice of two out of five equally often")
  func samplesAreUniform() {
    var stream = RandomStream(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<40_000 { counts[stream.sample(2, from: 5), default: 0] += 1 }
    #expect(counts.count == 20)
    #expect(abs(DistributionDistance.chiSquareScore(Array(counts.values))) < 4)
  }

  @Test("hold every element once")
  func permutationsAreComplete() {
    var stream = RandomStream(seed: 1)
    #expect(stream.permutation(1_000).sorted() == Array(0..<1_000))
    #expect(Set(stream.sample(30, from: 40)).count == 30)
    #expect(stream.sample(40, from: 40).sorted() == Array(0..<40))
    var letters = ["a", "b", "c", "d"]
    stream.shuffle(&letters)
    #expect(letters.sorted() == ["a", "b", "c", "d"])
  }

  @Test("repeat when drawn with replacement")
  func bootstrap() {
    var stream = RandomStream(seed: 1)
    let rows = stream.sample(10_000, withReplacementFrom: 10_000)
    // 1 - 1/e of the rows are expected; the standard deviation is 0.31 √n.
    let expected = 10_000 * (1 - 0.36787944117144233)
    #expect(abs(Double(Set(rows).count) - expected) < 4 * 0.31 * 100)
  }

  @Test("are empty for nothing and trivial for one")
  func edges() {
    var stream = RandomStream(seed: 1)
    #expect(stream.permutation(0).isEmpty)
    #expect(stream.permutation(1) == [0])
    #expect(stream.sample(0, from: 0).isEmpty)
    #expect(stream.sample(0, from: 3).isEmpty)
    #expect(stream.sample(0, withReplacementFrom: 0).isEmpty)
    var none: [Int] = []
    stream.shuffle(&none)
    #expect(none.isEmpty)
  }

  @Test("refuse an empty range and a sample larger than its source")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.integer(below: 0)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.sample(4, from: 3)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.permutation(-1)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.sample(1, withReplacementFrom: 0)
    }
  }
}
