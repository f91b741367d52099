import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Runs pages side by side, each in a process of its own.
struct PagePool: Sendable {
  /// How many run at a time.
  let jobs: Int
  /// A folder of ours that is removed at the end.
  let workspace: URL?

  /// A pool, with a workspace where it needs one.
  ///
  /// - Parameters:
  ///   - jobs: how many pages run at a time.
  ///   - workspace: a folder to be made, and removed when the program is broken off.
  /// - Throws: `POSIXError`, what the system says where the folder cannot be made.
  init(jobs: Int, workspace: URL? = nil) throws(POSIXError) {
    self.jobs = jobs
    self.workspace = workspace
    if let workspace {
      let parent = workspace.deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      if mkdir(workspace.path(percentEncoded: false), 0o755) != 0 {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
    Interruption.onInterruption { [workspace] in
      PageProcess.stopAll()
      if let workspace { try? FileManager.default.removeItem(at: workspace) }
    }
  }

  /// Removes the workspace, or a folder in it, unless an interruption does: of two at once both give up.
  func remove(_ folder: String? = nil) {
    guard let workspace else { return }
    let place = folder.map { workspace.appending(path: $0) } ?? workspace
    Interruption.deferred { try? FileManager.default.removeItem(at: place) }
  }

  /// Runs pages; those that come first are started first.
  ///
  /// - Parameters:
  ///   - tasks: the pages.
  ///   - progress: whether to show on a terminal how far the run is.
  ///   - finished: told of each page as it ends, one at a time; what it returns counts.
  /// - Returns: what became of each page, in the order of the tasks.
  func run(
    _ tasks: [PageTask], progress: Bool = true,
    finished: @escaping @Sendable (Int, PageOutcome) -> PageOutcome
  ) -> [PageOutcome] {
    let state = Mutex(State(count: tasks.count))
    let serial = NSLock()
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, tasks.count))) { _ in
      while let index = state.withLock({ $0.take() }) {
        if progress { Console.progress(state.withLock { $0.line(tasks) }) }
        let outcome = PageProcess.run(tasks[index])
        serial.withLock {
          Console.progress("")
          let result = finished(index, outcome)
          state.withLock { $0.end(index, result) }
          if progress { Console.progress(state.withLock { $0.line(tasks) }) }
        }
      }
    }
    Console.progress("")
    return state.withLock { $0.outcomes.compactMap { $0 } }
  }

  private struct State {
    var next = 0
    var running: [Int] = []
    var outcomes: [PageOutcome?]

    init(count: Int) { outcomes = Array(repeating: nil, count: count) }

    mutating func take() -> Int? {
      guard next < outcomes.count else { return nil }
      running.append(next)
      next += 1
      return next - 1
    }

    mutating func end(_ index: Int, _ outcome: PageOutcome) {
      outcomes[index] = outcome
      running.removeAll { $0 == index }
    }

    /// How far the run is; never full before the end.
    func line(_ tasks: [PageTask]) -> String {
      let done = outcomes.count { $0 != nil }
      let names = running.map { tasks[$0].slug }.joined(separator: ", ")
      return "\(done) of \(tasks.count) done · \(names)"
    }
  }
}

/// How many pages run at a time.
struct JobsOption: ParsableArguments {
  @Option(help: "How many pages run at a time (default: one for each core).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs \(jobs): at least one page must run at a time.") }
  }
}
