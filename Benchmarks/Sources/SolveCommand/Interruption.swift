import Dispatch
import Foundation
import Synchronization

/// How long work goes on after its task has been cancelled.
enum Interruption {
  /// Runs work again and again, cancelled after one step of time, after two, and so on, until it ends on its own.
  ///
  /// - Parameters:
  ///   - step: seconds between two moments of cancellation.
  ///   - work: what is cancelled; it returns when it is done, or has noticed.
  /// - Returns: the seconds from each cancellation to the end of the work.
  static func latencies(every step: Double, of work: @escaping @Sendable () -> Void) -> [Double] {
    var latencies: [Double] = []
    for count in 1... {
      guard let latency = latency(after: step * Double(count), of: work) else { break }
      latencies.append(latency)
    }
    return latencies
  }

  /// Seconds from the cancellation to the end; nil when the work ended first.
  private static func latency(
    after delay: Double, of work: @escaping @Sendable () -> Void
  ) -> Double? {
    let clock = ContinuousClock()
    let cancelled = Mutex<ContinuousClock.Instant?>(nil)
    let ended = Mutex<ContinuousClock.Instant?>(nil)
    let (workDone, timerDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let task = Task.detached {
      work()
      ended.withLock { $0 = clock.now }
      workDone.signal()
    }
    // A thread of its own cancels: those that run tasks and queues may all be busy.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: delay)
      if ended.withLock({ $0 == nil }) {
        cancelled.withLock { $0 = clock.now }
        task.cancel()
      }
      timerDone.signal()
    }
    workDone.wait()
    timerDone.wait()
    guard let start = cancelled.withLock({ $0 }), let end = ended.withLock({ $0 }) else {
      return nil
    }
    return max(0, (end - start) / .seconds(1))
  }
}
