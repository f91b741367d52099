import LinearAlgebra
import SeededRandom
import Testing

@testable import Experiments

@Suite("Pages on paths")
struct PathsTests {
  /// Efron, Hastie, Johnstone and Tibshirani (2004), section 3: the lasso on the diabetes data.
  @Test("the lasso path of the diabetes data has the published twelve steps")
  func steps() throws {
    let values = try RecordedValues("lars-path")
    #expect(try values["steps"] == 12)
    let order = try (1...10).map { try values["entry-\($0)"] }
    #expect(order == [3, 9, 4, 7, 2, 10, 5, 8, 6, 1])
  }

  /// By NumPy 2.4.6: `np.diag(np.linalg.inv(np.corrcoef(X, rowvar=False)))`.
  @Test(
    "the variance inflation factors of Longley's data are the known ones",
    arguments: [
      ("deflator", 135.53), ("gnp", 1788.51), ("unemployed", 33.619), ("forces", 3.5889),
      ("population", 399.15), ("year", 758.98),
    ])
  func inflation(feature: String, factor: Double) throws {
    let value = try RecordedValues("longley-ridge-trace")["vif-\(feature)"]
    #expect(abs(value / factor - 1) < 1e-4)
  }

  @Test("Longley's data have the rows, names and sums that NIST prints")
  func longley() throws {
    let data = try Longley.load()
    #expect(data.design.rows == 16)
    #expect(
      data.names == ["deflator", "gnp", "unemployed", "forces", "population", "year"])
    #expect(data.response.reduce(0, +) == 1_045_072)
    #expect(data.design.column(1).reduce(0, +) == 6_203_175)
  }

  @Test("a version of Longley's data differs by at most half a digit, and rounds back to it")
  func unrounded() throws {
    let data = try Longley.load()
    let version = data.unrounded(.init(seed: 3), year: false)
    for (feature, digit) in Longley.lastDigits.enumerated() {
      for (moved, printed) in zip(version.design.column(feature), data.design.column(feature)) {
        #expect(abs(moved - printed) <= digit / 2 + 1e-9)
      }
    }
    #expect(version.design.column(5) == data.design.column(5))
    #expect(version.design.column(0) != data.design.column(0))
  }
}
