#include "CKernels.h"
#include "four.h"

/// The sum of the numbers in two fours, in their order.
CK_INLINE double total(const four *even, const four *odd) {
  double sum = 0;
  for (int i = 0; i < 4; i++) sum += (*even)[i];
  for (int i = 0; i < 4; i++) sum += (*odd)[i];
  return sum;
}

/// The sums of a column around a centre, from its sums of eight and what is left of it.
CK_INLINE void finish(
    long whole, long count, const double *x, const double *y, double centre, const four parts[6],
    double *shift, double *square, double *cross) {
  *shift = total(&parts[0], &parts[3]);
  *square = total(&parts[1], &parts[4]);
  *cross = total(&parts[2], &parts[5]);
  for (long i = whole; i < count; i++) {
    const double d = x[i] - centre;
    *shift += d;
    *square += d * d;
    if (y) *cross += d * y[i];
  }
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
  const four parts[6] = {shift_even, square_even, cross_even, shift_odd, square_odd, cross_odd};
  finish(whole, count, x, y, centre, parts, shift, square, cross);
}

CK_CLONES
void ck_sums_of_two(
    long count, const double *x, const double *z, const double *y, double *of_x, double *of_z) {
  const long whole = count & ~7L;
  const four zero = CK_REPEAT(0.0);
  four x_shift = zero, x_square = zero, x_cross = zero;
  four z_shift = zero, z_square = zero, z_cross = zero;
  four x_shift_odd = zero, x_square_odd = zero, x_cross_odd = zero;
  four z_shift_odd = zero, z_square_odd = zero, z_cross_odd = zero;
  for (long i = 0; i < whole; i += 8) {
    const four even = CK_LOAD(y + i), x_even = CK_LOAD(x + i), z_even = CK_LOAD(z + i);
    x_shift += x_even;
    x_square += x_even * x_even;
    x_cross += x_even * even;
    z_shift += z_even;
    z_square += z_even * z_even;
    z_cross += z_even * even;
    const four odd = CK_LOAD(y + i + 4), x_odd = CK_LOAD(x + i + 4), z_odd = CK_LOAD(z + i + 4);
    x_shift_odd += x_odd;
    x_square_odd += x_odd * x_odd;
    x_cross_odd += x_odd * odd;
    z_shift_odd += z_odd;
    z_square_odd += z_odd * z_odd;
    z_cross_odd += z_odd * odd;
  }
  const four x_parts[6] = {x_shift, x_square, x_cross, x_shift_odd, x_square_odd, x_cross_odd};
  const four z_parts[6] = {z_shift, z_square, z_cross, z_shift_odd, z_square_odd, z_cross_odd};
  finish(whole, count, x, y, 0, x_parts, of_x, of_x + 1, of_x + 2);
  finish(whole, count, z, y, 0, z_parts, of_z, of_z + 1, of_z + 2);
}
