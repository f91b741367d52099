enum NotebookSkeleton {}
