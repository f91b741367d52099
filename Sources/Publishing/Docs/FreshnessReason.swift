/// Why a published page is made again, or is not.
public enum FreshnessReason: Sendable, Equatable, CustomStringConvertible {
  /// Nothing that the page depends on has changed.
  case fresh
  /// It was never published, or a file of it is gone.
  case missing
  /// Its Swift file changed.
  case pageSource
  /// Sources that it is built on changed; their paths.
  case builtOn([String])
  /// Data that it reads changed; their paths.
  case data([String])
  /// A default changed; `nil` for a parameter that came or went.
  case parameter(name: String, old: String?, new: String?)
  /// The page before or after it is another one, or has another title.
  case neighbours
  /// The look changed.
  case style(old: Int, new: Int)
  /// Another gnuplot draws.
  case gnuplot(old: String, new: String)
  /// A published file is not as it was written.
  case edited(file: String)
  /// It was asked for.
  case forced

  /// Whether the page stays as it is.
  public var isFresh: Bool { self == .fresh }

  /// Whether only the machine changed, so that the page may well come out the same.
  public var isAboutMachine: Bool {
    switch self {
    case .gnuplot, .forced: true
    default: false
    }
  }

  /// Whether an image may look different although the page says the same.
  func redraws(_ file: String) -> Bool {
    switch self {
    case .gnuplot, .style: file.hasSuffix(".png")
    // The script of the small picture is not kept, so that nobody knows whether it changed.
    case .builtOn: file == "\(PageLayout.thumbnail).png"
    default: false
    }
  }

  /// The reason in a few words.
  public var description: String {
    switch self {
    case .fresh: "fresh"
    case .missing: "missing"
    case .pageSource: "page source changed"
    case .builtOn(let paths): "built on: \(Self.list(paths)) changed"
    case .data(let paths): "data: \(Self.list(paths)) changed"
    case .parameter(let name, let old?, let new?): "parameter \(name) \(old) -> \(new)"
    case .parameter(let name, nil, _): "parameter \(name) is new"
    case .parameter(let name, _, nil): "parameter \(name) is gone"
    case .neighbours: "page before or after it changed"
    case .style(let old, let new): "style \(old) -> \(new)"
    case .gnuplot(let old, let new): "gnuplot \(old) -> \(new)"
    case .edited(let file): "\(file) was edited by hand"
    case .forced: "forced"
    }
  }

  private static func list(_ paths: [String]) -> String {
    let name = paths.first?.split(separator: "/").last.map(String.init) ?? "a source"
    return paths.count > 1 ? "\(name) and \(paths.count - 1) more" : name
  }
}

/// What is kept of a published page, to know when it is stale: `docs/<slug>/freshness.json`.
public struct FreshnessKey: Codable, Sendable, Equatable {
  /// The version of this format.
  var schema = 1
  /// What the page depended on when it was made.
  var ingredients: Ingredients
  /// Its files with their fingerprints: they are ours.
  var files: [String: String]

  /// Why a page with this key is stale, or that it is not.
  ///
  /// - Parameters:
  ///   - now: what it depends on today.
  ///   - before: the floors when the docs were last written.
  ///   - floors: the floors today.
  /// - Returns: the first reason found, nearest to the page first.
  func reason(
    now: Ingredients, before: FloorsRecord?, floors: FloorsRecord
  ) -> FreshnessReason {
    let old = ingredients
    // A new default stands in the page's source too; this is the better word for it.
    if let name = Self.changes(old.parameters, now.parameters).first {
      return .parameter(name: name, old: old.parameters[name], new: now.parameters[name])
    }
    if old.page != now.page { return .pageSource }
    let changed = Self.changes(old.builtOn, now.builtOn)
    if !changed.isEmpty { return .builtOn(changed) }
    let data = Self.changes(old.data, now.data)
    if !data.isEmpty { return .data(data) }
    if old.floors != now.floors {
      // Which floor it was is known where the list is as old as the page.
      guard let before, before.hash == old.floors else { return .builtOn(["the floors"]) }
      return .builtOn(Self.changes(before.files, floors.files))
    }
    if old.neighbours != now.neighbours { return .neighbours }
    if old.style != now.style { return .style(old: old.style, new: now.style) }
    // Without a gnuplot, nothing can be said of it.
    if let new = now.gnuplot, old.gnuplot != new {
      return .gnuplot(old: old.gnuplot ?? "none", new: new)
    }
    return .fresh
  }

  private static func changes(_ old: [String: String], _ new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}
