import ArgumentParser
import Foundation
import Notebook

/// Writes a new page that compiles, and adds it to the catalogue.
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new page and add it to the catalogue.")

  @Argument(help: "The page's name: words in lower case, joined by hyphens.")
  var name: String

  @Option(help: "Its chapter (default: that of the last page).")
  var chapter: String?

  func run() throws {
    guard let root = PackageRoot() else {
      throw ExitStatus.end(.usage, "there is no Package.swift here or above; go to your package.")
    }
    let author = NewPageAuthor(root: root.url, pages: ExperimentRunner.pages)
    do {
      let made = try author.write(name, chapter: chapter)
      Console.print("wrote \(made.file)\nadded one line to \(made.catalogue)\n")
      Console.print("run it with: swift run \(ExperimentRunner.program) \(name)\n")
    } catch let problem as NewPageAuthor.Problem {
      throw ExitStatus.end(problem.isAboutFiles ? .cannotWrite : .usage, problem.message)
    }
  }
}

/// Makes the file of a new page and the line in the catalogue.
struct NewPageAuthor {
  /// Why no page was written; nothing has changed then.
  struct Problem: Error, Equatable {
    let message: String
    var isAboutFiles = false
  }

  let root: URL
  let pages: [any Experiment.Type]

  /// Writes both.
  ///
  /// - Returns: the two files, from the package's folder.
  func write(_ name: String, chapter: String?) throws -> (file: String, catalogue: String) {
    let type = try typeName(name)
    let chapter = try self.chapter(chapter)
    let listPath = "Experiments/Catalogue.swift"
    let list = root.appending(path: listPath)
    guard let text = try? String(contentsOf: list, encoding: .utf8) else {
      throw Problem(message: "there is no \(listPath), to which the page would be added.")
    }
    let path = "Experiments/\(folder(chapter))/\(type).swift"
    let file = root.appending(path: path)
    if let twin = twin(of: "\(type).swift") {
      throw Problem(message: "\(twin) is there already; choose another name.", isAboutFiles: true)
    }
    let changed = try adding(type, chapter: chapter, to: text)
    let source = PageTemplate.source(
      type: type, chapter: chapterName(chapter), citesRidge: knowsRidge)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(source.utf8).write(to: file, options: .withoutOverwriting)
      do {
        try Data(changed.utf8).write(to: list, options: .atomic)
      } catch {
        try? FileManager.default.removeItem(at: file)
        throw error
      }
    } catch {
      throw Problem(message: "\(path) cannot be written.", isAboutFiles: true)
    }
    return (path, listPath)
  }

  /// `my-page` ▸ `MyPage`, where that leads back.
  private func typeName(_ name: String) throws -> String {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    let type = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let isPlain = words.allSatisfy { word in
      word.first.map { $0.isASCII && $0.isLowercase } == true
        && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
    guard isPlain else {
      throw Problem(
        message:
          "\"\(name)\" cannot name a page: use words in lower case that begin with a letter, "
          + "joined by hyphens, such as my-page.")
    }
    if pages.contains(where: { $0.slug == name }) || Completions.verbs.contains(name) {
      throw Problem(message: "\(name) is the name of a page or a command; choose another.")
    }
    return type
  }

  private func chapter(_ title: String?) throws -> Chapter {
    guard let title else { return pages.last?.info.chapter ?? Chapter("Pages") }
    let chapters = declaredChapters.map(\.title)
    guard let match = chapters.first(where: { $0.lowercased() == title.lowercased() }) else {
      throw Problem(
        message:
          "there is no chapter \(title); the chapters are \(chapters.joined(separator: ", "))")
    }
    return Chapter(match)
  }

  /// The chapters that `Experiments/Chapters.swift` declares: `static let paths = Chapter("Paths")`.
  private var declaredChapters: [(name: String, title: String)] {
    let file = root.appending(path: "Experiments/Chapters.swift")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.matches(of: /static let (\w+) = Chapter\("([^"]+)"\)/)
      .map { (String($0.1), String($0.2)) }
  }

  /// The chapter as the page writes it.
  private func chapterName(_ chapter: Chapter) -> String {
    declaredChapters.first { $0.title == chapter.title }.map { ".\($0.name)" }
      ?? "Chapter(\"\(chapter.title)\")"
  }

  private func folder(_ chapter: Chapter) -> String {
    chapter.title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private var knowsRidge: Bool {
    let file = root.appending(path: "Experiments/Sources.swift")
    return (try? String(contentsOf: file, encoding: .utf8))?.contains("hoerlKennard1970") == true
  }

  /// A file of that name in any chapter: two of one name do not build.
  private func twin(of name: String) -> String? {
    let folder = root.appending(path: "Experiments")
    let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String }
    return files?.first { $0.split(separator: "/").last.map(String.init) == name }
      .map { "Experiments/\($0)" }
  }

  /// The catalogue with the page behind the last one of its chapter, or at the end.
  private func adding(_ type: String, chapter: Chapter, to text: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let before = pages.last { $0.info.chapter == chapter }
    let entry = before.map { "\(String(describing: $0)).self" }
    let place =
      entry.flatMap { entry in lines.firstIndex { $0.contains(entry) } }
      ?? lines.lastIndex { $0.contains(".self,") }
    guard let place else {
      throw Problem(message: "Experiments/Catalogue.swift has no line like MyPage.self, to follow.")
    }
    let indent = lines[place].prefix { $0 == " " }
    lines.insert("\(indent)\(type).self,", at: place + 1)
    return lines.joined(separator: "\n")
  }
}
