/// Widths of text before it is drawn, so that labels find room and long titles are broken in time.
///
/// gnuplot tells no widths, so those of DejaVu Sans are kept here. With another font the layout is
/// a little looser or tighter, never wrong about what is drawn.
enum TextMetrics {
  /// Hinting makes some strings wider than the sum of their letters.
  private static let slack = 1.01

  /// The width of a text, in pixels.
  ///
  /// - Parameters:
  ///   - text: The text; a line break counts as a blank.
  ///   - size: The type size, in pixels.
  ///   - bold: Whether the type is bold.
  /// - Returns: The width; exact for ASCII, good for other letters.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let table = bold ? boldAdvances : regularAdvances
    let units = text.unicodeScalars.reduce(0.0) { sum, scalar in
      let place = Int(scalar.value) - 32
      if table.indices.contains(place) { return sum + Double(table[place]) }
      return sum + 2048 * share(of: scalar, bold: bold)
    }
    return units / 2048 * size * slack
  }

  /// The width of a letter beyond ASCII as a share of the type size.
  private static func share(of scalar: Unicode.Scalar, bold: Bool) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .mathSymbol: return 0.84
    case .otherNumber: return 0.45
    default: break
    }
    switch scalar.value {
    case 0x2014, 0x2026: return 1
    case ..<0x0400: return bold ? 0.70 : 0.64
    case ..<0x1100: return bold ? 0.83 : 0.75
    case ..<0x2E80: return bold ? 0.72 : 0.66
    default: return 1
    }
  }

  /// Advance widths of U+0020 to U+007E, in 2048ths of the type size.
  private static let regularAdvances: [Int16] = [
    651, 821, 942, 1716, 1303, 1946, 1597, 563, 799, 799, 1024, 1716, 651, 739, 651, 690,
    1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 1303, 690, 690, 1716, 1716, 1716, 1087,
    2048, 1401, 1405, 1430, 1577, 1294, 1178, 1587, 1540, 604, 604, 1343, 1141, 1767, 1532, 1612,
    1235, 1612, 1423, 1300, 1251, 1499, 1401, 2025, 1403, 1251, 1403, 799, 690, 799, 1716, 1024,
    1024, 1255, 1300, 1126, 1300, 1260, 721, 1300, 1298, 569, 569, 1186, 569, 1995, 1298, 1253,
    1300, 1300, 842, 1067, 803, 1298, 1212, 1675, 1212, 1212, 1075, 1303, 690, 1303, 1716,
  ]

  private static let boldAdvances: [Int16] = [
    713, 934, 1067, 1716, 1425, 2052, 1786, 627, 936, 936, 1071, 1716, 778, 850, 778, 748,
    1425, 1425, 1425, 1425, 1425, 1425, 1425, 1425, 1425, 1425, 819, 819, 1716, 1716, 1716, 1188,
    2048, 1585, 1561, 1503, 1700, 1399, 1399, 1681, 1714, 762, 762, 1587, 1305, 2038, 1714, 1741,
    1501, 1741, 1577, 1475, 1397, 1663, 1585, 2259, 1579, 1483, 1485, 936, 748, 936, 1716, 1024,
    1024, 1382, 1466, 1214, 1466, 1389, 891, 1466, 1458, 702, 702, 1362, 702, 2134, 1458, 1407,
    1466, 1466, 1010, 1219, 979, 1458, 1335, 1892, 1321, 1335, 1192, 1458, 748, 1458, 1716,
  ]
}
