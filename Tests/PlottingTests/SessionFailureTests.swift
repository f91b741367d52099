import Foundation
import Testing

@testable import Plotting

@Suite("A session fails in the open")
struct SessionFailureTests {
  /// A script with a statement that gnuplot does not know.
  private func broken(_ statement: String) -> Script {
    var script = Script()
    script.add(
      "if (!exists(\"OUT\")) OUT = \"broken.png\"", "reset",
      "set terminal pngcairo size 300,200", "set output OUT")
    script.add(block: "numbers", rows: [[1, 2], [3, 4], [5, 6]])
    script.add(statement, "plot $numbers notitle", "unset output")
    return script
  }

  @Test(
    "a refused statement is named with its figure, its line and gnuplot's words",
    .enabled(if: hasGnuplot),
    arguments: [
      ("set nonsense 3", 10, "unrecognized option"),
      ("plot \\\n  $numbers notitle, \\\n  missing + 1", 12, "undefined variable"),
      ("plot $nothing", 10, "no datablock"),
    ])
  func refused(statement: String, line: Int, message: String) throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    _ = try session.submit(
      [broken(statement)], id: "broken", table: "", notes: [], directory: directory.url)
    try session.submit(Samples.line, id: "good", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    guard case .gnuplotRefused(let id, let found, let text, let said)? = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(id == "broken")
    #expect(found == line)
    #expect(text == statement.split(separator: "\n").last.map { $0.drop { $0 == " " } } ?? "")
    #expect(said.contains(message))
    #expect(error?.description.contains("line \(line) of broken.gp") == true)
    // The figure behind it is drawn, and nothing half-made is left.
    #expect(directory.names == ["broken.csv", "broken.gp", "good.csv", "good.gp", "good.png"])
  }

