enum ExperimentsSkeleton { static let bytes = PackageResources.diabetes_csv.count }
