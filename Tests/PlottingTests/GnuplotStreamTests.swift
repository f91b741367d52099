import Foundation
import Testing

@testable import Plotting

@Suite("Numbers go through gnuplot-iostream")
struct GnuplotStreamTests {
  private func text(rows: [[Double]]) throws -> String {
    var script = Script()
    script.add(block: "b", rows: rows)
    return try script.text()
  }

  @Test("ten significant digits, plain where they can be, NaN for what is missing")
  func numbers() throws {
    let rows = [
      [1, 1.0 / 3], [-0.0, .nan], [1e300, -1e-20], [123456789012, 0.1], [.infinity, 2],
    ]
    #expect(
      try text(rows: rows) == """
        $b << e
        1 0.3333333333
        0 NaN
        1e+300 -1e-20
        1.23456789e+11 0.1
        inf 2
        e

        """)
    #expect(try text(rows: []) == "$b << e\ne\n")
  }

  @Test("digits are enough: what is read back differs by less than a pixel in a million")
  func precision() throws {
    var noise = Noise(state: 9)
    let values = (0..<1000).map { _ in Double.random(in: -1e6...1e6, using: &noise) }
    let lines = try text(rows: values.map { [$0] }).split(separator: "\n").dropFirst().dropLast()
    let read = lines.compactMap { Double($0) }
    #expect(read.count == values.count)
    for (a, b) in zip(values, read) { #expect(abs(a - b) <= 5e-10 * abs(a)) }
  }

  @Test("a decimal point stays a point in a country of commas")
  func locale() throws {
    let before = setlocale(LC_ALL, nil).map { String(cString: $0) }
    defer { if let before { setlocale(LC_ALL, before) } }
    for name in ["de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"] {
      setlocale(LC_ALL, name)
      #expect(try text(rows: [[0.5, 12345.678]]) == "$b << e\n0.5 12345.678\ne\n")
      #expect(Numerals.script(0.5) == "0.5")
    }
  }

  @Test("a closed pipe is an error, not the end of the process")
  func closedPipe() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let stream = try GnuplotStream(descriptor: ends[1])
    #expect(throws: GnuplotStream.Failure.self) {
      try stream.send(String(repeating: "set key\n", count: 100_000))
      try stream.flush()
    }
    // The disposition of the process is what it was.
    var action = sigaction()
    sigaction(SIGPIPE, nil, &action)
    #expect(action.__sigaction_handler.sa_handler == nil)
  }

  @Test(
    "a full disk is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    let stream = try GnuplotStream(descriptor: descriptor)
    let error = #expect(throws: GnuplotStream.Failure.self) {
      try stream.send(rows: [1, 2, 3, 4], columns: 2)
      try stream.close()
    }
    #expect(error?.code == ENOSPC)
  }

  @Test("a descriptor that is none is an error")
  func noDescriptor() {
    #expect(throws: GnuplotStream.Failure(code: EBADF)) { try GnuplotStream(descriptor: -1) }
  }
}
