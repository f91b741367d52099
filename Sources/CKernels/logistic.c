#include "CKernels.h"
#include "four.h"

#include <math.h>

/// `a + b x + c x^2 + d x^3`.
#define CUBIC(a, b, c, d, x, x2) (((x) * (b) + (a)) + (x2) * ((x) * (d) + (c)))

/// `exp(x)` for x in [-708, 0], to 1 unit in the last place; what is smaller counts as -708.
///
/// `x = k log 2 + r` with |r| <= (log 2)/2; Taylor's series of degree 13 for exp(r), k added to its exponent.
CK_INLINE void exponential(const four *given, four *result) {
  const four x = CK_CHOOSE(*given < -708.0, CK_REPEAT(-708.0), *given);
  const four shift = CK_REPEAT(0x1.8p52);
  const four shifted = x * 0x1.71547652b82fep0 + shift;
  const four k = shifted - shift;
  const four r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;
  const four r2 = r * r;
  const four r4 = r2 * r2;
  const four low = CUBIC(1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, r, r2);
  const four middle = CUBIC(1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, r, r2);
  const four high =
      CUBIC(1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800, r, r2);
  const four tail = low + r4 * (middle + r4 * high);
  const four value = (r + r2 * tail) + 1.0;
  // The lowest bits of `shifted` are those of k.
  *result = (four)((four_bits)value + ((four_bits)shifted << 52));
}

/// `log(1 + e)` for e in [0, 1], to 2 units in the last place.
///
/// `log((1 + z) / (1 - z)) = 2 (z + z^3/3 + ...)` with |z| <= 0.172, after a factor of 2 is taken out where e is large.
CK_INLINE void log_one_plus(const four *given, four *result) {
  const four e = *given;
  const four_bits large = e > 0x1.a827999fcef32p-2;
  const four z = CK_CHOOSE(large, e - 1.0, e) / CK_CHOOSE(large, e + 3.0, e + 2.0);
  const four s = z * z;
  const four s2 = s * s;
  const four s4 = s2 * s2;
  const four low = CUBIC(1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, s, s2);
  const four middle = CUBIC(1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, s, s2);
  const four high = CUBIC(1.0 / 19, 1.0 / 21, 0.0, 0.0, s, s2);
  const four tail = s * (low + s4 * (middle + s4 * high));
  const four series = 2.0 * (z + z * tail);
  *result = series + CK_CHOOSE(large, CK_REPEAT(0x1.62e42fefa39efp-1), CK_REPEAT(0.0));
}

void ck_exponential(const double *x, double *result) {
  four value = CK_LOAD(x);
  exponential(&value, &value);
  CK_STORE(result, value);
}

void ck_log_one_plus(const double *e, double *result) {
  four value = CK_LOAD(e);
  log_one_plus(&value, &value);
  CK_STORE(result, value);
}

/// Four rows, or fewer filled up with rows without weight.
typedef struct {
  four odds, signs, weights;
} rows_of_four;

CK_INLINE void load(
    rows_of_four *all, long i, long rows, const double *odds, const double *signs,
    const double *weights) {
  if (i + 4 <= rows) {
    all->odds = CK_LOAD(odds + i);
    all->signs = CK_LOAD(signs + i);
    all->weights = CK_LOAD(weights + i);
    return;
  }
  all->odds = CK_REPEAT(0.0);
  all->signs = CK_REPEAT(1.0);
  all->weights = CK_REPEAT(0.0);
  for (long k = 0; i + k < rows; k++) {
    all->odds[k] = odds[i + k];
    all->signs[k] = signs[i + k];
    all->weights[k] = weights[i + k];
  }
}

CK_INLINE void slopes(const rows_of_four *all, four *residual, four *curvature) {
  const four margin = all->odds * all->signs;
  const four_bits below = margin < 0.0;
  four e = -CK_CHOOSE(below, -margin, margin);
  exponential(&e, &e);
  const four share = 1.0 / (1.0 + e);
  const four wrong = CK_CHOOSE(below, share, e * share);
  *residual = all->signs * all->weights * wrong;
  *curvature = all->weights * (e * share) * share;
}

CK_CLONES
void ck_logistic_evaluate(
    long rows, const double *odds, const double *signs, const double *weights, double *residual,
    double *curvature) {
  for (long i = 0; i < rows; i += 4) {
    rows_of_four all;
    four r, d;
    load(&all, i, rows, odds, signs, weights);
    slopes(&all, &r, &d);
    if (i + 4 <= rows) {
      CK_STORE(residual + i, r);
      CK_STORE(curvature + i, d);
    } else {
      for (long k = 0; i + k < rows; k++) {
        residual[i + k] = r[k];
        curvature[i + k] = d[k];
      }
    }
  }
}

