import Testing

@testable import SeededRandom

@Suite("The normal quantile function")
struct NormalQuantileTests {
  /// Made with mpmath at 60 digits: `findroot(lambda z: log(ncdf(z)) - log(mpf(p)), start)`, where
  /// p is the double nearest to the number below.
  @Test(
    "agrees with sixty-digit values in the centre, the tails and at the seams",
    arguments: [
      (0x1p-53, -8.2095361516013868556),
      (0x1p-40, -7.0477002566644087254),
      (1e-12, -7.0344838253011319326),
      (1e-5, -4.2648907939228246102),
      (0.05, -1.644853626951472688),
      (0.074999, -1.4395385353452306883),
      (0.075001, -1.4395244066035214827),
      (0.3, -0.52440051270804081597),
      (0.5, 0.0),
      (0.75, 0.6744897501960817432),
      (0.925001, 1.4395385353452303942),
      (0.999, 3.0902323061678132778),
    ])
  func references(probability: Double, quantile: Double) {
    let found = NormalQuantile.value(at: probability)
    #expect(abs(found - quantile) <= 4 * 0x1p-53 * abs(quantile))
  }

  @Test("is odd about one half", arguments: [0x1p-52, 0x1p-30, 0.0625, 0.25, 0.4375])
  func symmetry(probability: Double) {
    #expect(
      NormalQuantile.value(at: probability) == -NormalQuantile.value(at: 1 - probability))
  }

  @Test("rises across its seams")
  func monotone() {
    // Where |p - 1/2| is 0.425, and where the square root of -log p is 5.
    for seam in [0.075, 0.925, 1.3887943864964021e-11] {
      let step = seam * 1e-12
      var previous = -Double.infinity
      for index in -50...50 {
        let value = NormalQuantile.value(at: seam + Double(index) * step)
        #expect(value >= previous)
        previous = value
      }
    }
  }
}
