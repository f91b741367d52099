import Foundation

/// A fingerprint of a file's content, sixteen hexadecimal digits.
///
/// FNV-1a over words of eight bytes. It answers "did this change?", for which no cryptography is
/// needed: texts that differ in one word never have the same fingerprint, for each step maps states
/// one to one, and others share one by chance only, once in 2⁶⁴.
enum ContentHash {
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// The fingerprint of bytes.
  ///
  /// - Complexity: O(count), an eighth of it in steps.
  static func of(_ data: Data) -> String {
    var state = offset
    data.withUnsafeBytes { bytes in
      let words = bytes.count / 8
      for word in 0..<words {
        let value = bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
        state = mix(state, UInt64(littleEndian: value))
      }
      for index in words * 8..<bytes.count { state = mix(state, UInt64(bytes[index])) }
    }
    // The length tells apart texts that differ in zeros at their end.
    state = mix(state, UInt64(data.count))
    return String(repeating: "0", count: state.leadingZeroBitCount / 4)
      + (state == 0 ? "" : String(state, radix: 16))
  }

  /// The fingerprint of a text.
  static func of(_ text: String) -> String { of(Data(text.utf8)) }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* prime
    // A product carries upwards only; this brings the high bits down again.
    return product ^ (product >> 32)
  }
}
