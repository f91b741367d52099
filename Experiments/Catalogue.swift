import Notebook

/// Every page, in the order in which they are best read.
public enum Catalogue {
  /// The pages, chapter by chapter.
  public static let pages: [any Experiment.Type] = [
    PolynomialOverfit.self,
    RidgeShrinkage.self,
    LassoShrinkage.self,
    CoefficientPaths.self,
    CorrelatedFeatures.self,
    L1VersusL2.self,
    SelectThenShrink.self,
    L1VersusL2Classifiers.self,
    MoreFeaturesThanRows.self,
    ElasticNetSurface.self,
    SmallNetPenalties.self,
    EarlyStopping.self,
    DropoutIsRidge.self,
    WeightHistogram.self,
  ]
}
