#include "CKernels.h"

#include "Kernel.h"

CK_KERNEL ck_sums ck_sum(const double *x, const double *y, size_t count, double centre) {
  ck_eight shifts = {0}, squares = {0}, crosses = {0};
  const size_t whole = count / 8 * 8;
  if (y) {
    for (size_t i = 0; i < whole; i += 8) {
      const ck_eight d = CK_EIGHT(x + i) - centre;
      shifts += d;
      squares += d * d;
      crosses += d * CK_EIGHT(y + i);
    }
  } else {
    for (size_t i = 0; i < whole; i += 8) {
      const ck_eight d = CK_EIGHT(x + i) - centre;
      shifts += d;
      squares += d * d;
    }
  }
  ck_sums sums = {ck_total(&shifts), ck_total(&squares), ck_total(&crosses)};
  for (size_t i = whole; i < count; i++) {
    const double d = x[i] - centre;
    sums.shift += d;
    sums.square += d * d;
    if (y) sums.cross += d * y[i];
  }
  return sums;
}
