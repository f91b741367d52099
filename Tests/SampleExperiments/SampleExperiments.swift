import ExperimentRunner
import Foundation
import Notebook
import Plotting
import SeededRandom

// A program with a few small pages, for tests of the commands. Its sources are looked for where the
// tests put them, so that a test can change one and see what runs again.

/// The program. `SAMPLE_PAGES` names the pages it has; each may break in its own way.
@main
struct SampleExperiments {
  static func main() {
    let all: [any Experiment.Type] = [
      Alpha.self, Beta.self, Gamma.self, Throwing.self, Trapping.self, FailedCheck.self, Slow.self,
      Heavy.self, Endless.self,
    ]
    let names = (ProcessInfo.processInfo.environment["SAMPLE_PAGES"] ?? "alpha,beta,gamma")
      .split(separator: ",").map(String.init)
    ExperimentRunner.main(
      pages: names.compactMap { name in all.first { $0.slug == name } }, program: "experiments")
  }
}

extension Source {
  static let primer = Source(
    id: "primer", authors: "A. Author", title: "A primer", year: 2001, kind: .book)
}

extension ExperimentInfo {
  /// The description of a sample page whose source lies in `Experiments/` of the tests' package.
  init(_ name: String, chapter: String = "Letters") {
    self.init(
      title: "Page \(name)", question: "What does \(name) say?", chapter: Chapter(chapter),
      sources: [.primer], file: "/built/elsewhere/Experiments/\(name).swift")
  }
}

extension Page {
  /// A figure of a straight line.
  mutating func line(points: Int, _ line: Int) {
    let x = (0..<points).map { Double($0) / Double(points) }
    figure(
      "line",
      Figure(title: "A line", x: .linear("x"), y: .linear("y"), layers: [.points(x: x, y: x)]),
      caption: "It rises.", alt: "Points that rise from the lower left to the upper right.",
      line: line)
  }
}

struct Alpha: Experiment {
  static let info = ExperimentInfo("Alpha")
  @Parameter("how many points", in: 2...100) var points = 9
  func run(in page: inout Page) throws {
    page.say("Alpha has \(points) points and a third is \((1.0 / 3).digits(4)).", line: 3)
    page.line(points: points, 4)
    page.table("Numbers", columns: ["name", "value"], rows: [["third", .number(1 / 3)]], line: 4)
    page.check("points are positive", Double(points), .above(0), line: 7)
    page.claim(.primer, "a line rises: its slope", 1, .above(0), line: 7)
    page.claim(.primer, "a line falls: its slope", 1, .below(0), line: 7)
  }
}

struct Beta: Experiment {
  static let info = ExperimentInfo("Beta")
  func run(in page: inout Page) throws {
    page.line(points: 5, 3)
    page.check("one is one", 1, .within(0, of: 1), line: 3)
  }
}

struct Gamma: Experiment {
  static let info = ExperimentInfo("Gamma", chapter: "More letters")
  func run(in page: inout Page) throws {
    page.say("Gamma shows no figure.", line: 3)
    page.check("one is one", 1, .within(0, of: 1), line: 3)
  }
}

struct Throwing: Experiment {
  struct Stop: Error, CustomStringConvertible { let description = "the matrix is singular" }
  static let info = ExperimentInfo("Throwing")
  func run(in page: inout Page) throws {
    page.say("So far, so good.", line: 7)
    throw Stop()
  }
}

struct Trapping: Experiment {
  static let info = ExperimentInfo("Trapping")
  func run(in page: inout Page) throws { preconditionFailure("A wheel came off.") }
}

struct FailedCheck: Experiment {
  static let info = ExperimentInfo("FailedCheck")
  func run(in page: inout Page) throws { page.check("two is one", 2, .within(0, of: 1), line: 7) }
}

struct Slow: Experiment {
  static let info = ExperimentInfo("Slow")
  func run(in page: inout Page) throws {
    page.line(points: 5, 3)
    Thread.sleep(forTimeInterval: 30)
  }
}

struct Endless: Experiment {
  static let info = ExperimentInfo("Endless")
  func run(in page: inout Page) throws {
    page.line(points: 5, 3)
    page.say("So far, so good.", line: 7)
    while page.seed >= 0 {}
  }
}

struct Heavy: Experiment {
  static let info = ExperimentInfo("Heavy")
  func run(in page: inout Page) throws {
    var random = page.random("points")
    let (x, y) = (random.uniforms(3_000), random.uniforms(3_000))
    page.figure(
      "cloud",
      Figure(
        title: "A cloud", x: .linear("x"), y: .linear("y"),
        layers: (0..<6).map { layer in
          .points(
            x: x, y: y.map { ($0 + 0.17 * Double(layer)).truncatingRemainder(dividingBy: 1) },
            ink: .accent(layer))
        }),
      caption: "It is full.", alt: "A cloud of very many points that fills the whole panel.",
      line: 3)
  }
}
