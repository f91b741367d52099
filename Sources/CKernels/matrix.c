#include "CKernels.h"
#include "sums_of_columns.h"

// BLAS has routines for these, but asks for room in each call, under one lock for all threads (docs/decisions/0018).

/// Four columns side by side.
#define CK_COLUMNS(first, stride) \
  {(first), (first) + (stride), (first) + 2 * (stride), (first) + 3 * (stride)}

/// Rows whose results stay in the first cache.
enum { rows_at_once = 2048 };

CK_CLONES
void ck_multiply(
    long rows, long columns, double factor, const double *matrix, long stride, const double *x,
    double *y) {
  for (long first = 0; first < rows; first += rows_at_once) {
    const long some = rows - first < rows_at_once ? rows - first : rows_at_once;
    const double *a = matrix + first;
    long k = 0;
    for (; k + 4 <= columns; k += 4) {
      const double *const next[4] = CK_COLUMNS(a + k * stride, stride);
      const double factors[4] = {
          factor * x[k], factor * x[k + 1], factor * x[k + 2], factor * x[k + 3]};
      ck_add_four(some, next, factors, y + first);
    }
    for (; k < columns; k++) ck_add_one(some, a + k * stride, factor * x[k], y + first);
  }
}

CK_CLONES
void ck_multiply_transposed(
    long rows, long columns, double factor, const double *matrix, long stride, const double *x,
    double *y) {
  long k = 0;
  for (; k + 4 <= columns; k += 4) {
    const double *const next[4] = CK_COLUMNS(matrix + k * stride, stride);
    double sums[4];
    ck_dot_four(rows, next, x, sums);
    for (long m = 0; m < 4; m++) y[k + m] += factor * sums[m];
  }
  for (; k < columns; k++) y[k] += factor * ck_dot_one(rows, matrix + k * stride, x);
}

CK_CLONES
void ck_solve_upper(long order, const double *triangle, long stride, double *x) {
  long k = order;
  for (; k % 4 != 0; k--) {
    const double *a = triangle + (k - 1) * stride;
    x[k - 1] /= a[k - 1];
    ck_add_one(k - 1, a, -x[k - 1], x);
  }
  for (; k > 0; k -= 4) {
    const double *const next[4] = CK_COLUMNS(triangle + (k - 4) * stride, stride);
    double *own = x + k - 4, factors[4];
    for (long m = 3; m >= 0; m--) {
      const double *beside = next[m] + k - 4;
      own[m] /= beside[m];
      for (long i = 0; i < m; i++) own[i] -= own[m] * beside[i];
      factors[m] = -own[m];
    }
    ck_add_four(k - 4, next, factors, x);
  }
}

CK_CLONES
void ck_solve_upper_transposed(long order, const double *triangle, long stride, double *x) {
  long k = 0;
  for (; k + 4 <= order; k += 4) {
    const double *const next[4] = CK_COLUMNS(triangle + k * stride, stride);
    double *own = x + k, sums[4];
    ck_dot_four(k, next, x, sums);
    for (long m = 0; m < 4; m++) {
      const double *beside = next[m] + k;
      own[m] -= sums[m];
      for (long i = 0; i < m; i++) own[m] -= beside[i] * own[i];
      own[m] /= beside[m];
    }
  }
  for (; k < order; k++) {
    const double *a = triangle + k * stride;
    x[k] = (x[k] - ck_dot_one(k, a, x)) / a[k];
  }
}

/// Right sides that are solved at once, a row of them side by side.
enum { sides = 8 };

CK_CLONES
void ck_solve_upper_transposed_sides(
    long order, const double *triangle, long stride, long columns, double *right,
    long right_stride) {
  double rows[CK_MOST_ROWS * sides];
  for (long first = 0; first < columns; first += sides) {
    double *goal = right + first * right_stride;
    const long some = columns - first < sides ? columns - first : sides;
    for (long k = 0; k < order; k++) {
      const double *beside = triangle + k * stride;
      double *own = rows + k * sides;
      for (long m = 0; m < sides; m++) own[m] = m < some ? goal[k + m * right_stride] : 0;
      // Two sums for each, as one would wait for its last term.
      four low = CK_LOAD(own), high = CK_LOAD(own + 4);
      four low_odd = CK_REPEAT(0.0), high_odd = low_odd;
      for (long i = 0; i + 1 < k; i += 2) {
        const double *even = rows + i * sides, *odd = even + sides;
        low -= beside[i] * CK_LOAD(even);
        high -= beside[i] * CK_LOAD(even + 4);
        low_odd -= beside[i + 1] * CK_LOAD(odd);
        high_odd -= beside[i + 1] * CK_LOAD(odd + 4);
      }
      if (k % 2 == 1) {
        low -= beside[k - 1] * CK_LOAD(own - sides);
        high -= beside[k - 1] * CK_LOAD(own - sides + 4);
      }
      CK_STORE(own, (low + low_odd) / beside[k]);
      CK_STORE(own + 4, (high + high_odd) / beside[k]);
    }
    for (long m = 0; m < some; m++) {
      for (long k = 0; k < order; k++) goal[k + m * right_stride] = rows[k * sides + m];
    }
  }
}
