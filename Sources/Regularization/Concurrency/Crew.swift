import CKernels
import Dispatch
import Foundation
import LinearAlgebra
import Synchronization

/// Threads that help others with pieces of their work, and are there within a microsecond (docs/decisions/0017).
///
/// Who has work puts it up and starts on it at once; a member of the crew that is free takes pieces, too. Nobody waits
/// for a member that is late: what it did not take is done without it. One that finds nothing to do looks out for work for
/// a moment, and then sleeps until there is some.
final class Crew: Sendable {
  /// One member for each processor but that of the caller.
  static let shared = Crew(members: Parallel.processors - 1)

  /// Work with pieces that nobody has taken, the oldest first: inner loops come after the outer one that waits for them.
  private struct Board {
    var work: [Work] = []
    var asleep = 0
    var started = 0
  }

  private let members: Int
  private let board = Mutex(Board())
  /// How much work is on the board.
  private let offered = Atomic<Int>(0)
  /// How many members look out for some.
  private let awake = Atomic<Int>(0)
  private let bell = DispatchSemaphore(value: 0)

  /// How long a member without work looks out for some: more than most stretches of a solver that only one thread can do.
  private static let patience: UInt64 = 1_000_000
  /// The nanoseconds after which it lets others have the processor, should they want it.
  private static let politeness: UInt64 = 20_000

  /// - Parameter members: how many threads there are besides those that have work; they start when they are needed.
  init(members: Int) { self.members = members }

  /// Calls `body` for 0 to `count - 1`, on this thread and those that are free, and returns when all are done.
  ///
  /// Pieces hear of it when the task that waits for them is cancelled.
  func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard count > 1, members > 0 else { return Matrix.inTurn(count, body) }
    Cancellation.sharing { cancellation in
      withoutActuallyEscaping(body) { body in
        withUnsafePointer(to: body) { body in
          let work = Work(count: count, body: body, cancellation: cancellation)
          offer(work)
          help(with: work)
          work.waitForHelpers()
        }
      }
    }
  }

  private func offer(_ work: Work) {
    let (called, starting) = board.withLock { board in
      board.work.append(work)
      offered.store(board.work.count, ordering: .releasing)
      // To wake a thread takes longer than most pieces: nobody is called for whom another is there.
      let wanted = max(0, work.count - 1 - awake.load(ordering: .relaxed))
      let called = min(board.asleep, wanted)
      board.asleep -= called
      let starting = min(members - board.started, wanted - called)
      board.started += starting
      return (called, starting)
    }
    for _ in 0..<called { bell.signal() }
    for _ in 0..<starting { Thread.detachNewThread { self.serve() } }
  }

  /// Does pieces until all are taken; whoever takes the last one takes the work from the board.
  private func help(with work: Work) {
    while let piece = work.take() {
      if piece == work.count - 1 {
        board.withLock { board in
          board.work.removeAll { $0 === work }
          offered.store(board.work.count, ordering: .releasing)
        }
      }
      work.body.pointee(piece)
    }
  }

  // MARK: A member of the crew

  private func serve() -> Never {
    while true {
      lookOut()
      while let work = join() {
        Cancellation.$shared.withValue(work.cancellation) { help(with: work) }
        work.leave()
      }
    }
  }

  /// Becomes a helper of the oldest work there is; one that has nothing to do goes to sleep at the next call.
  private func join() -> Work? {
    board.withLock { board in
      let work = board.work.first
      work?.enter()
      return work
    }
  }

  /// Returns when there may be work, awake for as long as patience lasts.
  private func lookOut() {
    awake.wrappingAdd(1, ordering: .relaxed)
    let start = DispatchTime.now().uptimeNanoseconds
    var last = start
    while true {
      for _ in 0..<64 {
        if offered.load(ordering: .acquiring) > 0 {
          awake.wrappingSubtract(1, ordering: .relaxed)
          return
        }
        ck_pause()
      }
      let now = DispatchTime.now().uptimeNanoseconds
      if now - start > Self.patience { return sleep() }
      if now - last > Self.politeness {
        sched_yield()
        last = now
      }
    }
  }

  private func sleep() {
    awake.wrappingSubtract(1, ordering: .relaxed)
    let isAsleep = board.withLock { board in
      if board.work.isEmpty { board.asleep += 1 }
      return board.work.isEmpty
    }
    if isAsleep { bell.wait() }
  }
}

/// Work in pieces, some of which may be done already.
private final class Work: Sendable {
  let count: Int
  /// What to do, as long as whoever put the work up has not returned.
  nonisolated(unsafe) let body: UnsafePointer<@Sendable (Int) -> Void>
  let cancellation: Cancellation
  private let next = Atomic<Int>(0)
  private let helpers = Atomic<Int>(0)

  init(
    count: Int, body: UnsafePointer<@Sendable (Int) -> Void>, cancellation: Cancellation
  ) {
    (self.count, self.body, self.cancellation) = (count, body, cancellation)
  }

  /// A piece that nobody else does; nil when none is left.
  func take() -> Int? {
    let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return piece < count ? piece : nil
  }

  /// Only while the work is on the board: whoever waits for helpers has then not looked for them.
  func enter() { helpers.wrappingAdd(1, ordering: .relaxed) }

  func leave() { helpers.wrappingSubtract(1, ordering: .releasing) }

  /// Returns when no helper does a piece any more, and tells them if meanwhile the task is cancelled.
  func waitForHelpers() {
    var start: UInt64?
    while true {
      for _ in 0..<64 {
        if helpers.load(ordering: .acquiring) == 0 { return }
        ck_pause()
      }
      let now = DispatchTime.now().uptimeNanoseconds
      let waited = now - (start ?? now)
      start = start ?? now
      // A sleep of a small part of the wait costs next to nothing in the end.
      guard waited > 100_000 else { continue }
      _ = Cancellation.isRequested
      usleep(UInt32(min(waited / 16_000, 2_000)))
    }
  }
}
