enum PlottingSkeleton {}
