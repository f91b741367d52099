#ifndef CKERNELS_H
#define CKERNELS_H

/// Inner loops that gain from registers which not every machine has (docs/decisions/0014).
///
/// Each is compiled twice on x86-64 Linux, for AVX2 and for any processor, and the loader picks one; elsewhere once.
/// Products of bytes are written twice, and pick for themselves. Both do the same operations in the same order, and none
/// is fused with another, so that every machine gets the same digits. Defects in doubled precision fuse products for what
/// they round off, the same everywhere; the last of them, the product of a tall matrix with itself, is the exception.
/// Their meaning is told where Swift calls them. Pointers must be valid for the sizes given.

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Waiting for another thread (Crew)

/// Tells the processor that this thread is only waiting for another.
static inline void ck_pause(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ __volatile__("yield");
#endif
}

// MARK: The logistic loss, row by row (LogisticKernels, LogisticEntropy)

/// `exp(x)` for four numbers, not positive.
void ck_exponential(const double *x, double *result);

/// `log(1 + e)` for four numbers in [0, 1].
void ck_log_one_plus(const double *e, double *result);

void ck_logistic_evaluate(
    long rows, const double *odds, const double *signs, const double *weights, double *residual,
    double *curvature);

double ck_logistic_loss(
    long rows, const double *odds, const double *signs, const double *weights);

void ck_logistic_outlook(
    long rows, const double *along, const double *residual, const double *curvature, double *gain,
    double *bend, double *reach);

void ck_logistic_sums(
    long rows, const double *residual, const double *curvature, double *sum, double *bend);

double ck_logistic_entropy(
    long rows, const double *residual, const double *curvature, const double *weights,
    const double *relative, double shrink);

// MARK: Columns that need not stand side by side (ScatteredColumns)

/// `result[j] = scale x_j . v` for each of the columns j.
void ck_columns_dot(
    long rows, const double *base, const long *columns, long count, double scale, const double *v,
    double *result);

/// `target += factors[j] x_j` for each of the columns j, some of whose rows are given.
void ck_columns_add(
    long rows, long stride, const double *base, const long *columns, long count,
    const double *factors, double *target);

// MARK: A matrix and a vector (BLAS)

/// `y += factor A x`.
void ck_multiply(
    long rows, long columns, double factor, const double *matrix, long stride, const double *x,
    double *y);

/// `y += factor A'x`.
void ck_multiply_transposed(
    long rows, long columns, double factor, const double *matrix, long stride, const double *x,
    double *y);

/// `x = R^-1 x` for an upper triangle R.
void ck_solve_upper(long order, const double *triangle, long stride, double *x);

/// `x = R^-T x`.
void ck_solve_upper_transposed(long order, const double *triangle, long stride, double *x);

/// The largest order of a triangle that serves several right sides.
enum { CK_MOST_ROWS = 64 };

/// `B = R^-T B` for right sides that are columns, and a triangle of a small order.
void ck_solve_upper_transposed_sides(
    long order, const double *triangle, long stride, long columns, double *right,
    long right_stride);

// MARK: A panel of a symmetric matrix, beside its diagonal (SymmetricPanels)

/// `y += P beside_x` and `beside_y += P'x`; rows come in fours.
void ck_panel_multiply(
    long rows, long columns, const double *panel, long stride, const double *x, double *y,
    const double *beside_x, double *beside_y);

// MARK: Sums over a column (ColumnSums)

/// Sums of `x - centre`, its squares and its products with y; the last are 0 where y is NULL.
void ck_sums(
    long count, const double *x, const double *y, double centre, double *shift, double *square,
    double *cross);

/// The three sums around 0 of two columns x and z, with the same digits: they read y once for both.
void ck_sums_of_two(
    long count, const double *x, const double *z, const double *y, double *of_x, double *of_z);

// MARK: Defects in doubled precision (Refinement)

/// `row += (x - mean) c` for numbers of two parts each, and eight parts of the sum of `root (x - mean) residual`, of every
/// eighth row each.
void ck_refine_column(
    long rows, const double *x, double mean, const double *roots, double high, double low,
    const double *residual_high, const double *residual_low, double *row_high, double *row_low,
    double *sum_high, double *sum_low);

// MARK: Columns in one byte a number (RoundedColumns)

/// `x ~ centre + (half / 127) rounded`, zeros up to the stride, and the sum of squares of what that leaves out, in units
/// of half / 127.
void ck_round_column(
    long rows, long stride, const double *x, signed char *rounded, double *centre, double *half,
    double *square);

/// `result[l + j number] = column_j . vector_l`, exact, for one to four vectors of numbers that are not -32768.
void ck_rounded_dot(
    long rows, const signed char *columns, long count, const short *vectors, int number,
    long long *result);

// MARK: The product of a tall matrix with itself (GramProduct, docs/decisions/0016)

/// Whether this processor can fuse products and sums, and BLAS has no faster registers for them.
int ck_gram_serves(void);

/// How many numbers `ck_gram_add` needs room for.
long ck_gram_room(long columns);

/// Adds X'X to the upper triangle of a matrix. The room is fastest where a line of the cache starts.
void ck_gram_add(
    long rows, long columns, const double *x, long stride, double *room, double *result,
    long result_stride);

#ifdef __cplusplus
}
#endif

#endif
