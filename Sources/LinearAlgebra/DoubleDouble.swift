/// An unevaluated sum `high + low` of two doubles, about 32 decimal digits.
///
/// Residuals of a nearly exact solution cancel almost completely; computed in this arithmetic they keep the digits
/// that iterative refinement needs.
///
/// - Source: Dekker (1971); Ogita, Rump and Oishi (2005), with a fused multiply-add for the error of a product.
@frozen
public struct DoubleDouble: Sendable, Equatable {
  /// The nearest double.
  public var high: Double
  /// What the nearest double leaves out.
  public var low: Double

  /// The sum of two doubles, the second of which is what the first leaves out.
  @inlinable @inline(__always)
  public init(high: Double, low: Double) {
    (self.high, self.low) = (high, low)
  }

  /// The value of one double, exactly.
  @inlinable @inline(__always)
  public init(_ value: Double = 0) { self.init(high: value, low: 0) }

  /// The sum rounded to one double.
  @inlinable @inline(__always)
  public var value: Double { high + low }

  /// Adds a double.
  @inlinable @inline(__always)
  public mutating func add(_ x: Double) {
    let sum = high + x
    let back = sum - high
    low += (high - (sum - back)) + (x - back)
    high = sum
  }

  /// Adds the product `x y`, its rounding error included.
  @inlinable @inline(__always)
  public mutating func addProduct(_ x: Double, _ y: Double) {
    let product = x * y
    low += (-product).addingProduct(x, y)
    add(product)
  }

  /// Adds the product `x y` of a pair and a double.
  @inlinable @inline(__always)
  public mutating func addProduct(_ x: DoubleDouble, _ y: Double) {
    addProduct(x.high, y)
    low += x.low * y
  }

  /// The negative.
  @inlinable @inline(__always)
  public static prefix func - (x: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -x.high, low: -x.low)
  }

  /// Multiplies by a double.
  @inlinable @inline(__always)
  public func scaled(by factor: Double) -> DoubleDouble {
    var result = DoubleDouble()
    result.addProduct(self, factor)
    return result
  }
}
