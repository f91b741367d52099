#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H
#include <stddef.h>
#include <cblas.h>
// Swift imports no C complex numbers, and needs none of LAPACK's complex routines.
#define LAPACK_COMPLEX_STRUCTURE
#include <lapacke.h>
// One panel of dgeqp3; LAPACK's header leaves it out, as it does the others here.
void dlaqps_(
    const lapack_int *m, const lapack_int *n, const lapack_int *offset, const lapack_int *nb,
    lapack_int *kb, double *a, const lapack_int *lda, lapack_int *jpvt, double *tau, double *vn1,
    double *vn2, double *auxv, double *f, const lapack_int *ldf);
// One panel of dgebrd.
void dlabrd_(
    const lapack_int *m, const lapack_int *n, const lapack_int *nb, double *a,
    const lapack_int *lda, double *d, double *e, double *tauq, double *taup, double *x,
    const lapack_int *ldx, double *y, const lapack_int *ldy);
// One panel of dsytrd.
void dlatrd_(
    const char *uplo, const lapack_int *n, const lapack_int *nb, double *a, const lapack_int *lda,
    double *e, double *tau, double *w, const lapack_int *ldw, size_t uplo_length);
#endif
