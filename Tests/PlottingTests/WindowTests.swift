import Foundation
import Testing

@testable import Plotting

@Suite("A figure in a window", .timeLimit(.minutes(1)))
struct WindowTests {
  private let screen = ["DISPLAY": ":99"]
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// A viewer whose gnuplot has windows and is a shell script.
  private func viewer(_ body: String, limit: Duration = .seconds(30)) throws -> FigureViewer {
    let program = try directory.program(
      """
      for last; do :; done
      cp "$last" "\(directory.url.path)/script"
      if grep -q GPVAL_TERMINALS "$last"; then echo " dumb qt svg" >&2; exit; fi
      echo $$ > "\(directory.url.path)/pid"
      \(body)
      """)
    return FigureViewer(program: program, timeLimit: limit)
  }

  private var child: pid_t { pid_t(directory.text("pid").split(separator: "\n").first ?? "") ?? 0 }

  @Test("needs a screen, and says so")
  func noScreen() throws {
    #expect(
      throws: PlottingError.noWindow(
        reason: "there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")
    ) { try viewer("exit").open(Samples.line, environment: [:]) }
  }

  @Test("needs a gnuplot that opens windows, and says how to get one")
  func noTerminal() throws {
    let program = try directory.program("echo ' dumb svg' >&2\n")
    #expect(
      throws: PlottingError.noWindow(
        reason: "this gnuplot draws no windows. Install one that does with: scripts/setup --window")
    ) { try FigureViewer(program: program).open(Samples.line, environment: screen) }
  }

  @Test("keeps nobody waiting: once it is there, the program goes on, and the window stays")
  func stays() throws {
    try viewer("echo 'the figure is there' >&2; exec sleep 600")
      .open(Samples.line, environment: screen)
    #expect(child > 0 && kill(child, 0) == 0, "The window is gone.")
    // Ctrl-C in the terminal does not reach it.
    #expect(getpgid(child) == child)
    kill(child, SIGKILL)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: FileManager.default.temporaryDirectory.path
      ).allSatisfy { !$0.hasPrefix("figure-") || !directory.text("script").contains($0) })
  }

  @Test("leaves no process behind when it is closed, however long after")
  func closed() throws {
    let window = directory.url.appendingPathComponent("open")
    try Data().write(to: window)
    try viewer(
      "echo 'the figure is there' >&2; while [ -e '\(window.path)' ]; do sleep 0.01; done"
    ).open(Samples.line, environment: screen)
    #expect(child > 0 && kill(child, 0) == 0, "The window is gone.")
    try FileManager.default.removeItem(at: window)
    // A process that has ended and that nobody has waited for still takes signals.
    var isThere = true
    for _ in 0..<1_000 where isThere {
      usleep(10_000)
      isThere = kill(child, 0) == 0
    }
    #expect(!isThere)
  }

  @Test("that a program of its own keeps open is left to that program")
  func handedOver() throws {
    try viewer("sleep 600 & echo $! > \(directory.url.path)/pid; exit 0")
      .open(Samples.line, environment: screen)
    #expect(child > 0 && kill(child, 0) == 0)
    kill(child, SIGKILL)
  }

  @Test("that cannot be opened is no figure lost: what gnuplot said is passed on")
  func refused() throws {
    #expect(
      throws: PlottingError.noWindow(reason: "gnuplot said: could not connect to display :99")
    ) {
      try viewer("echo 'could not connect to display :99' >&2; exit 1")
        .open(Samples.line, environment: screen)
    }
  }

  @Test("that does not come is given up, and gnuplot is ended")
  func late() throws {
    #expect(throws: PlottingError.noWindow(reason: "gnuplot did not open it within 0.3 seconds")) {
      try viewer("exec sleep 600", limit: .milliseconds(300))
        .open(Samples.line, environment: screen)
    }
    #expect(kill(child, 0) == -1)
  }

  @Test("has type of whole points, in proportion to the window")
  func type() throws {
    try viewer("echo 'the figure is there' >&2")
      .open(Samples.curves, environment: screen)
    let script = directory.text("script")
    #expect(
      script.contains(
        "set terminal qt size 960,600 enhanced "
          + "font \"DejaVu Sans,10\" title \"Curves\" linewidth 0.6 persist"))
    let sizes = Set(script.matches(of: /DejaVu Sans(?::Bold)?,([0-9.]+)"/).map { String($0.1) })
    #expect(sizes.isSuperset(of: ["10", "11", "17"]))
    #expect(sizes.allSatisfy { Int($0) != nil }, "\(sizes)")
  }
}
