#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H
#include <stddef.h>
#include <cblas.h>
// Swift imports no C complex numbers, and needs none of LAPACK's complex routines.
#define LAPACK_COMPLEX_STRUCTURE
#include <lapacke.h>
// One panel of dsytrd; LAPACK's header leaves it out.
void dlatrd_(
    const char *uplo, const lapack_int *n, const lapack_int *nb, double *a, const lapack_int *lda,
    double *e, double *tau, double *w, const lapack_int *ldw, size_t uplo_length);
#endif
