/// What a page is about, known without running it.
public struct ExperimentInfo: Sendable {
  /// The page's name for people.
  public let title: String
  /// The one question that the page answers.
  public let question: String
  /// Where it stands in the reading order.
  public let chapter: Chapter
  /// The texts whose sentences it puts to the test.
  public let sources: [Source]
  /// The seed of the draw that the page shows unless it is told another: a typical one.
  public let seed: Int
  /// The Swift file of the page, as the compiler saw it. Never shown: it is a path of the machine
  /// that built the program, and serves only to find the listing.
  public let file: String

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - title: the page's name for people.
  ///   - question: one question, ending in a question mark.
  ///   - chapter: where it stands in the reading order.
  ///   - sources: the texts whose sentences it puts to the test.
  ///   - seed: the seed of a typical draw.
  ///   - file: leave it out; it is the file that calls.
  public init(
    title: String, question: String, chapter: Chapter, sources: [Source],
    seed: Int = 0, file: String = #filePath
  ) {
    self.title = title
    self.question = question
    self.chapter = chapter
    self.sources = sources
    self.seed = seed
    self.file = file
  }
}

/// A chapter of the catalogue.
public struct Chapter: Sendable, Hashable {
  /// The chapter's name for people.
  public let title: String

  /// A chapter of that name. The order of chapters is the order of the catalogue's pages.
  public init(_ title: String) { self.title = title }
}

/// A text that says something which can be tested.
public struct Source: Sendable, Hashable, Identifiable {
  /// What kind of text it is, and so how much weight it carries.
  public enum Kind: String, Sendable, CaseIterable {
    /// A research paper.
    case paper
    /// A textbook.
    case book
    /// A course or lecture.
    case course
    /// An article or a tutorial.
    case article
    /// A thread of a forum.
    case discussion
    /// A manual or a list of frequent questions.
    case manual
    /// A video.
    case video
  }

  /// A short name, lower case: `hoerl-kennard-1970`.
  public let id: String
  /// Who wrote it.
  public let authors: String
  /// Its title.
  public let title: String
  /// When it came out, where that is known.
  public let year: Int?
  /// What kind of text it is.
  public let kind: Kind

  /// Names a source.
  ///
  /// - Parameters:
  ///   - id: a short name, lower case, unique in the catalogue.
  ///   - authors: who wrote it.
  ///   - title: its title.
  ///   - year: when it came out, where that is known.
  ///   - kind: what kind of text it is.
  public init(id: String, authors: String, title: String, year: Int?, kind: Kind) {
    self.id = id
    self.authors = authors
    self.title = title
    self.year = year
    self.kind = kind
  }

  /// The source in one line: authors, year and title.
  public var citation: String {
    let year = year.map { " (\($0))" } ?? ""
    return "\(authors)\(year), \(title)"
  }
}
