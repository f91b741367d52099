import Notebook

extension Chapter {
  static let overfitting = Chapter("Overfitting")
  static let shrinkage = Chapter("Shrinkage")
  static let paths = Chapter("Paths")
  static let correlation = Chapter("Correlation")
  static let selection = Chapter("Selection")
  static let choosing = Chapter("Choosing")
  static let networks = Chapter("Networks")
}