  @Test("an image of an earlier script does not outlive it", .enabled(if: hasGnuplot))
  func stale() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    try session.submit(Samples.line, id: "broken", directory: directory.url)
    try session.finish()
    #expect(directory.names.contains("broken.png"))
    _ = try session.submit(
      [broken("set nonsense")], id: "broken", table: "", notes: [], directory: directory.url)
    #expect(throws: PlottingError.self) { try session.finish() }
    #expect(directory.names == ["broken.csv", "broken.gp"])
  }

  /// A shell script that reads up to the middle of a figure and then does something.
  private static func reading(_ then: String) -> String {
    "while read -r line; do case \"$line\" in 'set output OUT') \(then);; esac; done\n"
  }

  @Test("a gnuplot that dies is reported, and its dying does not end this process")
  func dies() throws {
    let directory = try TemporaryDirectory()
    let program = try directory.program(Self.reading("echo out of paper >&2; exit 3"))
    let session = GnuplotSession(program: program)
    // More than a pipe holds, so that the writer meets the closed end.
    let x = (0..<20_000).map(Double.init)
    let big = Figure(title: "Big", x: .linear("x"), y: .linear("y"), layers: [.line(x: x, y: x)])
    try session.submit(big, id: "a", directory: directory.url)
    try session.submit(big, id: "b", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    func ended(_ id: String) -> PlottingError {
      .gnuplotEnded(id: id, status: "exit status 3", said: "out of paper")
    }
    #expect(error == .several([ended("a"), ended("b")]))
    #expect(directory.names == ["a.csv", "a.gp", "b.csv", "b.gp", "fake-gnuplot"])
  }

  @Test(
    "a gnuplot that is killed half-way is replaced for the figures behind",
    .enabled(if: hasGnuplot))
  func replaced() throws {
    let directory = try TemporaryDirectory()
    let marker = directory.url.appendingPathComponent("marker").path
    // The first one kills itself in the middle of its work; the second one is the real thing.
    let program = try directory.program(
      """
      if [ -e '\(marker)' ]; then exec '\(gnuplot.path ?? "")' -d; fi
      touch '\(marker)'
      \(Self.reading("kill -9 $$"))
      """)
    let session = GnuplotSession(program: program)
    try session.submit(Samples.line, id: "a", directory: directory.url)
    try session.submit(Samples.line, id: "b", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    #expect(error == .gnuplotEnded(id: "a", status: "signal 9", said: ""))
    #expect(directory.names.contains("b.png"))
    #expect(!directory.names.contains("a.png"))
  }

  @Test("a gnuplot that hangs is stopped at the time limit, with all it started")
  func hangs() throws {
    let directory = try TemporaryDirectory()
    let log = directory.url.appendingPathComponent("pids").path
    let program = try directory.program("sleep 1000 &\necho $! $$ >> '\(log)'\nwait\n")
    let session = GnuplotSession(program: program, timeLimit: .milliseconds(300))
    try session.submit(Samples.line, id: "slow", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    #expect(error == .timeLimit(id: "slow", seconds: 0.3))
    let pids = directory.text("pids").split { $0 == " " || $0 == "\n" }.compactMap { pid_t($0) }
    #expect(pids.count == 2)
    for pid in pids { #expect(Self.isGone(pid)) }
    #expect(directory.names == ["fake-gnuplot", "pids", "slow.csv", "slow.gp"])
  }

  /// Whether a process ends; a signal needs a moment to arrive.
  private static func isGone(_ pid: pid_t) -> Bool {
    for _ in 0..<200 {
      let status = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
      if status.isEmpty || status.contains(") Z ") { return true }
      usleep(10_000)
    }
    return false
  }

  @Test("success without a whole image is no success", arguments: ["", "broken", "\\211PNG\\r\\n"])
  func incomplete(content: String) throws {
    let directory = try TemporaryDirectory()
    let program = try directory.program(
      """
      while IFS= read -r line; do
        case "$line" in
          'OUT = "'*) out=${line#OUT = \\"}; out=${out%\\"}; \
            [ -n '\(content)' ] && printf '\(content)' > "$out";;
          'print sprintf("figure-fence '*) n=${line#*figure-fence }; \
            echo "figure-fence ${n%% *} 0 " >&2;;
        esac
      done

      """)
    let session = GnuplotSession(program: program)
    try session.submit(Samples.line, id: "half", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    guard case .brokenImage(id: "half", _, let reason)? = error else {
      Issue.record("not broken: \(String(describing: error))")
      return
    }
    #expect(reason.contains(content.isEmpty ? "no file" : "PNG"))
    #expect(directory.names == ["fake-gnuplot", "half.csv", "half.gp"])
  }

  @Test("a flood of complaints blocks nobody")
  func flood() throws {
    let directory = try TemporaryDirectory()
    let program = try directory.program(
      """
      head -c 2000000 /dev/zero | tr '\\0' 'x' | fold -w 100 >&2
      head -c 2000000 /dev/zero
      exit 5

      """)
    let session = GnuplotSession(program: program)
    try session.submit(Samples.line, id: "flood", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    guard case .gnuplotEnded(id: "flood", status: "exit status 5", _)? = error else {
      Issue.record("not ended: \(String(describing: error))")
      return
    }
  }

  @Test("without gnuplot scripts and numbers are written, and that is no error")
  func absent() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession(program: GnuplotProgram(path: nil))
    #expect(!session.isAvailable)
    #expect(session.version == nil)
    let ticket = try session.submit(Samples.line, id: "line", directory: directory.url)
    #expect(try session.wait(for: ticket).image == nil)
    let files = try session.finish()
    #expect(files.map(\.images) == [[]])
    #expect(directory.names == ["line.csv", "line.gp"])
  }

  @Test("a program that does not start is an error that names it")
  func unstartable() throws {
    let directory = try TemporaryDirectory()
    let path = directory.url.appendingPathComponent("nowhere/gnuplot").path
    let session = GnuplotSession(program: GnuplotProgram(path: path))
    #expect(session.version == nil)
    try session.submit(Samples.line, id: "line", directory: directory.url)
    let error = #expect(throws: PlottingError.self) { try session.finish() }
    #expect(error == .cannotStart(program: path, reason: "No such file or directory"))
  }

  @Test("a directory that cannot be written to is an error that names the file")
  func unwritable() throws {
    let directory = try TemporaryDirectory()
    // A file where a directory is needed stops even the superuser.
    let file = directory.url.appendingPathComponent("file")
    try "".write(to: file, atomically: true, encoding: .utf8)
    let session = GnuplotSession(program: GnuplotProgram(path: nil))
    let error = #expect(throws: PlottingError.self) {
      try session.submit(Samples.line, id: "x", directory: file)
    }
    guard case .cannotWrite(let path, _)? = error else {
      Issue.record("written: \(String(describing: error))")
      return
    }
    #expect(path.hasPrefix(file.path))
    // A directory that bears the name of the file.
    try FileManager.default.createDirectory(
      at: directory.url.appendingPathComponent("x.csv/inside"), withIntermediateDirectories: true)
    #expect(throws: PlottingError.self) {
      try session.submit(Samples.line, id: "x", directory: directory.url)
    }
    #expect(directory.names == ["file", "x.csv"])
  }

  @Test("gnuplot is found in GNUPLOT, then along PATH")
  func finds() throws {
    let directory = try TemporaryDirectory()
    let first = try directory.program("exit 0\n", name: "gnuplot")
    let second = try directory.program("exit 0\n", name: "other")
    let path = "/nowhere:\(directory.url.path)"
    #expect(GnuplotProgram.find(environment: ["PATH": path]) == first)
    #expect(GnuplotProgram.find(environment: ["PATH": path, "GNUPLOT": ""]) == first)
    #expect(GnuplotProgram.find(environment: ["PATH": path, "GNUPLOT": "other"]) == second)
    let chosen = ["PATH": path, "GNUPLOT": try #require(second.path)]
    #expect(GnuplotProgram.find(environment: chosen) == second)
    #expect(GnuplotProgram.find(environment: ["PATH": path, "GNUPLOT": "/none"]).path == nil)
    #expect(GnuplotProgram.find(environment: ["PATH": "/nowhere"]).path == nil)
  }
}
