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

  /// Ends gnuplot at once and clears away what it was drawing: for a run that is broken off.
  public func stop() {
    engine.stop()
  }

  /// Whether there is a gnuplot to draw with.
  public var isAvailable: Bool { program.path != nil }

  /// gnuplot's version, "5.4 patchlevel 4"; `nil` where there is none, or one that does not answer.
  public var version: String? { engine.version() }

  /// Hands a figure over: writes its script and its numbers, and has it drawn meanwhile.
  ///
  /// An SVG spells every point out: of more than 2,000 it draws fewer, and says so where it shows
  /// only a share of a cloud. The numbers are always complete.
  ///
  /// Images of an earlier script of the same name are removed, for they would no longer tell what
  /// the script says.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - id: The name of its files, without ending.
  ///   - theme: Its look.
  ///   - description: What is to be seen, for the inside of the images; generated from the figure
  ///     where it is left out.
  ///   - directory: Where the files go; made if it is not there.
  /// - Returns: What to wait for.
  /// - Throws: ``PlottingError`` for a figure that cannot be drawn, a name that names no file, a
  ///   directory that cannot be written to.
  @discardableResult
  public func submit(
    _ figure: Figure, id: String, theme: Theme = .light, description: String? = nil,
    directory: URL
  ) throws(PlottingError) -> FigureTicket {
    try FigureCheck.check(figure, id: id)
    let words = ImageWords(of: figure, description)
    let scripts = formats.map { format in
      FigureScript(
        figure: format == .svg ? figure.decimated : figure, id: id, theme: theme, format: format
      ).script()
    }
    return try submit(
      scripts, id: id, table: figure.table, notes: figure.notes, words: words,
      directory: directory)
  }

  /// Hands an animation over: writes its script and its numbers, and has the film drawn meanwhile.
  ///
  /// - Parameters:
  ///   - animation: The animation.
  ///   - id: The name of its files, without ending.
  ///   - theme: Its look.
  ///   - directory: Where the files go; made if it is not there.
  /// - Returns: What to wait for.
  /// - Throws: As for a figure.
  @discardableResult
  public func submit(
    _ animation: FigureAnimation, id: String, theme: Theme = .light, directory: URL
  ) throws(PlottingError) -> FigureTicket {
    for picture in animation.pictures { try FigureCheck.check(picture, id: id) }
    let all = Figure(title: animation.title, panels: animation.frames)
    let script = FigureScript(figure: all, id: id, theme: theme, format: .gif)
      .script(
        frames: animation.pictures, delay: Int((animation.secondsPerFrame * 100).rounded()))
    return try submit(
      [script], as: [.gif], id: id, table: all.table, notes: [], directory: directory)
  }

  /// Hands scripts over, one for each format.
  func submit(
    _ scripts: [Script], as kinds: [FigureFormat]? = nil, id: String, table: String,
    notes: [String], words: ImageWords? = nil, directory: URL
  ) throws(PlottingError) -> FigureTicket {
    let kinds = kinds ?? formats
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
    let images = zip(kinds, scripts).map { format, script in
      FigureJob.Image(
        format: format, script: script, path: "\(base).\(format.rawValue)", words: words)
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
