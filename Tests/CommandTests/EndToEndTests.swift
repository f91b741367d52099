import Foundation
import Testing

@Suite("The program")
struct EndToEndTests {
  @Test("is built beside its tests")
  func exists() {
    #expect(FileManager.default.isExecutableFile(atPath: program.path()), "\(program.path())")
  }

  @Test("lists the pages where none is named")
  func list() throws {
    try withFolder { folder in
      let run = try run(in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("polynomial-overfit"))
      #expect(run.err.isEmpty)
    }
  }

  @Test("runs a page by a prefix, and ends with the command that makes it again")
  func page() throws {
    try withFolder { folder in
      let run = try run("poly", "--degree", "9", "--seed=3", in: folder)
      #expect(run.status == 0)
      #expect(!run.out.contains("\u{1B}"), "A file gets no colour.")
      let lines = run.out.split(separator: "\n")
      #expect(
        lines.last == "  again:  swift run experiments polynomial-overfit --degree 9 --seed 3")
      #expect(lines.allSatisfy { $0.count <= 80 })
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "experiments-out/polynomial-overfit").path()
      ).sorted()
      let images = hasGnuplot ? ["coefficients.png", "fits.png", "penalty.png"] : []
      #expect(
        files
          == ([
            "coefficients.csv", "coefficients.gp", "fits.csv", "fits.gp", "page.md", "penalty.csv",
            "penalty.gp", "run.json",
          ] + images).sorted())
    }
  }

  @Test("prints one JSON document and nothing else")
  func json() throws {
    try withFolder { folder in
      let run = try run("polynomial-overfit", "--json", "--output", "out", in: folder)
      #expect(run.status == 0)
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
      #expect(root["slug"] as? String == "polynomial-overfit")
      #expect(
        try String(contentsOf: folder.appending(path: "out/run.json"), encoding: .utf8) == run.out)
      for word in [folder.path(), NSUserName() + "/", "202"] {
        #expect(!run.out.contains("\"\(word)"), "The record names \(word).")
      }
    }
  }

  @Test("gives the same files twice, and the script draws the same image", .enabled(if: hasGnuplot))
  func bytes() throws {
    try withFolder { folder in
      for name in ["one", "two"] {
        #expect(try run("ridge", "--quiet", "--output", name, in: folder).status == 0)
      }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "one").path()
      ).sorted()
      #expect(names.count == 8)
      for name in names {
        let first = try Data(contentsOf: folder.appending(path: "one/\(name)"))
        let second = try Data(contentsOf: folder.appending(path: "two/\(name)"))
        #expect(first == second, "\(name)")
      }
      let image = folder.appending(path: "two/paths.png")
      let drawn = try Data(contentsOf: image)
      try FileManager.default.removeItem(at: image)
      let gnuplot = Process()
      gnuplot.executableURL = URL(filePath: "/usr/bin/env")
      gnuplot.arguments = ["gnuplot", "paths.gp"]
      gnuplot.currentDirectoryURL = folder.appending(path: "two")
      try gnuplot.run()
      gnuplot.waitUntilExit()
      // The words stand behind signature and header; all the rest is what gnuplot draws.
      let again = try Data(contentsOf: image)
      #expect(drawn.prefix(33) == again.prefix(33))
      #expect(drawn.suffix(again.count - 33) == again.suffix(again.count - 33))
    }
  }

  @Test(
    "refuses what cannot be, with status 64 and one line that says what to do",
    arguments: [
      (["polynomial-overfti"], "Did you mean polynomial-overfit?"),
      (["zebra"], "there is no page named zebra. See them all with: experiments"),
      (["poly", "--degree", "99"], "--degree was given 99, and its range is 5...20"),
      (["poly", "--degre", "9"], "Did you mean --degree?"),
      (["poly", "--degree"], "--degree needs a value"),
      (["poly", "--noise", "lots"], "--noise was given \"lots\", and needs a number"),
      (["poly", "9"], "which is no option"),
    ])
  func usage(arguments: [String], message: String) throws {
    try withFolder { folder in
      let process = try runList(arguments, in: folder)
      #expect(process.status == 64)
      #expect(process.err.contains(message), "\(process.err)")
      #expect(process.err.split(separator: "\n").count == 1)
      #expect(process.out.isEmpty)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() == [
          ".err", ".out",
        ])
    }
  }

  private func runList(_ arguments: [String], in folder: URL) throws -> Finished {
    switch arguments.count {
    case 1: try run(arguments[0], in: folder)
    case 2: try run(arguments[0], arguments[1], in: folder)
    default: try run(arguments[0], arguments[1], arguments[2], in: folder)
    }
  }

  @Test("shows a page's parameters with --help, and runs nothing")
  func help() throws {
    try withFolder { folder in
      let run = try run("lasso-shrinkage", "--help", in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("--degree <2...20>"))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appending(path: "experiments-out").path()))
    }
  }

  @Test("goes on without gnuplot: scripts and numbers, a note, status 0")
  func noGnuplot() throws {
    try withFolder { folder in
      let run = try run(
        "ridge", "--output", "out", in: folder, environment: ["PATH": "/nowhere", "GNUPLOT": ""])
      #expect(run.status == 0)
      #expect(run.err.contains("gnuplot is not installed"))
      #expect(run.err.contains("apt-get install gnuplot-nox"))
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "out").path()
      ).sorted()
      #expect(files == ["fits.csv", "fits.gp", "page.md", "paths.csv", "paths.gp", "run.json"])
      let record = try String(contentsOf: folder.appending(path: "out/run.json"), encoding: .utf8)
      #expect(!record.contains(".png"))
    }
  }

  @Test("overwrites nothing that is not its own, with status 73")
  func foreignFiles() throws {
    try withFolder { folder in
      let mine = folder.appending(path: "out/fits.csv")
      try FileManager.default.createDirectory(
        at: mine.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: mine)
      let refused = try run("ridge", "--output", "out", in: folder)
      #expect(refused.status == 73)
      #expect(refused.err.contains("out/fits.csv is there already"))
      #expect(try String(contentsOf: mine, encoding: .utf8) == "mine")
      #expect(try run("ridge", "--output", "out", "--force", in: folder).status == 0)
    }
  }

  @Test("colours where it is told to, and not where NO_COLOR is set")
  func colour() throws {
    try withFolder { folder in
      let always = try run("corr", "--replicates", "50", "--color", "always", in: folder)
      #expect(always.out.contains("\u{1B}["))
      let never = try run(
        "corr", "--replicates", "50", in: folder,
        environment: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"])
      #expect(!never.out.contains("\u{1B}["))
    }
  }

  @Test("runs every page with `all`, and sums up")
  func all() throws {
    try withFolder { folder in
      let run = try run("all", "--output", "out", in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("checks hold"))
      #expect(run.out.contains("files: out"))
      for page in ["polynomial-overfit", "correlated-features"] {
        #expect(
          FileManager.default.fileExists(
            atPath: folder.appending(path: "out/\(page)/page.md").path()))
      }
    }
  }
}
