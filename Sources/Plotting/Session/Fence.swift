import Foundation

/// The line that gnuplot prints after each image, by which its success is known.
struct Fence: Equatable {
  /// Counts the images sent to one process.
  var number: Int
  var errorNumber: Int
  var message: String

  private static let word = "figure-fence"

  /// What is sent around the script of an image.
  ///
  /// gnuplot counts no lines of what it is sent. After an error it therefore reads the same script
  /// once more from its file, where it does, and fails at the same statement with its line.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - number: Counts the images sent to a process.
  ///   - output: The path of the image.
  ///   - file: The path of the script's own file.
  /// - Returns: The script in a clean session, and a fence after it.
  static func wrap(_ script: Script, number: Int, output: String, file: String) -> Script {
    var whole = Script()
    whole.add("reset session", "reset errors", "OUT = \(GnuplotText.quoted(output))")
    whole.append(script)
    whole.add(
      // A failed script may have left an image, or the mode for several plots, open.
      "unset multiplot", "unset output",
      "if (GPVAL_ERRNO) load \(GnuplotText.quoted(file))",
      "unset multiplot", "unset output",
      "print sprintf(\"\(word) \(number) %d %s\", GPVAL_ERRNO, GPVAL_ERRMSG)")
    return whole
  }

  /// Asks a process who it is, and has it load its fonts before the first figure comes.
  static var greeting: Script {
    var script = Script()
    script.add(
      "set terminal pngcairo size 200,120 font \"\(Style.fontName),10\"",
      "set output \"/dev/null\"; unset key; plot x; unset output",
      "print sprintf(\"\(word) 0 %g patchlevel %s\", GPVAL_VERSION, \"\".GPVAL_PATCHLEVEL)")
    return script
  }

  /// Reads a line, if it is a fence.
  init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == Self.word, let number = Int(parts[1]) else { return nil }
    self.number = number
    errorNumber = Int(parts[2]) ?? 0
    message = parts.count > 3 ? String(parts[3]) : ""
  }

  /// The version in the answer to the greeting.
  static func version(_ line: String) -> String? {
    let start = "\(word) 0 "
    return line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil
  }
}

/// An error of gnuplot's, found in its words.
struct Complaint: Equatable {
  /// The line of the script at which gnuplot stopped.
  var line: Int?
  /// What stands there.
  var statement: String
  var message: String

  /// Finds the complaint about a script that was read from its file: `"path" line 12: message`.
  ///
  /// - Parameters:
  ///   - lines: What gnuplot wrote to its error output.
  ///   - fallback: Its last message.
  ///   - script: The text of the script.
  init(_ lines: [String], fallback: String, script: String) {
    (line, statement, message) = (nil, "", fallback)
    for words in lines {
      guard let mark = words.range(of: ".gp\" line ", options: .backwards) else { continue }
      let rest = words[mark.upperBound...].split(separator: ":", maxSplits: 1)
      guard rest.count == 2, let number = Int(rest[0]) else { continue }
      line = number
      message = rest[1].split(separator: " ").joined(separator: " ")
      let all = script.split(separator: "\n", omittingEmptySubsequences: false)
      if all.indices.contains(number - 1) {
        statement = String(all[number - 1].drop { $0 == " " })
      }
    }
    if statement.count > 160 { statement = statement.prefix(157) + "..." }
  }
}
