import Foundation

/// Independent pieces of work on all cores, with results in the order of the pieces whatever finishes first.
enum Parallel {
  /// The processors that may be used: `taskset` and containers lend fewer than there are.
  static let processors: Int = {
    let all = ProcessInfo.processInfo.activeProcessorCount
    guard
      let status = try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") })
    else { return all }
    let mask = line.dropFirst("Cpus_allowed:".count)
    return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
  }()

  /// Calls `body` for 0 to `count - 1`.
  static func run(_ count: Int, _ body: @Sendable (Int) -> Void) { Crew.shared.run(count, body) }

  /// What `body` gives for 0 to `count - 1`.
  static func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { values, initialized in
      // Every piece makes its own.
      nonisolated(unsafe) let values = values
      run(count) { values.initializeElement(at: $0, to: body($0)) }
      initialized = count
    }
  }

  /// The same for work that can fail; throws the error of the first piece, in order, that did.
  static func map<Value: Sendable, Failure: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results = map(count) { index -> Result<Value, Failure> in
      do throws(Failure) { return .success(try body(index)) } catch { return .failure(error) }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for result in results { values.append(try result.get()) }
    return values
  }
}
