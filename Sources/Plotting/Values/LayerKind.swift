extension Layer {
  /// What a layer is, as a word for the name of its block and for tables.
  var kind: String {
    switch content {
    case .points: "points"
    case .line: "line"
    case .steps: "steps"
    case .band: "band"
    case .bars: "bars"
    case .errorBars: "errorbars"
    case .contours: "contours"
    case .heatMap: "heatmap"
    case .arrows: "arrows"
    case .text: "text"
    case .rule: "rule"
    case .polygon: "polygon"
    }
  }
}
