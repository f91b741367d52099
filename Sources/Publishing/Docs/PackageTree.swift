import Foundation

/// The package whose docs are made: its sources, and the folder `docs`.
public struct PackageTree: Sendable, Equatable {
  /// The folder that holds `Package.swift`.
  public let root: URL

  /// A package at a folder.
  public init(root: URL) {
    self.root = root.standardizedFileURL
  }

  /// Looks for `Package.swift` in a folder and in those above it.
  ///
  /// - Parameter folder: where to begin.
  /// - Returns: the package, or `nil` where there is none.
  public static func find(from folder: URL) -> PackageTree? {
    var folder = folder.standardizedFileURL
    while true {
      let manifest = folder.appending(path: "Package.swift").path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: manifest) { return PackageTree(root: folder) }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path() == folder.path() { return nil }
      folder = parent
    }
  }

  /// The folder of the docs.
  public var docs: URL { root.appending(path: "docs", directoryHint: .isDirectory) }

  /// A file of the package.
  public func url(_ path: String) -> URL { root.appending(path: path) }

  /// The path in this package of a source that the compiler saw, perhaps in another copy of it: the
  /// longest end of that path which is there.
  ///
  /// - Parameter file: an absolute path.
  /// - Returns: a path relative to the root, or `nil` where the file is not in the package.
  public func path(ofSource file: String) -> String? {
    var parts = file.split(separator: "/")[...]
    while !parts.isEmpty {
      let path = parts.joined(separator: "/")
      if FileManager.default.fileExists(atPath: url(path).path(percentEncoded: false)) {
        return path
      }
      parts = parts.dropFirst()
    }
    return nil
  }

  /// All files below a folder, or the file itself, sorted by path; hidden ones are left out.
  ///
  /// - Parameter path: relative to the root.
  /// - Returns: paths relative to the root; none where there is nothing.
  func files(in path: String) -> [String] {
    let manager = FileManager.default
    let start = url(path).path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: start, isDirectory: &isFolder) else { return [] }
    guard isFolder.boolValue else { return [path] }
    var found: [String] = []
    for name in (try? manager.contentsOfDirectory(atPath: start)) ?? [] where name.first != "." {
      found += files(in: "\(path)/\(name)")
    }
    return found.sorted()
  }

  /// The fingerprint of a file; `nil` where it cannot be read.
  func hash(_ path: String) -> String? {
    (try? Data(contentsOf: url(path))).map(ContentHash.of)
  }
}
