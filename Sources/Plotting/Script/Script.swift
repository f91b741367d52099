import Foundation

/// A gnuplot script: the same pieces go to its file and to the process.
struct Script: Sendable, Equatable {
  /// A stretch of text, or the rows of a data block.
  enum Piece: Sendable, Equatable {
    case text(String)
    case rows([Double], columns: Int)
  }

  private(set) var pieces: [Piece] = []

  /// Whether it draws into a window of gnuplot's, which is smaller than a picture.
  var isForWindow = false

  /// Appends lines.
  mutating func add(_ lines: String...) {
    add(lines)
  }

  /// Appends lines.
  mutating func add(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined()
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Appends all of another script.
  mutating func append(_ other: Script) {
    for piece in other.pieces {
      if case .text(let text) = piece, case .text(let before)? = pieces.last {
        pieces[pieces.count - 1] = .text(before + text)
      } else {
        pieces.append(piece)
      }
    }
  }

  /// Appends a named data block.
  ///
  /// The library ends data with a line `e`, so that is what ends the block: no row of numbers is
  /// ever a lone letter.
  mutating func add(block name: String, rows: [[Double]]) {
    add("$\(name) << e")
    pieces.append(.rows(Array(rows.joined()), columns: rows.first?.count ?? 0))
  }

  /// Sends all pieces.
  func write(to stream: GnuplotStream) throws(GnuplotStream.Failure) {
    for piece in pieces {
      switch piece {
      case .text(let text): try stream.send(text)
      case .rows(let values, let columns): try stream.send(rows: values, columns: columns)
      }
    }
  }

  /// The script as it stands in its file.
  func text() throws(GnuplotStream.Failure) -> String {
    guard let file = tmpfile() else { throw GnuplotStream.Failure(code: errno) }
    defer { fclose(file) }
    let copy = dup(fileno(file))
    guard copy >= 0 else { throw GnuplotStream.Failure(code: errno) }
    let stream = try GnuplotStream(descriptor: copy)
    try write(to: stream)
    try stream.close()
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
