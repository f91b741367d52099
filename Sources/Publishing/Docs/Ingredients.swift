import Foundation
import Notebook

/// Everything that a published page depends on, as fingerprints and values.
public struct Ingredients: Codable, Sendable, Equatable {
  /// A file and its fingerprint.
  struct File: Codable, Sendable, Equatable {
    var path: String
    var hash: String
  }

  /// The page's Swift file; absent where it is not in the package.
  var page: File?
  /// The sources of the floors below, all in one fingerprint; ``FloorsRecord`` has them one by one.
  var floors: String
  /// The files of the catalogue that the page is built on.
  var builtOn: [String: String]
  /// The data that it reads.
  var data: [String: String]
  /// The defaults of its parameters, the seed among them.
  var parameters: [String: String]
  /// The pages before and after it: name and title.
  var neighbours: [String: String]
  /// The gnuplot that drew the figures; absent where there is none.
  var gnuplot: String?
  /// The version of the look of figures and pages.
  var style: Int
}

/// The sources of the floors below the pages, one by one: `docs/floors.json`.
public struct FloorsRecord: Codable, Sendable, Equatable {
  var files: [String: String]

  /// All of them in one fingerprint.
  var hash: String {
    ContentHash.of(files.keys.sorted().map { "\($0) \(files[$0] ?? "")\n" }.joined())
  }
}

/// The state of a package: what every page of its catalogue depends on now.
public struct DocsState: Sendable {
  /// The pages.
  public let catalogue: DocsCatalogue
  /// The package.
  public let tree: PackageTree
  /// The gnuplot that would draw; `nil` where there is none.
  public let gnuplot: String?
  /// The sources of the floors.
  let floors: FloorsRecord
  private let ingredients: [String: Ingredients]

  /// The folders and files that decide what a page computes, draws and says, from the bottom up.
  public static let floorPaths = [
    "Sources/COpenBLAS", "Sources/CGnuplotIostream", "Sources/CKernels", "Sources/SeededRandom",
    "Sources/LinearAlgebra", "Sources/Plotting", "Sources/Regularization", "Sources/Notebook",
    "Sources/Publishing/MarkdownPage.swift", "Sources/Publishing/MarkdownContext.swift",
    "Sources/Publishing/PageLayout.swift", "Sources/Publishing/PageClosing.swift",
    "Sources/Publishing/RunRecord.swift", "Sources/Publishing/RunWriter.swift",
    "Sources/Publishing/Docs/DocsEntry.swift",
  ]

  /// The version of the look of figures and pages. Raise it to draw every page anew.
  public static let styleVersion = 1

  /// Reads what every page depends on; runs nothing.
  ///
  /// - Parameters:
  ///   - catalogue: the pages.
  ///   - tree: the package.
  ///   - gnuplot: the version of gnuplot, or `nil` where there is none.
  ///   - style: the version of the look.
  /// - Complexity: O(bytes of all sources).
  public init(
    catalogue: DocsCatalogue, tree: PackageTree, gnuplot: String?,
    style: Int = DocsState.styleVersion
  ) {
    self.catalogue = catalogue
    self.tree = tree
    self.gnuplot = gnuplot
    let floors = FloorsRecord(files: Self.hashes(Self.floorPaths.flatMap(tree.files(in:)), tree))
    self.floors = floors
    let sources = catalogue.entries.map { tree.path(ofSource: $0.info.file) }
    let folders = Set(sources.compactMap { $0?.split(separator: "/").first.map(String.init) })
    let files = folders.sorted().flatMap(tree.files(in:)).filter { !$0.hasSuffix(".md") }
    let hashes = Self.hashes(files, tree)
    let graph = NameGraph(
      sources: files.filter { $0.hasSuffix(".swift") }.map { path in
        (path, (try? String(contentsOf: tree.url(path), encoding: .utf8)) ?? "")
      },
      data: files.filter { !$0.hasSuffix(".swift") })
    var ingredients: [String: Ingredients] = [:]
    for (entry, source) in zip(catalogue.entries, sources) {
      let foundations = source.map(graph.foundations) ?? []
      func part(_ include: (String) -> Bool) -> [String: String] {
        hashes.filter { foundations.contains($0.key) && include($0.key) }
      }
      ingredients[entry.slug] = Ingredients(
        page: source.map { .init(path: $0, hash: hashes[$0] ?? "") }, floors: floors.hash,
        builtOn: part { !Self.isData($0) }, data: part(Self.isData),
        parameters: Dictionary(
          uniqueKeysWithValues: entry.parameters.map { ($0.name, $0.initial.description) }),
        neighbours: Self.neighbours(of: entry.slug, in: catalogue), gnuplot: gnuplot,
        style: style)
    }
    self.ingredients = ingredients
  }

  /// What a page depends on now.
  public subscript(slug: String) -> Ingredients? { ingredients[slug] }

  /// Whether a file is a table or reads one.
  private static func isData(_ path: String) -> Bool {
    !path.hasSuffix(".swift") || path.split(separator: "/").dropLast().contains("Data")
  }

  private static func hashes(_ paths: [String], _ tree: PackageTree) -> [String: String] {
    Dictionary(paths.map { ($0, tree.hash($0) ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  private static func neighbours(
    of slug: String, in catalogue: DocsCatalogue
  ) -> [String: String] {
    var found: [String: String] = [:]
    if let page = catalogue.previous(of: slug) {
      found["previous"] = "\(page.slug): \(page.info.title)"
    }
    if let page = catalogue.next(after: slug) { found["next"] = "\(page.slug): \(page.info.title)" }
    return found
  }
}
