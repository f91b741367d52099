#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/// Inner loops that gain from vector instructions which not every processor has.
///
/// Swift compiles for the oldest processor of a family. These functions are compiled for that one and
/// for AVX2, and the first call chooses. Both do the same operations in the same order, without
/// fused ones, so that the last digit of a result does not depend on the processor.

#ifdef __cplusplus
extern "C" {
#endif

/// Sums over a column and a response.
typedef struct {
  /// The sum of `x - centre`.
  double shift;
  /// The sum of `(x - centre)^2`.
  double square;
  /// The sum of `(x - centre) y`; 0 without y.
  double cross;
} ck_sums;

/// Adds up `count` numbers `x` in one pass, with as many of `y` unless that is NULL.
ck_sums ck_sum(const double *x, const double *y, size_t count, double centre);

#ifdef __cplusplus
}
#endif

#endif
