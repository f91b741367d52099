// The macros over processor sets are GNU extensions, which Swift does not see.
#define _GNU_SOURCE
#include "processors.h"

#if defined(__linux__)
#include <sched.h>

int confine_to_processors(int count) {
  cpu_set_t allowed, chosen;
  CPU_ZERO(&chosen);
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 0;
  int got = 0;
  int current = sched_getcpu();
  if (current >= 0 && got < count) {
    CPU_SET(current, &chosen);
    got++;
  }
  for (int processor = 0; processor < CPU_SETSIZE && got < count; processor++) {
    if (processor == current || !CPU_ISSET(processor, &allowed)) continue;
    CPU_SET(processor, &chosen);
    got++;
  }
  return sched_setaffinity(0, sizeof chosen, &chosen) == 0 ? got : 0;
}
#else
int confine_to_processors(int count) {
  (void)count;
  return 0;
}
#endif
