import Foundation

/// A file of the docs that no page declares.
public struct DocsOrphan: Sendable, Equatable, CustomStringConvertible {
  /// Its path in the package.
  public let path: String
  /// Whether a run of ours wrote it, so that it may be removed.
  public let isOurs: Bool

  /// Where it is, and what may be done.
  public var description: String {
    isOurs
      ? "\(path): no page declares it; remove it with: experiments docs --prune"
      : "\(path): no page declares it, and this program did not write it; move it elsewhere"
  }
}

extension DocsFolder {
  /// The files that no page declares, sorted: those of pages that are gone, and those of others in
  /// the folders of pages. Folders that hold no key of ours are not looked at.
  public func orphans(_ catalogue: DocsCatalogue) -> [DocsOrphan] {
    let path = tree.docs.path(percentEncoded: false)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    return names.flatMap { slug -> [DocsOrphan] in
      guard let key = key(of: slug) else { return [] }
      let isDeclared = catalogue[slug: slug] != nil
      let ours = Set(key.files.keys).union([Self.keyFile])
      return tree.files(in: "docs/\(slug)").compactMap { file in
        let isOurs = ours.contains(String(file.dropFirst("docs/\(slug)/".count)))
        return isOurs && isDeclared ? nil : DocsOrphan(path: file, isOurs: isOurs)
      }
    }
  }

  /// Removes files of ours that no page declares, and folders that are empty then.
  ///
  /// - Returns: what was removed.
  /// - Throws: ``PublishingError/cannotWrite(file:reason:)``.
  public func prune(_ catalogue: DocsCatalogue) throws(PublishingError) -> [String] {
    var removed: [String] = []
    let ours = orphans(catalogue).filter(\.isOurs).map(\.path)
    // The key goes last: until then the other files are known to be ours.
    let isKey = { (path: String) in path.hasSuffix("/\(Self.keyFile)") }
    for path in ours.filter({ !isKey($0) }) + ours.filter(isKey) {
      if unlink(tree.url(path).path(percentEncoded: false)) != 0 {
        throw .cannotWrite(file: path, reason: String(cString: strerror(errno)).lowercased())
      }
      removed.append(path)
    }
    for folder in Set(ours.compactMap { $0.split(separator: "/").dropFirst().first }) {
      // Succeeds for an empty folder only, which is what is wanted.
      rmdir(url(of: String(folder)).path(percentEncoded: false))
    }
    return removed.sorted()
  }
}
