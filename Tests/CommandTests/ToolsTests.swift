import Foundation
import Notebook
import Publishing
import Testing

@testable import ExperimentRunner

private let isBuilt = FileManager.default.isExecutableFile(atPath: program.path())

@Suite("The tools of the program", .enabled(if: isBuilt))
struct ToolsTests {
  @Test("export makes every format, once more over its own files, and nothing over another's")
  func export() throws {
    guard Pandoc.find().path != nil else { return }
    try withFolder { folder in
      for _ in 1...2 {
        let run = try run(
          "export", "ridge", "--format", "html,slides,ipynb,docx", "--output", "out", in: folder)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.split(separator: "\n").count == 4)
      }
      let out = folder.appending(path: "out")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: out.path()).sorted() == [
          "exports.json", "ridge-shrinkage-slides.html", "ridge-shrinkage.docx",
          "ridge-shrinkage.html", "ridge-shrinkage.ipynb",
        ])
      #expect(
        try Data(contentsOf: out.appending(path: "ridge-shrinkage.docx")).starts(with: [0x50, 0x4B])
      )
      try Data("mine".utf8).write(to: out.appending(path: "lasso-shrinkage.html"))
      let refused = try run("export", "lasso", "--output", "out", in: folder)
      #expect(refused.status == 73)
      #expect(refused.err.contains("lasso-shrinkage.html is there already"))
    }
  }

  @Test("export asks for pandoc with status 69, and for a format it knows with 64")
  func exportRefused() throws {
    try withFolder { folder in
      let missing = try run(
        "export", "ridge", in: folder, environment: ["PANDOC": "/nowhere/pandoc"])
      #expect(missing.status == 69)
      #expect(missing.err.contains("sudo apt-get install pandoc"))
      #expect(try run("export", "ridge", "--format", "odt", in: folder).status == 64)
      let all = try run("export", "all", "--degree", "3", "--format", "ipynb", in: folder)
      #expect(all.status == 64)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)
    }
  }

  @Test("a run makes the kinds of image asked for, and the same bytes at another time")
  func formats() throws {
    guard hasGnuplot else { return }
    try withFolder { folder in
      for name in ["one", "two"] {
        let run = try run(
          "ridge", "--quiet", "--format", "svg,pdf", "--output", name, in: folder)
        #expect(run.status == 0, "\(run.err)")
        if name == "one" { sleep(1) }
      }
      for name in ["fits.svg", "fits.pdf", "paths.gp"] {
        let files = try ["one", "two"].map {
          try Data(contentsOf: folder.appending(path: "\($0)/\(name)"))
        }
        #expect(files[0] == files[1], "\(name)")
      }
      let page = try String(contentsOf: folder.appending(path: "one/page.md"), encoding: .utf8)
      #expect(page.contains("](fits.svg)"))
      #expect(try run("ridge", "--format", "gif", in: folder).status == 64)
    }
  }

  @Test("describe runs nothing and names exactly the files that a run writes")
  func describe() throws {
    try withFolder { folder in
      let described = try run("describe", "coef", "--json", "--patients", "60", in: folder)
      #expect(described.status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)
      let page = try JSONDecoder().decode(
        DescribePage.Description.self, from: Data(described.out.utf8))
      #expect(page.parameters.first { $0.name == "patients" }?.value == "60")
      guard hasGnuplot else { return }
      #expect(try run("coef", "--quiet", in: folder).status == 0)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "experiments-out/coefficient-paths").path())
      #expect(page.files == files.sorted().map { "experiments-out/coefficient-paths/\($0)" })
    }
  }

  @Test("diff says what differs and by how much, and what is no run is bad data")
  func difference() throws {
    try withFolder { folder in
      for (name, seed) in [("a", "1"), ("b", "2"), ("c", "1")] {
        #expect(
          try run("poly", "--quiet", "--seed", seed, "--output", name, in: folder).status == 0)
      }
      let changed = try run("diff", "a", "b", in: folder)
      #expect(changed.status == 0)
      #expect(changed.out.contains("parameter seed: 1 → 2\n"))
      #expect(changed.out.contains(" %)"))
      #expect(try run("diff", "a", "c", in: folder).out.hasPrefix("The two runs agree"))
      let none = try run("diff", "a", "nothing", in: folder)
      #expect(none.status == 65)
      try Data("{".utf8).write(to: folder.appending(path: "b/run.json"))
      #expect(try run("diff", "a", "b", in: folder).status == 65)
    }
  }

  @Test("doctor says what is missing and what follows, as text and as JSON")
  func doctor() throws {
    try withFolder { folder in
      let run = try run(
        "doctor", "--json", in: folder,
        environment: ["GNUPLOT": "/nowhere/gnuplot", "PANDOC": "/nowhere/pandoc"])
      #expect(run.status == 0)
      let findings = try JSONDecoder().decode([Doctor.Finding].self, from: Data(run.out.utf8))
      for name in ["gnuplot", "pandoc"] {
        let finding = try #require(findings.first { $0.name == name })
        #expect(!finding.isGood)
        #expect(finding.remedy?.contains("scripts/setup") == true)
      }
      let text = try self.text(in: folder)
      #expect(text.contains("width"))
    }
  }

  private func text(in folder: URL) throws -> String { try run("doctor", in: folder).out }

  @Test("bash completes pages, parameters and values through the script")
  func completion() throws {
    try withFolder { folder in
      let script = try run("--generate-completion-script", "bash", in: folder)
      #expect(script.status == 0)
      try Data(script.out.utf8).write(to: folder.appending(path: "script"))
      func completed(_ words: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments =
          [
            "-c",
            "source ./script; COMP_WORDS=(\"$0\" \"$@\"); COMP_CWORD=$#; _experiments; "
              + "printf '%s\\n' \"${COMPREPLY[@]}\"", program.path(),
          ] + words.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      }
      #expect(try completed("polyn") == ["polynomial-overfit"])
      #expect(try completed("polynomial-overfit --ba") == ["--basis"])
      #expect(
        try completed("polynomial-overfit --basis -") == ["raw", "standardized-powers", "legendre"])
      #expect(try completed("export a").contains("all"))
      #expect(try completed("export ridge-shrinkage --format s") == ["slides"])
      #expect(try completed("doct") == ["doctor"])
    }
  }

  @Test("a terminal's answer names sixel or does not")
  func sixel() {
    #expect(TerminalQuery.namesSixel("\u{1B}[?62;4;22c"))
    #expect(!TerminalQuery.namesSixel("\u{1B}[?4;22c"), "The first number is the kind of terminal.")
    #expect(!TerminalQuery.namesSixel(""))
  }
}
