import LinearAlgebra

/// A linear regression with an elastic net penalty: the data, and what is penalised how.
///
/// With n rows, weights w that are rescaled to sum to n, and penalty factors v, every method minimises
///
///     (1/2n) sum_i w_i (y_i - b0 - x_i.b)^2  +  lambda [ alpha |v b|_1 + (1 - alpha)/2 |v b|_2^2 ]
///
/// over b0 and b. The intercept b0 is never penalised. A column that does not vary, next to an intercept, explains
/// nothing that the intercept does not: its coefficient is 0.
public struct RegressionProblem: Sendable {
  /// The features, one row per observation, as given.
  public var design: Matrix { given.matrix }
  /// The response, as given.
  public let response: [Double]
  /// Observation weights rescaled to sum to n; nil when all rows count the same.
  public let weights: [Double]?
  /// Penalty factor of each feature: 0 never penalised, infinity never in the model; nil when all are 1.
  public let penaltyFactors: [Double]?
  /// Whether the model has a constant term.
  public let intercept: Bool
  /// Whether the penalty sees columns divided by their standard deviation (divisor n).
  public let standardize: Bool
  /// The design, which for a fold is part of a larger one.
  let given: DesignColumns
  let prepared: PreparedDesign

  /// Checks the data and prepares them for the solvers.
  ///
  /// - Parameters:
  ///   - design: n x p, finite, at least one row and one column.
  ///   - response: n finite numbers.
  ///   - weights: n numbers, not negative, not all 0; their sum does not matter.
  ///   - penaltyFactors: p numbers, not negative; infinity keeps a feature out.
  ///   - intercept: whether the model has a constant term.
  ///   - standardize: whether to penalise the coefficients of columns scaled to mean 0 and standard deviation 1
  ///     (divisor n). Coefficients are always reported on the original scale. Without an intercept columns are
  ///     scaled but not centred.
  /// - Throws: `RegularizationError` for data that no model can be fitted to.
  /// - Complexity: O(n p).
  public init(
    design: Matrix, response: [Double], weights: [Double]? = nil, penaltyFactors: [Double]? = nil,
    intercept: Bool = true, standardize: Bool = false
  ) throws(RegularizationError) {
    try self.init(
      given: DesignColumns(design), response: response, weights: weights,
      penaltyFactors: penaltyFactors, intercept: intercept, standardize: standardize)
  }

  init(
    given design: DesignColumns, response: [Double], weights: [Double]? = nil,
    penaltyFactors: [Double]? = nil,
    intercept: Bool = true, standardize: Bool = false, centring: Centring = .automatic
  ) throws(RegularizationError) {
    try Self.check(design, response, weights, penaltyFactors)
    let mean = response.withUnsafeBufferPointer { Moments(of: $0, weights: weights).mean }
    let deviations = Moments.Deviations(values: weights == nil ? response.map { $0 - mean } : [])
    let moments = try Self.moments(design, weights, deviations)
    given = design
    self.response = response
    self.weights = weights?.scaledToSumToCount
    self.penaltyFactors = penaltyFactors
    self.intercept = intercept
    self.standardize = standardize
    prepared = PreparedDesign(
      design: design, response: response, responseMean: mean, weights: self.weights,
      factors: penaltyFactors,
      intercept: intercept, standardize: standardize, moments: moments, centring: centring)
  }

  /// Number of rows.
  public var observations: Int { given.rows }
  /// Number of columns.
  public var features: Int { given.count }

  /// The loss of the model without penalised features: the intercept, and the features whose penalty factor is 0.
  ///
  /// It is the value of the objective for every lambda at or above `lambdaMax`; relative gaps are relative to it.
  public var nullLoss: Double { prepared.nullLoss }

  /// The smallest penalty at which every penalised coefficient is zero.
  ///
  /// `max_j |x_j . r| / (n v_j alpha)`, where r is the residual of the model without penalised features.
  ///
  /// - Parameter alpha: mixing, in [0, 1]. For alpha below 0.001, where no finite penalty suffices (ridge), the
  ///   value for 0.001 is returned, as a place for a grid to start.
  /// - Returns: the penalty; 0 when no penalised feature correlates with the response.
  public func lambdaMax(alpha: Double = 1) -> Double {
    precondition(alpha >= 0 && alpha <= 1, "alpha must lie in [0, 1], not \(alpha).")
    return prepared.largestCorrelation / max(alpha, 1e-3)
  }

  private static func check(
    _ design: DesignColumns, _ response: [Double], _ weights: [Double]?, _ factors: [Double]?
  ) throws(RegularizationError) {
    let (n, p) = (design.rows, design.count)
    guard n > 0, p > 0 else { throw .emptyData(observations: n, features: p) }
    try DataChecks.response(response, observations: n)
    try DataChecks.weights(weights, observations: n)
    try DataChecks.someWeight(weights)
    try DataChecks.penaltyFactors(factors, features: p)
  }

  /// Mean and spread of every column; what is not finite shows in the mean, so that no pass is spent on looking.
  private static func moments(
    _ design: DesignColumns, _ weights: [Double]?, _ response: Moments.Deviations
  ) throws(RegularizationError) -> [Moments] {
    let moments = Moments.ofColumns(design, weights: weights, response: response)
    let suspicious = moments.contains { !$0.mean.isFinite || !$0.standardDeviation.isFinite }
    if suspicious {
      let matrix = design.matrix
      if let (row, column) = matrix.firstNotFinite {
        throw .designNotFinite(row: row, column: column, value: matrix[row, column])
      }
    }
    return moments
  }
}
