/// The Philox4x32-10 bijection: four counter words and two key words in, four random words out.
///
/// Each of ten rounds multiplies two of the words into 64 bits, and exchanges and mixes the halves
/// with the key, which moves by a Weyl constant between rounds. For a fixed key the map is one to
/// one on the $2^{128}$ counters, so two streams that never share a counter never share a block.
///
/// - Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
///   (2011).
enum Philox4x32 {
  /// The ten-round block for one counter and one key.
  ///
  /// - Parameters:
  ///   - counter: four words, least significant first.
  ///   - key: two words, least significant first.
  /// - Returns: four words.
  /// - Complexity: ten rounds of two multiplications.
  @inline(__always)
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(c0) &* 0xD251_1F53
      let second = UInt64(c2) &* 0xCD9E_8D57
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
