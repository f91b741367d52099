import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import Notebook
import Synchronization

/// Builds and runs a page again whenever a source is saved.
struct WatchPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Build and run a page again whenever a source is saved.",
    discussion: """
      A page that still runs when a source is saved is stopped and run again. Ctrl-C ends.
      """)

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
    let build = BuiltProgram(path: program).build(in: root.url)
    var seen = watcher.stamp()
    while true {
      Console.note("watch: building")
      let isOutdated = { watcher.stamp() != seen }
      if children.run(build) == 0 {
        // The new program, not this one: a page that was edited is another page. And a page that
        // was just edited may be one that never ends.
        _ = children.run([program, slug] + parameters, until: isOutdated)
      }
      if !isOutdated() { Console.note("watch: waiting for a change; Ctrl-C ends") }
      while !isOutdated() { usleep(200_000) }
      seen = watcher.stamp()
    }
  }
}

/// A program that Swift's package manager has built, known by where it lies.
struct BuiltProgram {
  /// Its file, `<scratch>/<platform>/<configuration>/<product>`.
  let path: String

  /// The command that builds it once more, to the same place.
  func build(in root: URL) -> [String] {
    let folders = URL(filePath: path).standardizedFileURL.pathComponents.dropLast()
    var words = ["swift", "build", "--package-path", root.path()]
    if folders.last == "release" { words += ["-c", "release"] }
    // `.build/debug` is another name of `.build/<platform>/debug`.
    if let end = folders.lastIndex(where: { $0 == "debug" || $0 == "release" }) {
      let scratch = folders[..<end].last == ".build" ? folders[..<end] : folders[..<end].dropLast()
      let folder = scratch.dropFirst().reduce("") { "\($0)/\($1)" }
      if folder != root.appending(path: ".build").path() { words += ["--scratch-path", folder] }
    }
    return words + ["--product", URL(filePath: path).lastPathComponent]
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
          if let child { Self.end(group: child) }
          exit(128 + number)
        }
      }
      source.activate()
      signals.withLock { $0.append(source) }
    }
  }

  /// Ends a child and all it started.
  private static func end(group child: pid_t) {
    kill(-child, SIGTERM)
    // A child that does not listen has a second; then it is ended all the same.
    for _ in 0..<20 where kill(-child, 0) == 0 && !hasEnded(child) { usleep(50_000) }
    kill(-child, SIGKILL)
  }

  /// Whether a child has ended, without forgetting it: until then its number is nobody else's.
  private static func hasEnded(_ child: pid_t, waiting: Bool = false) -> Bool {
    var information = siginfo_t()
    let options = WEXITED | WNOWAIT | (waiting ? 0 : WNOHANG)
    while waitid(P_PID, id_t(child), &information, options) == -1 {
      if errno != EINTR { return true }
    }
    return information.si_signo == SIGCHLD
  }

  /// Runs a program in a process group of its own, to its end or until it is no longer wanted.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments.
  ///   - isUnwanted: asked from time to time; then the program is ended with all it started.
  /// - Returns: its exit status; 127 where it cannot be started.
  func run(_ words: [String], until isUnwanted: (() -> Bool)? = nil) -> Int32 {
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
    if let isUnwanted {
      while !Self.hasEnded(child), !isUnwanted() { usleep(100_000) }
      if !Self.hasEnded(child) { Self.end(group: child) }
    }
    _ = Self.hasEnded(child, waiting: true)
    current.withLock { $0 = nil }
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
