import Foundation

/// A disk of a few kilobytes, where the tests may mount one.
struct Mount {
  let url: URL

  static let isPossible: Bool = {
    let url = FileManager.default.temporaryDirectory.appending(path: "mount-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    guard let mount = try? Mount(at: url, kilobytes: 16) else { return false }
    mount.remove()
    return true
  }()

  init(at url: URL, kilobytes: Int) throws {
    struct Refused: Error {}
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard
      Self.run("mount -t tmpfs -o size=\(kilobytes)k tmpfs '\(url.path())' 2>/dev/null") == 0
    else { throw Refused() }
  }

  func remove() { _ = Self.run("umount '\(url.path())'") }

  private static func run(_ command: String) -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    guard (try? process.run()) != nil else { return 127 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
