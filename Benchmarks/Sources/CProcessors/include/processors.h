#ifndef PROCESSORS_H
#define PROCESSORS_H

/// Confines this process to `count` of the processors it may run on, the one it runs on first.
///
/// Call it before any thread starts: threads inherit the set. Returns how many it got, 0 where the
/// system has no such call.
int confine_to_processors(int count);

#endif
