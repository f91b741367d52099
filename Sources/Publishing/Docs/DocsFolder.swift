import Foundation

/// The folder `docs` of a package: what is ours in it, and how a page gets there.
///
/// Written are `README.md`, `claims.md`, `floors.json` and a folder per page. What no key of ours
/// names is never overwritten and never removed.
public struct DocsFolder: Sendable {
  /// The package.
  public let tree: PackageTree
  /// Files that are ours outside the folders of pages.
  static let ownFiles = ["README.md", "claims.md", "floors.json"]
  static let keyFile = "freshness.json"

  /// The docs of a package.
  public init(_ tree: PackageTree) { self.tree = tree }

  /// The folder of a page.
  public func url(of slug: String) -> URL {
    tree.docs.appending(path: slug, directoryHint: .isDirectory)
  }

  /// What is kept of a page; `nil` where it was never published.
  func key(of slug: String) -> FreshnessKey? {
    decode(FreshnessKey.self, "docs/\(slug)/\(Self.keyFile)")
  }

  /// What a published page recorded.
  func record(of slug: String) -> RunRecord? {
    decode(RunRecord.self, "docs/\(slug)/run.json")
  }

  /// The floors when the docs were last written.
  var floors: FloorsRecord? { decode(FloorsRecord.self, "docs/floors.json") }

  private func decode<Value: Decodable>(_ type: Value.Type, _ path: String) -> Value? {
    guard let data = try? Data(contentsOf: tree.url(path)) else { return nil }
    return try? JSONDecoder().decode(type, from: data)
  }

  /// Why each page is stale, or that it is not; in the order of the catalogue. Runs nothing.
  public func reasons(
    _ state: DocsState, forced: Bool = false
  ) -> [(slug: String, reason: FreshnessReason)] {
    let before = floors
    return state.catalogue.entries.map { entry in
      guard let key = key(of: entry.slug), let now = state[entry.slug] else {
        return (entry.slug, .missing)
      }
      let reason = key.reason(now: now, before: before, floors: state.floors)
      if !reason.isFresh && !reason.isAboutMachine { return (entry.slug, reason) }
      let damage = damage(to: entry.slug, key)
      if !damage.isFresh { return (entry.slug, damage) }
      return (entry.slug, forced ? .forced : reason)
    }
  }

  private func damage(to slug: String, _ key: FreshnessKey) -> FreshnessReason {
    for name in key.files.keys.sorted() {
      guard let hash = tree.hash("docs/\(slug)/\(name)") else { return .missing }
      if hash != key.files[name] { return .edited(file: name) }
    }
    return .fresh
  }

  /// Asks whether the docs can be written without touching what is not ours.
  ///
  /// - Throws: ``PublishingError/notOurs(file:)`` for a `README.md` or `claims.md` without our
  ///   notice.
  public func claimOwnFiles() throws(PublishingError) {
    for name in ["README.md", "claims.md"] {
      let file = tree.docs.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
        continue
      }
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      if !text.hasPrefix("<!-- \(DocsNotice.overview)") { throw .notOursInDocs("docs/\(name)") }
    }
  }

  /// Moves a page that was made elsewhere on the same disk to its place.
  ///
  /// The key is written twice: first with the old and the new names, so that a move that is broken
  /// off leaves files that are ours and a page that is known to be stale; at the end as it stays.
  ///
  /// - Parameters:
  ///   - slug: the page's name.
  ///   - made: the folder in which it was made.
  ///   - ingredients: what it depends on.
  ///   - reason: why it was made: where it says the same as before, its images are taken over only
  ///     if that is about how they look, for each machine draws them a little differently.
  /// - Returns: whether anything that a reader sees has changed.
  /// - Throws: ``PublishingError`` where a file is not ours, or cannot be written.
  @discardableResult
  public func publish(
    _ slug: String, from made: URL, ingredients: Ingredients, reason: FreshnessReason
  ) throws(PublishingError) -> Bool {
    let old = key(of: slug)
    let names = try Self.files(in: made)
    let folder = try RunFolder(path: url(of: slug).path(percentEncoded: false))
    for name in names where old?.files[name] == nil && folder.exists(name) {
      throw .notOursInDocs("docs/\(slug)/\(name)")
    }
    let isWhole = old.map { damage(to: slug, $0).isFresh && Set($0.files.keys) == Set(names) }
    let isSame =
      isWhole == true
      && PageComparison.difference(in: names, made: made, published: folder.url) == nil
    // A page that says the same stays as it is, byte by byte.
    let moved = isSame ? names.filter { reason.redraws($0) } : names
    var files = old?.files ?? [:]
    for name in names where !isSame || moved.contains(name) {
      files[name] = Self.hash(made.appending(path: name))
    }
    try write(FreshnessKey(ingredients: ingredients, files: files), to: folder)
    for name in moved { try folder.adopt(made.appending(path: name), as: name) }
    let gone = Set(files.keys).subtracting(names)
    for name in gone.sorted() {
      try? FileManager.default.removeItem(at: folder.url.appending(path: name))
      files[name] = nil
    }
    if !gone.isEmpty { try write(FreshnessKey(ingredients: ingredients, files: files), to: folder) }
    return !isSame
  }

  private func write(_ key: FreshnessKey, to folder: RunFolder) throws(PublishingError) {
    try folder.write(Self.json(key), to: Self.keyFile)
  }

  /// The files of a page that was made: what its record names, and the small picture.
  public static func files(in made: URL) throws(PublishingError) -> [String] {
    guard let data = try? Data(contentsOf: made.appending(path: "run.json")),
      let record = try? JSONDecoder().decode(RunRecord.self, from: data)
    else {
      throw .cannotWrite(file: made.lastPathComponent, reason: "its record was not written")
    }
    let thumbnail = record.figures.isEmpty ? [] : ["\(PageLayout.thumbnail).png"]
    return ["README.md", "run.json"] + record.figures.flatMap(\.files) + thumbnail
  }

  private static func hash(_ url: URL) -> String {
    (try? Data(contentsOf: url)).map(ContentHash.of) ?? ""
  }

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Dictionaries of texts always encode.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
