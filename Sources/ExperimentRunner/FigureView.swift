import ArgumentParser
import Foundation
import Notebook
import Plotting
import Publishing

/// The options that show figures at once.
struct ViewOptions: ParsableArguments {
  @Flag(help: "Draw the figures in the terminal too.")
  var preview = false

  @Flag(help: "Draw them in pixels, for a terminal that understands sixel (implies --preview).")
  var sixel = false

  @Flag(help: "Open each figure in a window of gnuplot's.")
  var window = false

  /// What to do with each figure; `nil` where nothing was asked for.
  func viewer(color: Console.ColorChoice, theme: Theme) -> FigureView? {
    if !preview, !sixel, !window { return nil }
    let isColored = Console.style(color).isOn
    let text = FigureViewer.Preview.text(columns: min(Console.width, 100), colored: isColored)
    let inPixels = sixel || (preview && isColored && TerminalQuery.understandsSixel)
    return FigureView(
      preview: preview || sixel ? (inPixels ? .sixel : text) : nil, window: window, theme: theme)
  }
}

/// Shows the figures of a run as they come.
struct FigureView {
  let preview: FigureViewer.Preview?
  let window: Bool
  let theme: Theme

  /// Shows a figure; what stands in the way is said, and the run goes on.
  func show(_ figure: PageFigure) {
    let viewer = FigureViewer()
    do throws(PlottingError) {
      if let preview {
        Console.print("\n" + (try viewer.preview(figure.figure, as: preview, theme: theme)))
      }
      if window { try viewer.open(figure.figure, theme: theme) }
    } catch {
      Console.note("note: \(error.description)")
    }
  }
}

/// Questions to the terminal itself.
enum TerminalQuery {
  /// Whether the terminal names sixel among what it can do: 4 in its primary device attributes.
  static var understandsSixel: Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return false }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    Console.print("\u{1B}[c")
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64)
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // A terminal answers at once; one that does not know the question never does.
    while answer.last != UInt8(ascii: "c"), answer.count < 256, poll(&source, 1, 150) == 1 {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count <= 0 { break }
      answer += buffer[..<count]
    }
    return namesSixel(String(decoding: answer, as: UTF8.self))
  }

  /// Reads an answer such as `ESC [ ? 62 ; 4 ; 22 c`.
  static func namesSixel(_ answer: String) -> Bool {
    guard let start = answer.range(of: "\u{1B}[?"), let end = answer.lastIndex(of: "c"),
      start.upperBound <= end
    else { return false }
    return answer[start.upperBound..<end].split(separator: ";").dropFirst().contains("4")
  }
}
