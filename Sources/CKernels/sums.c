#include "CKernels.h"
#include "four.h"

/// The sum of the numbers in two fours, in their order.
CK_INLINE double total(const four *even, const four *odd) {
  double sum = 0;
  for (int i = 0; i < 4; i++) sum += (*even)[i];
  for (int i = 0; i < 4; i++) sum += (*odd)[i];
  return sum;
}

CK_CLONES
void ck_sums(
    long count, const double *x, const double *y, double centre, double *shift, double *square,
    double *cross) {
  const long whole = count & ~7L;
  const four zero = CK_REPEAT(0.0);
  four shift_even = zero, square_even = zero, cross_even = zero;
  four shift_odd = zero, square_odd = zero, cross_odd = zero;
  for (long i = 0; i < whole; i += 8) {
    const four even = CK_LOAD(x + i) - centre, odd = CK_LOAD(x + i + 4) - centre;
    shift_even += even;
    shift_odd += odd;
    square_even += even * even;
    square_odd += odd * odd;
    if (y) {
      cross_even += even * CK_LOAD(y + i);
      cross_odd += odd * CK_LOAD(y + i + 4);
    }
  }
  *shift = total(&shift_even, &shift_odd);
  *square = total(&square_even, &square_odd);
  *cross = total(&cross_even, &cross_odd);
  for (long i = whole; i < count; i++) {
    const double d = x[i] - centre;
    *shift += d;
    *square += d * d;
    if (y) *cross += d * y[i];
  }
}
