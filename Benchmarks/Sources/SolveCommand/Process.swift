import CProcessors
import Foundation

/// What the operating system knows of this process, and lets it restrict.
enum Process {
  /// The most memory that was resident so far, in bytes.
  static var peakBytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1_024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  /// Processor time that this process has used so far, on all threads, in seconds.
  static var cpuSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  /// Confines the process to as many processors as it may use threads; call it before any thread starts.
  ///
  /// The solvers size their work by the processors they find, so that this holds for all of them.
  /// - Parameter count: how many, at least 1.
  /// - Returns: how many it may use; fewer than asked for when there are not so many.
  static func confine(to count: Int) -> Int {
    let got = Int(confine_to_processors(Int32(clamping: count)))
    return got > 0 ? got : ProcessInfo.processInfo.activeProcessorCount
  }
}
