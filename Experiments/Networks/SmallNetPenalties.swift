import Notebook
import Plotting
import Regularization

/// Trains one small network without and with every usual way to hold it back.
struct SmallNetPenalties: Experiment {
  static let info = ExperimentInfo(
    title: "Seven ways to train one network",
    question: "What do L1, L2, dropout and early stopping do to a small network?",
    chapter: .networks,
    sources: [.gfgOverfitting, .e2e2022, .gfgPyTorch, .redditBiases2015])

  @Parameter("points", in: 20...200) var observations = 30
  @Parameter("standard deviation of the noise", in: 0.05...1) var noise = 0.3
  @Parameter("hidden units", in: 10...80) var hidden = 40
  @Parameter("epochs of training", in: 500...5_000) var epochs = 3_000
  @Parameter("penalty of L1 and L2", in: 0.0003...0.05) var lambda = 0.003
  @Parameter("probability of leaving a hidden unit out", in: 0.02...0.5) var dropout = 0.1

  func run(in page: inout Page) throws {
    // %% The data
    // Points on $\sin 3x$ with noise, and a network with one layer of tanh units, far more than the
    // curve needs. It starts with large random weights, and takes steps of Adam on all points.
    let data = NoisySine(observations: observations, noise: noise, random: page.random("sine"))

    // %% Seven ways
    // Without any help; with $\frac{1}{2}\lambda\|w\|_2^2$ on the weights; the same on weights and
    // biases; with $\lambda\|w\|_1$ by the gradient of $|w|$, which is what adding it to the loss
    // in a toolkit amounts to; with the same penalty by a *proximal* step, which moves every weight
    // towards zero and stops there; with dropout of hidden units; and with early stopping, where a
    // fifth of the points only watch. All start from the same weights.
    let ways = [
      NetworkWay(name: "nothing"),
      NetworkWay(name: "L2", penalty: .l2(lambda)),
      NetworkWay(name: "L2 + biases", penalty: .l2(lambda, includesBiases: true)),
      NetworkWay(name: "L1 in the loss", penalty: .l1(lambda, by: .subgradient)),
      NetworkWay(name: "L1, proximal", penalty: .l1(lambda)),
      NetworkWay(name: "dropout", dropout: dropout),
      NetworkWay(name: "early stopping", stopsEarly: true),
    ]
    let trained = try ways.map { try data.train($0, hidden: hidden, epochs: epochs) }
    page.table(
      "Mean squared errors after training, \(trained[0].weights.count) weights",
      columns: ["held back by", "training", "true error", "‖w‖₂", "‖w‖₁", "zeros", "epoch"],
      rows: trained.map { way in
        [
          .text(way.way.name), .number(way.training, digits: 3), .number(way.trueError, digits: 3),
          .number(euclideanNorm(way.weights), digits: 3),
          .number(absoluteNorm(way.weights), digits: 3), .count(way.zeros),
          .count(way.result.epoch),
        ]
      })
    page.figure(
      "fits", .networks(trained, data, hidden: hidden),
      caption: "The training error falls short of the noise only where the network follows it.",
      alt: "Seven panels with the same points. Without help the network bends after single points; "
        + "with penalties it is smooth and close to the sine; the others lie in between.")

    // %% Zeros, and what looks like them
    // The gradient of $|w|$ is $\pm 1$ however small the weight is. So a step overshoots zero, the
    // next one comes back, and the weight never rests. The proximal step sets it to zero exactly.
    page.figure(
      "weights", .weightSizes([trained[0], trained[1], trained[3], trained[4]]),
      caption: "Sparse to the eye is not sparse in the computer's memory.",
      alt: "Sizes of weights in falling order on a log axis for four networks. Those of L1 in the "
        + "loss drop to a low level and stay above zero; the proximal ones end after few weights.")

    // %% What could have proved this wrong
    let silent = try data.train(
      NetworkWay(name: "silent", penalty: .l1(100)), hidden: hidden, epochs: 500)
    let watch = trained[6].result.history.validationLoss
    let ratios = trained.map { $0.trueError / trained[0].trueError }
    for (way, name) in zip(
      trained, ["none", "l2", "l2-biases", "l1-loss", "l1-proximal", "dropout", "stopping"])
    {
      page.record("true-error-\(name)", way.trueError)
      page.record("training-error-\(name)", way.training)
      page.record("zeros-\(name)", Double(way.zeros))
    }
    page.check(
      "under a proximal penalty of 100 no weight is left: weights that are not zero",
      Double(silent.weights.count - silent.zeros), .atMost(0))
    page.check(
      "early stopping returns the best network it saw: validation loss over the smallest",
      watch[trained[6].result.epoch] - (watch.min() ?? 0), .atMost(0))
    for (index, name) in [(1, "L2"), (4, "L1"), (5, "dropout"), (6, "early stopping")] {
      page.claim(
        .gfgOverfitting, "\(name) reduces overfitting: true error over that without help",
        ratios[index], .below(1))
    }
    page.claim(
      .e2e2022, "L1 makes networks sparse: part of exact zeros by the proximal step",
      Double(trained[4].zeros) / Double(trained[4].weights.count), .above(0.1))
    page.claim(
      .gfgPyTorch, "L1 as a term of the loss fosters sparsity: exact zeros",
      Double(trained[3].zeros), .above(0))
    page.claim(
      .redditBiases2015, "penalised biases limit the nonlinearity: roughness over that of L2 alone",
      roughness(trained[2].heights) / roughness(trained[1].heights), .below(1))
  }

  /// The sum of squared second differences of heights at equal distances.
  private func roughness(_ heights: [Double]) -> Double {
    (1..<heights.count - 1).reduce(0) { sum, i in
      let bend = heights[i - 1] - 2 * heights[i] + heights[i + 1]
      return sum + bend * bend
    }
  }
}
