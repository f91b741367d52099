import Foundation
import Notebook
import Plotting
import Publishing
import Synchronization

/// A page to be run by a worker.
struct PageTask: Sendable {
  let slug: String
  let kind: PageWorker.Kind
  /// Where its files go.
  let folder: String
  var theme = Theme.light
  var seed: Int?
  var force = false
  var formats: [FigureFormat] = [.png]
  var root: String?
  /// The longest that it may compute, in seconds.
  var limit = PageLimit.usual

  /// The words that start its worker.
  var arguments: [String] {
    var words = [
      "page-worker", slug, "--kind", kind.rawValue, "--folder", folder, "--theme", theme.rawValue,
      "--format", formats.map(\.rawValue).joined(separator: ","), "--page-limit", "\(limit)",
    ]
    if let seed { words += ["--seed", "\(seed)"] }
    if force { words.append("--force") }
    if let root { words += ["--root", root] }
    return words
  }
}

/// The process that runs a page, from its start to its end.
enum PageProcess {
  /// The ends of the pipes that workers live by: a worker leaves when its own is closed.
  private static let lifelines = Mutex(Lifelines())
  /// Held from the opening of a pipe to the start of its worker, so that no other worker inherits it.
  private static let gate = NSLock()

  private struct Lifelines {
    var open: Set<Int32> = []
    var isStopping = false
  }

  /// Lets all workers leave, and waits a while until they have.
  static func stopAll() {
    lifelines.withLock { lines in
      lines.isStopping = true
      for line in lines.open { close(line) }
    }
    for _ in 0..<500 where lifelines.withLock({ !$0.open.isEmpty }) { usleep(10_000) }
  }

  /// Runs a page and waits for it.
  ///
  /// - Parameter task: the page.
  /// - Returns: what became of the page; a worker that died is a fault, too.
  static func run(_ task: PageTask) -> PageOutcome {
    let start = ContinuousClock.now
    var outcome: PageOutcome
    do {
      let (told, said, status) = try launch(task)
      if let read = try? JSONDecoder().decode(PageOutcome.self, from: told) {
        outcome = read
      } else {
        outcome = PageOutcome(
          slug: task.slug, faults: [Crash.fault(status: status, said: said, slug: task.slug)])
      }
    } catch {
      outcome = PageOutcome(
        slug: task.slug,
        faults: [PageFault(message: "its process could not be started: \(error)")])
    }
    outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
    return outcome
  }

  /// Starts a worker and waits for its end.
  ///
  /// - Returns: what it told about the page, its last words, and how it ended.
  private static func launch(
    _ task: PageTask
  ) throws -> (told: Data, said: String, status: String) {
    let process = Process()
    process.executableURL = try program
    process.arguments = task.arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    // Last words go to a file, for a pipe that is not read would hold the worker up. Where there is
    // no room for one, they are lost, and nothing else.
    let name = "experiments-\(ProcessInfo.processInfo.processIdentifier)-\(task.slug).err"
    let words = FileManager.default.temporaryDirectory.appending(path: name)
    defer { try? FileManager.default.removeItem(at: words) }
    try? Data().write(to: words)
    let errors = try? FileHandle(forWritingTo: words)
    defer { try? errors?.close() }
    process.standardError = errors ?? FileHandle.nullDevice
    let pipe = try start(process)
    let told = pipe.answer.readDataToEndOfFile()
    process.waitUntilExit()
    lifelines.withLock { lines in
      if !lines.isStopping { close(pipe.lifeline) }
      lines.open.remove(pipe.lifeline)
    }
    let number = process.terminationStatus
    let status =
      process.terminationReason == .exit
      ? "status \(number)" : "signal \(number), \(String(cString: strsignal(number)).lowercased())"
    return (told, (try? String(contentsOf: words, encoding: .utf8)) ?? "", status)
  }

  private static func start(
    _ process: Process
  ) throws -> (lifeline: Int32, answer: FileHandle) {
    gate.lock()
    defer { gate.unlock() }
    let answer = Pipe()
    for handle in [answer.fileHandleForReading, answer.fileHandleForWriting] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    process.standardOutput = answer
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    process.standardInput = reading
    let writing = ends[1]
    let mayStart = lifelines.withLock { lines in
      if lines.isStopping { return false }
      lines.open.insert(writing)
      return true
    }
    guard mayStart else {
      close(writing)
      throw CancellationError()
    }
    do {
      try process.run()
    } catch {
      lifelines.withLock { _ = $0.open.remove(writing) }
      close(writing)
      throw error
    }
    return (writing, answer.fileHandleForReading)
  }

  /// This program itself.
  private static var program: URL {
    get throws {
      let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: path)
    }
  }
}

/// The end of a worker that could not say what happened.
enum Crash {
  /// What the last words of a process tell: `Module/File.swift:12: Fatal error: message`.
  static func fault(status: String, said: String, slug: String) -> PageFault {
    if let match = said.firstMatch(of: /([^\s:]+\.swift):(\d+): Fatal error: (.*)/) {
      let line = Int(match.2)
      let place = line.flatMap { cell(at: $0, of: String(match.1), slug: slug) }
      return PageFault(
        message: "stopped: \(match.3)", cell: place?.number, title: place?.title,
        file: String(match.1), line: line)
    }
    let last = said.split(separator: "\n").prefix(2).joined(separator: " / ")
    return PageFault(
      message: "its process ended by \(status)\(last.isEmpty ? "" : "; its last words: \(last)")")
  }

  /// The cell that holds a line of the page's own file.
  private static func cell(
    at line: Int, of file: String, slug: String
  ) -> (number: Int, title: String)? {
    guard let page = ExperimentRunner.pages.first(where: { $0.slug == slug }),
      page.info.file.split(separator: "/").last == file.split(separator: "/").last,
      let source = try? String(contentsOfFile: page.info.file, encoding: .utf8)
    else { return nil }
    let cells = Cell.parse(source: source)
    return cells.lastIndex { $0.lines.lowerBound <= line }.map { ($0 + 1, cells[$0].title) }
  }
}