CK_CLONES
double ck_logistic_loss(
    long rows, const double *odds, const double *signs, const double *weights) {
  four sum = CK_REPEAT(0.0);
  for (long i = 0; i < rows; i += 4) {
    rows_of_four all;
    load(&all, i, rows, odds, signs, weights);
    const four margin = all.odds * all.signs;
    const four_bits below = margin < 0.0;
    const four size = CK_CHOOSE(below, -margin, margin);
    four e = -size, tail;
    exponential(&e, &e);
    log_one_plus(&e, &tail);
    sum += all.weights * (CK_CHOOSE(below, size, CK_REPEAT(0.0)) + tail);
  }
  return CK_SUM(sum);
}

CK_CLONES
void ck_logistic_outlook(
    long rows, const double *along, const double *residual, const double *curvature, double *gain,
    double *bend, double *reach) {
  four gains = CK_REPEAT(0.0), bends = gains, most = gains;
  const four_bits size = (four_bits)CK_REPEAT(-0.0);
  const long whole = rows & ~3L;
  for (long i = 0; i < whole; i += 4) {
    const four a = CK_LOAD(along + i);
    const four length = (four)((four_bits)a & ~size);
    gains += a * CK_LOAD(residual + i);
    bends += a * a * CK_LOAD(curvature + i);
    most = CK_CHOOSE(length > most, length, most);
  }
  double sums[3] = {CK_SUM(gains), CK_SUM(bends), 0};
  for (long k = 0; k < 4; k++) sums[2] = most[k] > sums[2] ? most[k] : sums[2];
  for (long i = whole; i < rows; i++) {
    sums[0] += along[i] * residual[i];
    sums[1] += along[i] * along[i] * curvature[i];
    sums[2] = fabs(along[i]) > sums[2] ? fabs(along[i]) : sums[2];
  }
  *gain = sums[0];
  *bend = sums[1];
  *reach = sums[2];
}

CK_CLONES
void ck_logistic_sums(
    long rows, const double *residual, const double *curvature, double *sum, double *bend) {
  four sums = CK_REPEAT(0.0), bends = sums;
  const long whole = rows & ~3L;
  for (long i = 0; i < whole; i += 4) {
    sums += CK_LOAD(residual + i);
    bends += CK_LOAD(curvature + i);
  }
  double total[2] = {CK_SUM(sums), CK_SUM(bends)};
  for (long i = whole; i < rows; i++) {
    total[0] += residual[i];
    total[1] += curvature[i];
  }
  *sum = total[0];
  *bend = total[1];
}

// MARK: Relative entropy

/// Up to here the series of phi is exact to rounding.
#define NEAR 0.01

/// phi near zero: `x^2 (1/2 - x/6 + x^2/12 - x^3/20 + ...)`.
#define INNER(x) (1.0 / 20 - (x) * (1.0 / 30 - (x) * (1.0 / 42 - (x) * (1.0 / 56))))
#define SERIES(x) ((x) * (x) * (0.5 - (x) * (1.0 / 6 - (x) * (1.0 / 12 - (x) * INNER(x)))))

/// `(1 + x) log(1 + x) - x`.
static double phi(double x) {
  if (fabs(x) < NEAR) return SERIES(x);
  return x <= -1 ? 1 : (1 + x) * log1p(x) - x;
}

static double far_rows(
    long rows, const double *residual, const double *curvature, const double *weights,
    const double *relative, double shrink, double sum) {
  for (long k = 0; k < rows; k++) {
    if (!(weights[k] > 0) || residual[k] == 0) continue;
    const double r = residual[k], d = curvature[k], w = weights[k];
    const double u = fabs(r) / w;
    const double a = relative[k] - shrink * (1 + relative[k]);
    sum += w * (u * phi(a) + d / (w * u) * phi(-a * (r * r / (w * d))));
  }
  return sum;
}

CK_CLONES
double ck_logistic_entropy(
    long rows, const double *residual, const double *curvature, const double *weights,
    const double *relative, double shrink) {
  four sum = CK_REPEAT(0.0);
  double rest = 0;
  for (long i = 0; i < rows; i += 4) {
    const long count = rows - i < 4 ? rows - i : 4;
    if (count == 4) {
      const four r = CK_LOAD(residual + i), d = CK_LOAD(curvature + i), w = CK_LOAD(weights + i);
      const four moved = CK_LOAD(relative + i);
      const four a = moved - shrink * (1.0 + moved);
      // (1 - u) w, then -a u / (1 - u), with one division for both.
      const four size = CK_CHOOSE(r < 0.0, -r, r);
      const four product = w * d;
      const four inverse = 1.0 / (product * size);
      const four right = product * product * inverse;
      const four b = -a * (size * size * size * inverse);
      const four_bits near = (a < NEAR) & (a > -NEAR) & (b < NEAR) & (b > -NEAR);
      if (near[0] & near[1] & near[2] & near[3]) {
        sum += size * SERIES(a) + right * SERIES(b);
        continue;
      }
    }
    rest = far_rows(
        count, residual + i, curvature + i, weights + i, relative + i, shrink, rest);
  }
  return (CK_SUM(sum)) + rest;
}
