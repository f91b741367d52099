import Foundation

/// A mark of an axis with the text beside it, ready to be written.
struct PlacedTick: Sendable, Equatable {
  var value: Double
  var text: TickText
}

/// What stands beside a mark.
enum TickText: Sendable, Equatable {
  /// Words of the author's.
  case words(String)
  /// A number.
  case plain(String)
  /// A power of ten, maybe times a number: `10` with a raised exponent.
  case power(factor: String, exponent: Int)

  /// The text as gnuplot writes it at an axis, in its markup; words are written as labels.
  var markup: String {
    switch self {
    case .words: ""
    case .plain(let text): text
    case .power(let factor, let exponent):
      "\(factor)10^{\(Numerals.integer(exponent))}"
    }
  }

  /// The width at a type size, in pixels.
  func width(at size: Double) -> Double {
    switch self {
    case .words(let text), .plain(let text): TextMetrics.width(text, size: size)
    case .power(let factor, let exponent):
      TextMetrics.width("\(factor)10", size: size)
        + TextMetrics.width(
          Numerals.integer(exponent), size: size * TypeSizes.exponentShare)
    }
  }
}

/// The choice of marks for an axis.
enum Ticks {
  /// Marks for a settled axis.
  ///
  /// - Parameters:
  ///   - axis: The axis asked for; its own marks win.
  ///   - scale: Its settled range.
  ///   - length: Its length, in pixels.
  ///   - spacing: The least agreeable distance of two marks, in pixels.
  /// - Returns: The marks inside the range, in their order.
  static func placed(
    for axis: Axis, scale: AxisScale, length: Double, spacing: Double
  ) -> [PlacedTick] {
    if let ticks = axis.ticks {
      let visible = ticks.filter { scale.shows($0.value) }
      let texts = scale.isLog ? logTexts(visible.map(\.value)) : linearTexts(visible.map(\.value))
      return zip(visible, texts).map { tick, text in
        PlacedTick(value: tick.value, text: tick.text.map { .words($0) } ?? text)
      }
    }
    let wanted = max(2, Int(length / spacing))
    let values =
      scale.isLog ? logValues(scale, wanted: wanted) : linearValues(scale, wanted: wanted)
    let texts = scale.isLog ? logTexts(values) : linearTexts(values)
    return zip(values, texts).map { PlacedTick(value: $0, text: $1) }
  }

  /// Multiples of 1, 2 or 5 times a power of ten, about as many as wanted.
  static func linearValues(_ scale: AxisScale, wanted: Int) -> [Double] {
    // A mark too many is better than one too few: on short axes 2 and 5 are nearly equally far.
    let rough = 0.85 * (scale.upper - scale.lower) / Double(wanted)
    guard rough > 0, rough.isFinite else { return [scale.lower, scale.upper] }
    let values = multiples(of: niceStep(rough), scale)
    if values.count >= 2 { return values }
    // One mark alone, say the zero between -40 and 40, tells no distance.
    let finer = multiples(of: niceStep(rough / 2), scale)
    return finer.count >= 2 ? finer : [scale.lower, scale.upper]
  }

  private static func multiples(of step: Double, _ scale: AxisScale) -> [Double] {
    guard step > 0 else { return [] }
    let first = (scale.lower / step - 1e-9).rounded(.up)
    let last = (scale.upper / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { count in
      // A step below one is divided by, for 3 / 10 is nearer to 0.3 than 3 * 0.1 is.
      step < 1 ? count / (1 / step).rounded() : count * step
    }
  }

  /// Of 1, 2, 5 times the powers of ten, that whose ratio to a step is nearest to one.
  static func niceStep(_ rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let factor = rough / power
    let nice = [1.0, 2, 5, 10].min { abs(log($0 / factor)) < abs(log($1 / factor)) } ?? 1
    return nice * power
  }

  /// Powers of ten, every second or third of them on a long axis; 1, 2, 5 on a short one.
  static func logValues(_ scale: AxisScale, wanted: Int) -> [Double] {
    let first = Int((scale.span.lowerBound - 1e-9).rounded(.up))
    let last = Int((scale.span.upperBound + 1e-9).rounded(.down))
    let decades = scale.span.upperBound - scale.span.lowerBound
    if decades > 1.5, last - first >= 1 {
      let step = max(1, Int((decades / Double(wanted)).rounded()))
      let offset = ((first % step) + step) % step
      let begin = offset == 0 ? first : first + step - offset
      let values = stride(from: begin, through: last, by: step).map { pow(10, Double($0)) }
      if values.count >= 2 { return values }
      return [pow(10, Double(first)), pow(10, Double(last))]
    }
    let powers = Int(scale.span.lowerBound.rounded(.down))...(last + 1)
    let steps = powers.flatMap { power in [1.0, 2, 5].map { $0 * pow(10, Double(power)) } }
    let inside = steps.filter(scale.shows)
    return inside.count >= 2 ? inside : linearValues(scale, wanted: wanted).filter { $0 > 0 }
  }

  /// Numbers with as many decimals as the finest of them needs, and no more.
  static func linearTexts(_ values: [Double]) -> [TickText] {
    let largest = values.map(abs).max() ?? 0
    if largest >= 1e6 || (largest > 0 && largest < 1e-3) {
      return values.map { Numerals.scientific($0) }
    }
    let decimals = values.map(Numerals.decimals).max() ?? 0
    // 0, 0.5, 1 reads well; 0.8, 0.9, 1, 1.1 does not.
    let isShort = values.count <= 3
    return values.map { value in
      let isWhole = isShort && value == value.rounded()
      return .plain(Numerals.fixed(value, decimals: value == 0 || isWhole ? 0 : decimals))
    }
  }

  /// Powers of ten with raised exponents; plain numbers where one is no power.
  static func logTexts(_ values: [Double]) -> [TickText] {
    let exponents = values.map { log10($0) }
    if exponents.allSatisfy({ abs($0 - $0.rounded()) < 1e-9 }) {
      return exponents.map { .power(factor: "", exponent: Int($0.rounded())) }
    }
    let plain = values.allSatisfy { $0 >= 1e-3 && $0 < 1e6 }
    return values.map {
      plain
        ? .plain(Numerals.fixed($0, decimals: Numerals.decimals($0))) : Numerals.scientific($0)
    }
  }
}
