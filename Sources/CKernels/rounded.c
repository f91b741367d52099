#include "CKernels.h"
#include "four.h"

typedef int four_int __attribute__((vector_size(16)));
typedef signed char four_small __attribute__((vector_size(4), aligned(1)));

/// Added to a number and subtracted again, rounds it to an integer.
#define ROUNDER 0x1.8p52
#define LEAST(a, b) CK_CHOOSE((a) < (b), a, b)
#define MOST(a, b) CK_CHOOSE((a) > (b), a, b)
#define SMALL(x) __builtin_convertvector(__builtin_convertvector(x, four_int), four_small)

/// The smallest and the largest number of a column.
CK_INLINE void range(long rows, const double *x, double *low, double *high) {
  const long whole = rows & ~7L;
  four low_even = CK_REPEAT(x[0]), low_odd = low_even, high_even = low_even, high_odd = low_even;
  for (long i = 0; i < whole; i += 8) {
    const four even = CK_LOAD(x + i), odd = CK_LOAD(x + i + 4);
    low_even = LEAST(even, low_even);
    high_even = MOST(even, high_even);
    low_odd = LEAST(odd, low_odd);
    high_odd = MOST(odd, high_odd);
  }
  low_even = LEAST(low_even, low_odd);
  high_even = MOST(high_even, high_odd);
  *low = low_even[0];
  *high = high_even[0];
  for (int k = 1; k < 4; k++) {
    *low = low_even[k] < *low ? low_even[k] : *low;
    *high = high_even[k] > *high ? high_even[k] : *high;
  }
  for (long i = whole; i < rows; i++) {
    *low = x[i] < *low ? x[i] : *low;
    *high = x[i] > *high ? x[i] : *high;
  }
}

CK_CLONES
void ck_round_column(
    long rows, long stride, const double *x, signed char *rounded, double *centre, double *half,
    double *square) {
  double low, high;
  range(rows, x, &low, &high);
  const double middle = 0.5 * low + 0.5 * high, reach = 0.5 * high - 0.5 * low;
  *centre = middle;
  *half = reach;
  for (long i = 0; i < stride; i++) rounded[i] = 0;
  const double inverse = 127 / reach;
  if (!(inverse < 0x1p1000)) {
    // Next to constant: only the centre is left.
    *square = 127.0 * 127.0 * rows;
    return;
  }
  const long whole = rows & ~7L;
  four square_even = CK_REPEAT(0.0), square_odd = square_even;
  for (long i = 0; i < whole; i += 8) {
    const four even = (CK_LOAD(x + i) - middle) * inverse;
    const four odd = (CK_LOAD(x + i + 4) - middle) * inverse;
    const four even_unit = (even + ROUNDER) - ROUNDER, odd_unit = (odd + ROUNDER) - ROUNDER;
    *(four_small *)(rounded + i) = SMALL(even_unit);
    *(four_small *)(rounded + i + 4) = SMALL(odd_unit);
    square_even += (even - even_unit) * (even - even_unit);
    square_odd += (odd - odd_unit) * (odd - odd_unit);
  }
  const four squares = square_even + square_odd;
  *square = CK_SUM(squares);
  for (long i = whole; i < rows; i++) {
    const double d = (x[i] - middle) * inverse, unit = (d + ROUNDER) - ROUNDER;
    rounded[i] = (signed char)unit;
    *square += (d - unit) * (d - unit);
  }
}

/// Rows whose products with one vector stay within 32 bits together: 127 times 32767 each.
#define LONGEST 512

/// Sums of products of one column with up to four vectors.
CK_INLINE void dots(
    long rows, const signed char *column, const short *vectors, int number, long long *result) {
  for (int l = 0; l < number; l++) result[l] = 0;
  for (long start = 0; start < rows; start += LONGEST) {
    const long end = start + LONGEST < rows ? start + LONGEST : rows;
    int sums[4] = {0, 0, 0, 0};
    for (long i = start; i < end; i++) {
      for (int l = 0; l < number; l++) sums[l] += column[i] * vectors[i + l * rows];
    }
    for (int l = 0; l < number; l++) result[l] += sums[l];
  }
}

#if defined(__x86_64__)

typedef signed char sixteen_bytes __attribute__((vector_size(16), aligned(1)));
typedef short sixteen __attribute__((vector_size(32)));
typedef short sixteen_anywhere __attribute__((vector_size(32), aligned(2)));
typedef int eight_int __attribute__((vector_size(32)));

/// Rows whose products stay within 32 bits in each of eight sums.
#define LONGEST_OF_EIGHT (8 * LONGEST)

/// The same with the instruction that multiplies sixteen pairs and adds up neighbours, which compilers
/// find for some numbers of vectors only.
__attribute__((target("avx2"))) CK_INLINE void dots_of_sixteen(
    long rows, const signed char *column, const short *vectors, int number, long long *result) {
  for (int l = 0; l < number; l++) result[l] = 0;
  for (long start = 0; start < rows; start += LONGEST_OF_EIGHT) {
    const long end = start + LONGEST_OF_EIGHT < rows ? start + LONGEST_OF_EIGHT : rows;
    eight_int sums[4] = {{0}, {0}, {0}, {0}};
    for (long i = start; i < end; i += 16) {
      const sixteen x =
          __builtin_convertvector(*(const sixteen_bytes *)(column + i), sixteen);
      for (int l = 0; l < number; l++) {
        const sixteen v = *(const sixteen_anywhere *)(vectors + i + l * rows);
        sums[l] += (eight_int)__builtin_ia32_pmaddwd256(x, v);
      }
    }
    for (int l = 0; l < number; l++) {
      for (int k = 0; k < 8; k++) result[l] += sums[l][k];
    }
  }
}

#endif

/// One to four vectors at once, by one of the ways above.
#define CK_ALL_DOTS(way) \
  for (long j = 0; j < count; j++) { \
    const signed char *column = columns + j * rows; \
    long long *goal = result + j * number; \
    switch (number) { \
      case 1: way(rows, column, vectors, 1, goal); break; \
      case 2: way(rows, column, vectors, 2, goal); break; \
      case 3: way(rows, column, vectors, 3, goal); break; \
      default: way(rows, column, vectors, 4, goal); break; \
    } \
  }

#if defined(__x86_64__)

__attribute__((target("avx2"))) static void all_dots_of_sixteen(
    long rows, const signed char *columns, long count, const short *vectors, int number,
    long long *result) {
  CK_ALL_DOTS(dots_of_sixteen)
}

#endif

void ck_rounded_dot(
    long rows, const signed char *columns, long count, const short *vectors, int number,
    long long *result) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    all_dots_of_sixteen(rows, columns, count, vectors, number, result);
    return;
  }
#endif
  CK_ALL_DOTS(dots)
}
