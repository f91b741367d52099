#if canImport(Glibc)
  import Glibc
#endif

// The system hands out memory when it is first written, 4 KiB at a time: for arrays that are made, filled and dropped
// again that is up to a quarter of a whole computation. From 4 MiB on, Linux is asked for pages of 2 MiB (`madvise`);
// where it has none, or elsewhere, nothing changes.

extension Array where Element == Double {
  /// An array whose elements are written by a function, not zeroed first; a large one asks for large pages.
  ///
  /// - Parameters:
  ///   - count: number of elements, at least 0.
  ///   - write: must write every element; not called for an empty array.
  public init(count: Int, writing write: (UnsafeMutablePointer<Double>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      guard count > 0, let base = buffer.baseAddress else { return }
      askForLargePages(base, bytes: 8 * count)
      write(base)
      initialized = count
    }
  }
}

/// Lends room for some numbers, of any value, to a function; a large room asks for large pages.
public func withScratch<Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<Double>) -> Result
) -> Result {
  let room = UnsafeMutablePointer<Double>.allocate(capacity: Swift.max(1, count))
  defer { room.deallocate() }
  askForLargePages(room, bytes: 8 * count)
  return body(room)
}

/// Asks for large pages for memory that has not been written yet, if it is large.
func askForLargePages(_ base: UnsafeMutableRawPointer, bytes: Int) {
  #if canImport(Glibc)
    guard bytes >= 1 << 22 else { return }
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let address = UInt(bitPattern: base)
    let first = (address + page - 1) / page * page
    let last = (address + UInt(bytes)) / page * page
    guard let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
    // A refusal leaves ordinary pages, which serve as well.
    _ = madvise(start, Int(last - first), MADV_HUGEPAGE)
  #endif
}
