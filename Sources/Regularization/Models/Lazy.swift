import Synchronization

/// A value that is computed once, when first asked for, whichever thread asks.
///
/// What a cancelled task may have left unfinished is not kept.
final class Lazy<Value: Sendable>: Sendable {
  private let compute: @Sendable () -> Value
  private let stored = Mutex<Value?>(nil)

  init(_ compute: @escaping @Sendable () -> Value) { self.compute = compute }

  /// The value, if it has been computed.
  var present: Value? { stored.withLock { $0 } }

  var value: Value {
    stored.withLock { stored in
      if let stored { return stored }
      let fresh = compute()
      if !Cancellation.isRequested { stored = fresh }
      return fresh
    }
  }

  /// The value, for work that can be cancelled: nobody gets what is then left unfinished.
  ///
  /// - Throws: `cancelled`.
  func checked() throws(RegularizationError) -> Value {
    let value = value
    try Cancellation.check()
    return value
  }
}
