import Notebook

// The texts whose sentences the pages put to the test. What each says is told on the pages, in our
// own words.

extension Source {
  // Articles, courses and threads
  static let redditBetter2024 = Source(
    id: "reddit-better-2024", authors: "r/learnmachinelearning",
    title: "L1 vs L2 regularization. Which is better?", year: 2024, kind: .discussion)
  static let liblinearFAQ = Source(
    id: "liblinear-faq", authors: "Machine Learning Group at National Taiwan University",
    title: "LIBLINEAR FAQ", year: nil, kind: .manual)
  static let gfgRegularization = Source(
    id: "gfg-regularization", authors: "GeeksforGeeks",
    title: "Regularization in Machine Learning", year: 2026, kind: .article)
  static let builtinL2 = Source(
    id: "builtin-l2", authors: "Built In",
    title: "L1 and L2 Regularization Methods, Explained", year: nil, kind: .article)
  static let redditCorrelated2019 = Source(
    id: "reddit-correlated-2019", authors: "r/MachineLearning",
    title: "Why is L2 preferred over L1 Regularization?", year: 2019, kind: .discussion)
  static let redditHow2019 = Source(
    id: "reddit-how-2019", authors: "r/MLQuestions",
    title: "How does regularization work", year: 2019, kind: .discussion)
  static let redditBiases2015 = Source(
    id: "reddit-biases-2015", authors: "r/MachineLearning",
    title: "Why are the weights of neural networks regularized, but not the biases?", year: 2015,
    kind: .discussion)
  static let itoaramendia2024 = Source(
    id: "itoaramendia-2024", authors: "A. Itoaramendia",
    title: "L1 and L2 Regularization (Part 1)", year: 2024, kind: .article)
  static let tds2025 = Source(
    id: "tds-2025", authors: "Towards Data Science",
    title: "Understanding L1 and L2 Regularization", year: 2025, kind: .article)
  static let googleL2 = Source(
    id: "google-l2", authors: "Google", title: "Machine Learning Crash Course: L2 regularization",
    year: nil, kind: .course)
  static let shizuya2024 = Source(
    id: "shizuya-2024", authors: "Y. Shizuya",
    title: "Understanding L1 and L2 regularization with analytical and probabilistic views",
    year: 2024, kind: .article)
  static let e2e2022 = Source(
    id: "e2e-2022", authors: "E2E Networks",
    title: "Regularization in Deep Learning: L1, L2 & Dropout", year: 2022, kind: .article)
  static let analyticsVidhya = Source(
    id: "analytics-vidhya", authors: "Analytics Vidhya",
    title: "A Complete Tutorial on Ridge and Lasso Regression", year: nil, kind: .article)
  static let gfgOverfitting = Source(
    id: "gfg-overfitting", authors: "GeeksforGeeks",
    title: "How does L1 and L2 regularization prevent overfitting?", year: nil, kind: .article)
  static let ibmRidge = Source(
    id: "ibm-ridge", authors: "IBM", title: "What is ridge regression?", year: nil, kind: .article)
  static let codebasics17 = Source(
    id: "codebasics-17", authors: "codebasics",
    title: "Tutorial 17: L1 and L2 Regularization", year: nil, kind: .video)
  static let demirKavuk2011 = Source(
    id: "demir-kavuk-2011", authors: "Demir-Kavuk, Kamada, Akutsu and Knapp",
    title: "Prediction using step-wise L1, L2 regularization and feature selection", year: 2011,
    kind: .paper)
  static let interviews = Source(
    id: "interviews", authors: "A video for job interviews",
    title: "L1 and L2 regularization: an easy explanation for data-science interviews", year: nil,
    kind: .video)
  static let gfgPyTorch = Source(
    id: "gfg-pytorch", authors: "GeeksforGeeks", title: "L1/L2 Regularization in PyTorch",
    year: nil, kind: .article)
  static let pickl = Source(
    id: "pickl", authors: "Pickl.AI", title: "L1 and L2 Regularisation", year: nil, kind: .article)
  static let quora = Source(
    id: "quora", authors: "Quora", title: "Combining L2 and L1 regularization", year: nil,
    kind: .discussion)
  static let dataheadhunters = Source(
    id: "dataheadhunters", authors: "Dataheadhunters", title: "L1 vs L2 regularization", year: nil,
    kind: .article)
  static let turing = Source(
    id: "turing", authors: "Turing", title: "The Ultimate Guidebook for Regularization", year: nil,
    kind: .article)

  // The gallery and the research behind them
  static let scikitLearnGallery = Source(
    id: "scikit-learn-gallery", authors: "scikit-learn developers",
    title: "Example gallery: underfitting and overfitting", year: nil, kind: .manual)
  static let nistStRD = Source(
    id: "nist-strd", authors: "National Institute of Standards and Technology",
    title: "Statistical Reference Datasets: Longley", year: nil, kind: .manual)
  static let scikitLearnGuide = Source(
    id: "scikit-learn-guide", authors: "scikit-learn developers",
    title: "User guide: linear models", year: nil, kind: .manual)
  static let hoerlKennard1970 = Source(
    id: "hoerl-kennard-1970", authors: "Hoerl and Kennard",
    title: "Ridge regression: biased estimation for nonorthogonal problems", year: 1970,
    kind: .paper)
  static let tibshirani1996 = Source(
    id: "tibshirani-1996", authors: "Tibshirani",
    title: "Regression shrinkage and selection via the lasso", year: 1996, kind: .paper)
  static let efron2004 = Source(
    id: "efron-2004", authors: "Efron, Hastie, Johnstone and Tibshirani",
    title: "Least angle regression", year: 2004, kind: .paper)
  static let zouHastie2005 = Source(
    id: "zou-hastie-2005", authors: "Zou and Hastie",
    title: "Regularization and variable selection via the elastic net", year: 2005, kind: .paper)
  static let friedman2010 = Source(
    id: "friedman-2010", authors: "Friedman, Hastie and Tibshirani",
    title: "Regularization paths for generalized linear models via coordinate descent", year: 2010,
    kind: .paper)
  static let esl = Source(
    id: "esl", authors: "Hastie, Tibshirani and Friedman",
    title: "The Elements of Statistical Learning, chapter 3", year: 2009, kind: .book)
  static let islr = Source(
    id: "islr", authors: "James, Witten, Hastie and Tibshirani",
    title: "An Introduction to Statistical Learning, chapter 6", year: 2013, kind: .book)
  static let prml = Source(
    id: "prml", authors: "Bishop", title: "Pattern Recognition and Machine Learning, section 1.1",
    year: 2006, kind: .book)
  static let srivastava2014 = Source(
    id: "srivastava-2014", authors: "Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov",
    title: "Dropout: a simple way to prevent neural networks from overfitting", year: 2014,
    kind: .paper)
}
