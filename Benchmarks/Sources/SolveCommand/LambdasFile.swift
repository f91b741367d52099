import Foundation

/// Penalties in a text file, one a line; blank lines do not count.
enum LambdasFile {
  static func read(_ path: String) throws(Failure) -> [Double] {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Failure(
        status: .badData,
        message: "Cannot read penalties from \(path): \(error.localizedDescription)")
    }
    var values = [Double]()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let word = line.trimmingCharacters(in: .whitespaces)
      if word.isEmpty { continue }
      guard let value = Double(word), value.isFinite, value >= 0 else {
        throw Failure(
          status: .badData,
          message: "\(path), line \(index + 1): '\(word)' is not a penalty; "
            + "a finite number, 0 or larger, is needed.")
      }
      values.append(value)
    }
    guard !values.isEmpty else {
      throw Failure(status: .badData, message: "\(path) holds no penalty; one a line is needed.")
    }
    return values
  }
}
