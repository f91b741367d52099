import Foundation

/// Numbers as people read them, and as gnuplot does.
enum Numerals {
  /// A number for a script: up to ten significant digits, a '.', the same on every machine.
  static func script(_ value: Double) -> String {
    String(format: "%.10g", value == 0 ? 0 : value)
  }

  /// A whole number with a real minus sign.
  static func integer(_ value: Int) -> String {
    value < 0 ? "\u{2212}\(-value)" : "\(value)"
  }

  /// The decimals that a number needs, at most ten, errors of rounding put aside.
  static func decimals(_ value: Double) -> Int {
    (0...10).first { places in
      let factor = pow(10, Double(places))
      return abs((value * factor).rounded() / factor - value) <= 1e-9 * abs(value)
    } ?? 10
  }

  /// A number with a fixed count of decimals, a real minus sign, and commas from 10,000 on.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let digits = String(format: "%.*f", decimals, abs(value))
    let sign = value < 0 && digits.contains { $0 != "0" && $0 != "." } ? "\u{2212}" : ""
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 4 else { return sign + digits }
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A number as a factor times a power of ten.
  static func scientific(_ value: Double) -> TickText {
    guard value != 0 else { return .plain("0") }
    var exponent = Int(log10(abs(value)).rounded(.down))
    var factor = abs(value) / pow(10, Double(exponent))
    if factor >= 10 - 1e-9 {
      factor /= 10
      exponent += 1
    }
    let sign = value < 0 ? "\u{2212}" : ""
    if abs(factor - 1) < 1e-9 { return .power(factor: sign, exponent: exponent) }
    let text = fixed(factor, decimals: min(3, decimals(factor)))
    return .power(factor: sign + text + "\u{00D7}", exponent: exponent)
  }
}
