#pragma once
#include <stdint.h>

/// The number of allocations of this process so far; always 0 with another C library than glibc.
uint64_t allocation_count(void);
