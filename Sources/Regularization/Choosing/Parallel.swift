import Dispatch
import Foundation
import Synchronization

/// Independent pieces of work on all cores, with results in the order of the pieces whatever finishes first.
enum Parallel {
  /// The processors that may be used: `taskset` and containers lend fewer than there are.
  private static let processors: Int = {
    let all = ProcessInfo.processInfo.activeProcessorCount
    guard
      let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
    else { return all }
    let mask = line.dropFirst("Cpus_allowed:".count)
    return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
  }()

  /// Calls `body` for 0 to `count - 1`.
  static func run(_ count: Int, _ body: @Sendable (Int) -> Void) { _ = map(count, body) }

  /// Calls `body` for 0 to `count - 1`; throws the error of the first piece, in order, that failed.
  static func map<Value: Sendable, Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = Mutex<[Result<Value, Failure>?]>(Array(repeating: nil, count: count))
    let shared = Cancellation.shared ?? Cancellation()
    @Sendable func work(_ index: Int) {
      let result = Cancellation.$shared.withValue(shared) { () -> Result<Value, Failure> in
        do throws(Failure) {
          return .success(try body(index))
        } catch {
          return .failure(error)
        }
      }
      results.withLock { $0[index] = result }
    }
    if count > 1, processors > 1 {
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    } else {
      for index in 0..<count { work(index) }
    }
    var values: [Value] = []
    for result in results.withLock({ $0 }) {
      guard let result else { preconditionFailure("Every piece of work leaves a result.") }
      values.append(try result.get())
    }
    return values
  }
}
