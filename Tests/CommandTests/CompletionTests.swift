import Foundation
import Testing

private func shell(_ name: String) -> String? {
  ["/bin/\(name)", "/usr/bin/\(name)", "/usr/local/bin/\(name)"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

private let zshPath = shell("zsh")
private let fishPath = shell("fish")
private let isBuilt = FileManager.default.isExecutableFile(atPath: program.path())

/// Each shell runs the script that the program prints for it, and is asked what it would offer.
@Suite("The shells complete", .enabled(if: isBuilt))
struct CompletionTests {
  /// What a shell prints, line by line, in a folder with the script of its own.
  private func lines(
    of shell: String, _ name: String, _ arguments: [String]
  ) throws -> [String] {
    var said = ""
    try withFolder { folder in
      let script = try run("completion", name, in: folder)
      #expect(script.status == 0)
      try Data(script.out.utf8).write(to: folder.appending(path: "script"))
      let process = Process()
      process.executableURL = URL(filePath: shell)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      process.environment = [
        "PATH": "\(program.deletingLastPathComponent().path()):\(path)", "HOME": folder.path(),
        "TERM": "xterm", "ZDOTDIR": folder.path(),
      ]
      let pipe = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      said = String(decoding: data, as: UTF8.self)
    }
    return said.split(whereSeparator: \.isNewline).map(String.init)
  }

  private func fish(_ words: String) throws -> [String] {
    try lines(
      of: #require(fishPath), "fish",
      ["--no-config", "-c", "source ./script; complete -C 'experiments \(words)'"])
  }

  @Test(
    "pages, parameters, values and commands in fish",
    .enabled(if: fishPath != nil, "fish is not installed."))
  func inFish() throws {
    #expect(try fish("polyn") == ["polynomial-overfit"])
    #expect(try fish("run polyn") == ["polynomial-overfit"])
    #expect(try fish("polynomial-overfit --ba") == ["--basis"])
    #expect(
      try fish("polynomial-overfit --basis ").sorted() == [
        "legendre", "raw", "standardized-powers",
      ])
    #expect(try fish("export ridge-shrinkage --format s") == ["slides"])
    #expect(try fish("docs --che") == ["--check"])
  }

  /// zsh completes only where someone types, so a terminal of its own stands in for the reader: words
  /// are typed, then Tab, then Return, and the program that is called so tells its arguments.
  private func zsh(_ words: String) throws -> String? {
    let shell = try #require(zshPath)
    let session = """
      mkdir bin
      print -r -- '#!/bin/sh
      [ "$1" = complete ] && exec "\(program.path())" "$@"
      echo "called with: $*."' > bin/experiments
      chmod +x bin/experiments
      path=($PWD/bin $path)
      zmodload zsh/zpty
      zpty -b typed \(shell) -f -i
      zpty -w typed 'stty cols 200; source ./script; PS1=rea; PS1+="dy> "'
      zpty -r typed line '*ready> *'
      zpty -w -n typed $'experiments \(words)\t\n'
      zpty -r typed line '*called with: *.*'
      print -r -- $line
      zpty -d typed
      """
    let said = try lines(of: shell, "zsh", ["-f", "-c", session])
    return said.compactMap { $0.firstMatch(of: /called with: (.*)\./).map { String($0.1) } }.first
  }

  @Test(
    "pages, parameters, values and commands in zsh",
    .enabled(if: zshPath != nil, "zsh is not installed."), .timeLimit(.minutes(1)),
    arguments: [
      ("polyn", "polynomial-overfit"), ("run polyn", "run polynomial-overfit"),
      ("polynomial-overfit --ba", "polynomial-overfit --basis"),
      ("polynomial-overfit --basis l", "polynomial-overfit --basis legendre"),
      ("export ridge-shrinkage --format s", "export ridge-shrinkage --format slides"),
      ("docs --che", "docs --check"),
    ])
  func inZsh(typed: String, called: String) throws {
    #expect(try zsh(typed) == called)
  }
}
