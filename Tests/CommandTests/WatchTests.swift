import Foundation
import StandIns
import Testing

@testable import ExperimentRunner

@Suite("Watching a page", .enabled(if: SampleProgram.isBuilt), .timeLimit(.minutes(2)))
struct WatchTests {
  let sample: SampleProgram

  init() throws { sample = try SampleProgram() }

  /// A watch that is under way; a shell script stands in for the compiler.
  private func watch(_ page: String, compiler: String, _ options: String...) throws -> Process {
    try StandIn.write(compiler, to: sample.url("bin/swift"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let process = try sample.process(
      ["watch", page] + options, environment: ["PATH": "\(sample.url("bin").path()):\(path)"])
    try process.run()
    return process
  }

  /// Waits until a text stands in one of the outputs so many times.
  private func wait(for text: String, times: Int = 1, in file: String = ".out") throws {
    while try sample.text(file).components(separatedBy: text).count <= times { usleep(20_000) }
  }

  /// Ends a watch as Ctrl-C does, and finds nothing left of it.
  private func interrupt(_ process: Process) throws {
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    for _ in 0..<200 where try !here().isEmpty { usleep(20_000) }
    #expect(try here().isEmpty)
  }

  /// The processes that work in the sample's folder.
  private func here() throws -> [String] {
    let folder = sample.root.resolvingSymlinksInPath().path()
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
      .filter { number in
        let place = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/\(number)/cwd")
        return place.map { $0 + "/" == folder || $0 == folder } == true
      }
  }

  @Test("builds and runs it once, and again when a source is saved, with its parameters")
  func again() throws {
    let process = try watch("alpha", compiler: "echo \"$@\" >> built", "--points", "7", "--quiet")
    let ready = "watch: waiting for a change"
    try wait(for: ready, in: ".err")
    #expect(try sample.text("built").contains("--product SampleExperiments"))
    #expect(sample.exists("experiments-out/alpha/run.json"))
    #expect(try sample.text("experiments-out/alpha/page.md").contains("Alpha has 7 points"))
    try FileManager.default.removeItem(at: sample.url("experiments-out"))
    try sample.write("Experiments/Alpha.swift", SampleProgram.source("Alpha") + "\n")
    try wait(for: ready, times: 2, in: ".err")
    #expect(try sample.text("built").split(separator: "\n").count == 2)
    #expect(sample.exists("experiments-out/alpha/run.json"), "It was not run again.")
    try interrupt(process)
  }

  @Test("does not run what does not compile, and tries again at the next change")
  func broken() throws {
    let process = try watch("alpha", compiler: "[ ! -e broken ]", "--quiet")
    let ready = "watch: waiting for a change"
    try wait(for: ready, in: ".err")
    try FileManager.default.removeItem(at: sample.url("experiments-out"))
    try sample.write("broken", "")
    try sample.write("Experiments/Helper.swift", "struct Helper {")
    try wait(for: ready, times: 2, in: ".err")
    #expect(!sample.exists("experiments-out"))
    try FileManager.default.removeItem(at: sample.url("broken"))
    try sample.write("Experiments/Helper.swift", "struct Helper { }")
    try wait(for: ready, times: 3, in: ".err")
    #expect(sample.exists("experiments-out/alpha/run.json"))
    try interrupt(process)
  }

  @Test("stops a page that still runs when a source is saved, and leaves nothing of it on Ctrl-C")
  func running() throws {
    sample.pages = "slow"
    let process = try watch("slow", compiler: "exit 0")
    try wait(for: "PAGE SLOW")
    try sample.write("Experiments/Slow.swift", SampleProgram.source("Slow") + "\n")
    try wait(for: "PAGE SLOW", times: 2)
    #expect(try !sample.text(".err").contains("waiting for a change"))
    try interrupt(process)
  }

  @Test("leaves no compiler behind that is deaf to a polite request")
  func deafCompiler() throws {
    let process = try watch(
      "alpha", compiler: "trap '' TERM\necho at work >&2\nsleep 600 & wait\nsleep 600")
    try wait(for: "at work", in: ".err")
    try interrupt(process)
  }

  @Test("builds to where the program lies that is running")
  func places() {
    let root = URL(filePath: "/home/me/lesson", directoryHint: .isDirectory)
    func build(_ path: String) -> String {
      BuiltProgram(path: path).build(in: root).dropFirst(4).joined(separator: " ")
    }
    #expect(build("/home/me/lesson/.build/debug/mine") == "--product mine")
    #expect(build("/home/me/lesson/.build/x86_64-unknown-linux-gnu/debug/mine") == "--product mine")
    #expect(
      build("/home/me/lesson/.build/x86_64-unknown-linux-gnu/release/mine")
        == "-c release --product mine")
    #expect(
      build("/var/cache/scratch/x86_64-unknown-linux-gnu/debug/mine")
        == "--scratch-path /var/cache/scratch --product mine")
    #expect(build("/usr/local/bin/mine") == "--product mine")
  }
}
