import Foundation
import Testing

@Suite(
  "An export that cannot be written",
  .enabled(if: SampleProgram.isBuilt && SampleProgram.hasGnuplot))
struct ExportFailureTests {
  let program: SampleProgram

  init() throws { program = try SampleProgram() }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.url(folder).path()).sorted()
  }

  @Test(
    "leaves a full disk as it was: status 73", .enabled(if: Mount.isPossible, "No mounts here."))
  func fullDisk() throws {
    let mount = try Mount(at: program.url("disk"), kilobytes: 24)
    defer { mount.remove() }
    try program.write("disk/mine.txt", "mine")
    let run = try program.run("export", "alpha", "--format", "ipynb", "--output", "disk/out")
    #expect(run.status == 73)
    #expect(
      run.err == "experiments: disk/out/alpha.ipynb cannot be written: no space left on device. "
        + "Choose another folder with --output.\n")
    #expect(try files("disk/out").isEmpty)
    #expect(try program.text("disk/mine.txt") == "mine")
    let page = try program.run("alpha", "--quiet", "--output", "disk/run")
    #expect(page.status == 73, "\(page.err)")
    #expect(try files("disk/run").allSatisfy { !$0.contains(".tmp") })
  }

  @Test(
    "says where its temporary files go where those have no room: status 73",
    .enabled(if: Mount.isPossible, "No mounts here."))
  func fullScratch() throws {
    let mount = try Mount(at: program.url("disk"), kilobytes: 12)
    defer { mount.remove() }
    let run = try program.run(
      "export", "alpha", "--format", "ipynb", "--output", "out",
      environment: ["TMPDIR": program.url("disk").path()])
    #expect(run.status == 73, "\(run.err)")
    #expect(run.err.contains("TMPDIR names another."), "\(run.err)")
    #expect(try files("out").isEmpty && files("disk").isEmpty)
  }

  @Test("keeps the export of an earlier day where a file may not grow: status 73")
  func limitedFiles() throws {
    #expect(
      try program.run("export", "alpha", "--format", "ipynb", "--output", "out").status == 0)
    let before = try program.text("out/alpha.ipynb")
    // No file may have more than 1 kB; writing beyond that is an error, not a signal.
    let run = try program.run(
      shell: "trap '' 25; ulimit -f 2", "export", "alpha", "--format", "ipynb", "--points", "50",
      "--output", "out")
    #expect(run.status == 73, "\(run.err)")
    #expect(run.err.contains("experiments: "))
    #expect(try program.text("out/alpha.ipynb") == before)
    #expect(try files("out") == ["alpha.ipynb", "exports.json"])
  }

  @Test("names a folder that cannot be written: status 73")
  func unwritable() throws {
    try program.write("file", "mine")
    let inFile = try program.run("export", "beta", "--format", "ipynb", "--output", "file/out")
    #expect(inFile.status == 73)
    #expect(inFile.err.hasPrefix("experiments: file/out cannot be written: not a directory."))
    #expect(try program.text("file") == "mine")
    // Where nobody else is asked, the owner of everything may write everywhere.
    guard getuid() != 0 || Nobody.exists else { return }
    try program.write("locked/mine.txt", "mine")
    let run = try program.run(
      shell: "chmod 555 locked; \(Nobody.shell)", "export", "beta",
      "--format", "ipynb", "--output", "locked")
    #expect(run.status == 73, "\(run.err)")
    #expect(
      run.err.contains("locked/beta.ipynb cannot be written: permission denied"), "\(run.err)")
    #expect(try files("locked") == ["mine.txt"])
  }

  /// A user who may not write everywhere, where the tests are run by one who may.
  private enum Nobody {
    static let tool = "/usr/sbin/runuser"
    static var exists: Bool { FileManager.default.isExecutableFile(atPath: tool) }
    /// Words that change to that user before a program is started.
    static var shell: String {
      getuid() == 0 ? "chmod 755 .; exec \(tool) -u nobody -- \"$0\" \"$@\"" : ":"
    }
  }
}
