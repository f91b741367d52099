import Foundation

/// Continuous deviates. Each takes exactly one draw, by inverting the distribution function, so
/// that the k-th deviate depends on the k-th draw alone and moves smoothly with its parameters.
extension RandomStream {
  /// A number that is uniform on $[0, 1)$: the top 53 bits of a draw, times $2^{-53}$.
  ///
  /// - Returns: a multiple of $2^{-53}$, possibly 0, never 1.
  /// - Complexity: O(1), one draw.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number that is uniform on a range.
  ///
  /// - Parameter range: a range of finite width.
  /// - Returns: $a + (b - a)u$ with $u$ from `uniform()`; never outside the range.
  /// - Complexity: O(1), one draw.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    let width = range.upperBound - range.lowerBound
    precondition(width.isFinite, "The range of a uniform deviate must have a finite width.")
    // No u below 1 leads past the end: width * u is at most the number before the rounded width,
    // which is below the true one.
    return range.lowerBound + width * uniform()
  }

  /// Many numbers that are uniform on a range.
  ///
  /// - Parameters:
  ///   - count: how many, at least 0.
  ///   - range: a range of finite width.
  /// - Returns: `count` numbers, as `count` calls of `uniform(in:)` give them.
  /// - Complexity: O(count).
  public mutating func uniforms(_ count: Int, in range: ClosedRange<Double> = 0...1) -> [Double] {
    requireCount(count)
    var deviates = [Double](repeating: 0, count: count)
    for index in deviates.indices { deviates[index] = uniform(in: range) }
    return deviates
  }

  /// A normal (Gaussian) deviate, by inverting the distribution function.
  ///
  /// $\mu + \sigma\,\Phi^{-1}(u)$ with $u = (k + \tfrac12)2^{-52}$; the standard deviate lies
  /// within 8.21 of 0.
  ///
  /// - Parameters:
  ///   - mean: $\mu$.
  ///   - standardDeviation: $\sigma$, at least 0.
  /// - Returns: a number; the mean itself if the standard deviation is 0.
  /// - Complexity: O(1), one draw.
  /// - Source: Wichura, algorithm AS 241, Applied Statistics 37 (1988).
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    precondition(
      standardDeviation >= 0 && standardDeviation.isFinite,
      "A standard deviation must be finite and not negative.")
    return mean + standardDeviation * NormalQuantile.value(at: openUniform())
  }

  /// Many normal deviates.
  ///
  /// - Parameters:
  ///   - count: how many, at least 0.
  ///   - mean: $\mu$.
  ///   - standardDeviation: $\sigma$, at least 0.
  /// - Returns: `count` numbers, as `count` calls of `normal` give them.
  /// - Complexity: O(count).
  public mutating func normals(
    _ count: Int, mean: Double = 0, standardDeviation: Double = 1
  ) -> [Double] {
    requireCount(count)
    var deviates = [Double](repeating: 0, count: count)
    for index in deviates.indices {
      deviates[index] = normal(mean: mean, standardDeviation: standardDeviation)
    }
    return deviates
  }

  /// An exponential deviate, $-m \log u$.
  ///
  /// - Parameter mean: $m$, at least 0.
  /// - Returns: a number that is not negative.
  /// - Complexity: O(1), one draw.
  public mutating func exponential(mean: Double = 1) -> Double {
    precondition(
      mean >= 0 && mean.isFinite, "The mean of an exponential must be finite and not negative.")
    return -mean * log(openUniform())
  }

  /// A Laplace (double exponential) deviate: density $\tfrac{1}{2b}\exp(-|x - a|/b)$, variance
  /// $2b^2$.
  ///
  /// - Parameters:
  ///   - location: $a$.
  ///   - scale: $b$, at least 0.
  /// - Returns: a number.
  /// - Complexity: O(1), one draw.
  public mutating func laplace(location: Double = 0, scale: Double = 1) -> Double {
    precondition(
      scale >= 0 && scale.isFinite, "The scale of a Laplace must be finite and not negative.")
    let u = openUniform()
    return u < 0.5 ? location + scale * log(2 * u) : location - scale * log(2 * (1 - u))
  }

  /// Whether an event of the given probability happens.
  ///
  /// - Parameter probability: between 0 (never) and 1 (always).
  /// - Returns: true with that probability.
  /// - Complexity: O(1), one draw.
  public mutating func bernoulli(_ probability: Double) -> Bool {
    precondition((0...1).contains(probability), "A probability must lie between 0 and 1.")
    return uniform() < probability
  }

  private mutating func openUniform() -> Double { Self.openUnit(next()) }

  /// Maps a draw to a number strictly between 0 and 1, on a grid that is symmetric about one half.
  static func openUnit(_ bits: UInt64) -> Double {
    // 52 bits, so that adding one half is exact.
    (Double(bits >> 12) + 0.5) * 0x1p-52
  }

  private func requireCount(_ count: Int) {
    precondition(count >= 0, "The number of deviates must not be negative.")
  }
}
