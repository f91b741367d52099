enum RegularizationSkeleton {}
