#if canImport(Glibc)
  import Glibc
#endif

// The system hands out memory when it is first written, 4 KiB at a time: for arrays that are made, filled and dropped
// again that is up to a quarter of a whole computation. From 4 MiB on, Linux is asked for pages of 2 MiB (`madvise`);
// where it has none, or elsewhere, nothing changes.

/// Numbers from which on memory is large: 4 MiB.
private let largeCount = 1 << 19

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

/// Room for some numbers, of any value at first.
///
/// From 1 MiB on it is mapped for itself, and goes back to the system as soon as nobody holds it. The C library would keep
/// it for the thread that freed it, once it has seen such a size come and go.
public final class NumberRoom {
  /// Where the numbers are.
  public let base: UnsafeMutablePointer<Double>
  /// Bytes that were mapped; 0 where the C library lent them.
  private let mapped: Int

  /// - Parameters:
  ///   - count: how many numbers, at least 0.
  ///   - isFilled: whether most of it will be written: large pages then save time, and else take memory for nothing.
  public init(count: Int, isFilled: Bool = true) {
    #if canImport(Glibc)
      if count >= 1 << 17, let room = Self.map(count * MemoryLayout<Double>.stride) {
        base = room.bindMemory(to: Double.self, capacity: count)
        mapped = count * MemoryLayout<Double>.stride
        if isFilled { askForLargePages(base, bytes: mapped) }
        return
      }
    #endif
    base = .allocate(capacity: Swift.max(1, count))
    mapped = 0
  }

  deinit {
    #if canImport(Glibc)
      if mapped > 0 {
        munmap(base, mapped)
        return
      }
    #endif
    base.deallocate()
  }

  #if canImport(Glibc)
    /// Memory from the system; nil when it has none to give.
    private static func map(_ bytes: Int) -> UnsafeMutableRawPointer? {
      let room = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      return room == MAP_FAILED ? nil : room
    }
  #endif
}

/// Lends room for some numbers, of any value, to a function; a large room is given back to the system at once.
public func withScratch<Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<Double>) -> Result
) -> Result {
  guard count < largeCount else {
    let room = NumberRoom(count: count)
    return withExtendedLifetime(room) { body(room.base) }
  }
  // For what is lent and given back in a loop, the C library's memory is faster.
  let room = UnsafeMutablePointer<Double>.allocate(capacity: Swift.max(1, count))
  defer { room.deallocate() }
  return body(room)
}

/// Asks for large pages for memory that has not been written yet, if it is large.
func askForLargePages(_ base: UnsafeMutableRawPointer, bytes: Int) {
  #if canImport(Glibc)
    guard bytes >= 8 * largeCount else { return }
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let address = UInt(bitPattern: base)
    let first = (address + page - 1) / page * page
    let last = (address + UInt(bytes)) / page * page
    guard let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
    // A refusal leaves ordinary pages, which serve as well.
    _ = madvise(start, Int(last - first), MADV_HUGEPAGE)
  #endif
}
