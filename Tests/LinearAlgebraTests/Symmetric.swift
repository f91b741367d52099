import LinearAlgebra

/// Inner products of columns without structure.
func symmetric(_ order: Int) -> Matrix {
  var state: UInt64 = 7
  let elements = (0..<order * (order + 2)).map { _ -> Double in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53 - 0.5
  }
  return Matrix(rows: order + 2, columns: order, elements: elements).gram()
}
