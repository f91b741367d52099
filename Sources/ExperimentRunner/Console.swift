import ArgumentParser
import Foundation
import Publishing

/// The two streams of the program, and what each of them can show.
enum Console {
  /// When to colour.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  /// Writes to standard output at once, so that a piped page appears as its cells finish.
  static func print(_ text: String) { write(text, to: .standardOutput) }

  /// Writes a line to standard error.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  /// Shows how far a run is, on a terminal only; an empty text takes the line away.
  ///
  /// The line is never wider than the terminal, for what stands on a second line is not taken away.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      return
    }
    let width = columns(of: STDERR_FILENO) ?? 80
    let shown = text.count < width ? text : text.prefix(max(1, width - 2)) + "…"
    write("\r\u{1B}[2K" + shown, to: .standardError)
  }

  /// Whether a stream takes colour: asked for, or a terminal that was not told otherwise.
  static func style(_ choice: ColorChoice, stream: Int32 = STDOUT_FILENO) -> AnsiStyle {
    switch choice {
    case .always: return AnsiStyle(isOn: true)
    case .never: return AnsiStyle(isOn: false)
    case .auto: break
    }
    let environment = ProcessInfo.processInfo.environment
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    if isSet("NO_COLOR") { return AnsiStyle(isOn: false) }
    if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" {
      return AnsiStyle(isOn: true)
    }
    return AnsiStyle(isOn: isatty(stream) == 1 && environment["TERM"] != "dumb")
  }

  /// The width of the page: COLUMNS, else the terminal's, else 80.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns > 0
    {
      return columns
    }
    return columns(of: STDOUT_FILENO) ?? 80
  }

  /// The width of the terminal that a stream goes to; `nil` where it goes elsewhere.
  private static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    let known = ioctl(stream, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return known ? Int(size.ws_col) : nil
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away ends the program by SIGPIPE, as every Unix tool.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

/// How the program ends.
enum ExitStatus: Int32 {
  case failed = 1
  case usage = 64
  case badData = 65
  case unavailable = 69
  case cannotWrite = 73

  /// Says what is wrong, and gives the status to end with.
  static func end(_ status: ExitStatus, _ message: String) -> ExitCode {
    Console.note("\(ExperimentRunner.program): \(message)")
    return ExitCode(status.rawValue)
  }
}
