/// A stream of random numbers that is fixed by a seed and a path of names.
///
/// The generator is Philox4x32-10, which turns a counter into random bits under a key:
///
/// | input | words, least significant first | holds |
/// |---|---|---|
/// | key | 2 | the seed |
/// | counter, low half | 2 | the number of the block, from 0 |
/// | counter, high half | 2 | the identity of the stream: 64 bits, hashed from names and indices |
///
/// A block is four words, and so two draws of 64 bits: words 0 and 1 first, then 2 and 3, low word
/// first.
///
/// Streams of one seed with different identities never use the same counter, so that no two of them
/// share a block, however long they run. A substream depends on the seed and the path alone, not on
/// what was drawn before. A draw added in one place therefore shifts no draw in another:
///
///     var noise = RandomStream(seed: 7, name: "noise")
///     let first = noise.normals(100)
///     let fold = noise.substream("folds").substream(3)   // the same before and after `normals`
///
/// Integers and uniforms are the same on every machine. Normal, exponential and Laplace deviates
/// use only the IEEE operations and, in part of their range, `log`; where two C libraries round
/// `log` differently, the last bit of such a deviate may differ, never which draws are used.
public struct RandomStream: RandomNumberGenerator, Sendable, Equatable {
  /// The key of the cipher.
  public let seed: UInt64

  private let identity: UInt64
  private var nextBlock: UInt64 = 0
  private var spare: UInt64?

  /// The stream called `name` of a seed.
  ///
  /// - Parameters:
  ///   - seed: any number; neighbouring seeds are as independent as distant ones.
  ///   - name: any text, compared by its UTF-8 bytes. The empty name is the root, of which
  ///     `RandomStream(seed: s, name: "x")` is the substream `"x"`.
  /// - Complexity: O(length of the name).
  public init(seed: UInt64, name: String = "") {
    let root = StreamIdentity.root
    self.init(
      seed: seed, identity: name.isEmpty ? root : StreamIdentity.child(of: root, name: name))
  }

  private init(seed: UInt64, identity: UInt64) {
    self.seed = seed
    self.identity = identity
  }

  /// The stream called `name` inside this one, from its beginning; this stream does not move.
  ///
  /// - Parameter name: any text, compared by its UTF-8 bytes.
  /// - Returns: the same stream whatever was drawn from this one before.
  /// - Complexity: O(length of the name).
  public func substream(_ name: String) -> RandomStream {
    RandomStream(seed: seed, identity: StreamIdentity.child(of: identity, name: name))
  }

  /// Stream number `index` inside this one, from its beginning; this stream does not move.
  ///
  /// - Parameter index: any number, such as that of a fold or a repetition.
  /// - Returns: the same stream whatever was drawn from this one before.
  /// - Complexity: O(1).
  public func substream(_ index: Int) -> RandomStream {
    RandomStream(seed: seed, identity: StreamIdentity.child(of: identity, index: index))
  }

  /// The next 64 random bits.
  ///
  /// - Returns: a number each value of which is equally likely.
  /// - Complexity: O(1), one Philox block for every two draws.
  public mutating func next() -> UInt64 {
    if let kept = spare {
      spare = nil
      return kept
    }
    let words = Philox4x32.block(
      counter: SIMD4(low(nextBlock), high(nextBlock), low(identity), high(identity)),
      key: SIMD2(low(seed), high(seed)))
    nextBlock &+= 1
    spare = UInt64(words[2]) | UInt64(words[3]) << 32
    return UInt64(words[0]) | UInt64(words[1]) << 32
  }

  private func low(_ value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: value) }
  private func high(_ value: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: value >> 32) }
}
