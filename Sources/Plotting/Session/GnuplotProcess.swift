import Foundation

/// A running gnuplot: text in, lines out, and a way to end it.
///
/// One thread writes what is sent, so that the sender never waits for a full pipe. Another reads
/// both outputs, so that gnuplot never waits for us.
final class GnuplotProcess: @unchecked Sendable {
  /// What a process has to say.
  enum Event: Sendable, Equatable {
    /// A line of its error output, where gnuplot also prints.
    case line(String)
    /// It has ended and has been buried; how, in words.
    case ended(String)
  }

  private let pid: pid_t
  private let inbox = NSCondition()
  private var waiting: [Script] = []
  private var isClosed = false
  private var isBuried = false

  /// Starts a program without a shell.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - handler: Called for every event, on a thread of the process.
  /// - Throws: ``PlottingError/cannotStart(program:reason:)``.
  init(path: String, handler: @escaping @Sendable (Event) -> Void) throws(PlottingError) {
    Spawn.gate.lock()
    defer { Spawn.gate.unlock() }
    let pipes = try GnuplotPipes(program: path)
    do throws(GnuplotStream.Failure) {
      pid = try Spawn.start(
        path: path, arguments: ["-d"],
        streams: (pipes.input.read, pipes.output.write, pipes.errors.write))
    } catch {
      pipes.closeAll()
      throw .cannotStart(program: path, reason: error.reason)
    }
    pipes.closeChildEnds()
    let (input, output, errors) = (pipes.input.write, pipes.output.read, pipes.errors.read)
    Thread.detachNewThread { self.write(to: input) }
    Thread.detachNewThread { self.listen(output: output, errors: errors, handler: handler) }
  }

  /// Sends a script; returns at once.
  func send(_ script: Script) {
    inbox.withLock {
      waiting.append(script)
      inbox.signal()
    }
  }

  /// Ends the input, upon which gnuplot finishes what it has and leaves.
  func close() {
    inbox.withLock {
      isClosed = true
      inbox.signal()
    }
  }

  /// Ends the process and all it started.
  func kill() {
    inbox.withLock {
      isClosed = true
      waiting = []
      inbox.signal()
      // A buried process has given its number back, and the number may be someone else's.
      if !isBuried { _ = Glibc.kill(-pid, SIGKILL) }
    }
  }

  private func next() -> Script? {
    inbox.withLock {
      while waiting.isEmpty, !isClosed { inbox.wait() }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }
  }

  private func write(to descriptor: Int32) {
    guard let stream = try? GnuplotStream(descriptor: descriptor) else { return }
    while let script = next() {
      do {
        try script.write(to: stream)
        try stream.flush()
      } catch {
        break  // The reader is gone; the listener learns how it ended and reports it.
      }
    }
    try? stream.close()
  }

  private func listen(output: Int32, errors: Int32, handler: (Event) -> Void) {
    var lines = LineBuffer()
    var sources = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while sources.contains(where: { $0.fd >= 0 }) {
      guard poll(&sources, nfds_t(sources.count), -1) >= 0 || errno == EINTR else { break }
      for index in sources.indices where sources[index].fd >= 0 && sources[index].revents != 0 {
        let count = read(sources[index].fd, &buffer, buffer.count)
        if count > 0 {
          // What gnuplot writes to its output is an image that has lost its way: read, not kept.
          if index == 1 { lines.append(buffer[..<count]).forEach { handler(.line($0)) } }
        } else if count == 0 || errno != EINTR {
          Glibc.close(sources[index].fd)
          sources[index].fd = -1
        }
      }
    }
    if let rest = lines.rest { handler(.line(rest)) }
    handler(.ended(bury()))
  }

  private func bury() -> String {
    // Wait without reaping, then reap under the lock, so that `kill` never hits a reused number.
    var information = siginfo_t()
    while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    let status = inbox.withLock {
      isBuried = true
      isClosed = true
      inbox.signal()
      return Spawn.bury(pid)
    }
    return Spawn.words(status: status)
  }
}

/// Bytes put together to lines.
struct LineBuffer {
  private var bytes: [UInt8] = []

  /// Takes bytes in and returns the lines they complete.
  mutating func append(_ more: ArraySlice<UInt8>) -> [String] {
    bytes += more
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    let whole = bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
    bytes.removeFirst(end + 1)
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What was begun and not ended.
  var rest: String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
