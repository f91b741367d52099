import Foundation

/// Where gnuplot is on this machine.
public struct GnuplotProgram: Sendable, Equatable {
  /// The path of the executable; `nil` if there is none.
  public var path: String?

  /// A program at a path, or none.
  ///
  /// - Parameter path: The path of an executable, or `nil` to draw nothing.
  public init(path: String?) {
    self.path = path
  }

  /// Looks in the environment variable `GNUPLOT`, which wins if it is set, then along `PATH`.
  ///
  /// - Parameter environment: The variables; those of the process by default.
  /// - Returns: The program, with no path if there is none.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> GnuplotProgram {
    if let chosen = environment["GNUPLOT"], !chosen.isEmpty {
      if chosen.contains("/") { return GnuplotProgram(path: executable(chosen)) }
      return GnuplotProgram(path: search(chosen, along: environment["PATH"]))
    }
    return GnuplotProgram(path: search("gnuplot", along: environment["PATH"]))
  }

  private static func search(_ name: String, along path: String?) -> String? {
    let directories = (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return directories.lazy.compactMap { executable("\($0)/\(name)") }.first
  }

  private static func executable(_ path: String) -> String? {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    return exists && !isDirectory.boolValue && access(path, X_OK) == 0 ? path : nil
  }
}
