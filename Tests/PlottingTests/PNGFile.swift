import Foundation
import Testing

@testable import Plotting

/// A PNG taken apart by other code than that which puts it together.
struct PNGFile {
  private struct Chunk {
    let name: String
    let body: Data
    /// The chunk as it stands in the file.
    let bytes: Data
  }

  private let signature: Data
  private let chunks: [Chunk]

  /// Reads every chunk, and holds it to its checksum.
  init(_ data: Data) throws {
    signature = data.prefix(8)
    var chunks: [Chunk] = []
    var rest = data.dropFirst(8)
    while !rest.isEmpty {
      let length = Int(Self.number(rest.prefix(4)))
      try #require(rest.count >= 12 + length, "a chunk is cut off")
      let bytes = Data(rest.prefix(12 + length))
      #expect(Self.checksum(bytes[4..<8 + length]) == Self.number(bytes.suffix(4)))
      chunks.append(
        Chunk(
          name: String(decoding: bytes[4..<8], as: UTF8.self), body: bytes[8..<8 + length],
          bytes: bytes))
      rest = rest.dropFirst(bytes.count)
    }
    self.chunks = chunks
  }

  /// The names of the chunks; those of the picture itself stand as one.
  var names: [String] {
    chunks.map(\.name).reduce(into: []) { names, name in
      if names.last != "IDAT" || name != "IDAT" { names.append(name) }
    }
  }

  /// The texts of the file by keyword.
  var words: [String: String] {
    let texts = chunks.filter { $0.name == "iTXt" }.map { chunk in
      // Keyword and its end, two flags, the ends of an empty language and translation, the text.
      let keyword = chunk.body.prefix { $0 != 0 }
      let text = chunk.body.dropFirst(keyword.count + 5)
      return (String(decoding: keyword, as: UTF8.self), String(decoding: text, as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  /// The file as if no words had been written into it.
  var withoutWords: Data {
    chunks.filter { $0.name != "iTXt" }.reduce(signature) { $0 + $1.bytes }
  }

  private static func number(_ bytes: Data) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The checksum by a table of all bytes, as annex D of the standard prints it.
  private static func checksum(_ bytes: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return sum ^ 0xFFFF_FFFF
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    var value = UInt32(byte)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }
}

/// What ExifTool reads in an image: a decoder that is not ours.
enum ExifTool {
  static let path = ["/usr/bin/exiftool", "/usr/local/bin/exiftool"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The title and the description of an image.
  static func words(of image: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "exiftool")
    process.arguments = ["-s3", "-Title", "-Description", image.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try Spawn.gate.withLock { try process.run() }
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
