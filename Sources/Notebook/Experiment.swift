/// One page of the notebook: a question, some parameters, and a function that answers it.
///
/// A page computes and describes. It prints nothing, opens no file and starts no process; all that
/// happens to its ``Page`` happens at the edge. Everything random in it comes from
/// ``Page/random(_:)``, so that equal parameters and an equal seed give an equal page.
public protocol Experiment: Sendable {
  /// A page with every parameter at its default.
  init()

  /// What the page is about: title, question, chapter and sources.
  static var info: ExperimentInfo { get }

  /// Runs the page.
  ///
  /// - Parameter page: the page to fill, cell by cell.
  /// - Throws: whatever the computation throws; the page keeps what it had said until then.
  func run(in page: inout Page) throws
}

extension Experiment {
  /// The name of the page on the command line and on disk: the type's name in kebab case,
  /// `PolynomialOverfit` ▸ `polynomial-overfit`.
  public static var slug: String { kebabCase(String(describing: Self.self)) }
}

/// Turns a Swift name into a name for the command line.
///
/// A word starts at every capital: `L1VersusL2` ▸ `l1-versus-l2`, `noiseLevel` ▸ `noise-level`.
///
/// - Parameter name: an ASCII identifier in camel case.
/// - Returns: its words in lower case, joined by hyphens.
public func kebabCase(_ name: String) -> String {
  var result = ""
  for character in name {
    if character.isUppercase, !result.isEmpty { result.append("-") }
    result.append(contentsOf: character.lowercased())
  }
  return result
}
