import CProcessors
import Foundation

/// What the operating system knows of this process, and lets it restrict.
enum Process {
  /// The most memory that was resident so far, in bytes.
  static var peakBytes: Int {
    #if os(Linux)
      // Not getrusage: its maximum is handed on from the program that started this one.
      let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?
        .split(separator: "\n")
      let words = lines?.first { $0.hasPrefix("VmHWM:") }?.split(whereSeparator: \.isWhitespace)
      if let words, words.count > 1, let kibibytes = Int(words[1]) { return kibibytes * 1_024 }
      return 0
    #else
      var usage = rusage()
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
