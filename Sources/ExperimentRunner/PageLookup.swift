import ArgumentParser
import Notebook

/// Finds pages by what people type.
enum PageLookup {
  /// The page of that name, or the only one that begins so.
  ///
  /// - Throws: status 64 after a message that names the nearest pages.
  static func page(named name: String) throws -> any Experiment.Type {
    let pages = ExperimentRunner.pages
    let typed = name.lowercased()
    if let exact = pages.first(where: { $0.slug == typed }) { return exact }
    let matches = pages.filter { $0.slug.hasPrefix(typed) }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      let names = matches.map { $0.slug }.joined(separator: ", ")
      throw ExitStatus.end(
        .usage, "\(name) could be \(names). Type enough of it to tell them apart.")
    }
    let near = nearestNames(to: typed, in: pages.map { $0.slug }, count: 3)
    let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
    throw ExitStatus.end(
      .usage,
      "there is no page named \(name).\(hint) See them all with: \(ExperimentRunner.program)")
  }
}
