"""Times this library and its peers on the same arrays; see Benchmarks/README.md."""
