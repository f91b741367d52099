enum PublishingSkeleton {}
