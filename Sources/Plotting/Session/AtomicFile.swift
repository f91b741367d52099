import Foundation

/// Files that are there whole or not at all.
enum AtomicFile {
  /// A name in the same directory under which a file is made before it gets its own.
  ///
  /// - Parameter path: The final path.
  /// - Returns: A hidden path beside it, another one each time.
  static func temporary(for path: String) -> String {
    let number = numbers.withLock {
      lastNumber += 1
      return lastNumber
    }
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent).\(getpid()).\(number).tmp"
    return url.deletingLastPathComponent().appendingPathComponent(name).path
  }

  private static let numbers = NSLock()
  nonisolated(unsafe) private static var lastNumber = 0

  /// Writes a file through a gnuplot stream, then gives it its name.
  static func write(
    _ path: String, with body: (GnuplotStream) throws(GnuplotStream.Failure) -> Void
  ) throws(PlottingError) {
    let temporary = temporary(for: path)
    do throws(GnuplotStream.Failure) {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw GnuplotStream.Failure(code: errno) }
      let stream = try GnuplotStream(descriptor: descriptor)
      try body(stream)
      try stream.close()
      guard rename(temporary, path) == 0 else { throw GnuplotStream.Failure(code: errno) }
    } catch {
      unlink(temporary)
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Gives an image its words and takes the time from it, before it gets its name.
  ///
  /// - Returns: `nil` if that could be done, else what stood in the way.
  static func finish(_ image: FigureJob.Image, id: String) -> String? {
    let url = URL(fileURLWithPath: image.temporary)
    do {
      switch (image.format, image.words) {
      case (.svg, let words?):
        let svg = try String(contentsOf: url, encoding: .utf8)
        try Data(words.described(svg: svg, id: id).utf8).write(to: url)
      case (.png, let words?):
        try words.described(png: Data(contentsOf: url)).write(to: url)
      case (.pdf, _):
        try ImageWords.undated(pdf: Data(contentsOf: url)).write(to: url)
      case (.svg, nil), (.png, nil), (.gif, _): break
      }
      return nil
    } catch {
      return "its words cannot be written into it"
    }
  }

  /// Whether a file is an image of a kind from its first to its last byte.
  ///
  /// - Returns: `nil` if it is, else what is wrong with it.
  static func flaw(ofImage path: String, format: FigureFormat) -> String? {
    guard let file = fopen(path, "rb") else { return "there is no file" }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    if size <= 0 { return "the file is empty" }
    var head = [UInt8](repeating: 0, count: min(size, 64))
    rewind(file)
    fread(&head, 1, head.count, file)
    var tail = [UInt8](repeating: 0, count: min(size, 64))
    fseek(file, -tail.count, SEEK_END)
    fread(&tail, 1, tail.count, file)
    switch format {
    case .png:
      if !head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        return "it does not begin like a PNG"
      }
      let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
      return tail.suffix(12) == end[...] ? nil : "the end of the PNG is missing"
    case .svg:
      return String(decoding: tail, as: UTF8.self).contains("</svg>")
        ? nil : "the end of the SVG is missing"
    case .pdf:
      return head.starts(with: Array("%PDF".utf8))
        && String(decoding: tail, as: UTF8.self).contains("%%EOF")
        ? nil : "it is no whole PDF"
    case .gif:
      return head.starts(with: Array("GIF8".utf8)) && tail.last == 0x3B
        ? nil : "it is no whole GIF"
    }
  }
}
