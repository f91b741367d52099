/// `sum (r_i / (1 - h_ii))^2` for each penalty; residuals carry the root of their weight.
struct LeaveOneOutSum {
  private let free: [Double]
  private var sums: [Double]

  init(free: [Double], count: Int) {
    self.free = free
    sums = Array(repeating: 0, count: count)
  }

  /// Adds some rows: one residual and one leverage for each row and penalty, side by side.
  mutating func add(
    rows: Range<Int>, residuals: UnsafePointer<Double>, leverages: UnsafePointer<Double>
  ) {
    let m = rows.count
    free.withUnsafeBufferPointer { free in
      for l in sums.indices {
        let (r, h) = (residuals + l * m, leverages + l * m)
        var (sum, least) = (0.0, Double.infinity)
        for i in 0..<m {
          let room = 1 - free[rows.lowerBound + i] - h[i]
          least = min(least, room)
          sum += (r[i] / room) * (r[i] / room)
        }
        // A row that determines its own prediction has no error to speak of.
        sums[l] += least > 1e-12 ? sum : .infinity
      }
    }
  }

  var errors: [Double] { sums.map { $0 / Double(free.count) } }
}
