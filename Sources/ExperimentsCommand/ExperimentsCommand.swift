import ExperimentRunner
import Experiments

/// The program `experiments`: the runner over our catalogue.
@main
struct ExperimentsCommand {
  static func main() { ExperimentRunner.main(pages: Catalogue.pages) }
}
