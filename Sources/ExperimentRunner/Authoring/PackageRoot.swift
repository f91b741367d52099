import Foundation

/// The package that a command works on: the folder of the nearest manifest at or above the current
/// one.
struct PackageRoot {
  let url: URL

  /// Looks upward from a folder.
  ///
  /// - Returns: `nil` where no folder on the way to the top holds a `Package.swift`.
  init?(from start: String = FileManager.default.currentDirectoryPath) {
    var folder = URL(filePath: start, directoryHint: .isDirectory).standardizedFileURL
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()) {
      let above = folder.deletingLastPathComponent().standardizedFileURL
      if above.path() == folder.path() { return nil }
      folder = above
    }
    url = folder
  }

  /// The path of a file as it is shown: from this folder where it lies in it, else its name alone,
  /// so that no message holds a path of the machine that built the program.
  func shown(_ path: String) -> String { Self.shown(path, in: self) }

  /// The same where there may be no package.
  static func shown(_ path: String, in root: PackageRoot?) -> String {
    if let base = root?.url.path(), path.hasPrefix(base) {
      return String(path.dropFirst(base.count))
    }
    return URL(filePath: path).lastPathComponent
  }
}
