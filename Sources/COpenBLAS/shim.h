#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H
#include <cblas.h>
// Swift imports no C complex numbers, and needs none of LAPACK's complex routines.
#define LAPACK_COMPLEX_STRUCTURE
#include <lapacke.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#endif
