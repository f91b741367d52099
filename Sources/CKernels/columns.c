#include "CKernels.h"
#include "four.h"

// Four columns at once read v, or the target, once for all of them.

CK_CLONES
void ck_columns_dot(
    long rows, const double *base, const long *columns, long count, double scale, const double *v,
    double *result) {
  const long whole = rows & ~7L;
  const four zero = CK_REPEAT(0.0);
  long k = 0;
  for (; k + 4 <= count; k += 4) {
    const double *a = base + columns[k] * rows, *b = base + columns[k + 1] * rows;
    const double *c = base + columns[k + 2] * rows, *d = base + columns[k + 3] * rows;
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
    const four sums[4] = {a_even + a_odd, b_even + b_odd, c_even + c_odd, d_even + d_odd};
    const double rests[4] = {a_rest, b_rest, c_rest, d_rest};
    for (long m = 0; m < 4; m++) {
      const four sum = sums[m];
      result[columns[k + m]] = scale * ((CK_SUM(sum)) + rests[m]);
    }
  }
  for (; k < count; k++) {
    const double *a = base + columns[k] * rows;
    four even = zero, odd = zero;
    for (long i = 0; i < whole; i += 8) {
      even += CK_LOAD(a + i) * CK_LOAD(v + i);
      odd += CK_LOAD(a + i + 4) * CK_LOAD(v + i + 4);
    }
    double rest = 0;
    for (long i = whole; i < rows; i++) rest += a[i] * v[i];
    const four sum = even + odd;
    result[columns[k]] = scale * ((CK_SUM(sum)) + rest);
  }
}

CK_CLONES
void ck_columns_add(
    long rows, long stride, const double *base, const long *columns, long count,
    const double *factors, double *target) {
  const long whole = rows & ~3L;
  long k = 0;
  for (; k + 4 <= count; k += 4) {
    const double *a = base + columns[k] * stride, *b = base + columns[k + 1] * stride;
    const double *c = base + columns[k + 2] * stride, *d = base + columns[k + 3] * stride;
    const double p = factors[columns[k]], q = factors[columns[k + 1]];
    const double r = factors[columns[k + 2]], s = factors[columns[k + 3]];
    for (long i = 0; i < whole; i += 4) {
      const four sum = (p * CK_LOAD(a + i) + q * CK_LOAD(b + i)) +
                       (r * CK_LOAD(c + i) + s * CK_LOAD(d + i));
      CK_STORE(target + i, CK_LOAD(target + i) + sum);
    }
    for (long i = whole; i < rows; i++) {
      target[i] += (p * a[i] + q * b[i]) + (r * c[i] + s * d[i]);
    }
  }
  for (; k < count; k++) {
    const double *a = base + columns[k] * stride;
    const double p = factors[columns[k]];
    for (long i = 0; i < whole; i += 4) {
      CK_STORE(target + i, CK_LOAD(target + i) + p * CK_LOAD(a + i));
    }
    for (long i = whole; i < rows; i++) target[i] += p * a[i];
  }
}
