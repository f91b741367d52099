import ArgumentParser
import Foundation
import Notebook

/// Looks over the pages without running them.
struct CheckPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look over the pages without running them: names, texts, cells, sources, sizes.")

  /// The largest image that the documentation may hold, in bytes.
  static let limits = ["png": 150_000, "svg": 200_000]

  func run() throws {
    let root = PackageRoot()
    var errors = 0
    func report(_ place: String, _ message: String, isError: Bool) {
      if isError { errors += 1 }
      Console.print("\(place): \(isError ? "error" : "note"): \(message)\n")
    }
    for message in Self.catalogueFlaws(ExperimentRunner.pages) {
      report("catalogue", message, isError: true)
    }
    for page in ExperimentRunner.pages {
      let file = page.info.file
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        report(page.slug, "its Swift source is not where it was built", isError: true)
        continue
      }
      for finding in PageSource(text).findings() {
        report(
          "\(PackageRoot.shown(file, in: root)):\(finding.line)", finding.message,
          isError: finding.isError)
      }
    }
    for (name, size, limit) in Self.oversize(in: root?.url.appending(path: "docs")) {
      report(
        "docs/\(name)", "\(size / 1000) kB, and \(limit / 1000) kB are allowed; draw fewer points",
        isError: true)
    }
    let pages = ExperimentRunner.pages.count
    Console.print("\(pages) pages looked over, \(errors == 0 ? "no" : "\(errors)") errors\n")
    if errors > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// What the pages' descriptions say against each other.
  static func catalogueFlaws(_ pages: [any Experiment.Type]) -> [String] {
    var flaws: [String] = []
    var slugs: Set<String> = []
    var sources: [String: Source] = [:]
    var chapters: [Chapter] = []
    for page in pages {
      if !slugs.insert(page.slug).inserted { flaws.append("two pages are named \(page.slug)") }
      if Completions.verbs.contains(page.slug) {
        flaws.append("the page \(page.slug) has the name of a command; rename it")
      }
      if !page.info.question.hasSuffix("?") {
        flaws.append("the question of \(page.slug) does not end in a question mark")
      }
      for source in page.info.sources
      where sources.updateValue(source, forKey: source.id) ?? source
        != source
      {
        flaws.append("two different sources are named \(source.id); page \(page.slug) has one")
      }
      if chapters.last != page.info.chapter {
        if chapters.contains(page.info.chapter) {
          flaws.append(
            "the chapter \(page.info.chapter.title) is torn: \(page.slug) stands apart from it")
        }
        chapters.append(page.info.chapter)
      }
    }
    return flaws
  }

  /// Images under a folder that are larger than they may be, by name.
  static func oversize(in folder: URL?) -> [(name: String, size: Int, limit: Int)] {
    guard let folder, let files = FileManager.default.enumerator(atPath: folder.path()) else {
      return []
    }
    return files.compactMap { $0 as? String }.sorted().compactMap { name in
      let url = folder.appending(path: name)
      guard let limit = limits[url.pathExtension.lowercased()],
        let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize, size > limit
      else { return nil }
      return (name, size, limit)
    }
  }
}
