/// The coefficients of a model; of one in which most are zero, only the others.
struct Coefficients: Sendable {
  /// Number of all coefficients.
  let count: Int
  /// Where those stored belong, rising; nil when all are stored.
  let places: [Int]?
  /// Those stored.
  let values: [Double]

  /// All of them.
  init(_ all: [Double]) {
    count = all.count
    places = nil
    values = all
  }

  /// Zero but at some places, given in any order.
  init(count: Int, places: [Int], values: [Double]) {
    self.count = count
    let pairs = zip(places, values).filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
    self.places = pairs.map(\.0)
    self.values = pairs.map(\.1)
  }

  /// All of them, zeros included.
  var all: [Double] {
    guard let places else { return values }
    var result = [Double](repeating: 0, count: count)
    for (place, value) in zip(places, values) { result[place] = value }
    return result
  }

  /// The places that are not zero, with what is there.
  var present: [(place: Int, value: Double)] {
    guard let places else {
      return values.indices.filter { values[$0] != 0 }.map { ($0, values[$0]) }
    }
    return Array(zip(places, values))
  }

  /// Writes those at some places, rising, over zeros from a position on.
  func gather(at wanted: [Int], into result: inout [Double], from start: Int) {
    guard let places else {
      for (k, place) in wanted.enumerated() { result[start + k] = values[place] }
      return
    }
    var next = 0
    for (k, place) in wanted.enumerated() {
      while next < places.count, places[next] < place { next += 1 }
      if next == places.count { return }
      if places[next] == place { result[start + k] = values[next] }
    }
  }
}
