import LinearAlgebra
import Synchronization

/// The plain problem behind a `RegressionProblem`, on which every solver works.
///
/// Weights, centring, scaling and penalty factors are all changes of variables: with
/// `d_j = sqrt(w) (x_j - mean_j) / (scale_j v_j)` and `t = sqrt(w) (y - mean)` the problem is
/// `(1/2n) |t - D c|^2 + lambda [alpha |c|_1 + (1 - alpha)/2 |c|_2^2]` with `c_j = scale_j v_j b_j`.
/// Features that are never penalised are projected out of D and t; constant features and those with an infinite
/// factor have no column.
final class PreparedDesign: Sendable {
  /// Rows of D.
  let rows: Int
  /// The original feature behind each column of D.
  let features: [Int]
  /// D.
  let design: DesignColumns
  /// The target t.
  let target: [Double]
  /// `b_j = multipliers[k] c_k` for column k of D.
  let multipliers: [Double]
  /// Whether the coefficients of the columns are those of the features.
  let hasOriginalScale: Bool
  /// Means that were subtracted, one per original feature; 0 without an intercept.
  let means: [Double]
  /// Mean of the response; 0 without an intercept.
  let responseMean: Double
  /// Square roots of the weights; nil when they are all 1.
  let rootWeights: [Double]?
  /// The features that are never penalised; nil when there are none.
  let unpenalized: UnpenalizedBlock?
  /// Whether there is a constant term.
  let intercept: Bool
  /// Number of original features.
  let featureCount: Int
  /// `|t|^2 / 2n`.
  let nullLoss: Double
  /// At least `|d_j|` of each column, and next to nothing more unless columns were projected.
  let lengths: [Double]
  /// `d_j . t / n` for each column.
  let correlations: [Double]
  /// The largest of them in size.
  let largestCorrelation: Double

  private let storedGram = Mutex<Matrix?>(nil)

  var columns: Int { features.count }

  /// D, column after column: a copy, unless the elements are D already.
  var matrix: [Double] { design.centred() }

  /// `D'D`, computed when first asked for.
  var gram: Matrix {
    storedGram.withLock { stored in
      if let stored { return stored }
      let fresh = Matrix(rows: columns, columns: columns, elements: design.gram())
      stored = fresh
      return fresh
    }
  }

  /// The same for work that can be cancelled: what is then left unfinished is not kept.
  func checkedGram() throws(RegularizationError) -> Matrix {
    if let stored = storedGram.withLock({ $0 }) { return stored }
    let fresh = Matrix(
      rows: columns, columns: columns, elements: design.gram(stopsWhenCancelled: true))
    try Cancellation.check()
    storedGram.withLock { $0 = fresh }
    return fresh
  }

  /// Inner products of the columns, and with the target.
  var products: GramProducts {
    GramProducts(
      observations: Double(rows), columns: columns, gram: gram.elements, cross: cross)
  }

  /// `D'D` for someone who lets its columns change places: not kept, and a cancelled task leaves it unfinished.
  ///
  /// There must be a column.
  func permutedGram() -> PermutedGram {
    if let stored = storedGram.withLock({ $0 }) {
      return PermutedGram(order: columns, copying: stored.elements)
    }
    return PermutedGram(order: columns) { design.writeGramLower($0) }
  }

  /// `D't`.
  var cross: [Double] { correlations.map { $0 * Double(rows) } }

