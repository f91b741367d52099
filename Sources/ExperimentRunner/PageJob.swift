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
  var formats: [FigureFormat] = [.png]

  /// What became of it.
  struct Outcome {
    let run: PageRun
    let record: RunRecord
    let hasGnuplot: Bool

    /// Why the run does not count as a success.
    var reasonOfFailure: String { run.reasonOfFailure }

    /// Tells the reader what they miss without gnuplot, and how to get it.
    func noteMissingGnuplot() {
      if hasGnuplot { return }
      Console.note(
        "note: gnuplot is not installed: scripts and numbers of the figures were written, images "
          + "were not.\n      Install it with: scripts/setup  (or: sudo apt-get install gnuplot-nox)"
      )
    }
  }

  /// Runs a page and writes its files.
  ///
  /// - Throws: an exit status after a message, where files cannot be written or gnuplot fails.
  func run<E: Experiment>(
    _ experiment: E, seed: Int, gnuplot: GnuplotSession? = nil,
    observer: @escaping @Sendable (PageEvent, RunWriter) -> Void
  ) throws -> Outcome {
    do {
      let session = gnuplot ?? GnuplotSession(formats: formats)
      let folder = try RunFolder(path: folder, force: force)
      let writer = try RunWriter(folder: folder, theme: theme, gnuplot: session)
      Interruption.cleansUp(folder)
      let source = try? String(contentsOfFile: E.info.file, encoding: .utf8)
      let run = PageRun.of(experiment, seed: seed, source: source) { event in
        if case .output(.figure(let figure)) = event { writer.add(figure) }
        observer(event, writer)
      }
      return Outcome(
        run: run, record: try writer.finish(run), hasGnuplot: session.isAvailable)
    } catch let error as PublishingError {
      throw ExitStatus.end(.cannotWrite, error.description)
    } catch let error as PlottingError {
      throw ExitStatus.end(error.isAboutFiles ? .cannotWrite : .failed, error.description)
    }
  }
}

extension PageRun {
  /// Why the run does not count as a success.
  var reasonOfFailure: String {
    if let failure { return "\(page.slug) stopped: \(failure.message)" }
    let failed = page.checks.filter { !$0.holds }.map(\.title)
    return "\(page.slug): a check failed: " + failed.joined(separator: "; ")
  }
}

extension PlottingError {
  /// Whether a file could not be written, rather than a figure not drawn.
  var isAboutFiles: Bool {
    if case .cannotWrite = self { true } else { false }
  }
}
