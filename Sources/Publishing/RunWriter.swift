import Notebook
import Plotting
import Synchronization

/// Writes the files of one run: each figure as it comes, the page and its record at the end.
public final class RunWriter: Sendable {
  private let folder: RunFolder
  private let theme: Theme
  private let gnuplot: GnuplotSession
  private let layout: PageLayout
  private let state = Mutex(State())

  private struct State {
    var files: [String: [String]] = [:]
    var failure: (any Error)?
  }

  /// A writer into a folder.
  ///
  /// - Parameters:
  ///   - folder: where the files go.
  ///   - theme: how figures look.
  ///   - gnuplot: the process that draws; it may serve other runs too.
  ///   - layout: what is written of a page; the files of a run by default.
  /// - Throws: ``PublishingError/notOurs(file:)`` where the folder holds a page of someone else's.
  public init(
    folder: RunFolder, theme: Theme, gnuplot: GnuplotSession, layout: PageLayout = PageLayout()
  ) throws(PublishingError) {
    try folder.claim([layout.pageFile, "run.json"])
    self.folder = folder
    self.layout = layout
    self.theme = theme
    self.gnuplot = gnuplot
  }

  /// Writes a figure's script and numbers, and hands it to gnuplot, which draws it meanwhile.
  ///
  /// An error is kept for ``finish(_:)``: the page goes on without the image.
  public func add(_ figure: PageFigure) {
    let images = gnuplot.isAvailable ? gnuplot.formats.map(\.rawValue) : []
    var names = (["gp"] + images + ["csv"]).map { "\(figure.id).\($0)" }
    if let id = figure.animationID {
      names += (["gp", "csv"] + (gnuplot.isAvailable ? ["gif"] : [])).map { "\(id).\($0)" }
    }
    do {
      // Without gnuplot no image is drawn, and one that lies there is not ours to replace.
      try folder.claim(names)
      try submit(figure)
      state.withLock { $0.files[figure.id] = names }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  private func submit(_ figure: PageFigure) throws {
    if let scale = layout.scale {
      let small = figure.figure.rounded(toSignificantDigits: PageLayout.keptDigits).thinned
      try gnuplot.submit(
        small, id: figure.id, theme: theme, description: figure.alt, directory: folder.url,
        scale: scale)
    } else {
      try gnuplot.submit(
        figure.figure, id: figure.id, theme: theme, description: figure.alt,
        directory: folder.url)
    }
    if let animation = figure.animation, let id = figure.animationID {
      try gnuplot.submit(animation, id: id, theme: theme, directory: folder.url)
    }
    if layout.hasThumbnail, state.withLock({ $0.files.isEmpty }) {
      try gnuplot.submitThumbnail(
        of: figure.figure, id: PageLayout.thumbnail, theme: theme, description: figure.alt,
        directory: folder.url)
    }
  }

  /// The ending of the images that the page shows.
  private var ending: String { gnuplot.formats[0].rawValue }

  /// The path under which the reader finds a figure: its image, or its script without gnuplot.
  public func shownPath(of figure: PageFigure) -> String {
    folder.shown("\(figure.id).\(gnuplot.isAvailable ? ending : "gp")")
  }

  /// Waits for the figures, then writes the page and `run.json`.
  ///
  /// - Parameter run: the page that ran.
  /// - Returns: the record that was written.
  /// - Throws: the first thing that went wrong with any file.
  public func finish(_ run: PageRun) throws -> RunRecord {
    try gnuplot.finish()
    let (files, failure) = state.withLock { ($0.files, $0.failure) }
    if let failure { throw failure }
    var versions = ["swift": SwiftVersion.current]
    if let version = gnuplot.version { versions["gnuplot"] = version }
    let record = RunRecord(run, files: files, versions: versions)
    let text = MarkdownPage.render(run, style: .folder(image: ending), in: layout.context)
    try folder.write(text, to: layout.pageFile)
    try folder.write(try record.json(), to: "run.json")
    folder.removeLeftovers(
      keeping: Set(files.values.flatMap { $0 } + [layout.pageFile, "run.json"]))
    return record
  }
}
