#ifndef CKERNELS_FOUR_H
#define CKERNELS_FOUR_H

// A product and a sum stay two operations: fused, they would round once, but only on machines that can.
#pragma clang fp contract(off)

#if defined(__x86_64__) && defined(__linux__)
#define CK_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define CK_CLONES
#endif

#define CK_INLINE static inline __attribute__((always_inline))

/// Four numbers: one register with AVX2, two without.
typedef double four __attribute__((vector_size(32)));
typedef long long four_bits __attribute__((vector_size(32)));
/// The same anywhere in memory.
typedef double four_anywhere __attribute__((vector_size(32), aligned(8)));

#define CK_LOAD(p) ((four)*(const four_anywhere *)(p))
#define CK_STORE(p, x) (*(four_anywhere *)(p) = (x))
/// a where the mask is set, b elsewhere.
#define CK_CHOOSE(mask, a, b) \
  ((four)(((four_bits)(a) & (mask)) | ((four_bits)(b) & ~(mask))))
#define CK_REPEAT(x) ((four){(x), (x), (x), (x)})
#define CK_SUM(x) (((-0.0 + (x)[0]) + (x)[1]) + (x)[2]) + (x)[3]

#endif
