import Testing

@testable import Experiments

@Suite("The chapter on overfitting")
struct OverfittingTests {
  /// `Lasso(alpha, max_iter=int(1e5)).fit(X, y)` of scikit-learn 1.9.1, X the centred powers divided
  /// by their norms: `(coef_ == 0).sum()` and `n_iter_`.
  @Test("cyclic descent with the tutorial's limits gives its printed zeros, sweep for sweep")
  func descent() throws {
    let values = try RecordedValues("published-tables")
    let zeros: KeyValuePairs = [
      "1e-15": 0, "1e-10": 0, "1e-08": 0, "1e-05": 8, "0.0001": 10, "0.001": 12, "0.01": 13,
      "1": 15, "5": 15, "10": 15,
    ]
    for (alpha, count) in zeros {
      #expect(try values["zeros-descent-\(alpha)"] == Double(count), "alpha \(alpha)")
    }
    let sweeps: KeyValuePairs = [
      "1e-08": 100_000, "1e-05": 25_747, "0.0001": 6_136, "0.001": 530, "0.01": 37,
    ]
    for (alpha, count) in sweeps {
      #expect(try values["sweeps-\(alpha)"] == Double(count), "alpha \(alpha)")
    }
  }

  /// A homotopy in Python's `decimal` with 80 digits on the centred, normalised columns as NumPy
  /// rounds them.
  @Test("the exact lasso has the zeros and the RSS of a run in eighty digits")
  func exact() throws {
    let values = try RecordedValues("published-tables")
    let expected: [(alpha: String, zeros: Int, rss: Double, tolerance: Double)] = [
      ("1e-15", 0, 0.7586433861579827, 1e-4), ("1e-10", 5, 0.874150396026065, 1e-9),
      ("1e-08", 7, 0.9447002077413662, 1e-10), ("1e-05", 10, 0.9637583261570932, 1e-12),
      ("0.0001", 11, 1.0350853979598877, 1e-12), ("0.001", 13, 1.6733635617144162, 1e-12),
      ("0.01", 13, 3.639360406657205, 1e-12),
    ]
    for row in expected {
      #expect(try values["zeros-exact-\(row.alpha)"] == Double(row.zeros), "alpha \(row.alpha)")
      let rss = try values["rss-exact-\(row.alpha)"]
      #expect(abs(rss / row.rss - 1) < row.tolerance, "alpha \(row.alpha): \(rss)")
    }
  }

  /// Exact RSS: least squares on Legendre polynomials by NumPy's `lstsq`, 0.704822 to six digits.
  /// Condition numbers of the designs with a constant column, by NumPy's `linalg.cond`.
  @Test("QR on the powers finds the exact RSS; conditions are those of NumPy")
  func solvers() throws {
    let values = try RecordedValues("solver-matters")
    #expect(abs(try values["rss QR on Legendre"] - 0.704822) < 5e-7)
    #expect(abs(try values["rss QR"] / values["rss QR on Legendre"] - 1) < 1e-5)
    #expect(abs(try values["rss truncated SVD"] - 0.897121) < 5e-7)
    #expect(try values["condition-raw"] > 1e17)
    #expect(abs(try values["condition-standardizedPowers"] / 7.6e12 - 1) < 0.01)
    #expect(abs(try values["condition-legendre"] - 5.6) < 0.05)
  }

  @Test("least squares of degree 15 has the variance of 16 directions in 60")
  func variance() throws {
    let values = try RecordedValues("degree-or-lambda")
    #expect(abs(try values["variance-largest-degree"] - 0.15 * 0.15 * 16 / 60) < 1e-15)
  }
}
