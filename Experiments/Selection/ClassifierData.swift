import LinearAlgebra

/// Two classes to tell apart.
struct ClassifierData: Sendable {
  let name: String
  let design: Matrix
  /// 0 or 1 for each row.
  let classes: [Double]

  /// Benign or malignant, three or eight, one cultivar or the two others.
  static func load() throws -> [ClassifierData] {
    func data(_ name: String, _ text: String, one: Double) throws -> ClassifierData {
      let table = try DataTable(csv: text)
      return ClassifierData(
        name: name, design: table.design, classes: table.response.map { $0 == one ? 1 : 0 })
    }
    return [
      try data("breast cancer", EmbeddedData.breastCancer, one: 1),
      try data("digits 3 and 8", EmbeddedData.digits, one: 8),
      try data("wine", EmbeddedData.wine, one: 1),
    ]
  }

  /// The same with every row divided by its Euclidean length.
  var unitRows: ClassifierData {
    var scaled = design
    for row in 0..<design.rows {
      let length = euclideanNorm(design.row(row))
      for column in 0..<design.columns where length > 0 { scaled[row, column] /= length }
    }
    return ClassifierData(name: name, design: scaled, classes: classes)
  }
}
