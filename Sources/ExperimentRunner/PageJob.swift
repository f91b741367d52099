import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// A page on its way from the experiment to its files.
struct PageJob {
  let folder: String
  let theme: Theme
  let force: Bool
  /// What is written of the page.
  var layout = PageLayout()
  /// The page's Swift file; by default where the compiler saw it.
  var source: String?
  /// The kinds of image made of each figure.
  var formats: [FigureFormat] = [.png]
  /// The longest that the page may compute, in seconds.
  var limit = PageLimit.usual

  /// What became of it.
  struct Outcome {
    let run: PageRun
    let record: RunRecord
    let hasGnuplot: Bool

    /// Tells the reader what they miss without gnuplot, and how to get it.
    func noteMissingGnuplot() {
      if !hasGnuplot { Self.noteMissingGnuplot() }
    }

    /// Tells that there is no gnuplot.
    static func noteMissingGnuplot() {
      Console.note(
        "note: gnuplot is not installed: scripts and numbers of the figures were written, images "
          + "were not.\n      Install it with: scripts/setup  (or: sudo apt-get install gnuplot-nox)"
      )
    }
  }

  /// Runs a page and writes its files.
  ///
  /// - Parameters:
  ///   - experiment: the page with its parameters set.
  ///   - seed: the seed of its draws.
  ///   - gnuplot: the process that draws; one of its own by default.
  ///   - file: the page's Swift file as it is shown.
  ///   - expired: told of the fault of a page that computes for too long; ends the program.
  ///   - observer: told of all that happens, with the writer of the files.
  /// - Returns: the page, its record, and whether its figures were drawn.
  /// - Throws: `PublishingError` where files cannot be written, `PlottingError` where gnuplot fails.
  func run<E: Experiment>(
    _ experiment: E, seed: Int, gnuplot: GnuplotSession? = nil, file: String?,
    expired: @escaping @Sendable (PageFault) -> Never,
    observer: @escaping @Sendable (PageEvent, RunWriter) -> Void
  ) throws -> Outcome {
    let session = gnuplot ?? GnuplotSession(formats: formats)
    let folder = try RunFolder(path: folder, force: force)
    let writer = try RunWriter(folder: folder, theme: theme, gnuplot: session, layout: layout)
    Interruption.onInterruption {
      session.stop()
      folder.removeTemporaryFiles()
    }
    let source = try? String(contentsOfFile: source ?? E.info.file, encoding: .utf8)
    let clock = PageClock(seconds: limit, source: source, file: file, expired: expired)
    let run = PageRun.of(
      experiment, seed: seed, source: source, program: ExperimentRunner.program
    ) { event in
      clock.note(event)
      if case .output(.figure(let figure), line: _) = event { writer.add(figure) }
      observer(event, writer)
    }
    clock.stop()
    return Outcome(run: run, record: try writer.finish(run), hasGnuplot: session.isAvailable)
  }
}
