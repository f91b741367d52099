// swift-tools-version: 6.1
import PackageDescription

/// Every target: warnings are errors, existentials are marked, members need their module imported.
let strict: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"]),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A package of its own, so that what measuring needs reaches no user of the experiments.
let package = Package(
  name: "Benchmarks",
  products: [.executable(name: "solve", targets: ["SolveCommand"])],
  dependencies: [
    // The name, because a path dependency is otherwise known by its folder, which anybody may rename.
    .package(name: "experiments", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its traits it interposes neither malloc nor the runtime: nothing measured is changed by measuring.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CProcessors"),
    .executableTarget(
      name: "SolveCommand",
      dependencies: [
        "CProcessors",
        .product(name: "Regularization", package: "experiments"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Its parent folder is called Benchmarks, which is where the plugin looks.
    .executableTarget(
      name: "Micro",
      dependencies: [
        .product(name: "Regularization", package: "experiments"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Micro", swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .testTarget(
      name: "SolveTests",
      dependencies: [
        "SolveCommand",
        .product(name: "Regularization", package: "experiments"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
)
