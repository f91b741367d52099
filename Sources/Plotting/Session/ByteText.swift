import Foundation

/// A long text as bytes, for replacements that must be fast in a debug build too.
package struct ByteText: Sendable {
  /// The text in UTF-8.
  package private(set) var bytes: [UInt8]

  /// Takes a text over.
  package init(_ data: some Sequence<UInt8>) { bytes = Array(data) }

  /// The text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Puts another text for every occurrence of a mark.
  ///
  /// - Parameters:
  ///   - mark: What to look for, not empty.
  ///   - text: What to put there.
  /// - Complexity: O(length), by the system's own search.
  package mutating func replace(_ mark: String, with text: some Collection<UInt8>) {
    let places = places(of: Array(mark.utf8))
    if places.isEmpty { return }
    let length = mark.utf8.count
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + places.count * max(0, text.count - length))
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += text
      start = place + length
    }
    result += bytes[start...]
    bytes = result
  }

  private func places(of mark: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { all in
      var places: [Int] = []
      guard let base = all.baseAddress else { return places }
      var start = 0
      while start + mark.count <= all.count,
        let found = memchr(base + start, Int32(mark[0]), all.count - start - mark.count + 1)
      {
        let place = base.distance(to: UnsafeRawPointer(found))
        let isMark = memcmp(found, mark, mark.count) == 0
        if isMark { places.append(place) }
        start = place + (isMark ? mark.count : 1)
      }
      return places
    }
  }
}
