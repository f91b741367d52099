import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import Notebook
import Synchronization

/// Builds and runs a page again whenever a source is saved.
struct WatchPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Build and run a page again whenever a source is saved.")

  @Argument(help: "The page; a unique prefix of its name is enough.")
  var page: String

  @Argument(parsing: .allUnrecognized, help: "What to run it with: --name value.")
  var parameters: [String] = []

  func run() throws {
    let slug = try PageLookup.page(named: page).slug
    guard let root = PackageRoot() else {
      throw ExitStatus.end(.usage, "there is no Package.swift here or above; go to your package.")
    }
    let watcher = SourceWatcher(root: root.url)
    let children = ChildProcesses()
    children.endOnInterrupt()
    let program = CommandLine.arguments.first ?? "experiments"
    var seen = watcher.stamp()
    while true {
      Console.note("watch: building")
      let build = [
        "swift", "build", "--package-path", root.url.path(), "--product",
        URL(filePath: program).lastPathComponent,
      ]
      if children.run(build) == 0 {
        // The new program, not this one: a page that was edited is another page.
        _ = children.run([program, slug] + parameters)
      }
      Console.note("watch: waiting for a change; Ctrl-C ends")
      while watcher.stamp() == seen { usleep(200_000) }
      seen = watcher.stamp()
    }
  }
}

/// Knows when a source of a package changes.
struct SourceWatcher {
  let root: URL

  /// When each source was saved last, as one value to compare.
  func stamp() -> [String: Date] {
    var result: [String: Date] = [:]
    for folder in ["Sources", "Experiments"] {
      let start = root.appending(path: folder)
      guard let files = FileManager.default.enumerator(atPath: start.path()) else { continue }
      for case let name as String in files where !name.hasPrefix(".") {
        guard name.hasSuffix(".swift") || name.hasSuffix(".csv") || name.hasSuffix(".cpp") else {
          continue
        }
        let values = try? start.appending(path: name)
          .resourceValues(forKeys: [.contentModificationDateKey])
        result["\(folder)/\(name)"] = values?.contentModificationDate
      }
    }
    let manifest = root.appending(path: "Package.swift")
    result["Package.swift"] =
      try? manifest.resourceValues(forKeys: [.contentModificationDateKey])
      .contentModificationDate
    return result
  }
}

/// Runs one program at a time, and leaves none behind.
final class ChildProcesses: Sendable {
  private let current = Mutex<Int32?>(nil)
  private let signals = Mutex<[any DispatchSourceSignal]>([])

  /// On Ctrl-C or a request to end: ends the child and all it started, then the program, with the
  /// status that tells so.
  func endOnInterrupt() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        current.withLock { child in
          if let child {
            kill(-child, SIGTERM)
            // A child that does not listen has a second; then it is ended all the same.
            for _ in 0..<20 where kill(-child, 0) == 0 { usleep(50_000) }
            kill(-child, SIGKILL)
          }
          exit(128 + number)
        }
      }
      source.activate()
      signals.withLock { $0.append(source) }
    }
  }

  /// Runs a program to its end, in a process group of its own.
  ///
  /// - Returns: its exit status; 127 where it cannot be started.
  func run(_ words: [String]) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    var arguments = words.map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    arguments.append(nil)
    // Started and noted in one step, so that an interruption never misses it.
    let child = current.withLock { current -> pid_t? in
      var started: pid_t = 0
      guard posix_spawnp(&started, words[0], &actions, &attributes, arguments, environ) == 0 else {
        return nil
      }
      current = started
      return started
    }
    guard let child else {
      Console.note("watch: \(words[0]) cannot be started")
      return 127
    }
    var status: Int32 = 0
    // Waited for without reaping first: until it is forgotten, its number is nobody else's.
    var information = siginfo_t()
    while waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    current.withLock { $0 = nil }
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
