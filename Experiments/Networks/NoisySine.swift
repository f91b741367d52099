import Foundation
import LinearAlgebra
import Regularization
import SeededRandom

/// A few noisy points on sin 3x between −1 and 1, and small networks that learn them.
struct NoisySine: Sendable {
  let x: [Double]
  let y: [Double]
  private let random: RandomStream

  /// Where a fit is compared with the curve and drawn.
  static let places = (0...200).map { Double($0) / 100 - 1 }
  static let truth = places.map { sin(3 * $0) }

  init(observations: Int, noise: Double, random: RandomStream) {
    var (places, errors) = (random.substream("places"), random.substream("errors"))
    let x = places.uniforms(observations, in: -1...1)
    self.x = x
    y = zip(x, errors.normals(observations)).map { sin(3 * $0) + noise * $1 }
    self.random = random
  }

  /// Trains one network; all ways start from the same weights.
  ///
  /// - Parameters:
  ///   - way: how to hold it back.
  ///   - hidden: its hidden units.
  ///   - epochs: steps on all points.
  /// - Returns: the network, measured.
  /// - Throws: `RegularizationError` for settings out of range.
  func train(_ way: NetworkWay, hidden: Int, epochs: Int) throws -> TrainedWay {
    let start = try DenseNetwork(
      inputs: 1, hidden: [hidden], scale: 4, random: random.substream("start"))
    let settings = NetworkTraining(
      epochs: epochs, penalty: way.penalty, learningRate: .geometric(from: 0.03, to: 0.001),
      dropout: way.dropout)
    // Early stopping has to give up a fifth of the points to watch.
    let watched = way.stopsEarly ? x.indices.filter { $0 % 5 == 4 } : []
    let seen = x.indices.filter { !watched.contains($0) }
    let validation = NetworkValidation(
      design: Matrix(columns: [watched.map { x[$0] }]), response: watched.map { y[$0] },
      patience: epochs)
    let trained = try start.trained(
      on: Matrix(columns: [seen.map { x[$0] }]), seen.map { y[$0] },
      validation: way.stopsEarly ? validation : nil, settings: settings,
      random: random.substream("training"))
    let heights = trained.network.predict(Matrix(columns: [Self.places]))
    return TrainedWay(
      way: way, result: trained, heights: heights,
      training: Metrics.meanSquaredError(trained.network.predict(Matrix(columns: [x])), y),
      trueError: Metrics.meanSquaredError(heights, Self.truth))
  }
}

/// A way to hold a network back.
struct NetworkWay: Sendable {
  let name: String
  var penalty = NetworkPenalty.none
  var dropout = 0.0
  var stopsEarly = false
}

/// A trained network, measured.
struct TrainedWay: Sendable {
  let way: NetworkWay
  let result: TrainedNetwork
  /// The fit over ``NoisySine/places``.
  let heights: [Double]
  /// Mean squared error on all points.
  let training: Double
  /// Mean squared distance from the curve.
  let trueError: Double

  var weights: [Double] { result.network.weights }
  var zeros: Int { weights.count { $0 == 0 } }
}
