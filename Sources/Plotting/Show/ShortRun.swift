import Foundation

/// gnuplot with one script, to its end or to a goal on the way.
///
/// Files stand in for pipes: a program that stays behind with its window would hold pipes open.
final class ShortRun {
  /// What a script prints where it has reached its goal.
  static let goal = "the figure is there"

  /// How waiting came to its end.
  enum End: Equatable {
    /// The script has reached its goal; gnuplot may be at work for longer.
    case goal
    /// gnuplot has ended; how, in words, where that is a failure.
    case ended(String?)
    /// The time was over, and gnuplot was ended.
    case late
  }

  private let folder: URL
  private let pid: pid_t

  /// Starts gnuplot.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - arguments: What it is called with, before the script.
  ///   - script: What it draws.
  /// - Throws: ``PlottingError/cannotStart(program:reason:)``, or ``PlottingError/cannotWrite(path:reason:)``
  ///   where there is no room for the script.
  init(_ path: String, _ arguments: [String], script: Script) throws(PlottingError) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("figure-\(UUID().uuidString)")
    self.folder = folder
    let input = folder.appendingPathComponent("in.gp").path
    let opened: [Int32]
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(script.text().utf8).write(to: URL(fileURLWithPath: input))
      opened =
        [open("/dev/null", O_RDONLY | O_CLOEXEC)]
        + ["out", "err"].map { name in
          open(folder.appendingPathComponent(name).path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        }
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw .cannotWrite(path: folder.path, reason: "there is no room for temporary files")
    }
    defer { for descriptor in opened where descriptor >= 0 { close(descriptor) } }
    Spawn.gate.lock()
    defer { Spawn.gate.unlock() }
    do throws(GnuplotStream.Failure) {
      pid = try Spawn.start(
        path: path, arguments: arguments + [input], streams: (opened[0], opened[1], opened[2]))
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw .cannotStart(program: path, reason: error.reason)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Waits for the end, or for the goal.
  ///
  /// - Parameter timeLimit: The longest that it may take; then gnuplot is ended.
  /// - Returns: Which of them came.
  func wait(timeLimit: Duration) -> End {
    let deadline = ContinuousClock.now + timeLimit
    var status: Int32 = 0
    while true {
      let ended = waitpid(pid, &status, WNOHANG)
      if ended == pid { break }
      if ended == -1, errno != EINTR { return .ended("it was lost") }
      if errors.contains(Self.goal) {
        // Whoever started it has to bury it, be it when the window is closed, hours from now.
        Thread.detachNewThread { [pid] in Spawn.bury(pid) }
        return .goal
      }
      if ContinuousClock.now > deadline {
        kill(-pid, SIGKILL)
        Spawn.bury(pid)
        return .late
      }
      usleep(2_000)
    }
    return .ended(status == 0 ? nil : Spawn.words(status: status))
  }

  /// What it wrote to its output.
  var output: String { text("out") }

  /// What it wrote to its error output.
  var errors: String { text("err") }

  /// The last line that it said.
  var lastWords: String {
    errors.split(whereSeparator: \.isNewline).last { $0.contains { $0 != " " } }.map(String.init)
      ?? "nothing"
  }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
