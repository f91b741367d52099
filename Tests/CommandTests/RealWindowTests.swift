import Foundation
import Plotting
import Testing

private let canOpenWindows: Bool = {
  let tools = ["/usr/bin/Xvfb", "/usr/bin/xdotool"]
  guard tools.allSatisfy(FileManager.default.isExecutableFile) else { return false }
  let terminals = (try? FigureViewer().terminals()) ?? []
  return ["qt", "wxt", "x11"].contains(where: terminals.contains)
}()

@Suite("A window on a real screen")
struct RealWindowTests {
  @Test(
    "is there when the program has ended, and nothing of it is left when it is closed",
    .enabled(
      if: SampleProgram.isBuilt && canOpenWindows,
      "It takes Xvfb, xdotool, and a gnuplot with windows, which GNUPLOT may name."),
    .timeLimit(.minutes(1)))
  func opens() throws {
    let sample = try SampleProgram()
    let screen = ":\(90 + Int(getpid()) % 900)"
    // Signals that are asked for politely may be blocked in what a test starts.
    let session = """
      Xvfb \(screen) -screen 0 1200x900x24 2>/dev/null & server=$!
      export DISPLAY=\(screen)
      for _ in $(seq 200); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.05; done
      timeout -s KILL 30 "$0" "$@"; echo "status $?"
      window=$(timeout -s KILL 10 xdotool search --sync --onlyvisible --name '^A line$' | head -n 1)
      owner=$(xdotool getwindowpid "$window"); echo "title $(xdotool getwindowname "$window")"
      xdotool windowkill "$window"
      for _ in $(seq 200); do kill -0 "$owner" 2>/dev/null || break; sleep 0.05; done
      kill -0 "$owner" 2>/dev/null && { echo "still there"; kill -9 "$owner"; }
      kill -9 $server; exit 0
      """
    let process = try sample.process(["-c", session, SampleProgram.url.path(), "alpha", "--window"])
    process.executableURL = URL(filePath: "/bin/sh")
    try process.run()
    process.waitUntilExit()
    let out = try sample.text(".out")
    #expect(out.hasSuffix("status 0\ntitle A line\n"), "\(out.suffix(300))")
    #expect(try sample.text(".err") == "")
  }
}
