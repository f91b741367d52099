/// MT19937, the generator behind NumPy's legacy interface.
///
/// - Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with the seeding of
///   2002.
struct MersenneTwister: Sendable, Equatable {
  private static let length = 624
  private static let middle = 397

  private var state: [UInt32]
  private var position = MersenneTwister.length

  /// The generator started from one number.
  ///
  /// - Parameter seed: any number.
  /// - Complexity: O(624).
  init(seed: UInt32) {
    state = [UInt32](repeating: seed, count: Self.length)
    for index in 1..<Self.length {
      let previous = state[index - 1]
      state[index] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(index)
    }
  }

  /// The next 32 random bits.
  ///
  /// - Complexity: O(1), amortised over 624 draws.
  mutating func next() -> UInt32 {
    if position == Self.length { refill() }
    var bits = state[position]
    position += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9D2C_5680
    bits ^= (bits << 15) & 0xEFC6_0000
    return bits ^ (bits >> 18)
  }

  private mutating func refill() {
    for index in 0..<Self.length {
      let following = state[(index + 1) % Self.length]
      let joined = (state[index] & 0x8000_0000) | (following & 0x7FFF_FFFF)
      let twist: UInt32 = following & 1 == 0 ? 0 : 0x9908_B0DF
      state[index] = state[(index + Self.middle) % Self.length] ^ (joined >> 1) ^ twist
    }
    position = 0
  }
}
