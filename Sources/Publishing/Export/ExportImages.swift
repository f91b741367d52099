import Foundation
import Notebook
import Plotting
import Synchronization

/// The figures of a page on their way into one document, drawn while the page still runs.
public final class ExportImages: Sendable {
  /// A folder of this export alone, which goes away with it.
  public let scratch: URL

  private let vector: GnuplotSession?
  private let pixels: GnuplotSession?
  private let themes: [Theme]
  private let failure = Mutex<PlottingError?>(nil)

  /// Makes ready for the formats asked for.
  ///
  /// - Parameters:
  ///   - formats: what the page will become.
  ///   - gnuplot: where gnuplot is.
  /// - Throws: ``PublishingError/cannotWrite(file:reason:)``.
  public init(
    for formats: Set<ExportFormat>, gnuplot: GnuplotProgram = .find()
  ) throws(PublishingError) {
    scratch = FileManager.default.temporaryDirectory
      .appending(path: "experiments-\(UUID().uuidString)", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(file: scratch.path(), reason: "the folder cannot be made")
    }
    let web = formats.contains(.html)
    let deck = formats.contains(.slides)
    themes = (web ? [.light, .dark] : []) + (deck ? [.projector] : [])
    vector = themes.isEmpty ? nil : GnuplotSession(program: gnuplot, formats: [.svg])
    pixels =
      formats.isDisjoint(with: [.ipynb, .docx])
      ? nil : GnuplotSession(program: gnuplot, formats: [.png])
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// Hands a figure over; an error is kept for ``finish()``.
  public func add(_ figure: PageFigure) {
    do throws(PlottingError) {
      for theme in themes {
        let id = "\(figure.id)-\(theme.rawValue)"
        try vector?.submit(
          figure.figure, id: id, theme: theme, description: figure.alt, directory: scratch)
      }
      try pixels?.submit(
        figure.figure, id: figure.id, description: figure.alt, directory: scratch)
      if let animation = figure.animation, let id = figure.animationID {
        for theme in themes where theme != .projector {
          try vector?.submit(
            animation, id: "\(id)-\(theme.rawValue)", theme: theme, directory: scratch)
        }
      }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  /// Waits until every figure is drawn.
  ///
  /// - Throws: the first `PlottingError`.
  public func finish() throws(PlottingError) {
    _ = try vector?.finish()
    _ = try pixels?.finish()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// The SVG of a figure in a theme; `nil` without gnuplot.
  func svg(_ id: String, _ theme: Theme) -> String? {
    data("\(id)-\(theme.rawValue).svg").map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file of a figure; `nil` where there is none.
  func data(_ name: String) -> Data? { try? Data(contentsOf: scratch.appending(path: name)) }
}
