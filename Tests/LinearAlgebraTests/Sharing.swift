import Dispatch
import LinearAlgebra

extension Matrix {
  /// Runs pieces of work from the last to the first: digits must not depend on who does them when.
  static func backwards(_ count: Int, _ work: @Sendable (Int) -> Void) {
    for piece in (0..<count).reversed() { work(piece) }
  }

  /// Does pieces of shared work on several threads at once.
  static func together(_ count: Int, _ work: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }
}
