import Foundation

/// What can go wrong between a figure and its files.
public enum PlottingError: Error, Sendable, Equatable {
  /// A figure whose numbers cannot be drawn: `reason` names the panel and the layer.
  case invalidFigure(id: String, reason: String)
  /// An identifier that is no file name.
  case invalidIdentifier(String)
  /// A file that could not be written, or read back.
  case cannotWrite(path: String, reason: String)
  /// A gnuplot that is there but does not start.
  case cannotStart(program: String, reason: String)
  /// gnuplot refused a statement; `line` counts in the script `<id>.gp`.
  case gnuplotRefused(id: String, line: Int?, statement: String, message: String)
  /// gnuplot ended before the figure was finished.
  case gnuplotEnded(id: String, status: String, said: String)
  /// gnuplot did not finish the figure in time, and was ended.
  case timeLimit(id: String, seconds: Double)
  /// gnuplot reported success, but what it left is no whole image.
  case brokenImage(id: String, path: String, reason: String)
  /// More than one figure failed.
  case several([PlottingError])
  /// No window can be opened.
  case noWindow(reason: String)
}

extension PlottingError: CustomStringConvertible, LocalizedError {
  /// What was found, what was needed, what to do.
  public var description: String {
    switch self {
    case .invalidFigure(let id, let reason):
      "Figure '\(id)' cannot be drawn: \(reason)."
    case .invalidIdentifier(let id):
      "'\(id)' cannot name a figure: use letters, digits, '-', '_' and '.', beginning with a "
        + "letter or digit, at most 100 of them."
    case .cannotWrite(let path, let reason):
      "Cannot write \(path): \(reason). Choose a directory that can be written to."
    case .cannotStart(let program, let reason):
      "Cannot start \(program): \(reason). Install gnuplot, or set GNUPLOT to its path."
    case .gnuplotRefused(let id, let line, let statement, let message):
      "Figure '\(id)'\(line.map { ", line \($0) of \(id).gp" } ?? ""): gnuplot said "
        + "\"\(message)\"\(statement.isEmpty ? "" : " at: \(statement)")."
    case .gnuplotEnded(let id, let status, let said):
      "Figure '\(id)': gnuplot ended before it was drawn (\(status))"
        + "\(said.isEmpty ? "" : "; its last words: \(said)"). Run gnuplot \(id).gp to see why."
    case .timeLimit(let id, let seconds):
      "Figure '\(id)': gnuplot took longer than \(seconds) s and was stopped. "
        + "Draw fewer points, or allow more time."
    case .brokenImage(let id, let path, let reason):
      "Figure '\(id)': \(path) is no whole image (\(reason)). Run gnuplot \(id).gp to see why."
    case .noWindow(let reason):
      "No window can be opened: \(reason)."
    case .several(let errors):
      "\(errors.count) figures failed.\n" + errors.map(\.description).joined(separator: "\n")
    }
  }

  /// The description.
  public var errorDescription: String? { description }
}
