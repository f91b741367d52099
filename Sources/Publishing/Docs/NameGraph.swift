/// Which files of the catalogue's folder each of them is built on, found by the names they mention.
///
/// A file is built on another if it mentions a name that the other declares for all to see: a type,
/// a function, a member that it adds to a type from below, anything it adds to a type that the
/// other names. It errs on the safe side: a name that
/// two files declare ties both. What a file can change without being named, such as an operator or
/// what numbers gain, ties it to every page.
struct NameGraph: Sendable {
  private struct Node: Sendable {
    var mentions: Set<String> = []
    var declares: Set<String> = []
    /// The types that it declares.
    var types: Set<String> = []
    /// What it adds to types: the type's last name, and the names of the members.
    var additions: [String: Set<String>] = [:]
    /// Whether it can change what others compute without being named by them.
    var isSilent = false

    mutating func add(_ names: [String], isSilent: Bool) {
      declares.formUnion(names)
      if isSilent { self.isSilent = true }
    }
  }

  private let nodes: [String: Node]

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - sources: path and text of each Swift file.
  ///   - data: the paths of data files, which the code names as `name_ending`.
  init(sources: [(path: String, text: String)], data: [String]) {
    var nodes: [String: Node] = [:]
    for (path, text) in sources { nodes[path] = Self.read(text) }
    for path in data {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      nodes[path] = Node(declares: [
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      ])
    }
    // What is added to a type of the catalogue's own is out of reach without that type; what is
    // added to a type from below is reached by the name of the member.
    let own = nodes.values.reduce(into: Set<String>()) { $0.formUnion($1.types) }
    for path in nodes.keys {
      for (type, members) in nodes[path]?.additions ?? [:] {
        nodes[path]?.declares.formUnion(own.contains(type) ? [type] : members)
      }
    }
    self.nodes = nodes
  }

  /// All files that a file is built on, near and far, sorted; not itself.
  ///
  /// - Complexity: O(files² · names).
  func foundations(of file: String) -> [String] {
    let paths = nodes.keys.sorted()
    var found = Set(paths.filter { nodes[$0]?.isSilent == true })
    found.insert(file)
    var waiting = found.sorted()
    while let next = waiting.popLast() {
      guard let node = nodes[next] else { continue }
      for path in paths where !found.contains(path) {
        if let other = nodes[path], !other.declares.isDisjoint(with: node.mentions) {
          found.insert(path)
          waiting.append(path)
        }
      }
    }
    return found.subtracting([file]).sorted()
  }

  private static let typeWords: Set<String> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]
  private static let declaringWords = typeWords.union(["func", "let", "var", "case"])
  /// Types that code uses without naming them, by literals.
  private static let unnamedTypes: Set<String> = [
    "Array", "Bool", "Character", "Dictionary", "Double", "Int", "Optional", "Set", "String",
  ]

  private static func read(_ text: String) -> Node {
    var node = Node()
    /// The names of the type that is being extended; none outside of extensions.
    var extended: [String] = []
    var isInRawText = false
    for line in text.split(separator: "\n") {
      // Raw text of many lines holds data, and mentions nothing.
      if isInRawText || line.hasSuffix("#\"\"\"") {
        let ends = isInRawText && line.contains("\"\"\"#")
        if isInRawText {
          isInRawText = !ends
          continue
        }
        isInRawText = true
      }
      let indent = line.prefix { $0 == " " }.count
      let code = line.dropFirst(indent)
      if code.hasPrefix("//") { continue }
      let words = words(in: code)
      node.mentions.formUnion(words)
      if indent == 0, !words.isEmpty {
        extended = extendedType(code)
        // Whoever names an extended type may use what it gains here.
        if code.contains(":") { node.add(extended, isSilent: isUnnamed(extended)) }
        if words.contains("operator") { node.isSilent = true }
      }
      guard indent == 0 || (indent == 2 && !extended.isEmpty) else { continue }
      if words.contains("private") || words.contains("fileprivate") { continue }
      if indent == 2, words.contains("init") || words.contains("subscript") {
        node.add(extended + ["init"], isSilent: isUnnamed(extended) || words.contains("subscript"))
      }
      let name = zip(words, words.dropFirst()).first { declaringWords.contains($0.0) }
      guard let name else { continue }
      if indent == 2, let type = extended.last {
        node.additions[type, default: []].insert(name.1)
      } else {
        node.declares.insert(name.1)
        if typeWords.contains(name.0) { node.types.insert(name.1) }
      }
    }
    return node
  }

  /// `extension A.B: C {` ▸ `A`, `B`.
  private static func extendedType(_ line: Substring) -> [String] {
    let words = words(in: line.prefix { $0 != ":" && $0 != "{" })
    return words.firstIndex(of: "extension").map { Array(words[($0 + 1)...]) } ?? []
  }

  private static func isUnnamed(_ type: [String]) -> Bool {
    !unnamedTypes.isDisjoint(with: type)
  }

  /// The identifiers in a line.
  private static func words(in line: Substring) -> [String] {
    line.utf8.split { byte in
      !(byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte == 0x5F
        || byte >= 0x30 && byte <= 0x39 || byte >= 0x80)
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}
