import CKernels

/// The columns of a matrix in one byte a number, an eighth of their size, for products that need not be exact.
///
/// Column j is `c_j + u_j k_ij` for integers k from -127 to 127, `c_j` midway between its smallest and its largest number,
/// and `u_j` so large that both are reached. Vectors are rounded to two bytes a number, and the products of integers
/// added up without rounding: the digits are the same on every machine. With x̂ and v̂ for what was rounded, a product is
/// wrong by at most `|x_j - x̂_j| |v| + u_j |k_j| |v - v̂|`: one part in a hundred or so of `|x_j| |v|`, and much less where
/// signs are mixed.
public struct RoundedColumns: Sendable {
  /// Numbers of a column.
  public let rows: Int
  /// Number of columns.
  public let count: Int
  /// At least `|x_j - x̂_j|` of each column.
  public private(set) var errors: [Double] = []
  /// At least `u_j |k_j|` of each column.
  public private(set) var lengths: [Double] = []

  private var numbers: [Int8] = []
  private var centres: [Double] = []
  private var units: [Double] = []

  /// Bytes from one column to the next: whole registers.
  private var stride: Int { Self.stride(rows) }
  private static func stride(_ rows: Int) -> Int { (rows + 15) / 16 * 16 }

  /// Bytes of a block of columns that stays in a processor's second cache, and the vectors that are multiplied at once.
  private static let cached = 1 << 17
  private static let together = 4

  /// Rounds columns.
  ///
  /// - Parameters:
  ///   - elements: finite numbers, column after column.
  ///   - rows: numbers of a column.
  ///   - count: number of columns.
  ///   - share: runs pieces of the work; one after the other when not given.
  ///   - isStopped: asked now and then whether to leave the rest unwritten; nothing may then be made of the columns.
  /// - Complexity: O(rows columns), at the speed of memory.
  public init(
    _ elements: UnsafePointer<Double>, rows: Int, count: Int,
    sharedBy share: Matrix.Sharing = Matrix.inTurn,
    stoppingWhen isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    (self.rows, self.count) = (rows, count)
    let stride = Self.stride(rows)
    guard rows > 0, count > 0 else {
      let none = [Double](repeating: 0, count: count)
      (errors, lengths, centres, units) = (none, none, none, none)
      return
    }
    let root = Double(rows).squareRoot()
    var results = [Double](repeating: 0, count: 3 * count)
    numbers = [Int8](unsafeUninitializedCapacity: stride * count) { bytes, initialized in
      results.withUnsafeMutableBufferPointer { results in
        guard let bytes = bytes.baseAddress, let results = results.baseAddress else { return }
        let width = Self.width(stride)
        askForLargePages(bytes, bytes: stride * count)
        nonisolated(unsafe) let (elements, goal, found) = (elements, bytes, results)
        share((count + width - 1) / width) { block in
          for j in block * width..<min((block + 1) * width, count) where !isStopped() {
            ck_round_column(
              rows, stride, elements + j * rows, goal + j * stride, found + j, found + count + j,
              found + 2 * count + j)
          }
        }
        initialized = stride * count
      }
    }
    centres = Array(results[..<count])
    units = results[count..<2 * count].map { $0 / 127 }
    lengths = results[count..<2 * count].map { $0 * root }
    errors = (0..<count).map { j in
      // What was subtracted had itself been rounded.
      (1 + 0x1p-30) * units[j] * results[2 * count + j].squareRoot()
        + 0x1p-50 * (lengths[j] + abs(centres[j]) * root)
    }
  }

  /// Columns of a piece of work.
  private static func width(_ stride: Int) -> Int { max(1, cached / stride) }

  /// Nearly `factor X'v` for vectors side by side.
  ///
  /// - Parameters:
  ///   - vectors: `rows` numbers each.
  ///   - number: how many vectors.
  ///   - factor: what to multiply by.
  ///   - share: runs pieces of the work; one after the other when not given. The digits do not depend on it.
  ///   - result: `count` numbers for each vector; not numbers where a vector is not finite.
  /// - Returns: `|v - v̂|` of each vector, infinite where it is not finite.
  /// - Complexity: O(rows columns number), on an eighth of the memory.
  public func transposeTimes(
    _ vectors: UnsafePointer<Double>, number: Int = 1, factor: Double = 1,
    sharedBy share: Matrix.Sharing = Matrix.inTurn, into result: UnsafeMutablePointer<Double>
  ) -> [Double] {
    let rounded = (0..<number).map { RoundedVector(vectors + $0 * rows, count: rows, room: stride) }
    for first in Swift.stride(from: 0, to: number, by: Self.together) {
      let group = Array(rounded[first..<min(first + Self.together, number)])
      multiply(group, factor, share, result + first * count)
    }
    return rounded.map(\.distance)
  }

  private func multiply(
    _ group: [RoundedVector], _ factor: Double, _ share: Matrix.Sharing,
    _ result: UnsafeMutablePointer<Double>
  ) {
    let (width, stride, count, number) = (Self.width(stride), stride, count, group.count)
    let flat = group.flatMap(\.numbers)
    nonisolated(unsafe) let result = result
    share((count + width - 1) / width) { block in
      let columns = block * width..<min((block + 1) * width, count)
      var sums = [Int64](repeating: 0, count: columns.count * number)
      numbers.withUnsafeBufferPointer { bytes in
        flat.withUnsafeBufferPointer { flat in
          sums.withUnsafeMutableBufferPointer { sums in
            guard let bytes = bytes.baseAddress, let flat = flat.baseAddress else { return }
            guard let sums = UnsafeMutableRawPointer(sums.baseAddress) else { return }
            ck_rounded_dot(
              stride, bytes + columns.lowerBound * stride, columns.count, flat, Int32(number),
              sums.assumingMemoryBound(to: CLongLong.self))
          }
        }
      }
      for (l, vector) in group.enumerated() {
        let (unit, sum) = (factor * vector.unit, factor * vector.sum)
        for (k, j) in columns.enumerated() {
          result[j + l * count] =
            centres[j] * sum + units[j] * (unit * Double(sums[l + k * number]))
        }
      }
    }
  }
}

/// A vector in two bytes a number: nearly `unit k_i` for integers k from -32767 to 32767.
private struct RoundedVector {
  /// The integers, and zeros behind them.
  var numbers: [Int16]
  /// Not a number where the vector is not finite.
  var unit = 0.0
  /// The sum of the vector itself.
  var sum = 0.0
  /// `|v - v̂|`.
  var distance = 0.0

  init(_ vector: UnsafePointer<Double>, count: Int, room: Int) {
    numbers = Array(repeating: 0, count: room)
    var (largest, size) = (0.0, 0.0)
    for i in 0..<count {
      largest = max(largest, abs(vector[i]))
      size += abs(vector[i])
      sum += vector[i]
    }
    guard size.isFinite else {
      (unit, sum, distance) = (.nan, .nan, .infinity)
      return
    }
    unit = largest / 32_767
    guard unit > 0 else {
      distance = size
      return
    }
    var square = 0.0
    for i in 0..<count {
      let integer = min(max((vector[i] / unit).rounded(), -32_767), 32_767)
      numbers[i] = Int16(integer)
      let rest = vector[i] - unit * integer
      square += rest * rest
    }
    distance = (1 + 0x1p-30) * square.squareRoot()
  }
}
