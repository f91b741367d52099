/// Text of others made harmless for gnuplot.
///
/// Inside double quotes gnuplot runs what stands between back-quotes, and a line break ends the
/// statement, so that the next line of a title would be a command.
enum GnuplotText {
  /// A text as a gnuplot string that prints as the text itself.
  ///
  /// Line breaks stay line breaks; other control characters become blanks.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text in double quotes, on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "`": result += "\\`"
      case "\n": result += "\\n"
      case "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A text for a comment: one line, whatever it holds.
  static func comment(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar -> Character in
        let breaks = scalar == "\u{2028}" || scalar == "\u{2029}"
        // A backslash at the end of a comment would join the next line to it.
        let ends = breaks || scalar == "\\" || scalar.properties.generalCategory == .control
        return ends ? " " : Character(scalar)
      })
  }
}
