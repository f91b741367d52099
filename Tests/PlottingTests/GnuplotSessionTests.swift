import Foundation
import Testing

@testable import Plotting

@Suite("A session draws figures", .enabled(if: hasGnuplot))
struct GnuplotSessionTests {
  @Test("every figure in every theme becomes a script, a table and an image, without a warning")
  func draws() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    #expect(session.isAvailable)
    for (id, figure) in Samples.all {
      for theme in Theme.allCases {
        try session.submit(figure, id: "\(id)-\(theme)", theme: theme, directory: directory.url)
      }
    }
    let files = try session.finish()
    #expect(
      files.map(\.id) == Samples.all.flatMap { id, _ in Theme.allCases.map { "\(id)-\($0)" } })
    #expect(files.flatMap(\.warnings) == [])
    let names = files.flatMap { ["\($0.id).csv", "\($0.id).gp", "\($0.id).png"] }
    #expect(directory.names == names.sorted())
    for file in files {
      let image = try #require(file.image)
      #expect(AtomicFile.flaw(ofImage: image.path, format: .png) == nil)
      // Width and height stand in the first block of a PNG.
      let size = try #require(directory.data(image.lastPathComponent))[16..<24]
      #expect(Array(size) == [0, 0, 0x06, 0x40, 0, 0, 0x03, 0xE8])
    }
  }

  @Test("plain gnuplot draws the same image again, byte for byte but for its words")
  func redraws() throws {
    let directory = try TemporaryDirectory()
    let home = try TemporaryDirectory()
    try "set title 'mine'\nset grid lw 9\nset key top left box\n"
      .write(to: home.url.appendingPathComponent(".gnuplot"), atomically: true, encoding: .utf8)
    let session = GnuplotSession()
    for (id, figure) in Samples.all {
      try session.submit(figure, id: id, directory: directory.url)
    }
    try session.finish()
    for (id, _) in Samples.all {
      let drawn = try PNGFile(#require(directory.data("\(id).png")))
      #expect(drawn.words["Description"]?.isEmpty == false)
      try FileManager.default.removeItem(at: directory.url.appendingPathComponent("\(id).png"))
      let (status, output) = try runGnuplot(["\(id).gp"], in: directory.url, home: home.url)
      #expect(status == 0)
      #expect(output == "")
      #expect(directory.data("\(id).png") == drawn.withoutWords)
    }
  }

  @Test("two sessions make the same bytes, whatever was drawn before")
  func repeats() throws {
    let directories = try [TemporaryDirectory(), TemporaryDirectory()]
    for (number, directory) in directories.enumerated() {
      let session = GnuplotSession()
      let figures = number == 0 ? Samples.all : Samples.all.reversed()
      for (id, figure) in figures { try session.submit(figure, id: id, directory: directory.url) }
      try session.finish()
    }
    #expect(directories[0].names == directories[1].names)
    for name in directories[0].names {
      #expect(directories[0].data(name) == directories[1].data(name), "\(name)")
    }
  }

  @Test("what is sent to gnuplot is what is saved")
  func saved() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    try session.submit(Samples.curves, id: "curves", theme: .dark, directory: directory.url)
    try session.finish()
    #expect(
      try directory.text("curves.gp") == Samples.curves.gnuplotScript(id: "curves", theme: .dark))
    #expect(directory.text("curves.csv") == Samples.curves.table)
  }

  @Test("figures can be waited for one by one, and a session goes on after its end")
  func waits() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession()
    let first = try session.submit(Samples.line, id: "first", directory: directory.url)
    let second = try session.submit(Samples.line, id: "second", directory: directory.url)
    let drawn = try session.wait(for: second)
    #expect(drawn.id == "second")
    #expect(try session.wait(for: first).image?.lastPathComponent == "first.png")
    try session.finish()
    try session.submit(Samples.line, id: "third", directory: directory.url)
    #expect(try session.finish().map(\.id) == ["first", "second", "third"])
    #expect(directory.data("third.png") == directory.data("first.png"))
  }

  @Test("the version is that of gnuplot itself")
  func version() throws {
    let directory = try TemporaryDirectory()
    let (_, output) = try runGnuplot(["--version"], in: directory.url)
    let version = try #require(GnuplotSession().version)
    #expect(output == "gnuplot \(version)\n")
  }

  @Test("several formats are made of one figure; SVG is the same each time")
  func formats() throws {
    let directory = try TemporaryDirectory()
    let session = GnuplotSession(formats: [.png, .svg, .pdf])
    try session.submit(Samples.curves, id: "a", directory: directory.url)
    try session.submit(Samples.curves, id: "b", directory: directory.url)
    let files = try session.finish()
    #expect(files[0].images.map(\.lastPathComponent) == ["a.png", "a.svg", "a.pdf"])
    #expect(
      directory.names == ["csv", "gp", "pdf", "png", "svg"].flatMap { end in
        ["a.\(end)"]
      } + ["csv", "gp", "pdf", "png", "svg"].map { "b.\($0)" })
    // An SVG's parts begin with its own name, so that several can stand in one page.
    #expect(
      directory.text("a.svg").replacing(/(id="|'|"|#| )a-/) { "\($0.1)b-" }
        == directory.text("b.svg"))
    #expect(directory.data("a.png") == directory.data("b.png"))
    #expect(directory.text("a.gp").contains("set terminal pngcairo"))
  }

  @Test("a directory that is not there is made, whatever its name")
  func directories() throws {
    let directory = try TemporaryDirectory()
    let inner = directory.url.appendingPathComponent("it's \"a\" `name` é")
    let session = GnuplotSession()
    try session.submit(Samples.line, id: "x", directory: inner)
    let image = try #require(try session.finish().first?.image)
    #expect(FileManager.default.fileExists(atPath: image.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: inner.path).count == 3)
  }
}
