import Foundation

/// The folder of a run's files. Nothing in it that is not ours is ever overwritten.
public struct RunFolder: Sendable {
  /// Where it is.
  public let url: URL
  /// Its path as the reader gave it, for messages.
  public let path: String
  /// The names of files that an earlier run of ours left here.
  private let owned: Set<String>
  private let overwritesAll: Bool

  /// What a folder is for, and so which record in it says what is ours.
  public enum Purpose: Sendable {
    /// One run; the record is `run.json`.
    case run
    /// Exports of any pages; the record is `exports.json`.
    case exports
  }

  /// Makes the folder, or takes over one that an earlier run made.
  ///
  /// - Parameters:
  ///   - path: relative to the current folder, or absolute.
  ///   - force: whether files that are not ours may be overwritten.
  ///   - purpose: what the folder is for.
  /// - Throws: ``PublishingError/cannotWrite(file:reason:)``.
  public init(
    path: String, force: Bool = false, purpose: Purpose = .run
  ) throws(PublishingError) {
    self.path = path
    url = URL(filePath: path, directoryHint: .isDirectory)
    overwritesAll = force
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(file: path, reason: Self.reason(error))
    }
    owned = purpose == .run ? Self.ownedFiles(url) : ExportRecord.files(in: url)
  }

  /// Asks whether files of these names may be written.
  ///
  /// - Throws: ``PublishingError/notOurs(file:)`` for the first that may not.
  public func claim(_ names: [String]) throws(PublishingError) {
    if overwritesAll { return }
    for name in names where !owned.contains(name) && exists(name) {
      throw .notOurs(file: shown(name))
    }
  }

  /// Writes a file whole or not at all: to a temporary name beside it, then renamed.
  ///
  /// - Parameters:
  ///   - text: the content.
  ///   - name: the file's name in this folder.
  /// - Throws: ``PublishingError/cannotWrite(file:reason:)``; the file is then as it was.
  public func write(_ text: String, to name: String) throws(PublishingError) {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file whole or not at all, as the text above.
  public func write(_ data: Data, to name: String) throws(PublishingError) {
    let target = url.appending(path: name)
    let temporary = url.appending(path: ".\(name)\(Self.temporarySuffix)")
    do {
      try data.write(to: temporary)
      guard rename(temporary.path(percentEncoded: false), target.path(percentEncoded: false)) == 0
      else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw .cannotWrite(file: shown(name), reason: Self.reason(error))
    }
  }

  /// Gives a file that was made elsewhere on the same disk its place here.
  func adopt(_ file: URL, as name: String) throws(PublishingError) {
    let target = url.appending(path: name)
    let result = rename(file.path(percentEncoded: false), target.path(percentEncoded: false))
    if result != 0 {
      throw .cannotWrite(file: shown(name), reason: String(cString: strerror(errno)).lowercased())
    }
  }

  /// How the names of this process's temporary files end; those of figures end so too.
  private static let temporarySuffix = ".\(ProcessInfo.processInfo.processIdentifier).0.tmp"

  /// Removes every temporary file of this process: for a run that is broken off.
  public func removeTemporaryFiles() {
    let mark = ".\(ProcessInfo.processInfo.processIdentifier)."
    let path = url.path(percentEncoded: false)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where name.hasPrefix(".") && name.contains(mark) && name.hasSuffix(".tmp") {
      try? FileManager.default.removeItem(at: url.appending(path: name))
    }
  }

  /// Takes away the files of an earlier run that this one did not write again.
  public func removeLeftovers(keeping names: Set<String>) {
    for name in owned.subtracting(names).sorted() {
      try? FileManager.default.removeItem(at: url.appending(path: name))
    }
  }

  /// The path of a file, as the reader can open it from where they are.
  public func shown(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Whether a file of the name is there.
  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path(percentEncoded: false))
  }

  /// What the record of an earlier run names; nothing where there is none that can be read.
  private static func ownedFiles(_ url: URL) -> Set<String> {
    guard let data = try? Data(contentsOf: url.appending(path: "run.json")),
      let record = try? JSONDecoder().decode(RunRecord.self, from: data)
    else { return [] }
    // Only plain names: a record edited by hand must not reach outside the folder.
    let files = record.figures.flatMap(\.files).filter { !$0.contains("/") && !$0.hasPrefix(".") }
    return Set(files + ["run.json", "page.md"])
  }

  private static func reason(_ error: any Error) -> String {
    if let posix = error as? POSIXError { return words(posix.code) }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey]
    if let posix = underlying as? POSIXError { return words(posix.code) }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return words(.ENOENT)
    case .fileWriteNoPermission?: return words(.EACCES)
    case .fileWriteOutOfSpace?: return words(.ENOSPC)
    case .fileWriteVolumeReadOnly?: return words(.EROFS)
    default: return "the system refused"
    }
  }

  private static func words(_ code: POSIXErrorCode) -> String {
    String(cString: strerror(code.rawValue)).lowercased()
  }
}
