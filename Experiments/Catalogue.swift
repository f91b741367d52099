import Notebook

/// Every page, in the order in which they are best read.
public enum Catalogue {
  /// The pages, chapter by chapter.
  public static let pages: [any Experiment.Type] = [
    PolynomialOverfit.self,
    PublishedTables.self,
    DegreeOrLambda.self,
    SolverMatters.self,
    RidgeShrinkage.self,
    LassoShrinkage.self,
    OrthonormalClosedForms.self,
    Geometry.self,
    Priors.self,
    LambdaLimits.self,
    DegreesOfFreedom.self,
    PenaltyTour.self,
    CoefficientPaths.self,
    LarsPath.self,
    LongleyRidgeTrace.self,
    WhoseLambda.self,
    CorrelatedFeatures.self,
    Grouping.self,
    SelectionStability.self,
    ChoosingLambda.self,
    BiasVariance.self,
    ScaleMatters.self,
    UnpenalisedIntercept.self,
    FourHouses.self,
    EarlyStopping.self,
    DropoutIsRidge.self,
    WeightHistogram.self,
  ]
}
