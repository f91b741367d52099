import Foundation
import LinearAlgebra

/// Raw little-endian doubles in a file, without a header.
enum DoublesFile {
  /// Reads a file that must hold exactly `count` doubles.
  ///
  /// The bytes go straight into the array: a copy on the way would double the memory that a large design takes.
  static func read(_ path: String, count: Int, what: String) throws(Failure) -> [Double] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      throw Failure(
        status: .badData, message: "Cannot read \(what) from \(path): \(Failure.systemReason).")
    }
    defer { close(file) }
    try check(file, path, count: count, what: what)
    var failed = false
    // On large pages, where there are some, as NumPy's arrays are.
    let values = [Double](count: count) { goal in
      let buffer = UnsafeMutableRawBufferPointer(start: goal, count: count * 8)
      failed = !fill(buffer, from: file)
      if failed { goal.update(repeating: 0, count: count) }
    }
    guard !failed else {
      throw Failure(
        status: .badData,
        message: "Reading \(what) from \(path) ended early: \(Failure.systemReason).")
    }
    return 1.littleEndian == 1 ? values : values.map(swapped)
  }

  /// Writes doubles, replacing the file as a whole.
  static func write(_ values: [Double], to url: URL) throws(Failure) {
    let ordered = 1.littleEndian == 1 ? values : values.map(swapped)
    try write(ordered.withUnsafeBytes { Data($0) }, to: url)
  }

  /// Writes bytes, replacing the file as a whole.
  static func write(_ data: Data, to url: URL) throws(Failure) {
    do {
      try data.write(to: url, options: .atomic)
    } catch {
      throw Failure(
        status: .cannotWrite, message: "Cannot write \(url.path): \(error.localizedDescription)")
    }
  }

  private static func check(
    _ file: Int32, _ path: String, count: Int, what: String
  ) throws(Failure) {
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw Failure(status: .badData, message: "Cannot read \(what) from \(path): not a file.")
    }
    guard facts.st_size == count * MemoryLayout<Double>.size else {
      throw Failure(
        status: .badData,
        message: "\(path) has \(facts.st_size) bytes; \(what) needs \(count) doubles, "
          + "\(count * MemoryLayout<Double>.size) bytes. Check --rows and --columns, and that the file "
          + "holds raw doubles without a header.")
    }
  }

  private static func fill(_ target: UnsafeMutableRawBufferPointer, from file: Int32) -> Bool {
    var done = 0
    while done < target.count {
      let count = Foundation.read(file, target.baseAddress.map { $0 + done }, target.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func swapped(_ value: Double) -> Double {
    Double(bitPattern: value.bitPattern.byteSwapped)
  }
}
