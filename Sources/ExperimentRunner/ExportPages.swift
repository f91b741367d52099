import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// Turns pages into documents: a web page, a notebook, slides, a text for a word processor.
struct ExportPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export a page, or all, as a web page, notebook, slides or docx.",
    discussion: """
      \(ExperimentRunner.program) export <page> --format html
      \(ExperimentRunner.program) export all --format html,slides --output talk
      \(ExperimentRunner.program) export <page> --format ipynb --seed 3
      """)

  @Argument(
    help: "The page, or all; a unique prefix of its name is enough.",
    completion: .custom { _, _, _ in Completions.pages + ["all"] })
  var page: String

  @Option(
    name: .shortAndLong,
    help: "One or more of \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var format: CommaList<ExportFormat> = CommaList(values: [.html])

  @Option(name: .shortAndLong, help: "Where the documents go.", completion: .directory)
  var output = "experiments-out/exports"

  @Flag(help: "Overwrite files in the folder that are not ours.")
  var force = false

  @OptionGroup var limit: PageLimit

  @Argument(parsing: .allUnrecognized, help: "The page's own parameters: --name value.")
  var parameters: [String] = []

  func run() throws {
    let pandoc = Pandoc.find()
    if pandoc.path == nil, format.values.contains(where: \.needsPandoc) {
      throw ExitStatus.end(.unavailable, PublishingError.noPandoc.description)
    }
    if page == "all" {
      if let word = parameters.first {
        throw ExitStatus.end(
          .usage, "\(word) is an option of one page, and all pages were asked for.")
      }
      for type in ExperimentRunner.pages { try export(type, pandoc: pandoc) }
    } else {
      try export(PageLookup.page(named: page), pandoc: pandoc)
    }
  }

  private func export<E: Experiment>(_ type: E.Type, pandoc: Pandoc) throws {
    let (experiment, seed) = try ParameterArguments.configured(type, by: parameters)
    do {
      let folder = try RunFolder(path: output, force: force, purpose: .exports)
      let names = format.values.map { $0.fileName(slug: E.slug) }
      try folder.claim(names)
      let images = try ExportImages(for: Set(format.values))
      Interruption.onInterruption { [scratch = images.scratch] in
        folder.removeTemporaryFiles()
        try? FileManager.default.removeItem(at: scratch)
      }
      let source = try? String(contentsOfFile: E.info.file, encoding: .utf8)
      let clock = PageClock(
        seconds: limit.seconds, source: source, file: E.info.fileName,
        expired: PageClock.end(page: E.slug))
      let run = PageRun.of(
        experiment, seed: seed, source: source, program: ExperimentRunner.program
      ) { event in
        clock.note(event)
        if case .output(.figure(let figure), line: _) = event { images.add(figure) }
      }
      clock.stop()
      try images.finish()
      let export = PageExport(run, images: images, pandoc: pandoc)
      for (format, name) in zip(format.values, names) {
        try folder.export(export.document(format), as: name)
        Console.print(folder.shown(name) + "\n")
      }
      let faults = PageOutcome.faults(of: run, file: E.info.fileName)
      for fault in faults { Console.note("\(ExperimentRunner.program): \(E.slug): \(fault)") }
      if !faults.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
    } catch let error as PublishingError {
      throw ExitStatus.end(error.status, error.description)
    } catch let error as PlottingError {
      let scratch = FileManager.default.temporaryDirectory.path(percentEncoded: false)
      let fault = PageOutcome.fault(of: error, file: nil, folder: scratch)
      guard fault.isAboutFiles else { throw ExitStatus.end(.failed, fault.message) }
      throw ExitStatus.end(
        .cannotWrite,
        fault.message + " Figures are drawn in the folder for temporary files: "
          + "TMPDIR names another.")
    }
  }
}

extension PublishingError {
  /// The status that the program ends with.
  var status: ExitStatus {
    switch self {
    case .cannotWrite, .notOurs, .notOursInDocs: .cannotWrite
    case .noPandoc: .unavailable
    case .pandocFailed: .failed
    }
  }
}

/// Several of a list of names, parted by commas.
struct CommaList<Element: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument,
  Sendable
where Element.RawValue == String {
  var values: [Element]

  init(values: [Element]) { self.values = values }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let read = words.map { Element(rawValue: $0.lowercased()) }
    guard read.allSatisfy({ $0 != nil }) else { return nil }
    values = read.compactMap(\.self)
  }

  var defaultValueDescription: String {
    values.map(\.rawValue).joined(separator: ",")
  }

  static var allValueStrings: [String] { Element.allCases.map(\.rawValue) }
}
