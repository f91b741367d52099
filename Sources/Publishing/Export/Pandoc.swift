@preconcurrency import Dispatch
import Foundation

/// The program that turns Markdown into other formats.
public struct Pandoc: Sendable {
  /// Where it is; `nil` where it is not installed.
  public let path: String?

  /// The longest that one document may take, in seconds.
  static let timeLimit = 60.0

  /// pandoc at a path, or none.
  public init(path: String?) { self.path = path }

  /// Looks in the environment variable `PANDOC`, which wins if it is set, then along `PATH`.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Pandoc {
    let chosen = environment["PANDOC"].flatMap { $0.isEmpty ? nil : $0 }
    if let chosen, chosen.contains("/") { return Pandoc(path: executable(chosen)) }
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return Pandoc(
      path: folders.lazy.compactMap { executable("\($0)/\(chosen ?? "pandoc")") }.first)
  }

  private static func executable(_ path: String) -> String? {
    FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Turns Markdown into a fragment of HTML with MathML.
  ///
  /// - Parameters:
  ///   - markdown: the text, with `$…$` and pipe tables.
  ///   - scratch: a folder for files that are needed meanwhile.
  /// - Returns: what pandoc wrote.
  /// - Throws: ``PublishingError/noPandoc`` and ``PublishingError/pandocFailed(reason:)``.
  func html(_ markdown: String, scratch: URL) throws -> String {
    let output = try convert(markdown, to: ["-t", "html5", "--mathml"], scratch: scratch)
    return String(decoding: output, as: UTF8.self)
  }

  /// Turns Markdown into a document for a word processor.
  ///
  /// - Parameters:
  ///   - markdown: the text, whose images lie in `scratch`.
  ///   - scratch: the folder of the images, and of files that are needed meanwhile.
  /// - Returns: what pandoc wrote.
  /// - Throws: ``PublishingError/noPandoc`` and ``PublishingError/pandocFailed(reason:)``.
  func word(_ markdown: String, scratch: URL) throws -> Data {
    try convert(
      markdown, to: ["-t", "docx", "-o", "-", "--resource-path", scratch.path()],
      scratch: scratch)
  }

  private func convert(_ markdown: String, to options: [String], scratch: URL) throws -> Data {
    guard let path else { throw PublishingError.noPandoc }
    let input = scratch.appending(path: "page.md")
    let errors = scratch.appending(path: "pandoc.err")
    try Data(markdown.utf8).write(to: input)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments =
      ["-f", "commonmark+tex_math_dollars+pipe_tables", "--no-highlight"] + options
      + [input.path()]
    // A document holds the time of its making; equal pages shall be equal files. Zip knows no
    // earlier day than this.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SOURCE_DATE_EPOCH": "315532800"]) { $1 }
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    do {
      try process.run()
    } catch {
      throw PublishingError.pandocFailed(reason: "it cannot be started")
    }
    let guardian = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.timeLimit, execute: guardian)
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guardian.cancel()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      let lines = said.split(separator: "\n").suffix(3).joined(separator: " / ")
      throw PublishingError.pandocFailed(reason: lines.isEmpty ? "it was stopped" : lines)
    }
    return data
  }
}
