import ArgumentParser
import Foundation
import Notebook
import Synchronization

/// How long a page may compute.
struct PageLimit: ParsableArguments {
  @Option(
    name: .customLong("page-limit"),
    help: ArgumentHelp("The longest that a page may compute.", valueName: "seconds"))
  var seconds = PageLimit.usual

  /// What no page of a lesson takes, in seconds.
  static let usual = 300.0

  func validate() throws {
    if !(seconds > 0) {
      throw ValidationError("--page-limit \(seconds): a page needs some time, in seconds.")
    }
  }
}

/// Knows where a page is, and reports it where it computes for too long.
///
/// A page that never ends cannot be asked to: whoever runs it reports its fault, clears away and
/// ends the program.
final class PageClock: Sendable {
  private enum State {
    case running(PagePosition)
    case over
  }

  /// The last that is known of where a page is.
  private struct PagePosition {
    var cell: Int?
    var title: String?
    var line: Int?
  }

  private let state: Mutex<State>
  private let file: String?
  private let seconds: Double

  /// Starts the clock.
  ///
  /// - Parameters:
  ///   - seconds: how long the page may compute.
  ///   - source: the page's Swift source, where it was found.
  ///   - file: the page's Swift file as it is shown.
  ///   - expired: told of the fault when the time is over, on a thread of its own; it ends the
  ///     program.
  init(
    seconds: Double, source: String?, file: String?,
    expired: @escaping @Sendable (PageFault) -> Never
  ) {
    self.file = file
    self.seconds = seconds
    let first = source.flatMap { Cell.parse(source: $0).first }
    state = Mutex(
      .running(
        PagePosition(
          cell: first.map { _ in 1 }, title: first?.title,
          line: first.map { $0.lines.lowerBound - 1 })))
    let thread = Thread { [self] in
      Thread.sleep(forTimeInterval: seconds)
      if let fault = expire() { expired(fault) }
    }
    thread.start()
  }

  /// Notes how far the page has come.
  func note(_ event: PageEvent) {
    state.withLock { state in
      guard case .running(var position) = state else { return }
      switch event {
      case .cell(let cell, let number):
        position = PagePosition(cell: number, title: cell.title, line: position.line)
      case .output(_, let line): position.line = line
      }
      state = .running(position)
    }
  }

  /// Stops the clock: the page has come to its end. Where its time was over before, this never
  /// returns, for the program is ending.
  func stop() {
    let isInTime = state.withLock { state in
      guard case .running = state else { return false }
      state = .over
      return true
    }
    while !isInTime { sleep(1_000) }
  }

  /// What is wrong with a page that is still running; `nil` for one that has ended.
  private func expire() -> PageFault? {
    state.withLock { state in
      guard case .running(let position) = state else { return nil }
      state = .over
      return PageFault(
        message:
          "stopped after this line: it took longer than \(seconds.formatted) s. Give it more "
          + "time with --page-limit.",
        cell: position.cell, title: position.title, file: file, line: position.line)
    }
  }
}

extension PageClock {
  /// Ends the program where a page that it runs itself computes for too long.
  static func end(page slug: String) -> @Sendable (PageFault) -> Never {
    { fault in
      Console.note("\(ExperimentRunner.program): \(slug): \(fault)")
      Interruption.end(with: ExitStatus.failed.rawValue)
    }
  }
}

extension ExperimentInfo {
  /// The name of the page's Swift file.
  var fileName: String? { file.split(separator: "/").last.map(String.init) }
}

extension Double {
  /// A number of seconds without a fraction where it has none.
  fileprivate var formatted: String {
    self == rounded() && magnitude < 1e9 ? "\(Int(self))" : "\(self)"
  }
}
