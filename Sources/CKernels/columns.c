#include "CKernels.h"
#include "sums_of_columns.h"

CK_CLONES
void ck_columns_dot(
    long rows, const double *base, const long *columns, long count, double scale, const double *v,
    double *result) {
  long k = 0;
  for (; k + 4 <= count; k += 4) {
    const long *j = columns + k;
    const double *const x[4] = {
        base + j[0] * rows, base + j[1] * rows, base + j[2] * rows, base + j[3] * rows};
    double sums[4];
    ck_dot_four(rows, x, v, sums);
    for (long m = 0; m < 4; m++) result[j[m]] = scale * sums[m];
  }
  for (; k < count; k++) {
    result[columns[k]] = scale * ck_dot_one(rows, base + columns[k] * rows, v);
  }
}

CK_CLONES
void ck_columns_add(
    long rows, long stride, const double *base, const long *columns, long count,
    const double *factors, double *target) {
  long k = 0;
  for (; k + 4 <= count; k += 4) {
    const long *j = columns + k;
    const double *const x[4] = {
        base + j[0] * stride, base + j[1] * stride, base + j[2] * stride, base + j[3] * stride};
    const double parts[4] = {factors[j[0]], factors[j[1]], factors[j[2]], factors[j[3]]};
    ck_add_four(rows, x, parts, target);
  }
  for (; k < count; k++) {
    ck_add_one(rows, base + columns[k] * stride, factors[columns[k]], target);
  }
}
