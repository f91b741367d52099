#ifndef CKERNELS_SUMS_OF_COLUMNS_H
#define CKERNELS_SUMS_OF_COLUMNS_H

#include "four.h"

// Four columns at once read the other operand once for all of them; one alone has the digits that it has in company.

/// `sums[m] = x_m . v`.
CK_INLINE void ck_dot_four(long rows, const double *const x[4], const double *v, double sums[4]) {
  const double *a = x[0], *b = x[1], *c = x[2], *d = x[3];
  const long whole = rows & ~7L;
  const four zero = CK_REPEAT(0.0);
  four a_even = zero, b_even = zero, c_even = zero, d_even = zero;
  four a_odd = zero, b_odd = zero, c_odd = zero, d_odd = zero;
  for (long i = 0; i < whole; i += 8) {
    const four even = CK_LOAD(v + i), odd = CK_LOAD(v + i + 4);
    a_even += CK_LOAD(a + i) * even;
    b_even += CK_LOAD(b + i) * even;
    c_even += CK_LOAD(c + i) * even;
    d_even += CK_LOAD(d + i) * even;
    a_odd += CK_LOAD(a + i + 4) * odd;
    b_odd += CK_LOAD(b + i + 4) * odd;
    c_odd += CK_LOAD(c + i + 4) * odd;
    d_odd += CK_LOAD(d + i + 4) * odd;
  }
  double a_rest = 0, b_rest = 0, c_rest = 0, d_rest = 0;
  for (long i = whole; i < rows; i++) {
    a_rest += a[i] * v[i];
    b_rest += b[i] * v[i];
    c_rest += c[i] * v[i];
    d_rest += d[i] * v[i];
  }
  const four a_sum = a_even + a_odd, b_sum = b_even + b_odd;
  const four c_sum = c_even + c_odd, d_sum = d_even + d_odd;
  sums[0] = (CK_SUM(a_sum)) + a_rest;
  sums[1] = (CK_SUM(b_sum)) + b_rest;
  sums[2] = (CK_SUM(c_sum)) + c_rest;
  sums[3] = (CK_SUM(d_sum)) + d_rest;
}

/// `x . v`.
CK_INLINE double ck_dot_one(long rows, const double *x, const double *v) {
  const long whole = rows & ~7L;
  four even = CK_REPEAT(0.0), odd = CK_REPEAT(0.0);
  for (long i = 0; i < whole; i += 8) {
    even += CK_LOAD(x + i) * CK_LOAD(v + i);
    odd += CK_LOAD(x + i + 4) * CK_LOAD(v + i + 4);
  }
  double rest = 0;
  for (long i = whole; i < rows; i++) rest += x[i] * v[i];
  const four sum = even + odd;
  return (CK_SUM(sum)) + rest;
}

/// Adds `factors[m] x_m`, for all m, to the target.
CK_INLINE void ck_add_four(
    long rows, const double *const x[4], const double factors[4], double *target) {
  const double *a = x[0], *b = x[1], *c = x[2], *d = x[3];
  const double p = factors[0], q = factors[1], r = factors[2], s = factors[3];
  const long whole = rows & ~3L;
  for (long i = 0; i < whole; i += 4) {
    const four sum = (p * CK_LOAD(a + i) + q * CK_LOAD(b + i)) +
                     (r * CK_LOAD(c + i) + s * CK_LOAD(d + i));
    CK_STORE(target + i, CK_LOAD(target + i) + sum);
  }
  for (long i = whole; i < rows; i++) {
    target[i] += (p * a[i] + q * b[i]) + (r * c[i] + s * d[i]);
  }
}

/// Adds `factor x` to the target.
CK_INLINE void ck_add_one(long rows, const double *x, double factor, double *target) {
  const long whole = rows & ~3L;
  for (long i = 0; i < whole; i += 4) {
    CK_STORE(target + i, CK_LOAD(target + i) + factor * CK_LOAD(x + i));
  }
  for (long i = whole; i < rows; i++) target[i] += factor * x[i];
}

#endif
