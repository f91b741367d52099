import ExperimentRunner

@main struct MyExperiments {
  static func main() { ExperimentRunner.main(pages: [HalfOfEverything.self]) }
}
