// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: warnings are errors, existentials are marked, members need their module imported.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Targets whose inner loops a student waits for. `swift run` builds debug, and an unoptimised
/// coordinate descent is fifty times slower (docs/decisions/0004).
let numeric: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "experiments",
  products: [
    .executable(name: "experiments", targets: ["ExperimentsCommand"]),
    // The solvers alone, for programs that draw nothing.
    .library(name: "Regularization", targets: ["SeededRandom", "LinearAlgebra", "Regularization"]),
    .library(
      name: "ExperimentKit",
      targets: [
        "SeededRandom", "LinearAlgebra", "Plotting", "Regularization", "Notebook", "Publishing",
        "ExperimentRunner",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    // Used by `swift package generate-documentation` alone; no build of ours compiles it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Floor 1
    .systemLibrary(
      name: "COpenBLAS", path: "Sources/COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    .target(
      name: "CGnuplotIostream",
      linkerSettings: [
        .linkedLibrary("boost_iostreams"), .linkedLibrary("boost_system"),
        .linkedLibrary("boost_filesystem"), .linkedLibrary("util"),
      ]),
    .target(
      name: "CKernels",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "SeededRandom", swiftSettings: numeric),

    // Floor 2
    .target(
      name: "LinearAlgebra", dependencies: ["COpenBLAS", "CKernels"], swiftSettings: numeric),
    .target(name: "Plotting", dependencies: ["CGnuplotIostream"], swiftSettings: strict),

    // Floor 3
    .target(
      name: "Regularization", dependencies: ["CKernels", "LinearAlgebra", "SeededRandom"],
      swiftSettings: numeric),
    .target(name: "Notebook", dependencies: ["Plotting", "SeededRandom"], swiftSettings: strict),

    // Floor 4
    .target(
      name: "Experiments",
      dependencies: [
        "Regularization", "LinearAlgebra", "SeededRandom", "Plotting", "Notebook",
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      path: "Experiments", exclude: ["Data/README.md", "Data/Tables"], swiftSettings: strict),
    .target(
      name: "Publishing", dependencies: ["Notebook", "Plotting"],
      resources: [
        .embedInCode("Export/Assets/page.css"), .embedInCode("Export/Assets/slides.css"),
        .embedInCode("Export/Assets/slides.js"),
      ],
      swiftSettings: strict),

    // Floor 5
    .target(
      name: "ExperimentRunner",
      dependencies: [
        "Publishing", "Notebook", "Plotting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Floor 6
    .executableTarget(
      name: "ExperimentsCommand", dependencies: ["ExperimentRunner", "Experiments"],
      swiftSettings: strict),

    // Tests
    .testTarget(name: "SeededRandomTests", dependencies: ["SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "LinearAlgebraTests", dependencies: ["LinearAlgebra", "CKernels", "SeededRandom"],
      swiftSettings: strict),
    // Shell scripts that play other programs in tests.
    .target(name: "StandIns", path: "Tests/StandIns", swiftSettings: strict),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "StandIns"], swiftSettings: strict),
    .testTarget(
      name: "RegularizationTests",
      dependencies: ["Regularization", "CKernels", "LinearAlgebra", "SeededRandom"],
      exclude: ["Reference"], swiftSettings: strict),
    .testTarget(
      name: "NotebookTests", dependencies: ["Notebook", "Plotting"], swiftSettings: strict),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "Notebook", "Plotting", "Regularization", "LinearAlgebra", "SeededRandom",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "Notebook", "Plotting", "StandIns"],
      swiftSettings: strict),
    // A program of small pages that break in every way, for tests of the commands.
    .executableTarget(
      name: "SampleExperiments",
      dependencies: ["ExperimentRunner", "Notebook", "Plotting", "SeededRandom"],
      path: "Tests/SampleExperiments", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ExperimentRunner", "ExperimentsCommand", "SampleExperiments", "Experiments", "Notebook",
        "Plotting", "StandIns",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ]
)
