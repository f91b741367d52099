#include <string.h>

#include "CKernels.h"
#include "four.h"

#if defined(__x86_64__) && defined(__linux__)
// Products are fused here for what they round off, and with the same digits everywhere: where there is no instruction for
// it, the library has the function.
#define CK_FUSED_CLONES __attribute__((target_clones("fma", "default")))
#else
#define CK_FUSED_CLONES
#endif

/// Four numbers of two parts each (DoubleDouble).
struct pairs {
  four high, low;
};

/// `s += x y`.
CK_INLINE void add_product(
    struct pairs *s, const struct pairs *x, const four *high, const four *low) {
  const four product = x->high * *high;
  const four sum = s->high + product, back = sum - s->high;
  s->low += __builtin_elementwise_fma(x->high, *high, -product);
  s->low += (s->high - (sum - back)) + (product - back);
  s->low += x->low * *high;
  s->low += x->high * *low;
  s->high = sum;
}

/// What a column has to do with four rows.
CK_INLINE void refine(
    const double *x, const four *mean, const double *roots, const struct pairs *factor,
    const double *residual_high, const double *residual_low, double *row_high, double *row_low,
    struct pairs *sum) {
  const four given = CK_LOAD(x), root = CK_LOAD(roots);
  const four difference = given - *mean, back = difference - given;
  const struct pairs entry = {difference, (given - (difference - back)) - (*mean + back)};
  struct pairs row = {CK_LOAD(row_high), CK_LOAD(row_low)};
  add_product(&row, &entry, &factor->high, &factor->low);
  CK_STORE(row_high, row.high);
  CK_STORE(row_low, row.low);
  const four product = entry.high * root;
  const struct pairs weighted = {
      product, __builtin_elementwise_fma(entry.high, root, -product) + entry.low * root};
  const four high = CK_LOAD(residual_high), low = CK_LOAD(residual_low);
  add_product(sum, &weighted, &high, &low);
}

CK_FUSED_CLONES
void ck_refine_column(
    long rows, const double *x, double mean, const double *roots, double high, double low,
    const double *residual_high, const double *residual_low, double *row_high, double *row_low,
    double *sum_high, double *sum_low) {
  const four means = CK_REPEAT(mean), zero = CK_REPEAT(0.0);
  const struct pairs factor = {CK_REPEAT(high), CK_REPEAT(low)};
  struct pairs even = {zero, zero}, odd = {zero, zero};
  const long whole = rows & ~7L;
  for (long i = 0; i < whole; i += 8) {
    refine(
        x + i, &means, roots + i, &factor, residual_high + i, residual_low + i, row_high + i,
        row_low + i, &even);
    const long j = i + 4;
    refine(
        x + j, &means, roots + j, &factor, residual_high + j, residual_low + j, row_high + j,
        row_low + j, &odd);
  }
  for (long i = whole; i < rows; i += 4) {
    // A row that is not there adds nothing: its entry is the mean.
    const size_t size = (size_t)(rows - i < 4 ? rows - i : 4) * sizeof(double);
    double parts[6][4] = {{mean, mean, mean, mean}};
    memcpy(parts[0], x + i, size);
    memcpy(parts[1], roots + i, size);
    memcpy(parts[2], residual_high + i, size);
    memcpy(parts[3], residual_low + i, size);
    memcpy(parts[4], row_high + i, size);
    memcpy(parts[5], row_low + i, size);
    refine(
        parts[0], &means, parts[1], &factor, parts[2], parts[3], parts[4], parts[5],
        i == whole ? &even : &odd);
    memcpy(row_high + i, parts[4], size);
    memcpy(row_low + i, parts[5], size);
  }
  CK_STORE(sum_high, even.high);
  CK_STORE(sum_high + 4, odd.high);
  CK_STORE(sum_low, even.low);
  CK_STORE(sum_low + 4, odd.low);
}
