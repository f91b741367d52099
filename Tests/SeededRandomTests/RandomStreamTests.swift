import SeededRandom
import Testing

@Suite("A random stream")
struct RandomStreamTests {
  /// Made by a second implementation of the documented mapping, in Python:
  ///
  ///     M = 2**64 - 1
  ///     def block(c, k):
  ///       for _ in range(10):
  ///         a, b = c[0] * 0xD2511F53, c[2] * 0xCD9E8D57
  ///         c = [(b>>32) ^ c[1] ^ k[0], b & 0xffffffff, (a>>32) ^ c[3] ^ k[1], a & 0xffffffff]
  ///         k = [(k[0] + 0x9E3779B9) & 0xffffffff, (k[1] + 0xBB67AE85) & 0xffffffff]
  ///       return c
  ///     def mix(z):
  ///       z = ((z ^ z>>30) * 0xBF58476D1CE4E5B9) & M
  ///       z = ((z ^ z>>27) * 0x94D049BB133111EB) & M
  ///       return z ^ z>>31
  ///     def name(p, s):
  ///       for b in s.encode(): p = ((p ^ b) * 0x100000001B3) & M
  ///       return mix(p)
  ///     def index(p, i): return mix((mix(p ^ 0x9E3779B97F4A7C15) + i) & M)
  ///     def draws(seed, i, n):
  ///       out, lo, hi = [], lambda x: x & 0xffffffff, lambda x: x >> 32
  ///       for b in range((n + 1) // 2):
  ///         w = block([lo(b), hi(b), lo(i), hi(i)], [lo(seed), hi(seed)])
  ///         out += [w[0] | w[1] << 32, w[2] | w[3] << 32]
  ///       return out[:n]
  ///     ROOT = 0xCBF29CE484222325
  ///     draws(0, ROOT, 5); draws(7, name(ROOT, "noise"), 4); draws(M, index(ROOT, -1), 4)
  ///     draws(7, index(name(name(ROOT, "noise"), "folds"), 3), 4)
  ///     draws(1, name(ROOT, "\u03b2\u2080"), 3)
  private static let frozen: [(stream: RandomStream, draws: [UInt64])] = [
    (
      RandomStream(seed: 0),
      [
        0x1AA7_22E1_4AB9_8097, 0x440D_76B4_CBC3_7E0F, 0x1DF2_EA61_1ADF_9F39, 0x738E_BF93_04F0_EBEC,
        0xAEE7_47CC_AB5E_9159,
      ]
    ),
    (
      RandomStream(seed: 7, name: "noise"),
      [
        0xD08D_9157_76F1_275F, 0x10CA_9446_C8B4_9D57, 0xAA81_3408_29AB_3FDD, 0xD82C_0C8A_EC9E_6503,
      ]
    ),
    (
      RandomStream(seed: 7, name: "noise").substream("folds").substream(3),
      [
        0xAF98_D608_7A95_712F, 0x8BB9_CF0C_9A01_84B2, 0x7932_ED5C_93C6_8DA5, 0xF12D_7115_1F6C_5214,
      ]
    ),
    (
      RandomStream(seed: .max).substream(-1),
      [
        0x1147_826A_7D71_D3A5, 0x3AC1_5BB0_ADE2_8452, 0x9B4C_3E21_D42E_33A6, 0x66A1_31F8_126F_6BA3,
      ]
    ),
    (
      RandomStream(seed: 1, name: "\u{3B2}\u{2080}"),
      [0x63EC_6873_49BD_E25B, 0x4CFC_8E55_6017_4E9C, 0x3C2B_CD23_38A9_3010]
    ),
  ]

  @Test("gives the draws of an independent implementation", arguments: 0..<5)
  func frozenDraws(row: Int) {
    var stream = Self.frozen[row].stream
    for expected in Self.frozen[row].draws { #expect(stream.next() == expected) }
  }

  @Test("repeats itself for an equal seed and name, and only then")
  func repeatable() {
    var first = RandomStream(seed: 11, name: "data")
    var second = RandomStream(seed: 11, name: "data")
    var otherName = RandomStream(seed: 11, name: "Data")
    var otherSeed = RandomStream(seed: 12, name: "data")
    let draws = first.uniforms(100)
    #expect(second.uniforms(100) == draws)
    #expect(zip(otherName.uniforms(100), draws).allSatisfy { $0 != $1 })
    #expect(zip(otherSeed.uniforms(100), draws).allSatisfy { $0 != $1 })
  }

  @Test("names the same substream from its initialiser and from the root")
  func nameIsSubstreamOfRoot() {
    #expect(RandomStream(seed: 3, name: "x") == RandomStream(seed: 3).substream("x"))
  }

  @Test("has substreams that do not depend on what was drawn before, and does not move itself")
  func substreamsStandStill() {
    var used = RandomStream(seed: 5, name: "page")
    let fresh = used
    _ = used.normals(7)
    let afterDraws = used
    #expect(used.substream("folds") == fresh.substream("folds"))
    #expect(used.substream(4) == fresh.substream(4))
    #expect(used == afterDraws)
  }

  /// Different texts that concatenate to the same one, the empty name, index against digit, order.
  @Test("keeps paths apart that look alike")
  func lookAlikes() {
    let root = RandomStream(seed: 0)
    let paths = [
      root, root.substream(""), root.substream("").substream(""), root.substream(0),
      root.substream("0"), root.substream("\0"), root.substream("ab"),
      root.substream("a").substream("b"), root.substream("b").substream("a"),
      root.substream("a"), root.substream("b"), root.substream(1).substream(2),
      root.substream(2).substream(1), root.substream(12), root.substream(-1),
      root.substream(.max), root.substream(.min),
    ]
    let firstDraws = paths.map { path in
      var stream = path
      return stream.next()
    }
    #expect(Set(firstDraws).count == paths.count)
  }

  @Test("gives 200,000 different first draws to 200,000 indices and names")
  func noCollisions() {
    let root = RandomStream(seed: 9)
    var seen = Set<UInt64>()
    for index in 0..<100_000 {
      var byIndex = root.substream(index)
      var byName = root.substream("fold \(index)")
      seen.insert(byIndex.next())
      seen.insert(byName.next())
    }
    #expect(seen.count == 200_000)
  }

  @Test("serves the standard library as a generator")
  func asGenerator() {
    var stream = RandomStream(seed: 2)
    let drawn = (0..<1_000).map { _ in Int.random(in: 1...6, using: &stream) }
    #expect(Set(drawn) == Set(1...6))
  }
}
