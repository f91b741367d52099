import CKernels
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Pieces of work some of which need the results of earlier ones.
///
/// Threads begin them in order, each with the next that nobody has begun, and wait for what that one needs: somebody
/// works on it, or has done so. One thread alone never waits. To hand a result on costs as much as it takes for a line of
/// the cache to get from one core to another, a tenth of what it costs to share out pieces anew.
final class DependentPieces: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  /// Of each piece, whether it is done.
  nonisolated(unsafe) private let isDone: UnsafeMutablePointer<Atomic<Bool>>

  /// How often a thread looks before it lets others have the processor.
  private static let patience = 1 << 12

  private init(count: Int) {
    self.count = count
    isDone = .allocate(capacity: count)
    for piece in 0..<count { (isDone + piece).initialize(to: Atomic(false)) }
  }

  deinit {
    isDone.deinitialize(count: count)
    isDone.deallocate()
  }

  /// Runs pieces 0 to `count - 1`.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - threads: the most that it is worth sharing them between.
  ///   - share: runs that many threads, or the same one again.
  ///   - body: waits for what a piece needs, all of it earlier pieces, and does it.
  static func run(
    _ count: Int, threads: Int, sharedBy share: Matrix.Sharing,
    _ body: @escaping @Sendable (Int, DependentPieces) -> Void
  ) {
    let pieces = DependentPieces(count: count)
    share(threads) { _ in
      while true {
        let piece = pieces.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        body(piece, pieces)
        pieces.isDone[piece].store(true, ordering: .releasing)
      }
    }
  }

  /// Returns when an earlier piece is done.
  func wait(for piece: Int) {
    var looks = 0
    while !isDone[piece].load(ordering: .acquiring) {
      looks += 1
      #if canImport(Glibc)
        if looks % Self.patience == 0 { sched_yield() }
      #endif
      ck_pause()
    }
  }
}
