@preconcurrency import Dispatch
import Foundation
import Synchronization

/// What happens on Ctrl-C, or when the program is told to end: no half-written file stays behind.
enum Interruption {
  /// What is still to be cleared away.
  private static let actions = Mutex<[@Sendable () -> Void]>([])
  /// Held while files are moved to their places.
  private static let gate = NSLock()

  /// Waits for the signals from the first use on. The handlers run on a queue, where they may do
  /// more than a handler of a signal may.
  private static let watches: [any DispatchSourceSignal] = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { end(with: 128 + number) }
    source.activate()
    return source
  }

  /// Does something before the program is broken off, the latest first.
  static func onInterruption(_ action: @escaping @Sendable () -> Void) {
    _ = watches
    actions.withLock { $0.append(action) }
  }

  /// Clears away and ends the program; 130 after Ctrl-C.
  static func end(with status: Int32) -> Never {
    gate.lock()
    Console.progress("")
    for action in actions.withLock({ $0 }).reversed() { action() }
    exit(status)
  }

  /// Does something that an interruption waits for: a page is moved to its place whole.
  static func deferred<Result>(_ body: () throws -> Result) rethrows -> Result {
    gate.lock()
    defer { gate.unlock() }
    return try body()
  }

  /// Ends the program when its standard input ends: a worker lives as long as who started it.
  static func followStandardInput() {
    _ = watches
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { end(with: 130) }
      }
    }
  }
}
