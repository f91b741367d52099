/// What was measured before the first epoch and after each: entry 0 is the untrained network.
public struct TrainingHistory: Sendable, Equatable {
  /// The mean loss on the training rows, without penalty and with no unit left out.
  public internal(set) var trainingLoss: [Double] = []
  /// The mean loss on the validation rows; empty if there were none.
  public internal(set) var validationLoss: [Double] = []
  /// The root of the sum of the squares of all weights, biases apart.
  public internal(set) var weightNorm: [Double] = []
  /// The sum of the absolute values of all weights, biases apart.
  public internal(set) var absoluteWeightSum: [Double] = []
  /// How many weights are exactly 0.
  public internal(set) var zeroWeights: [Int] = []

  /// How many epochs were measured, that before training among them.
  public var count: Int { trainingLoss.count }

  mutating func record(_ parameters: [Double], shape: NetworkShape, training: Double) {
    trainingLoss.append(training)
    var (squares, absolutes, zeros) = (0.0, 0.0, 0)
    for index in parameters.indices where shape.isWeight[index] {
      let weight = parameters[index]
      squares += weight * weight
      absolutes += abs(weight)
      if weight == 0 { zeros += 1 }
    }
    weightNorm.append(squares.squareRoot())
    absoluteWeightSum.append(absolutes)
    zeroWeights.append(zeros)
  }
}
