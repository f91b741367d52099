import Foundation

extension Double {
  /// The number with a fixed count of significant digits, as a page shows it.
  ///
  /// Plain decimals for what is neither tiny nor longer than its digits, a power of ten in
  /// superscripts for the rest: `0.04321`, `1.815×10⁸`, `10⁻⁹`. Minus zero is zero. What is not finite is shown as a word, never as `nan` or
  /// `inf`.
  ///
  /// - Parameter count: significant digits, 1...17.
  /// - Returns: the same text on every machine, whatever the locale.
  public func digits(_ count: Int) -> String {
    precondition((1...17).contains(count), "Between 1 and 17 significant digits can be shown.")
    if isNaN { return "undefined" }
    if isInfinite { return self < 0 ? "−∞" : "∞" }
    if self == 0 { return "0" }
    let scientific = String(format: "%.\(count - 1)e", self)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    if exponent >= -4, exponent < max(count, 5) {
      return String(format: "%.\(max(0, count - 1 - exponent))f", self)
        .replacing("-", with: "−")
    }
    let mantissa = trimmingZeros(String(parts[0])).replacing("-", with: "−")
    let power = "10\(superscript(exponent))"
    return mantissa == "1" ? power : mantissa == "−1" ? "−\(power)" : "\(mantissa)×\(power)"
  }

  /// The number with at most a count of significant digits, without zeros that end a fraction:
  /// `0.01`, `10`, `2.5×10⁻⁷`. For numbers that were chosen, such as penalties.
  public func rounded(digits count: Int) -> String { trimmingZeros(digits(count)) }

  /// The shortest text that reads back as the same number, as it is typed: `0.001`, `1e-09`.
  public var plain: String {
    if self == 0 { return "0" }
    if self == rounded(), magnitude < 1e15 { return "\(Int(self))" }
    return "\(self)"
  }
}

/// Drops the zeros that end a decimal fraction: `1.500` ▸ `1.5`, `2.0` ▸ `2`.
private func trimmingZeros(_ text: String) -> String {
  guard text.contains("."), !text.contains("×") else { return text }
  var text = text
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return text
}

/// A whole number in Unicode's superscripts: `-12` ▸ `⁻¹²`.
///
/// - Parameter number: any whole number.
/// - Returns: its digits raised.
public func superscript(_ number: Int) -> String {
  let raised: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
  return String("\(number)".map { raised[$0] ?? $0 })
}
