import ArgumentParser
import Foundation
import Plotting
import Publishing

/// Says what is installed, how the terminal is read, and what will be missing on a page.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what is installed and what will degrade.")

  @Flag(help: "Print one JSON document.")
  var json = false

  /// One thing that was looked at.
  struct Finding: Codable, Equatable {
    let name: String
    let found: String
    let isGood: Bool
    /// What will degrade, and what to do; absent where all is well.
    var remedy: String?
  }

  func run() throws {
    let findings = Self.findings(environment: ProcessInfo.processInfo.environment)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.print(String(decoding: try encoder.encode(findings), as: UTF8.self) + "\n")
    } else {
      Console.print(Self.text(findings, width: Console.width))
    }
  }

  static func text(_ findings: [Finding], width: Int) -> String {
    let column = (findings.map(\.name.count).max() ?? 0) + 6
    let lines = findings.flatMap { finding -> [String] in
      let words = finding.found + (finding.remedy.map { ". \($0)" } ?? "")
      let wrapped = TextLayout.wrap(words, width: min(width, 100), indent: column)
      let head = "  \(finding.isGood ? "✓" : "✗") \(finding.name)"
      let space = String(repeating: " ", count: column - head.count)
      return [head + space + (wrapped.first ?? "").dropFirst(column)] + wrapped.dropFirst()
    }
    return lines.map { $0 + "\n" }.joined()
  }

  static func findings(environment: [String: String]) -> [Finding] {
    let gnuplot = GnuplotProgram.find(environment: environment)
    let terminals = (try? FigureViewer(program: gnuplot).terminals()) ?? []
    return [
      Finding(name: "swift", found: "built by \(SwiftVersion.current)", isGood: true),
      self.gnuplot(gnuplot, terminals), pictures(terminals), font(environment),
      windows(terminals, environment), pandoc(environment), color, width,
    ]
  }

  private static func gnuplot(_ program: GnuplotProgram, _ terminals: [String]) -> Finding {
    guard let path = program.path else {
      return Finding(
        name: "gnuplot", found: "not installed", isGood: false,
        remedy: "Figures become scripts and numbers, not images. Install it with: scripts/setup")
    }
    let version = GnuplotSession(program: program).version
    return Finding(
      name: "gnuplot", found: "\(version ?? "does not answer"), \(path)",
      isGood: version != nil && !terminals.isEmpty,
      remedy: version == nil ? "No image will be drawn. Is GNUPLOT set to another program?" : nil)
  }

  private static func pictures(_ terminals: [String]) -> Finding {
    let wanted = ["pngcairo", "svg", "pdfcairo", "gif", "dumb", "sixelgd"]
    let missing = wanted.filter { !terminals.contains($0) }
    return Finding(
      name: "pictures", found: wanted.filter(terminals.contains).joined(separator: ", "),
      isGood: missing.isEmpty,
      remedy: missing.isEmpty
        ? nil
        : "Without \(missing.joined(separator: ", ")) some formats are refused. Install gnuplot-nox."
    )
  }

  private static func windows(
    _ terminals: [String], _ environment: [String: String]
  ) -> Finding {
    let able = ["qt", "wxt", "x11"].filter(terminals.contains)
    let screen = ["WAYLAND_DISPLAY", "DISPLAY"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let found =
      (able.isEmpty ? "this gnuplot draws none" : able.joined(separator: ", "))
      + ", " + (screen.map { "screen \($0)" } ?? "no screen")
    return Finding(
      name: "windows", found: found, isGood: !able.isEmpty && screen != nil,
      remedy: able.isEmpty
        ? "--window is refused. For windows: scripts/setup --window"
        : screen == nil ? "--window is refused. Start the program in a desktop." : nil)
  }

  private static func font(_ environment: [String: String]) -> Finding {
    let wanted = "DejaVu Sans"
    guard let file = output(of: "fc-match", ["--format=%{family}: %{file}", wanted], environment)
    else {
      return Finding(
        name: "font", found: "fontconfig's fc-match is not there", isGood: false,
        remedy: "Which font the figures use is not known.")
    }
    let isThere = file.hasPrefix(wanted)
    return Finding(
      name: "font", found: file, isGood: isThere,
      remedy: isThere
        ? nil
        : "Words on figures will be wider or narrower than their places. Install fonts-dejavu-core."
    )
  }

  private static func pandoc(_ environment: [String: String]) -> Finding {
    guard let path = Pandoc.find(environment: environment).path else {
      return Finding(
        name: "pandoc", found: "not installed", isGood: false,
        remedy: "Pages can be exported as notebooks only. Install it with: scripts/setup")
    }
    let version = output(of: path, ["--version"], environment)?.split(separator: "\n").first
    return Finding(name: "pandoc", found: "\(version ?? "pandoc"), \(path)", isGood: true)
  }

  private static var color: Finding {
    let isOn = Console.style(.auto).isOn
    return Finding(
      name: "colour", found: isOn ? "on" : "off", isGood: true,
      remedy: isOn ? nil : "It is off where the output is no terminal, or NO_COLOR is set.")
  }

  private static var width: Finding {
    Finding(
      name: "width", found: "\(Console.width) characters", isGood: Console.width >= 60,
      remedy: Console.width < 60 ? "Tables need 60 or more." : nil)
  }

  /// What a program prints; `nil` where it is not there or fails.
  private static func output(
    of program: String, _ arguments: [String], _ environment: [String: String]
  ) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = try? pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
