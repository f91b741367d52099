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
    let names = ["\(figure.id).gp", "\(figure.id).png", "\(figure.id).csv"]
    do {
      try folder.claim(names)
      try submit(figure)
      let drawn = gnuplot.isAvailable ? names : names.filter { !$0.hasSuffix(".png") }
      state.withLock { $0.files[figure.id] = drawn }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }

  private func submit(_ figure: PageFigure) throws {
    if let scale = layout.scale {
      let small = figure.figure.rounded(toSignificantDigits: PageLayout.keptDigits).thinned
      try gnuplot.submit(
        small, id: figure.id, theme: theme, directory: folder.url, scale: scale)
    } else {
      try gnuplot.submit(figure.figure, id: figure.id, theme: theme, directory: folder.url)
    }
    if layout.hasThumbnail, state.withLock({ $0.files.isEmpty }) {
      try gnuplot.submitThumbnail(
        of: figure.figure, id: PageLayout.thumbnail, theme: theme, directory: folder.url)
    }
  }

  /// The path under which the reader finds a figure: its image, or its script without gnuplot.
  public func shownPath(of figure: PageFigure) -> String {
    folder.shown("\(figure.id).\(gnuplot.isAvailable ? "png" : "gp")")
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
    try folder.write(MarkdownPage.render(run, in: layout.context), to: layout.pageFile)
    try folder.write(try record.json(), to: "run.json")
    folder.removeLeftovers(
      keeping: Set(files.values.flatMap { $0 } + [layout.pageFile, "run.json"]))
    return record
  }
}
