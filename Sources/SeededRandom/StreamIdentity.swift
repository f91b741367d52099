/// How a name or an index becomes one half of a Philox counter.
///
/// Only collisions matter here: Philox itself does the scrambling. For a fixed name both maps are
/// one to one in the parent, and for a fixed parent distinct indices always give distinct
/// identities. Two names share an identity only by an accident of 64 bits.
enum StreamIdentity {
  /// The identity of the unnamed stream: the offset basis of FNV-1a.
  static let root: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The identity of a child called `name`: FNV-1a over the UTF-8 bytes, started at the parent,
  /// then mixed.
  ///
  /// The mixing keeps `"a"` inside `"b"` apart from `"ba"`.
  ///
  /// - Complexity: one multiplication a byte.
  static func child(of parent: UInt64, name: String) -> UInt64 {
    var hash = parent
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  /// The identity of child number `index`.
  ///
  /// The constant keeps indices apart from the empty name.
  static func child(of parent: UInt64, index: Int) -> UInt64 {
    mixed(mixed(parent ^ 0x9E37_79B9_7F4A_7C15) &+ UInt64(bitPattern: Int64(index)))
  }

  /// The finaliser of SplitMix64, a bijection of 64 bits.
  ///
  /// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
  ///   (2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
