import Dispatch
import Foundation
@testable import Regularization
import Synchronization
import Testing

@Suite("Work in pieces")
struct CrewTests {
  /// Some for all tests, as its threads stay.
  private static let crew = Crew(members: 3)

  private struct Failure: Error, Equatable { var piece: Int }

  @Test("is done once a piece, whoever does it", arguments: [0, 1, 2, 3, 7, 1_000])
  func everyPiece(count: Int) {
    for crew in [Self.crew, Crew(members: 0)] {
      for _ in 0..<50 {
        let done = Mutex([Int](repeating: 0, count: count))
        crew.run(count) { piece in done.withLock { $0[piece] += 1 } }
        #expect(done.withLock { $0 } == Array(repeating: 1, count: count))
      }
    }
  }

  @Test("may have pieces that are in pieces themselves")
  func nested() {
    let sum = Atomic<Int>(0)
    Self.crew.run(9) { outer in
      Self.crew.run(11) { inner in sum.wrappingAdd(100 * outer + inner, ordering: .relaxed) }
    }
    #expect(sum.load(ordering: .relaxed) == 100 * 36 * 11 + 9 * 55)
  }

  @Test("may come from several threads at once")
  func callers() {
    let sum = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<500 {
        Self.crew.run(3) { sum.wrappingAdd($0, ordering: .relaxed) }
      }
    }
    #expect(sum.load(ordering: .relaxed) == 4 * 500 * 3)
  }

  @Test("goes on without a member that is busy with something else")
  func busyMember() {
    let crew = Crew(members: 1)
    let (busy, free) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let caller = pthread_self()
    let sum = Atomic<Int>(0)
    crew.run(2) { _ in
      if pthread_equal(pthread_self(), caller) == 0 {
        busy.signal()
        free.wait()
        return
      }
      busy.wait()
      crew.run(10) { sum.wrappingAdd($0, ordering: .relaxed) }
      free.signal()
    }
    #expect(sum.load(ordering: .relaxed) == 45)
  }

  @Test("leaves results in the order of the pieces, or the error of the first that failed")
  func results() {
    #expect(Parallel.map(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(throws: Failure(piece: 3)) {
      try Parallel.map(50) { (piece) throws(Failure) in
        if piece >= 3 { throw Failure(piece: piece) }
      }
    }
  }

  @Test("hears that its task is cancelled while the task only waits")
  func cancelled() async {
    let work = Task {
      let caller = pthread_self()
      let started = DispatchSemaphore(value: 0)
      Self.crew.run(2) { _ in
        if pthread_equal(pthread_self(), caller) != 0 { return started.wait() }
        started.signal()
        while !Cancellation.isRequested { usleep(100) }
      }
    }
    try? await Task.sleep(for: .milliseconds(20))
    work.cancel()
    await work.value
  }
}
