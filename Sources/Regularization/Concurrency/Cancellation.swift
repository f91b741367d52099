import Synchronization

/// Whether the work at hand should stop, on whatever thread it runs.
///
/// Inside a task it is the task's own flag. Pieces that `Parallel` runs on other threads share a flag instead, which
/// the thread that belongs to the task sets when it sees that the task is cancelled.
final class Cancellation: Sendable {
  @TaskLocal static var shared: Cancellation?

  private let flag = Atomic<Bool>(false)

  /// Whether to stop; cheap enough for every step of a solver.
  static var isRequested: Bool {
    if let shared, shared.flag.load(ordering: .relaxed) { return true }
    guard Task.isCancelled else { return false }
    shared?.flag.store(true, ordering: .relaxed)
    return true
  }

  /// Calls `body` with the flag that pieces of its work share; with the one that is shared already, if there is one.
  static func sharing<Result, Failure: Error>(
    _ body: (Cancellation) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let shared { return try body(shared) }
    let fresh = Cancellation()
    let result = $shared.withValue(fresh) { () -> Swift.Result<Result, Failure> in
      do throws(Failure) { return .success(try body(fresh)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Throws when the work should stop.
  static func check() throws(RegularizationError) {
    if isRequested { throw .cancelled }
  }
}
