import Foundation

/// Shows figures at once, in the terminal or in a window, beside the files of the run.
public struct FigureViewer: Sendable {
  /// How a figure is shown in a terminal.
  public enum Preview: Sendable, Equatable {
    /// In characters, of a width, with or without colour.
    case text(columns: Int, colored: Bool)
    /// In pixels, for a terminal that understands sixel.
    case sixel
  }

  private let program: GnuplotProgram
  private let timeLimit: Duration

  /// A viewer.
  ///
  /// - Parameters:
  ///   - program: Where gnuplot is.
  ///   - timeLimit: The longest that one figure may take.
  public init(program: GnuplotProgram = .find(), timeLimit: Duration = .seconds(10)) {
    self.program = program
    self.timeLimit = timeLimit
  }

  /// What a terminal has to be sent to show a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - preview: How it is shown.
  ///   - theme: The look of a picture in pixels.
  /// - Returns: Text, with escape sequences where `preview` asks for them.
  /// - Throws: ``PlottingError``: no gnuplot, or what it said.
  public func preview(
    _ figure: Figure, as preview: Preview, theme: Theme = .light
  ) throws(PlottingError) -> String {
    try FigureCheck.check(figure, id: "preview")
    switch preview {
    case .text(let columns, let colored):
      let script = PreviewScript(figure: figure, columns: columns, isColored: colored).script()
      return Self.trimmed(try run(script).output)
    case .sixel:
      var picture = FigureScript(figure: figure, id: "preview", theme: theme, format: .gif)
      picture.terminalName = "sixelgd truecolor"
      return try run(picture.script()).output + "\n"
    }
  }

  /// Opens a window that stays until it is closed, even when the program has ended.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - theme: Its look.
  ///   - environment: The variables that say which screen there is.
  /// - Throws: ``PlottingError/noWindow(reason:)`` where none can be opened.
  public func open(
    _ figure: Figure, theme: Theme = .light,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(PlottingError) {
    try FigureCheck.check(figure, id: "window")
    guard !(environment["DISPLAY"] ?? "").isEmpty || !(environment["WAYLAND_DISPLAY"] ?? "").isEmpty
    else {
      throw .noWindow(reason: "there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")
    }
    let terminals = try terminals()
    guard let name = Window.terminals.first(where: terminals.contains) else {
      throw .noWindow(
        reason: "this gnuplot draws no windows. Install one that does with: scripts/setup --window")
    }
    var picture = FigureScript(figure: figure, id: "window", theme: theme, format: .gif)
    picture.terminalName = name
    var script = picture.script()
    script.add("print \"\(ShortRun.goal)\"")
    let run = try start(script, arguments: ["-persist"])
    // Some windows are gnuplot's own, which goes on as long as they are there; others it leaves to a
    // program of theirs.
    switch run.wait(timeLimit: timeLimit) {
    case .goal, .ended(nil): break
    case .ended: throw .noWindow(reason: "gnuplot said: \(run.lastWords)")
    case .late:
      throw .noWindow(reason: "gnuplot did not open it within \(timeLimit)")
    }
  }

  /// The terminals that this gnuplot was built with, by name.
  ///
  /// - Throws: ``PlottingError``: no gnuplot, or what it said.
  public func terminals() throws(PlottingError) -> [String] {
    var script = Script()
    script.add("print GPVAL_TERMINALS")
    return try run(script).errors.split { $0.isWhitespace }.map(String.init)
  }

  /// Runs a script to its end.
  private func run(_ script: Script) throws(PlottingError) -> (output: String, errors: String) {
    let run = try start(script)
    switch run.wait(timeLimit: timeLimit) {
    case .goal, .ended(nil): return (run.output, run.errors)
    case .ended(let status?):
      throw .gnuplotEnded(id: "preview", status: status, said: run.lastWords)
    case .late:
      throw .timeLimit(id: "preview", seconds: Double(timeLimit.components.seconds))
    }
  }

  private func start(
    _ script: Script, arguments: [String] = []
  ) throws(PlottingError) -> ShortRun {
    guard let path = program.path else {
      throw .cannotStart(program: "gnuplot", reason: "it is not installed")
    }
    return try ShortRun(path, ["-d"] + arguments, script: script)
  }

  /// Lines without the blanks that end them, and without empty ones at either end.
  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " || line.last == "\u{0C}" { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.joined(separator: "\n") + "\n"
  }
}
