import Foundation

/// NumPy's legacy generator, draw for draw: `np.random.RandomState(seed)`, or
/// `np.random.seed(seed)` and after.
///
/// Published demonstrations are seeded this way, and their printed numbers come out again only from
/// the same draws. For everything new, use `RandomStream`: this generator has one sequence, so that
/// a draw added anywhere shifts all that follow.
///
/// NumPy keeps the streams of this class frozen. Normal deviates go through `log`, and may differ
/// from NumPy's in the last bit where the C libraries do.
public struct NumPyLegacyRandom: Sendable, Equatable {
  private var twister: MersenneTwister
  private var spareNormal: Double?

  /// The generator that `np.random.RandomState(seed)` gives.
  ///
  /// - Parameter seed: from 0 to $2^{32} - 1$, the range NumPy accepts.
  /// - Complexity: O(1).
  public init(seed: UInt32) {
    twister = MersenneTwister(seed: seed)
  }

  /// The next number of `random_sample()` or `rand()`, uniform on $[0, 1)$ with 53 bits.
  ///
  /// - Returns: a multiple of $2^{-53}$, never 1.
  /// - Complexity: O(1), two draws of 32 bits.
  public mutating func uniform() -> Double {
    let high = twister.next() >> 5
    let low = twister.next() >> 6
    return (Double(high) * 0x1p26 + Double(low)) * 0x1p-53
  }

  /// The next `count` numbers of `random_sample(count)` or `rand(count)`.
  ///
  /// - Parameter count: how many, at least 0.
  /// - Returns: `count` numbers on $[0, 1)$.
  /// - Complexity: O(count).
  public mutating func uniforms(_ count: Int) -> [Double] {
    requireCount(count)
    var deviates = [Double](repeating: 0, count: count)
    for index in deviates.indices { deviates[index] = uniform() }
    return deviates
  }

  /// The next number of `normal(mean, standardDeviation)` or `randn()`, by the polar method.
  ///
  /// The method makes two deviates at a time; the second is kept for the next call, also across
  /// draws of another kind, as NumPy keeps it.
  ///
  /// - Parameters:
  ///   - mean: `loc`.
  ///   - standardDeviation: `scale`, at least 0.
  /// - Returns: a normal deviate.
  /// - Complexity: O(1); 1.27 pairs of uniforms for two deviates on average.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    precondition(
      standardDeviation >= 0 && standardDeviation.isFinite,
      "A standard deviation must be finite and not negative.")
    return mean + standardDeviation * standardNormal()
  }

  /// The next `count` numbers of `normal(mean, standardDeviation, count)` or `randn(count)`.
  ///
  /// - Parameters:
  ///   - count: how many, at least 0.
  ///   - mean: `loc`.
  ///   - standardDeviation: `scale`, at least 0.
  /// - Returns: `count` normal deviates.
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

  /// The next number of `randint(bound)`, uniform on $0, \dots, n - 1$.
  ///
  /// Bits above the highest of $n - 1$ are masked away, and the draw is repeated while it is too
  /// large. A bound of 1 takes no draw.
  ///
  /// - Parameter bound: $n$, at least 1.
  /// - Returns: a number at least 0 and below the bound.
  /// - Complexity: O(1), fewer than two draws on average.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "The bound of a random integer must be at least 1.")
    let largest = UInt64(bound - 1)
    guard largest > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
    while true {
      let drawn = (largest <= UInt64(UInt32.max) ? UInt64(twister.next()) : next64()) & mask
      if drawn <= largest { return Int(drawn) }
    }
  }

  /// The array that `permutation(count)` gives.
  ///
  /// - Parameter count: $n$, at least 0.
  /// - Returns: the numbers $0, \dots, n - 1$, each once.
  /// - Complexity: O(n).
  public mutating func permutation(_ count: Int) -> [Int] {
    requireCount(count)
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// Reorders an array as `shuffle(elements)` does.
  ///
  /// - Parameter elements: an array of any length.
  /// - Complexity: O(n).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }

  private mutating func standardNormal() -> Double {
    if let kept = spareNormal {
      spareNormal = nil
      return kept
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square < 1 && square != 0 {
        let factor = (-2 * log(square) / square).squareRoot()
        spareNormal = factor * x
        return factor * y
      }
    }
  }

  private mutating func next64() -> UInt64 {
    let high = UInt64(twister.next())
    return high << 32 | UInt64(twister.next())
  }

  private func requireCount(_ count: Int) {
    precondition(count >= 0, "The number of deviates must not be negative.")
  }
}
