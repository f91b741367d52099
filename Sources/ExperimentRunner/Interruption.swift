@preconcurrency import Dispatch
import Foundation
import Publishing
import Synchronization

/// What happens on Ctrl-C: no half-written file stays behind.
enum Interruption {
  /// The folders being written to.
  private static let folders = Mutex<[RunFolder]>([])

  /// Folders that are needed only while the program runs.
  private static let scratch = Mutex<[URL]>([])

  /// Waits for the signal from the first use on. The handler runs on a queue, where it may do more
  /// than a handler of a signal may.
  private static let watch: any DispatchSourceSignal = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      for folder in folders.withLock({ $0 }) { folder.removeTemporaryFiles() }
      for url in scratch.withLock({ $0 }) { try? FileManager.default.removeItem(at: url) }
      exit(130)
    }
    source.activate()
    return source
  }()

  /// Removes this process's temporary files from a folder when the user interrupts, and ends with
  /// status 130.
  static func cleansUp(_ folder: RunFolder) {
    _ = watch
    folders.withLock { $0.append(folder) }
  }

  /// Removes a folder when the user interrupts.
  static func removes(_ folder: URL) {
    _ = watch
    scratch.withLock { $0.append(folder) }
  }
}
