import Foundation

/// A shell script that plays another program: gnuplot, pandoc, a compiler.
public enum StandIn {
  /// What a stand-in could not be written for.
  struct NotWritten: Error {
    let path: String
  }

  /// Writes a stand-in that can be started at once.
  ///
  /// Linux starts no program that a process may still write to ("Text file busy"), and a process
  /// started meanwhile by another test holds, for a moment, every file that this one has open. So
  /// this process never opens it: a shell does, and has ended before the path is returned.
  ///
  /// - Parameters:
  ///   - script: What it does, without the first line.
  ///   - url: Where it will be; folders that are missing are made.
  /// - Returns: Its path.
  /// - Throws: `NotWritten`, and what the system says where a folder cannot be made or no shell started.
  @discardableResult
  public static func write(_ script: String, to url: URL) throws -> String {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let path = url.path(percentEncoded: false)
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = [
      "-c", #"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod 755 "$1""#, "sh", path, script,
    ]
    writer.standardInput = FileHandle.nullDevice
    try writer.run()
    writer.waitUntilExit()
    guard writer.terminationStatus == 0 else { throw NotWritten(path: path) }
    return path
  }
}
