import Foundation
import Notebook
import Plotting
import Publishing

/// Something that went wrong with a page, and where.
struct PageFault: Codable, Sendable, Equatable, CustomStringConvertible {
  /// What was found, what was needed, what to do.
  var message: String
  /// The number of the cell, counted from 1, where it is known.
  var cell: Int?
  /// The cell's title.
  var title: String?
  /// The Swift file, relative to the package where it is found.
  var file: String?
  /// The line of the file.
  var line: Int?
  /// Whether a file could not be written.
  var isAboutFiles = false

  /// The place and the message.
  var description: String {
    var place: [String] = []
    if let cell {
      place.append("cell \(cell)" + (title.map { $0.isEmpty ? "" : " \"\($0)\"" } ?? ""))
    }
    if let file { place.append(file + (line.map { ":\($0)" } ?? "")) }
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + message
  }
}

/// What became of a page that a worker ran.
struct PageOutcome: Codable, Sendable {
  /// The page's name.
  var slug: String
  /// What it showed; absent where it did not come to its end.
  var tally: PageTally?
  /// What went wrong; none where all is well.
  var faults: [PageFault]
  /// Whether figures were drawn.
  var hasGnuplot = true
  /// The most memory that the process of the page had, in bytes, without gnuplot's.
  var peakMemory: Int?
  /// Wall time in seconds, with the start of the process.
  var seconds: Double?

  /// Whether the page ran, its checks hold, and its files are there.
  var succeeded: Bool { faults.isEmpty }
}

extension PageOutcome {
  /// What is wrong with a page that ran.
  ///
  /// - Parameters:
  ///   - run: the page.
  ///   - file: its Swift file as it is shown.
  /// - Returns: a fault for each check that fails, or what stopped it; none where all is well.
  static func faults(of run: PageRun, file: String?) -> [PageFault] {
    if let failure = run.failure {
      let place = failure.place
      return [
        PageFault(
          message: "stopped after this line: \(failure.message)", cell: place?.cell,
          title: place?.title, file: file, line: place?.line)
      ]
    }
    return run.page.placedOutputs.compactMap { place, output in
      guard case .verdict(let verdict) = output, verdict.source == nil, !verdict.holds else {
        return nil
      }
      return PageFault(
        message: "a check failed: \(verdict.title): \(verdict.value.shown), needed "
          + "\(verdict.bound.relation) \(verdict.bound.number.shown)",
        cell: place.cell, title: place.title, file: file, line: place.line)
    }
  }

  /// What is wrong where files could not be written, or figures not be drawn.
  ///
  /// - Parameters:
  ///   - error: what was thrown.
  ///   - file: the page's Swift file as it is shown.
  ///   - folder: where the files were to go; a full disk there explains any other error.
  /// - Returns: the fault.
  static func fault(of error: any Error, file: String?, folder: String? = nil) -> PageFault {
    var isAboutFiles = error is PublishingError
    if case PlottingError.cannotWrite = error { isAboutFiles = true }
    var message = String(describing: error)
    if let folder, let left = freeBytes(at: folder), left < 100_000 {
      isAboutFiles = true
      message =
        "the disk is full: \(left / 1000) kB are left where its files are made. Make room, and "
        + "run again."
    }
    return PageFault(
      message: message, file: isAboutFiles ? nil : file, isAboutFiles: isAboutFiles)
  }

  private static func freeBytes(at folder: String) -> Int? {
    var disk = statvfs()
    return statvfs(folder, &disk) == 0 ? Int(disk.f_bavail) * Int(disk.f_frsize) : nil
  }
}

extension [PageOutcome] {
  /// Says what failed, page by page, and gives the status to end with; `nil` where nothing did.
  func reportFailures() -> ExitStatus? {
    let failed = filter { !$0.succeeded }
    for outcome in failed {
      for fault in outcome.faults {
        Console.note("\(ExperimentRunner.program): \(outcome.slug): \(fault)")
      }
    }
    if failed.isEmpty { return nil }
    return failed.contains { $0.faults.contains(where: \.isAboutFiles) } ? .cannotWrite : .failed
  }
}
