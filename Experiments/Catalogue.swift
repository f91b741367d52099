import Notebook

/// Every page, in the order in which they are best read.
public enum Catalogue {
  /// The pages, chapter by chapter.
  public static let pages: [any Experiment.Type] = [
    PolynomialOverfit.self,
    PublishedTables.self,
    SolverMatters.self,
    DegreeOrLambda.self,
    RidgeShrinkage.self,
    LassoShrinkage.self,
    CoefficientPaths.self,
    LarsPath.self,
    LongleyRidgeTrace.self,
    WhoseLambda.self,
    CorrelatedFeatures.self,
    EarlyStopping.self,
    DropoutIsRidge.self,
    WeightHistogram.self,
  ]
}
