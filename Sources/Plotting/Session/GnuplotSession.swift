import Foundation

/// One gnuplot for a whole run: figures are handed over, drawn meanwhile, and asked for at the end.
///
/// `submit` writes `<id>.gp` and `<id>.csv`, sends the script and returns; gnuplot draws while the
/// caller computes. `wait` and `finish` tell what became of it. An image gets its name only when it
/// is whole. Where there is no gnuplot, scripts and numbers are written all the same.
public final class GnuplotSession: Sendable {
  /// Where gnuplot is.
  public let program: GnuplotProgram

  /// The kinds of image made of each figure; the script that is kept draws the first.
  public let formats: [FigureFormat]

  /// The longest that one image may take.
  public let timeLimit: Duration

  private let engine: FigureEngine

  /// Opens a session and starts gnuplot, if it is there, so that it is ready when needed.
  ///
  /// - Parameters:
  ///   - program: Where gnuplot is; found in `GNUPLOT` or along `PATH` by default.
  ///   - timeLimit: The longest that one image may take.
  ///   - formats: The kinds of image made of each figure.
  public init(
    program: GnuplotProgram = .find(), timeLimit: Duration = .seconds(10),
    formats: [FigureFormat] = [.png]
  ) {
    self.program = program
    self.formats = formats.isEmpty ? [.png] : formats
    self.timeLimit = timeLimit
    engine = FigureEngine(path: program.path, timeLimit: timeLimit)
    engine.warmUp()
  }

  deinit {
    engine.stop()
  }

  /// Whether there is a gnuplot to draw with.
  public var isAvailable: Bool { program.path != nil }

  /// gnuplot's version, "5.4 patchlevel 4"; `nil` where there is none, or one that does not answer.
  public var version: String? { engine.version() }

  /// Hands a figure over: writes its script and its numbers, and has it drawn meanwhile.
  ///
  /// Images of an earlier script of the same name are removed, for they would no longer tell what
  /// the script says.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - id: The name of its files, without ending.
  ///   - theme: Its look.
  ///   - directory: Where the files go; made if it is not there.
  /// - Returns: What to wait for.
  /// - Throws: ``PlottingError`` for a figure that cannot be drawn, a name that names no file, a
  ///   directory that cannot be written to.
  @discardableResult
  public func submit(
    _ figure: Figure, id: String, theme: Theme = .light, directory: URL
  ) throws(PlottingError) -> FigureTicket {
    try FigureCheck.check(figure, id: id)
    let scripts = formats.map {
      FigureScript(figure: figure, id: id, theme: theme, format: $0).script()
    }
    return try submit(
      scripts, id: id, table: figure.table, notes: figure.notes, directory: directory)
  }

  /// Hands scripts over, one for each format.
  func submit(
    _ scripts: [Script], id: String, table: String, notes: [String], directory: URL
  ) throws(PlottingError) -> FigureTicket {
    do {
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: directory.path, reason: "the directory cannot be made")
    }
    let base = directory.appendingPathComponent(id).path
    let (script, data) = (base + ".gp", base + ".csv")
    let before = FileManager.default.contents(atPath: script)
    try AtomicFile.write(data) { stream throws(GnuplotStream.Failure) in
      try stream.send(table)
    }
    try AtomicFile.write(script) { stream throws(GnuplotStream.Failure) in
      try scripts[0].write(to: stream)
    }
    if before != FileManager.default.contents(atPath: script) {
      for format in FigureFormat.allCases { unlink("\(base).\(format.rawValue)") }
    }
    let images = zip(formats, scripts).map { format, script in
      FigureJob.Image(format: format, script: script, path: "\(base).\(format.rawValue)")
    }
    let files = FigureFiles(
      id: id, script: URL(fileURLWithPath: script), data: URL(fileURLWithPath: data),
      images: isAvailable ? images.map { URL(fileURLWithPath: $0.path) } : [], warnings: [],
      notes: notes)
    return engine.add(
      FigureJob(
        id: id, files: files, images: isAvailable ? images : [], submitted: .now))
  }

  /// Waits for one figure.
  ///
  /// - Parameter ticket: What `submit` returned.
  /// - Returns: Its files.
  /// - Throws: ``PlottingError``: what gnuplot refused, or why there is no image.
  public func wait(for ticket: FigureTicket) throws(PlottingError) -> FigureFiles {
    try engine.wait(for: ticket.number).get()
  }

  /// Waits for all figures and ends gnuplot. A figure submitted later starts it again.
  ///
  /// - Returns: The files of every figure, in the order of submission.
  /// - Throws: ``PlottingError``: that of the one figure that failed, or
  ///   ``PlottingError/several(_:)``. The others are drawn all the same.
  @discardableResult
  public func finish() throws(PlottingError) -> [FigureFiles] {
    let results = engine.finish()
    var files: [FigureFiles] = []
    var errors: [PlottingError] = []
    for result in results {
      switch result {
      case .success(let made): files.append(made)
      case .failure(let error): errors.append(error)
      }
    }
    if errors.count == 1 { throw errors[0] }
    if !errors.isEmpty { throw .several(errors) }
    return files
  }
}
