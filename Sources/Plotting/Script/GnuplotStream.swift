import CGnuplotIostream
import Foundation

/// Text and numbers on their way through gnuplot-iostream, to a file or to a gnuplot.
///
/// Not shared between threads: one owner writes.
final class GnuplotStream {
  private var stream: OpaquePointer?

  /// What the system said: an `errno` value.
  struct Failure: Error, Equatable {
    var code: Int32

    /// The system's own words.
    var reason: String { String(cString: strerror(code)) }
  }

  /// Takes over a file descriptor.
  init(descriptor: Int32) throws(Failure) {
    try Self.check(cgi_open(descriptor, &stream))
  }

  deinit {
    if let stream { _ = cgi_close(stream) }
  }

  /// Writes text as it is.
  func send(_ text: String) throws(Failure) {
    var text = text
    let status = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        cgi_send_text(stream, chars.baseAddress, chars.count)
      }
    }
    try Self.check(status)
  }

  /// Writes rows of numbers and the line `e` that ends them.
  func send(rows values: [Double], columns: Int) throws(Failure) {
    let count = columns == 0 ? 0 : values.count / columns
    try Self.check(cgi_send_rows(stream, values, count, columns))
  }

  /// Hands what was written to the system.
  func flush() throws(Failure) {
    try Self.check(cgi_flush(stream))
  }

  /// Flushes and closes; nothing can be written afterwards.
  func close() throws(Failure) {
    guard let open = stream else { return }
    stream = nil
    try Self.check(cgi_close(open))
  }

  private static func check(_ status: Int32) throws(Failure) {
    if status != 0 { throw Failure(code: status) }
  }
}