  init(
    design: DesignColumns, response: [Double], responseMean: Double, weights: [Double]?,
    factors: [Double]?, intercept: Bool,
    standardize: Bool, moments: [Moments], centring: Centring
  ) {
    let (n, p) = (design.rows, design.count)
    rows = n
    featureCount = p
    self.intercept = intercept
    let roots = weights.map { $0.map { $0.squareRoot() } }
    rootWeights = roots
    let centre = intercept ? responseMean : 0
    self.responseMean = centre
    var target = response.map { $0 - centre }
    if let roots { for i in 0..<n { target[i] *= roots[i] } }

    let (free, penalized) = Self.split(moments, factors, intercept)
    let means = intercept ? moments.map(\.mean) : Array(repeating: 0, count: p)
    self.means = means

    let block = UnpenalizedBlock(
      Self.centred(design, free, means, free.map { _ in 1 }, roots), rows: n, features: free)
    unpenalized = block
    block?.project(&target)
    let multipliers = penalized.map { j in
      let scale = standardize && !moments[j].isConstant ? moments[j].standardDeviation : 1
      return 1 / (scale * (factors?[j] ?? 1))
    }
    let asGiven =
      roots == nil && factors == nil && !standardize && penalized.count == p
    if asGiven, !intercept || Self.areCentred(moments) {
      self.design = design
    } else if asGiven, centring.isImplicit(moments, rows: n) {
      self.design = design.subtracting(means: means)
    } else {
      var matrix = Self.centred(design, penalized, means, multipliers, roots)
      block?.projectColumns(of: &matrix)
      self.design = DesignColumns(rows: n, count: penalized.count, elements: matrix)
    }
    features = penalized
    lengths = zip(penalized, multipliers).map { j, factor in
      let (mean, spread) = (intercept ? 0 : moments[j].mean, moments[j].standardDeviation)
      return (1 + 0x1p-30) * factor * (Double(n) * (spread * spread + mean * mean)).squareRoot()
    }
    self.multipliers = multipliers
    hasOriginalScale = penalized.count == p && multipliers.allSatisfy { $0 == 1 }
    self.target = target
    nullLoss = target.reduce(0) { $0 + $1 * $1 } / Double(2 * n)
    if roots == nil, block == nil {
      // With deviations from means, the response's mean has no part in a product; without an intercept it has.
      let shift = intercept ? 0 : Double(n) * responseMean
      correlations = zip(penalized, multipliers).map { j, factor in
        (moments[j].cross + shift * moments[j].mean) * factor / Double(n)
      }
    } else {
      correlations = self.design.transposeTimes(target).map { $0 / Double(n) }
    }
    largestCorrelation = correlations.reduce(0) { max($0, abs($1)) }
  }

  /// The features that are never penalised and those that are; others cannot be in the model.
  private static func split(
    _ moments: [Moments], _ factors: [Double]?, _ intercept: Bool
  ) -> (free: [Int], penalized: [Int]) {
    var (free, penalized) = ([Int](), [Int]())
    for (j, moment) in moments.enumerated() {
      let factor = factors?[j] ?? 1
      let vanishes = moment.isConstant && (intercept || moment.mean == 0)
      if vanishes || factor == .infinity { continue }
      if factor == 0 { free.append(j) } else { penalized.append(j) }
    }
    return (free, penalized)
  }

  /// Whether every mean is nothing next to the spread of its column.
  ///
  /// Sharing the storage of such a design changes inner products by less than their rounding, and saves a copy.
  private static func areCentred(_ moments: [Moments]) -> Bool {
    moments.allSatisfy { abs($0.mean) <= 0x1p-30 * $0.standardDeviation }
  }

  private static func centred(
    _ design: DesignColumns, _ features: [Int], _ means: [Double], _ multipliers: [Double],
    _ roots: [Double]?
  ) -> [Double] {
    let n = design.rows
    return [Double](unsafeUninitializedCapacity: n * features.count) { buffer, initialized in
      for (k, feature) in features.enumerated() {
        let (mean, factor) = (means[feature], multipliers[k])
        let goal = UnsafeMutableBufferPointer(rebasing: buffer[k * n..<(k + 1) * n])
        design.withColumn(feature) { source in
          if let roots {
            for i in 0..<n { goal[i] = (source[i] - mean) * factor * roots[i] }
          } else {
            for i in 0..<n { goal[i] = (source[i] - mean) * factor }
          }
        }
      }
      initialized = n * features.count
    }
  }
}

/// Whether a design is copied to be centred.
enum Centring: Sendable {
  /// As the means and the size of the design suggest.
  case automatic
  /// By a copy, whatever the means.
  case explicit
  /// In the products, whatever the means; for tests of what that costs.
  case implicit

  /// A mean above this many standard deviations calls for a copy.
  ///
  /// A column rounds as if it were `sqrt(1 + (mean / sd)^2)` times as long: at the limit, products with vectors lose a
  /// factor of 8.1 and inner products of columns one of 65, less than two of their sixteen digits.
  static let largestMean = 8.0

  /// Below this many elements a copy costs next to nothing, and keeps every digit.
  static let smallestDesign = 1 << 16

  /// Whether products subtract the means of columns that are used as they were given.
  func isImplicit(_ moments: [Moments], rows: Int) -> Bool {
    switch self {
    case .explicit: false
    case .implicit: true
    case .automatic:
      rows * moments.count >= Self.smallestDesign
        && moments.allSatisfy { abs($0.mean) <= Self.largestMean * $0.standardDeviation }
    }
  }
}
