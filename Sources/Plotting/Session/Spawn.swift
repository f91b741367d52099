import Foundation

/// The three pipes of a process.
struct GnuplotPipes: Sendable {
  struct Pipe: Sendable {
    var read: Int32
    var write: Int32
  }

  let input: Pipe
  let output: Pipe
  let errors: Pipe

  /// Opens the pipes. ``Spawn/gate`` keeps their ends from leaking into another gnuplot, which
  /// would hold this one's input open.
  init(program: String) throws(PlottingError) {
    var opened: [Pipe] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let reason = String(cString: strerror(errno))
        for pipe in opened { [pipe.read, pipe.write].forEach { close($0) } }
        throw .cannotStart(program: program, reason: reason)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      opened.append(Pipe(read: ends[0], write: ends[1]))
    }
    (input, output, errors) = (opened[0], opened[1], opened[2])
  }

  /// Closes the ends that the process holds.
  func closeChildEnds() {
    [input.read, output.write, errors.write].forEach { close($0) }
  }

  /// Closes everything.
  func closeAll() {
    closeChildEnds()
    [input.write, output.read, errors.read].forEach { close($0) }
  }
}

/// Starting a program with a list of arguments: no shell ever reads them.
enum Spawn {
  /// Held from the opening of pipes to the start of the process that gets them.
  static let gate = NSLock()

  /// Starts a program in a process group of its own, signals as they are by default.
  ///
  /// - Parameters:
  ///   - path: The executable.
  ///   - arguments: Its arguments.
  ///   - streams: What it gets as input, output and error output.
  /// - Returns: The number of the process, which is that of its group.
  /// - Throws: What the system says where it cannot be started.
  static func start(
    path: String, arguments: [String], streams: (input: Int32, output: Int32, errors: Int32)
  ) throws(GnuplotStream.Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, streams.input, 0)
    posix_spawn_file_actions_adddup2(&actions, streams.output, 1)
    posix_spawn_file_actions_adddup2(&actions, streams.errors, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGTERM] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var pid: pid_t = 0
    let status = posix_spawn(&pid, path, &actions, &attributes, words, environ)
    if status != 0 { throw GnuplotStream.Failure(code: status) }
    return pid
  }

  /// Waits for the end of a process, and takes it off the list of the system's processes.
  ///
  /// - Parameter pid: Its number, which may be given to another process afterwards.
  /// - Returns: How it ended, as the system puts it; 0 is success.
  @discardableResult
  static func bury(_ pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1, errno == EINTR {}
    return status
  }

  /// How a process ended, in words.
  ///
  /// - Parameter status: How, as the system puts it.
  /// - Returns: The exit status, or the signal that ended it.
  static func words(status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0 ? "exit status \((status >> 8) & 0xFF)" : "signal \(signal)"
  }
}
