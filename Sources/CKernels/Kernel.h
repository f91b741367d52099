#ifndef KERNEL_H
#define KERNEL_H

// What every file of this target is written with.

/// Compiled twice where that gains something. No fused instructions: "avx2" alone has none.
#if defined(__x86_64__) && defined(__linux__)
#define CK_KERNEL __attribute__((target_clones("avx2", "default")))
#else
#define CK_KERNEL
#endif

/// Eight numbers side by side, at any address: as many sums as hide how long an addition takes.
typedef double ck_eight __attribute__((vector_size(64), aligned(8), may_alias));

/// Eight numbers in memory. A function that returned them would do so differently on each processor.
#define CK_EIGHT(p) (*(const ck_eight *)(p))

/// The sum of eight numbers, in their order.
static inline __attribute__((always_inline)) double ck_total(const ck_eight *v) {
  double sum = 0;
  for (int i = 0; i < 8; i++) sum += (*v)[i];
  return sum;
}

#endif
