import LinearAlgebra
import Notebook
import Testing

@testable import Experiments

@Suite("The pages on networks")
struct NetworksTests {
  /// The sum and the share as the course prints them; the kurtoses of a flat, a normal and a
  /// Laplace distribution are −1.2, 0 and 3.
  @Test("the worked sum comes out, and a weak penalty keeps the shape of the true weights")
  func weightHistogram() throws {
    let values = try RecordedValues("weight-histogram", [("seed", "4")])
    #expect(abs(try values["worked-sum"] - 26.83) < 1e-12)
    #expect(abs(try values["largest-share"] - 25 / 26.83) < 1e-12)
    let flat = try values["kurtosis-flat-weak"]
    let bell = try values["kurtosis-bell-weak"]
    let peaked = try values["kurtosis-peaked-weak"]
    #expect(flat < -0.8 && abs(bell) < 0.6 && peaked > 1)
    #expect(try values["kurtosis-flat-strong"] > flat)
    #expect(try values["kurtosis-peaked-strong"] < peaked)
  }

  @Test(
    "penalties bring the small network nearer to the truth, zeros come by the proximal step only")
  func smallNet() throws {
    let values = try RecordedValues("small-net-penalties")
    for way in ["l2", "l1-loss", "l1-proximal"] {
      #expect(try values["true-error-\(way)"] < values["true-error-none"])
      #expect(try values["training-error-\(way)"] > values["training-error-none"])
    }
    for way in ["none", "l2", "l2-biases", "l1-loss"] { #expect(try values["zeros-\(way)"] == 0) }
    #expect(try values["zeros-l1-proximal"] > 40)
  }

  /// Ridge with the right penalty is the best linear rule for normal coefficients, so that its
  /// mean error cannot lie far above that of the best stop.
  @Test("the best stop and the best penalty are about as good as each other")
  func earlyStopping() throws {
    let values = try RecordedValues("early-stopping")
    #expect(abs(try values["mean-error-ratio"] - 1) < 0.1)
    #expect((0.2...0.8).contains(try values["penalty-wins"]))
  }

  /// 64 times as many copies: a distance 8 times as small, to the error of five repeats.
  @Test("training with dropout ends near ridge, and copies approach it like one over a root")
  func dropoutIsRidge() throws {
    let values = try RecordedValues("dropout-is-ridge")
    #expect(try values["trained-distance"] < 0.05)
    let factor = try 1 / values["copies-distance"]
    #expect((3.5...18).contains(factor), "\(factor)")
    #expect((0.0..<8).contains(try values["degrees-of-freedom"]))
  }

  /// One value 2 with coefficient 3 and response 4: half of (4 − 0)²/2 and half of (4 − 12)²/2.
  @Test("the loss over all choices is the weighted sum over both, where there is one value")
  func dropoutLoss() {
    let data = DropoutRegression(design: Matrix(columns: [[2]]), response: [4])
    #expect(abs(data.expectedLoss([3], rate: 0.5) - (8 + 32) / 2) < 1e-12)
    #expect(abs(data.penalisedLoss([3], rate: 0.5) - (2 + 4 * 9 / 2)) < 1e-12)
  }

  @Test("the excess kurtosis of simple lists is that of the definition")
  func kurtosis() {
    #expect(abs(excessKurtosis([-1, 1]) + 2) < 1e-15)
    // Mean square 2/3, mean fourth power 2/3, so (2/3)/(4/9) - 3.
    #expect(abs(excessKurtosis([-1, 0, 1]) + 1.5) < 1e-15)
    #expect(excessKurtosis([5, 5, 5]) == -3)
  }

  @Test("a histogram has area one where it holds all values, and counts both ends")
  func histogram() {
    let bars = Histogram([0, 0.1, 0.9, 1], in: 0...1, bins: 2)
    #expect(bars.density == [1, 1])
    #expect(bars.places == [0.25, 0.75])
    #expect(Histogram([0.1, 7], in: 0...1, bins: 2).density == [1, 0])
  }
}
