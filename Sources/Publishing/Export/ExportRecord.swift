import Foundation

/// The list of what exports have left in a folder: the content of `exports.json`.
struct ExportRecord: Codable, Sendable, Equatable {
  static let name = "exports.json"

  /// The version of this format.
  var schema = 1
  /// Names in the folder, sorted.
  var files: [String]

  /// What the record in a folder names; nothing where there is none that can be read.
  static func files(in folder: URL) -> Set<String> {
    guard let data = try? Data(contentsOf: folder.appending(path: name)),
      let record = try? JSONDecoder().decode(ExportRecord.self, from: data)
    else { return [] }
    // Only plain names: a record edited by hand must not reach outside the folder.
    return Set(record.files.filter { !$0.contains("/") && !$0.hasPrefix(".") } + [name])
  }

  /// The record as JSON, ending in a newline.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
