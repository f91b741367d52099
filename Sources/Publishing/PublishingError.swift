/// What can go wrong between a page and its files.
public enum PublishingError: Error, Equatable, CustomStringConvertible {
  /// A file or folder cannot be written.
  case cannotWrite(file: String, reason: String)
  /// A file of the name is there, and no run of ours wrote it.
  case notOurs(file: String)
  /// A file that the docs need is there, and no run of ours wrote it.
  case notOursInDocs(String)
  /// pandoc is needed and not installed.
  case noPandoc
  /// pandoc did not make the document.
  case pandocFailed(reason: String)

  /// What was found, what was needed, what to do.
  public var description: String {
    switch self {
    case .cannotWrite(let file, let reason):
      "\(file) cannot be written: \(reason). Choose another folder with --output."
    case .notOurs(let file):
      "\(file) is there already and was not written by this program. Choose another folder with"
        + " --output, or overwrite it with --force."
    case .notOursInDocs(let file):
      "\(file) is there already and was not written by this program. Move it elsewhere, for"
        + " example to docs/guides, and run again; nothing was changed."
    case .noPandoc:
      "pandoc is not installed, and this format is made by it. Install it with: scripts/setup"
        + "  (or: sudo apt-get install pandoc). A notebook needs no pandoc: --format ipynb."
    case .pandocFailed(let reason):
      "pandoc did not make the document: \(reason). If it is older than 2.17, install a newer one."
    }
  }
}
