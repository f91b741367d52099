import Foundation
import Testing

/// The floors of the house: what each target of ours may import, and what it may take from outside.
private let floors: [(target: String, folder: String, may: Set<String>)] = [
  ("CGnuplotIostream", "Sources/CGnuplotIostream", []),
  ("CKernels", "Sources/CKernels", []),
  ("SeededRandom", "Sources/SeededRandom", []),
  ("LinearAlgebra", "Sources/LinearAlgebra", ["COpenBLAS", "CKernels"]),
  ("Plotting", "Sources/Plotting", ["CGnuplotIostream"]),
  ("Regularization", "Sources/Regularization", ["CKernels", "LinearAlgebra", "SeededRandom"]),
  ("Notebook", "Sources/Notebook", ["Plotting", "SeededRandom"]),
  (
    "Experiments", "Experiments",
    ["Regularization", "LinearAlgebra", "SeededRandom", "Plotting", "Notebook", "SwiftCSV"]
  ),
  ("Publishing", "Sources/Publishing", ["Notebook", "Plotting"]),
  (
    "ExperimentRunner", "Sources/ExperimentRunner",
    ["Publishing", "Notebook", "Plotting", "ArgumentParser"]
  ),
  ("ExperimentsCommand", "Sources/ExperimentsCommand", ["ExperimentRunner", "Experiments"]),
  ("StandIns", "Tests/StandIns", []),
  (
    "SampleExperiments", "Tests/SampleExperiments",
    ["ExperimentRunner", "Notebook", "Plotting", "SeededRandom"]
  ),
]

/// What comes with the toolchain, and where it may be used.
private let toolchain: Set<String> = ["Foundation", "Synchronization", "Dispatch", "Glibc"]

private let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private func text(_ path: String) throws -> String {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

private func swiftFiles(in folder: String) throws -> [String] {
  let start = root.appending(path: folder)
  let paths = try #require(FileManager.default.enumerator(atPath: start.path()))
  return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    .map { "\(folder)/\($0)" }.sorted()
}

/// The modules that a Swift text imports.
private func imports(of source: String) -> Set<String> {
  let pattern =
    /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |internal |private )?import\s+(?:(?:struct|class|enum|func|var|let|protocol|typealias)\s+)?(\w+)/
  return Set(source.matches(of: pattern).map { String($0.1) })
}

@Suite("The floors of the house")
struct FloorsTests {
  @Test("hold for every import of every file", arguments: floors.map(\.target))
  func filesImportDownwards(target: String) throws {
    let floor = try #require(floors.first { $0.target == target })
    for file in try swiftFiles(in: floor.folder) {
      let strangers = imports(of: try text(file)).subtracting(floor.may).subtracting(toolchain)
      #expect(strangers.isEmpty, "\(file) imports \(strangers.sorted())")
    }
  }

  @Test("hold for every dependency in the manifest", arguments: floors.map(\.target))
  func manifestPointsDownwards(target: String) throws {
    let floor = try #require(floors.first { $0.target == target })
    let manifest = try text("Package.swift")
    let declared = try dependencies(of: target, in: manifest)
    #expect(declared.isSubset(of: floor.may), "\(target) depends on \(declared.sorted())")
  }

  @Test("know every target of the manifest")
  func everyTargetHasAFloor() throws {
    let manifest = try text("Package.swift")
    let pattern = /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/
    let targets = Set(manifest.matches(of: pattern).map { String($0.1) })
    #expect(targets == Set(floors.map(\.target) + ["COpenBLAS"]))
  }

  @Test("are in order: nothing is built on what stands later in the list")
  func orderIsAcyclic() {
    var below: Set<String> = ["COpenBLAS", "SwiftCSV", "ArgumentParser"]
    for floor in floors {
      #expect(floor.may.isSubset(of: below), "\(floor.target) reaches upward")
      below.insert(floor.target)
    }
  }

  @Test("are all ingredients of the published pages, as far as pages are built on them")
  func docsKnowTheFloors() throws {
    var below: Set<String> = []
    var waiting = ["Experiments", "Publishing"]
    while let target = waiting.popLast() {
      for name in floors.first(where: { $0.target == target })?.may ?? []
      where below.insert(name).inserted { waiting.append(name) }
    }
    let list = try text("Sources/Publishing/Docs/Ingredients.swift")
    for target in below.sorted() where target != "SwiftCSV" {
      #expect(list.contains("\"Sources/\(target)\""), "A change in \(target) would go unseen.")
    }
  }

  @Test("keep files, processes and the clock away from the pages")
  func pagesOnlyCompute() throws {
    let forbidden = [
      "FileManager", "FileHandle", "Process(", "ProcessInfo", "URL(", "Date(", "print(",
      "SystemRandomNumberGenerator", ".random(in:", "fopen", "contentsOf:",
    ]
    for file in try swiftFiles(in: "Experiments") {
      let source = try text(file)
      for word in forbidden { #expect(!source.contains(word), "\(file) uses \(word)") }
    }
  }

  @Test("keep statistics out of figures and figures out of statistics")
  func importsAreRecognised() {
    #expect(
      imports(of: "import A\n@testable import B\nimport struct C.D\n// import E\npublic import F")
        == ["A", "B", "C", "F"])
  }

  /// The names in the `dependencies:` list of a target.
  private func dependencies(of target: String, in manifest: String) throws -> Set<String> {
    let start = try #require(manifest.range(of: "name: \"\(target)\"", options: .backwards))
    let rest = manifest[start.upperBound...]
    let end = try #require(rest.range(of: "wiftSettings:") ?? rest.range(of: "\n    ),"))
    let declaration = rest[..<end.lowerBound]
    guard let list = declaration.range(of: "dependencies: [") else { return [] }
    // The list ends at the first bracket that closes it.
    let names = declaration[list.upperBound...].prefix { $0 != "]" }
    return Set(
      names.matches(of: /(?:name: )?"(\w+)"(?:, package: "[^"]+")?/).map { String($0.1) })
  }
}
