import Foundation

/// The length of a step in each epoch, fixed before training starts.
public enum LearningRate: Sendable, Equatable {
  /// The same in every epoch.
  case constant(Double)
  /// Falls by the same factor in every epoch, from the first value to the second.
  case geometric(from: Double, to: Double)
  /// Starts at a value and is halved each time so many epochs have passed.
  case halving(from: Double, every: Int)

  /// The rate in one epoch.
  ///
  /// - Parameters:
  ///   - epoch: from 0 to `epochs` - 1.
  ///   - epochs: how many there are, at least 1.
  /// - Returns: a positive number.
  /// - Complexity: O(1).
  public func value(in epoch: Int, of epochs: Int) -> Double {
    switch self {
    case .constant(let rate):
      rate
    case .geometric(let first, let last):
      epochs < 2 ? first : first * pow(last / first, Double(epoch) / Double(epochs - 1))
    case .halving(let first, let interval):
      first * pow(0.5, Double(epoch / interval))
    }
  }

  func check() throws(RegularizationError) {
    let rates: [Double]
    switch self {
    case .constant(let rate): rates = [rate]
    case .geometric(let first, let last): rates = [first, last]
    case .halving(let first, let interval):
      rates = [first]
      guard interval >= 1 else {
        throw .badSetting(
          name: "number of epochs between halvings of the learning rate", value: Double(interval),
          needed: "at least 1")
      }
    }
    for rate in rates where !(rate > 0 && rate.isFinite) {
      throw .badSetting(name: "learning rate", value: rate, needed: "a positive finite number")
    }
  }
}
