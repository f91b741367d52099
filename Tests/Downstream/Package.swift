// swift-tools-version: 6.2
import PackageDescription

/// A package of someone else's, with pages of its own: what a course would write.
let package = Package(
  name: "my-experiments",
  dependencies: [.package(name: "experiments", path: "../..")],
  targets: [
    .executableTarget(
      name: "MyExperiments", dependencies: [.product(name: "ExperimentKit", package: "experiments")]
    )
  ]
)
