#include "CKernels.h"
#include "four.h"

// BLAS packs the rows of such a product twice, for it does not know that both sides are the same, and multiplies nothing
// while it reads. Here rows are packed once, some at a time, so that they stay in the second cache with the sums, and the
// next ones are asked for while these are multiplied.
//
// Products and sums are fused, unlike in the other kernels: that doubles the speed of the arithmetic. A machine that
// cannot do so has BLAS compute the product, whose digits depend on the machine as well.

#if defined(__x86_64__)

/// One register of four numbers, and a product and a sum in one instruction.
#define CK_FUSED __attribute__((target("avx2,fma")))
#define CK_ADD_PRODUCT(sum, a, b) ((sum) = __builtin_elementwise_fma(a, b, sum))
#define CK_ADD_TO(p, x) CK_STORE(p, CK_LOAD(p) + (x))

/// Columns in a panel, eight numbers of a row side by side, and rows that are packed at a time.
enum { wide = 8, rows_at_once = 96 };

/// Where column j of packed rows starts.
CK_INLINE const double *packed(const double *room, long j) {
  return room + j / wide * wide * rows_at_once + j % wide;
}

/// Packs four columns into half a panel, four rows by four columns at a time.
CK_FUSED
static void pack_four(long rows, const double *x, long stride, double *panel) {
  const double *a = x, *b = a + stride, *c = b + stride, *d = c + stride;
  long i = 0;
  for (; i + 4 <= rows; i += 4) {
    const four p = CK_LOAD(a + i), q = CK_LOAD(b + i), r = CK_LOAD(c + i), s = CK_LOAD(d + i);
    const four even_pq = __builtin_shufflevector(p, q, 0, 4, 2, 6);
    const four even_rs = __builtin_shufflevector(r, s, 0, 4, 2, 6);
    const four odd_pq = __builtin_shufflevector(p, q, 1, 5, 3, 7);
    const four odd_rs = __builtin_shufflevector(r, s, 1, 5, 3, 7);
    double *goal = panel + i * wide;
    CK_STORE(goal, __builtin_shufflevector(even_pq, even_rs, 0, 1, 4, 5));
    CK_STORE(goal + wide, __builtin_shufflevector(odd_pq, odd_rs, 0, 1, 4, 5));
    CK_STORE(goal + 2 * wide, __builtin_shufflevector(even_pq, even_rs, 2, 3, 6, 7));
    CK_STORE(goal + 3 * wide, __builtin_shufflevector(odd_pq, odd_rs, 2, 3, 6, 7));
  }
  for (; i < rows; i++) {
    const double row[4] = {a[i], b[i], c[i], d[i]};
    for (long j = 0; j < 4; j++) panel[i * wide + j] = row[j];
  }
}

/// Packs all columns, and zeros where the last panel has none.
static void pack(long rows, long columns, const double *x, long stride, double *room) {
  for (long j = 0; j < columns; j += wide) {
    double *panel = room + j * rows_at_once;
    for (long half = j; half < j + wide; half += 4) {
      if (half + 4 <= columns) {
        pack_four(rows, x + half * stride, stride, panel + half - j);
        continue;
      }
      for (long i = 0; i < rows; i++) {
        for (long k = half; k < half + 4; k++) {
          panel[i * wide + k - j] = k < columns ? x[i + k * stride] : 0;
        }
      }
    }
  }
}

/// Products of a panel with six columns from j on: twelve sums, as many as there are registers for.
CK_FUSED
static void add_six(
    long rows, const double *room, const double *panel, long j, double *sums) {
  const double *a = packed(room, j), *b = packed(room, j + 1), *c = packed(room, j + 2);
  const double *d = packed(room, j + 3), *e = packed(room, j + 4), *f = packed(room, j + 5);
  const four zero = CK_REPEAT(0.0);
  four a0 = zero, b0 = zero, c0 = zero, d0 = zero, e0 = zero, f0 = zero;
  four a1 = zero, b1 = zero, c1 = zero, d1 = zero, e1 = zero, f1 = zero;
  for (long k = 0; k < rows * wide; k += wide) {
    const four left = CK_LOAD(panel + k), right = CK_LOAD(panel + k + 4);
#define CK_COLUMN(x, x0, x1)            \
  {                                     \
    const four one = CK_REPEAT((x)[k]); \
    CK_ADD_PRODUCT(x0, one, left);      \
    CK_ADD_PRODUCT(x1, one, right);     \
  }
    CK_COLUMN(a, a0, a1)
    CK_COLUMN(b, b0, b1)
    CK_COLUMN(c, c0, c1)
    CK_COLUMN(d, d0, d1)
    CK_COLUMN(e, e0, e1)
    CK_COLUMN(f, f0, f1)
  }
#define CK_KEEP(i, x0, x1)                 \
  {                                        \
    CK_ADD_TO(sums + (i) * wide, x0);      \
    CK_ADD_TO(sums + (i) * wide + 4, x1);  \
  }
  CK_KEEP(0, a0, a1)
  CK_KEEP(1, b0, b1)
  CK_KEEP(2, c0, c1)
  CK_KEEP(3, d0, d1)
  CK_KEEP(4, e0, e1)
  CK_KEEP(5, f0, f1)
}

/// Products of a panel with four columns from j on, of one panel.
CK_FUSED
static void add_four(
    long rows, const double *room, const double *panel, long j, double *sums) {
  const double *a = packed(room, j);
  const four zero = CK_REPEAT(0.0);
  four a0 = zero, b0 = zero, c0 = zero, d0 = zero, a1 = zero, b1 = zero, c1 = zero, d1 = zero;
  for (long k = 0; k < rows * wide; k += wide) {
    const four left = CK_LOAD(panel + k), right = CK_LOAD(panel + k + 4);
    CK_COLUMN(a, a0, a1)
    CK_COLUMN(a + 1, b0, b1)
    CK_COLUMN(a + 2, c0, c1)
    CK_COLUMN(a + 3, d0, d1)
  }
  CK_KEEP(0, a0, a1)
  CK_KEEP(1, b0, b1)
  CK_KEEP(2, c0, c1)
  CK_KEEP(3, d0, d1)
}

