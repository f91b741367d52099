import SeededRandom
import Testing

@Suite("Substreams are independent")
struct StreamIndependenceTests {
  /// Under independence a correlation of n pairs has standard deviation 1/√n.
  @Test("by the correlation of any two of thirty substreams, and of neighbouring seeds")
  func correlations() {
    let count = 10_000
    let root = RandomStream(seed: 2)
    let streams = (0..<10).flatMap { index in
      [root.substream(index), root.substream("name \(index)"), RandomStream(seed: UInt64(index))]
    }
    let samples = streams.map { stream in
      var copy = stream
      return copy.uniforms(count)
    }
    var worst = 0.0
    for first in samples.indices {
      for second in 0..<first {
        worst = max(
          worst, abs(DistributionDistance.correlation(samples[first], samples[second])))
      }
    }
    // 435 pairs: the largest stays below 4.9 standard deviations in 999 of 1,000 such tests.
    #expect(worst < 4.9 / Double(count).squareRoot())
  }

  @Test("by the uniform distribution of the first draw over consecutive indices")
  func firstDrawsOverIndices() {
    let root = RandomStream(seed: 2, name: "repetition")
    let sample = (0..<50_000).map { index in
      var stream = root.substream(index)
      return stream.uniform()
    }
    #expect(DistributionDistance.kolmogorovSmirnov(sample) { $0 } < 1.95)
  }

  @Test("by the uniform distribution of the first draw over consecutive seeds")
  func firstDrawsOverSeeds() {
    let sample = (0..<50_000).map { seed in
      var stream = RandomStream(seed: UInt64(seed), name: "data")
      return stream.uniform()
    }
    #expect(DistributionDistance.kolmogorovSmirnov(sample) { $0 } < 1.95)
  }

  @Test("by the cells that pairs of successive draws fall into")
  func successivePairs() {
    var stream = RandomStream(seed: 2, name: "pairs")
    var counts = [Int](repeating: 0, count: 1_024)
    for _ in 0..<200_000 {
      let row = stream.integer(below: 32)
      counts[row * 32 + stream.integer(below: 32)] += 1
    }
    #expect(abs(DistributionDistance.chiSquareScore(counts)) < 4)
  }
}
