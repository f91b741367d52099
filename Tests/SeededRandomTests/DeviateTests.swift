import Foundation
import Testing

@testable import SeededRandom

/// Bounds are four standard errors, or the one-in-a-thousand point; seeds are fixed.
@Suite("Deviates of a random stream")
struct DeviateTests {
  private static let count = 200_000

  @Test("follow the uniform distribution", arguments: ["", "noise", "folds"])
  func uniform(name: String) {
    var stream = RandomStream(seed: 1, name: name)
    let sample = stream.uniforms(Self.count)
    let distance = DistributionDistance.kolmogorovSmirnov(sample) { $0 }
    #expect(distance < 1.95)
    #expect(sample.allSatisfy { (0..<1).contains($0) })
    let moments = DistributionDistance.moments(sample, about: 0.5)
    let root = Double(Self.count).squareRoot()
    #expect(abs(moments[0]) < 4 * (1 / 12.0).squareRoot() / root)
    #expect(abs(moments[1] - 1 / 12.0) < 4 * (1 / 180.0).squareRoot() / root)
  }

  @Test("are multiples of 2 to the -53 and use all 53 bits")
  func uniformBits() {
    var stream = RandomStream(seed: 1)
    let scaled = stream.uniforms(10_000).map { $0 * 0x1p53 }
    #expect(scaled.allSatisfy { $0 == $0.rounded() })
    let odd = scaled.count { Int($0) % 2 == 1 }
    #expect(abs(odd - 5_000) < 200)
  }

  @Test("follow the normal distribution", arguments: ["", "noise", "folds"])
  func normal(name: String) {
    var stream = RandomStream(seed: 1, name: name)
    let sample = stream.normals(Self.count)
    let distance = DistributionDistance.kolmogorovSmirnov(
      sample, distribution: DistributionDistance.normalDistribution)
    #expect(distance < 1.95)
    // The variances of x, x², x³ and x⁴ are 1, 2, 15 and 96.
    let expected = [0.0, 1, 0, 3]
    let variances = [1.0, 2, 15, 96]
    let moments = DistributionDistance.moments(sample)
    for power in 0..<4 {
      let bound = 4 * (variances[power] / Double(Self.count)).squareRoot()
      #expect(abs(moments[power] - expected[power]) < bound, "moment \(power + 1)")
    }
  }

  @Test("scale and shift as their parameters say, draw for draw")
  func parameters() {
    var standard = RandomStream(seed: 3)
    var scaled = standard
    let plain = standard.normals(50)
    let moved = scaled.normals(50, mean: -2, standardDeviation: 0.25)
    #expect(moved == plain.map { -2 + 0.25 * $0 })
    #expect(standard == scaled)
  }

  @Test("come in bulk exactly as they come one by one")
  func bulkEqualsSingle() {
    var bulk = RandomStream(seed: 8)
    var single = bulk
    #expect(bulk.uniforms(33, in: -3...5) == (0..<33).map { _ in single.uniform(in: -3...5) })
    #expect(bulk.normals(33) == (0..<33).map { _ in single.normal() })
    #expect(bulk == single)
  }

  @Test("follow the exponential distribution")
  func exponential() {
    var stream = RandomStream(seed: 4)
    let sample = (0..<Self.count).map { _ in stream.exponential(mean: 2) }
    #expect(DistributionDistance.kolmogorovSmirnov(sample) { -expm1(-$0 / 2) } < 1.95)
    #expect(sample.allSatisfy { $0 >= 0 })
  }

  @Test("follow the Laplace distribution")
  func laplace() {
    var stream = RandomStream(seed: 4)
    let sample = (0..<Self.count).map { _ in stream.laplace(location: 1, scale: 0.5) }
    let distance = DistributionDistance.kolmogorovSmirnov(sample) { x in
      x < 1 ? 0.5 * exp(2 * (x - 1)) : 1 - 0.5 * exp(-2 * (x - 1))
    }
    #expect(distance < 1.95)
  }

  @Test("happen with their probability", arguments: [0.001, 0.3, 0.5, 0.97])
  func bernoulli(probability: Double) {
    var stream = RandomStream(seed: 6)
    let hits = (0..<Self.count).count { _ in stream.bernoulli(probability) }
    let spread = (Double(Self.count) * probability * (1 - probability)).squareRoot()
    #expect(abs(Double(hits) - Double(Self.count) * probability) < 4 * spread)
  }

  @Test("are certain at probability 0 and 1, constant without spread, and absent for count 0")
  func edges() {
    var stream = RandomStream(seed: 6)
    #expect((0..<1_000).allSatisfy { _ in !stream.bernoulli(0) })
    #expect((0..<1_000).allSatisfy { _ in stream.bernoulli(1) })
    #expect(stream.normal(mean: 4, standardDeviation: 0) == 4)
    #expect(stream.uniform(in: 2...2) == 2)
    #expect(stream.laplace(location: 3, scale: 0) == 3)
    #expect(stream.exponential(mean: 0) == 0)
    let before = stream
    #expect(stream.uniforms(0).isEmpty && stream.normals(0).isEmpty)
    #expect(stream == before)
  }

  @Test("are finite even for a draw of all zeros or all ones")
  func extremeDraws() {
    #expect(RandomStream.openUnit(0) == 0x1p-53)
    #expect(RandomStream.openUnit(.max) == 1 - 0x1p-53)
    for bits: UInt64 in [0, 1 << 12, 0x0123_4567_89AB_CDEF] {
      #expect(RandomStream.openUnit(bits) + RandomStream.openUnit(~bits) == 1)
    }
  }

  @Test("stay inside a range whose ends are neighbours")
  func narrowRange() {
    var stream = RandomStream(seed: 6)
    let range = 1.0...1.0.nextUp
    #expect(stream.uniforms(1_000, in: range).allSatisfy { range.contains($0) })
  }

  @Test("refuse what has no meaning")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.uniforms(-1)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.normal(standardDeviation: -1)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.uniform(in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
    }
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 0)
      _ = stream.bernoulli(1.5)
    }
  }
}
