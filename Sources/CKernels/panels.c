#include "CKernels.h"
#include "four.h"

// One pass for both products, as to read the panel takes longer than to multiply.

CK_CLONES
void ck_panel_multiply(
    long rows, long columns, const double *panel, long stride, const double *x, double *y,
    const double *beside_x, double *beside_y) {
  const four zero = CK_REPEAT(0.0);
  long k = 0;
  for (; k + 4 <= columns; k += 4) {
    const double *a = panel + k * stride, *b = a + stride, *c = b + stride, *d = c + stride;
    const double p = beside_x[k], q = beside_x[k + 1], r = beside_x[k + 2], s = beside_x[k + 3];
    four a_sum = zero, b_sum = zero, c_sum = zero, d_sum = zero;
    for (long i = 0; i < rows; i += 4) {
      const four a_part = CK_LOAD(a + i), b_part = CK_LOAD(b + i);
      const four c_part = CK_LOAD(c + i), d_part = CK_LOAD(d + i), x_part = CK_LOAD(x + i);
      const four sum = (p * a_part + q * b_part) + (r * c_part + s * d_part);
      CK_STORE(y + i, CK_LOAD(y + i) + sum);
      a_sum += a_part * x_part;
      b_sum += b_part * x_part;
      c_sum += c_part * x_part;
      d_sum += d_part * x_part;
    }
    beside_y[k] += CK_SUM(a_sum);
    beside_y[k + 1] += CK_SUM(b_sum);
    beside_y[k + 2] += CK_SUM(c_sum);
    beside_y[k + 3] += CK_SUM(d_sum);
  }
  for (; k < columns; k++) {
    const double *a = panel + k * stride;
    four sum = zero;
    for (long i = 0; i < rows; i += 4) {
      const four part = CK_LOAD(a + i);
      CK_STORE(y + i, CK_LOAD(y + i) + beside_x[k] * part);
      sum += part * CK_LOAD(x + i);
    }
    beside_y[k] += CK_SUM(sum);
  }
}
