/// The version of the Swift compiler that built the program, as far as it can be asked.
public enum SwiftVersion {
  /// Major and minor version.
  public static var current: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
