enum SeededRandomSkeleton {}
