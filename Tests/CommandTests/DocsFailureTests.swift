import Foundation
import Testing

@Suite(
  "The docs, where something goes wrong,",
  .enabled(if: SampleProgram.isBuilt && SampleProgram.hasGnuplot))
struct DocsFailureTests {
  let program: SampleProgram

  init() throws { program = try SampleProgram() }

  /// The files of ours that must not be left half-written: hidden ones and those in the making.
  private func leftovers() throws -> [String] {
    try program.docs().keys.filter { $0.contains(".tmp") || $0.hasPrefix(".") }.sorted()
  }

  @Test("publish the good pages, and name page, cell, file and line of the bad ones last")
  func failingPages() throws {
    program.pages = "throwing,alpha,trapping,failed-check,beta"
    let run = try program.run("docs", "--report", "report.json")
    #expect(run.status == 1)
    #expect(program.exists("docs/alpha/README.md") && program.exists("docs/beta/README.md"))
    for page in ["throwing", "trapping", "failed-check"] {
      #expect(!program.exists("docs/\(page)"), "A page that failed was published.")
    }
    let last = run.err.split(separator: "\n").suffix(3).map(String.init)
    #expect(
      last[0] == "experiments: throwing: cell 2 \"The second cell\", Experiments/Throwing.swift:7: "
        + "stopped after this line: the matrix is singular")
    #expect(last[1].hasPrefix("experiments: trapping: "))
    #expect(last[1].contains("SampleExperiments.swift:"), "\(last[1])")
    #expect(last[1].hasSuffix("stopped: A wheel came off."), "\(last[1])")
    #expect(
      last[2] == "experiments: failed-check: cell 2 \"The second cell\", "
        + "Experiments/FailedCheck.swift:7: a check failed: two is one: 2, needed exactly 1")
    #expect(try program.text("docs/README.md").contains("Not made yet."))
    #expect(try program.text("report.json").contains("\"status\" : \"failed\""))
    #expect(try leftovers().isEmpty)
    #expect(try program.run("docs").ran.sorted() == ["failed-check", "throwing", "trapping"])
  }

  @Test("run all pages of a catalogue though some fail, in its order")
  func all() throws {
    program.pages = "throwing,alpha,trapping,beta"
    let run = try program.run("all", "--output", "out", "--jobs", "4")
    #expect(run.status == 1)
    let names = run.out.split(separator: "\n").prefix(4).map { $0.split(separator: " ")[1] }
    #expect(names == ["throwing", "alpha", "trapping", "beta"])
    #expect(run.out.contains("✗ throwing  stopped on the way"))
    #expect(run.err.contains("the matrix is singular") && run.err.contains("A wheel came off."))
    #expect(program.exists("out/beta/line.png"))
  }

  @Test("stop a page that never ends, say how far it came, and go on with the others")
  func endless() throws {
    program.pages = "alpha,endless,beta"
    let run = try program.run("docs", "--page-limit", "1.5", "--jobs", "2")
    #expect(run.status == 1)
    let words =
      "stopped after this line: it took longer than 1.5 s. Give it more time with --page-limit.\n"
    #expect(
      run.err.hasSuffix(
        "experiments: endless: cell 2 \"The second cell\", Experiments/Endless.swift:7: \(words)"),
      "\(run.err)")
    #expect(program.exists("docs/alpha/README.md") && program.exists("docs/beta/README.md"))
    #expect(!program.exists("docs/endless"))
    #expect(try leftovers().isEmpty)
    #expect(try Self.processes(mentioning: program.root.path()).isEmpty)
    for command in [["all"], ["run", "endless"], ["export", "endless", "--format", "ipynb"]] {
      let process = try program.process(command + ["--page-limit", "1", "--output", "out"])
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1, "\(command)")
      let said = try program.text(".err")
      #expect(said.contains("experiments: endless: "), "\(command): \(said)")
      #expect(said.contains("Endless.swift"), "\(command): \(said)")
      #expect(said.contains("longer than 1 s"), "\(command): \(said)")
    }
    #expect(program.exists("out/beta/line.png"))
    let out = FileManager.default.enumerator(atPath: program.url("out").path())
    #expect(out?.contains { ($0 as? String)?.contains(".tmp") == true } == false)
    #expect(try program.run("docs", "--page-limit", "0").status == 64)
  }

  @Test("leave nothing half-written and no process behind on Ctrl-C", arguments: [SIGINT, SIGTERM])
  func interruption(signal: Int32) throws {
    #expect(try program.run("docs").status == 0)
    let before = try program.docs()
    program.pages = "alpha,beta,gamma,slow"
    // Slow comes after gamma, so that gamma is stale, too; alpha and beta are not.
    let process = try program.process(["docs", "--jobs", "2"])
    try process.run()
    for _ in 0..<400 where try !program.text(".err").contains("✓ gamma") { usleep(25_000) }
    let started = Date()
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    #expect(Date().timeIntervalSince(started) < 25, "It waited for the page.")
    #expect(try leftovers().isEmpty)
    #expect(try Self.processes(mentioning: program.root.path()).isEmpty)
    let after = try program.docs()
    #expect(!after.keys.contains { $0.hasPrefix("slow") })
    for (name, data) in before where !name.hasPrefix("gamma") {
      #expect(after[name] == data, "\(name)")
    }
    program.pages = "alpha,beta,gamma"
    #expect(try program.run("docs").ran == ["gamma"])
    #expect(try program.run("docs", "--check").status == 0)
  }

  @Test("end their workers when they are killed outright")
  func kill9() throws {
    program.pages = "slow"
    let process = try program.process(["docs"])
    try process.run()
    for _ in 0..<400 where try Self.processes(mentioning: program.root.path()).isEmpty {
      usleep(25_000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    for _ in 0..<200 where try !Self.processes(mentioning: program.root.path()).isEmpty {
      usleep(25_000)
    }
    #expect(try Self.processes(mentioning: program.root.path()).isEmpty)
    #expect(!program.exists("docs/slow"))
  }

  @Test("touch no file that is not theirs: status 73, and the other pages are made")
  func foreignFiles() throws {
    try program.write("docs/alpha/line.csv", "mine")
    let run = try program.run("docs")
    #expect(run.status == 73)
    #expect(run.err.contains("docs/alpha/line.csv is there already"))
    #expect(try program.text("docs/alpha/line.csv") == "mine")
    #expect(!program.exists("docs/alpha/README.md"))
    #expect(program.exists("docs/beta/README.md"))
    try program.write("docs/README.md", "# Mine\n")
    let refused = try program.run("docs")
    #expect(refused.status == 73)
    #expect(refused.ran.isEmpty, "Pages ran although the list cannot be written.")
    #expect(try program.text("docs/README.md") == "# Mine\n")
  }

  @Test("cannot be written into a file: status 73")
  func unwritable() throws {
    try FileManager.default.removeItem(at: program.url("docs"))
    try program.write("docs", "a file")
    let run = try program.run("docs")
    #expect(run.status == 73)
    #expect(run.err.contains("docs/ cannot be written: not a directory"), "\(run.err)")
    #expect(try program.text("docs") == "a file")
  }

  @Test("keep the old pages whole where the disk is full: status 73")
  func fullDisk() throws {
    #expect(try program.run("docs").status == 0)
    let before = try program.docs()
    try program.write("Experiments/Alpha.swift", SampleProgram.source("Alpha") + "\n")
    // No file may have more than 1 kB; writing beyond that is an error, not a signal.
    let run = try program.run(shell: "trap '' 25; ulimit -f 2", "docs")
    #expect(run.status == 73, "\(run.err)")
    #expect(run.err.contains("experiments: alpha: "))
    #expect(try program.docs() == before)
    #expect(try program.run("docs").ran == ["alpha"])
    #expect(try program.run("docs", "--check").status == 0)
  }

  @Test(
    "publish what there is room for on a disk that runs full, and name the rest: status 73",
    .enabled(if: Mount.isPossible))
  func smallDisk() throws {
    let mount = try Mount(at: program.url("docs"), kilobytes: 260)
    defer { mount.remove() }
    program.pages = "gamma,heavy,beta"
    let run = try program.run("docs", "--jobs", "1")
    #expect(run.status == 73, "\(run.err)")
    let last = try #require(run.err.split(separator: "\n").last { $0.contains(": heavy: ") })
    // Which file meets the end of the room first is a matter of chance.
    #expect(
      last.contains("the disk is full") || last.contains("No space left on device"), "\(run.err)")
    #expect(program.exists("docs/gamma/README.md"))
    #expect(program.exists("docs/beta/line.png"), "The room of the page that failed was not freed.")
    #expect(!program.exists("docs/heavy"))
    #expect(try leftovers().isEmpty)
  }

  @Test("say which figure a gnuplot that dies was at, and keep what is published")
  func dyingGnuplot() throws {
    #expect(try program.run("docs").status == 0)
    let before = try program.docs()
    let fake = try program.fakeGnuplot(
      "echo 'figure-fence 0 5.4 patchlevel 4' >&2; head -c 3000 >/dev/null; exit 3")
    let run = try program.run("docs", "--force", environment: fake)
    #expect(run.status == 1)
    #expect(run.err.contains("experiments: beta: "), "\(run.err)")
    #expect(run.err.contains("Figure 'line': gnuplot ended before it was drawn"), "\(run.err)")
    #expect(try program.docs() == before)
  }

  @Test("end a gnuplot that hangs after its time")
  func hangingGnuplot() throws {
    program.pages = "beta"
    let fake = try program.fakeGnuplot(
      "echo 'figure-fence 0 5.4 patchlevel 4' >&2; exec sleep 987654")
    let run = try program.run("docs", environment: fake)
    #expect(run.status == 1)
    #expect(run.err.contains("gnuplot took longer than 10.0 s and was stopped"), "\(run.err)")
    #expect(!program.exists("docs/beta"))
    #expect(try Self.processes(mentioning: "sleep\0987654").isEmpty)
  }

  @Test("need gnuplot to be made (status 69), and not to be checked")
  func noGnuplot() throws {
    let none = ["PATH": "/nowhere", "GNUPLOT": ""]
    let refused = try program.run("docs", environment: none)
    #expect(refused.status == 69)
    #expect(refused.err.contains("apt-get install gnuplot-nox"))
    #expect(try program.run("docs").status == 0)
    #expect(try program.run("docs", "--check", environment: none).status == 0)
    let mute = try program.fakeGnuplot("exit 1")
    #expect(try program.run("docs", environment: mute).status == 69)
  }

  @Test(
    "refuse what cannot be meant, with status 64",
    arguments: [
      ["docs", "--jobs", "0"], ["docs", "--check", "--prune"], ["docs", "--root", "nowhere"],
      ["docs", "--jobs", "many"],
    ])
  func usage(arguments: [String]) throws {
    let process = try program.process(arguments)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(!program.exists("docs/README.md"))
  }

  /// The processes with a word in their command line or working folder, read from /proc.
  private static func processes(mentioning word: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
      .filter { number in
        let line = try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)
        return line?.contains(word) == true
      }
  }
}