/// Products of a panel with itself, without most of those below the diagonal: twelve sums again.
CK_FUSED
static void square(long rows, const double *panel, double *sums) {
  const four zero = CK_REPEAT(0.0);
  four a0 = zero, b0 = zero, c0 = zero, d0 = zero, e0 = zero, f0 = zero, g0 = zero, h0 = zero;
  four e1 = zero, f1 = zero, g1 = zero, h1 = zero;
  for (long k = 0; k < rows * wide; k += wide) {
    const four left = CK_LOAD(panel + k), right = CK_LOAD(panel + k + 4);
    CK_ADD_PRODUCT(a0, CK_REPEAT(panel[k]), left);
    CK_ADD_PRODUCT(b0, CK_REPEAT(panel[k + 1]), left);
    CK_ADD_PRODUCT(c0, CK_REPEAT(panel[k + 2]), left);
    CK_ADD_PRODUCT(d0, CK_REPEAT(panel[k + 3]), left);
    CK_COLUMN(panel + 4, e0, e1)
    CK_COLUMN(panel + 5, f0, f1)
    CK_COLUMN(panel + 6, g0, g1)
    CK_COLUMN(panel + 7, h0, h1)
  }
  CK_ADD_TO(sums, a0);
  CK_ADD_TO(sums + wide, b0);
  CK_ADD_TO(sums + 2 * wide, c0);
  CK_ADD_TO(sums + 3 * wide, d0);
  CK_KEEP(4, e0, e1)
  CK_KEEP(5, f0, f1)
  CK_KEEP(6, g0, g1)
  CK_KEEP(7, h0, h1)
}

/// Rows that will be packed next, asked for a few at a time while others are multiplied.
struct ahead {
  const double *x;
  long rows, stride, row, columns;
};

CK_INLINE void fetch(struct ahead *next, long lines) {
  for (; lines > 0 && next->columns > 0; lines--) {
    __builtin_prefetch(next->x + next->row);
    next->row += 8;
    if (next->row < next->rows) continue;
    next->row = 0;
    next->x += next->stride;
    next->columns--;
  }
}

/// How many columns to multiply with at a time, of those that are left: a multiple of eight at first.
CK_INLINE long several(long left) { return left % 6 == 0 || left > wide ? 6 : 4; }

/// Adds the products of packed rows to sums that lie in the order in which they are computed.
static void add_packed(
    long rows, long padded, const double *room, double *sums, struct ahead next) {
  const long tiles = 1 + padded * padded / (2 * 6 * wide);
  const long lines = 1 + next.columns * ((next.rows + 7) / 8) / tiles;
  for (long first = 0; first < padded; first += wide) {
    const double *panel = packed(room, first);
    square(rows, panel, sums);
    sums += wide * wide;
    for (long j = first + wide; j < padded;) {
      fetch(&next, lines);
      const long count = several(padded - j);
      if (count == 6) add_six(rows, room, panel, j, sums);
      if (count == 4) add_four(rows, room, panel, j, sums);
      sums += count * wide;
      j += count;
    }
  }
}

/// Adds the sums to the upper triangle of a matrix, column by column.
static void spread(long columns, const double *sums, double *result, long stride) {
  const long padded = (columns + wide - 1) / wide * wide;
  for (long first = 0; first < columns; first += wide) {
    for (long j = first; j < padded; j++, sums += wide) {
      double *goal = result + first + j * stride;
      if (j >= columns) continue;
      if (j >= first + wide) {
        CK_ADD_TO(goal, CK_LOAD(sums));
        CK_ADD_TO(goal + 4, CK_LOAD(sums + 4));
      } else {
        for (long i = 0; first + i <= j; i++) goal[i] += sums[i];
      }
    }
  }
}

long ck_gram_room(long columns) {
  const long padded = (columns + wide - 1) / wide * wide;
  return padded * rows_at_once + padded * (padded + wide) / 2;
}

int ck_gram_serves(void) {
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 0;
  // Zen 4 works on its wider registers in two halves.
  return !__builtin_cpu_supports("avx512f") || __builtin_cpu_is("amdfam19h");
}

void ck_gram_add(
    long rows, long columns, const double *x, long stride, double *room, double *result,
    long result_stride) {
  const long padded = (columns + wide - 1) / wide * wide;
  double *sums = room + padded * rows_at_once;
  for (long k = 0; k < padded * (padded + wide) / 2; k++) sums[k] = 0;
  for (long start = 0; start < rows; start += rows_at_once) {
    const long count = rows - start < rows_at_once ? rows - start : rows_at_once;
    const long after = rows - start - count;
    const struct ahead next = {
        x + start + count, after < rows_at_once ? after : rows_at_once, stride, 0,
        after > 0 ? columns : 0};
    pack(count, columns, x + start, stride, room);
    add_packed(count, padded, room, sums, next);
  }
  spread(columns, sums, result, result_stride);
}

#else

long ck_gram_room(long columns) { return 0; }

int ck_gram_serves(void) { return 0; }

void ck_gram_add(
    long rows, long columns, const double *x, long stride, double *room, double *result,
    long result_stride) {
  for (long j = 0; j < columns; j++) {
    for (long i = 0; i <= j; i++) {
      double sum = 0;
      for (long k = 0; k < rows; k++) sum += x[k + i * stride] * x[k + j * stride];
      result[i + j * result_stride] += sum;
    }
  }
}

#endif
