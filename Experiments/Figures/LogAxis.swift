import Foundation

/// Ten to a whole power.
func tenTo(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

/// The smallest range between whole powers of ten that holds all positive values.
func logRange(around values: [Double]) -> ClosedRange<Double> {
  let positive = values.filter { $0 > 0 && $0.isFinite }
  guard let low = positive.min(), let high = positive.max() else { return 0.1...10 }
  // A value a rounding error beside a power of ten does not open another decade.
  let bottom = Int((log10(low) + 1e-9).rounded(.down))
  let top = Int((log10(high) - 1e-9).rounded(.up))
  return tenTo(min(bottom, top - 1))...tenTo(top)
}
