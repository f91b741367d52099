import ArgumentParser
import Foundation
import Regularization

/// Why the program ends early: what was found, what was needed, what to do; and the exit status.
struct Failure: Error {
  /// Exit statuses, with the numbers of sysexits.h.
  enum Status: Int32 {
    /// Wrong usage: an option, or a value out of its range.
    case usage = 64
    /// The data cannot be read, or no model can be fitted to them.
    case badData = 65
    /// The results cannot be written.
    case cannotWrite = 73
  }

  let status: Status
  let message: String

  /// Prints the message on stderr; the error to throw for the exit status.
  func end() -> ExitCode {
    Self.note("Error: \(message)")
    return ExitCode(status.rawValue)
  }

  /// A failure of the library's: a setting that makes no sense is usage, anything else is in the data.
  static func of(_ error: RegularizationError) -> Failure {
    switch error {
    case .badSetting, .badAlpha, .badFolds: Failure(status: .usage, message: error.description)
    default: Failure(status: .badData, message: error.description)
    }
  }

  /// Writes a line to stderr.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// What the system says about the last call that failed.
  static var systemReason: String { String(cString: strerror(errno)) }
}
