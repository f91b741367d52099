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

  /// A viewer.
  ///
  /// - Parameter program: Where gnuplot is.
  public init(program: GnuplotProgram = .find()) { self.program = program }

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

  /// Opens a window that stays when the program ends.
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
    guard let name = ["qt", "wxt", "x11"].first(where: terminals.contains) else {
      throw .noWindow(
        reason: "this gnuplot draws no windows. Install one that does with: scripts/setup --window")
    }
    var picture = FigureScript(figure: figure, id: "window", theme: theme, format: .gif)
    picture.terminalName = name
    _ = try run(picture.script(), arguments: ["-persist"])
  }

  /// The terminals that this gnuplot was built with, by name.
  ///
  /// - Throws: ``PlottingError``: no gnuplot, or what it said.
  public func terminals() throws(PlottingError) -> [String] {
    var script = Script()
    script.add("print GPVAL_TERMINALS")
    return try run(script).errors.split { $0.isWhitespace }.map(String.init)
  }

  private func run(
    _ script: Script, arguments: [String] = []
  ) throws(PlottingError) -> (output: String, errors: String) {
    guard let path = program.path else {
      throw .cannotStart(program: "gnuplot", reason: "it is not installed")
    }
    do {
      return try Self.run(path, ["-d"] + arguments, input: script.text())
    } catch let failure as GnuplotStream.Failure {
      throw .cannotWrite(path: "a temporary file", reason: failure.reason)
    } catch let error as PlottingError {
      throw error
    } catch {
      throw .cannotStart(program: path, reason: "\(error)")
    }
  }

  /// Runs a program to its end. Files stand in for pipes, which a program that stays behind with its
  /// window would hold open.
  private static func run(
    _ path: String, _ arguments: [String], input: String
  ) throws -> (output: String, errors: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("figure-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in.gp", "out", "err"].map { folder.appendingPathComponent($0) }
    for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [files[0].path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let errors = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    guard process.terminationStatus == 0 else {
      let said = errors.split(separator: "\n").last.map(String.init) ?? "nothing"
      throw PlottingError.gnuplotEnded(
        id: "preview", status: "exit status \(process.terminationStatus)", said: said)
    }
    return (String(decoding: try Data(contentsOf: files[1]), as: UTF8.self), errors)
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
