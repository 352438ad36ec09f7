#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H

#if !__has_include(<cmark.h>)
#error "libcmark is missing. Install it, then build again: `apt-get install libcmark-dev pkg-config` (Debian, Ubuntu) or `brew install cmark` (macOS)."
#endif

#include <cmark.h>

#if CMARK_VERSION < ((0 << 16) | (30 << 8) | 0)
#error "libcmark is older than 0.30: its functions allocate while a tree is read. Install a newer one, then build again."
#endif

// For `strlen`: cmark hands out strings that end with a zero.
#include <string.h>
#include "arena.h"

#endif
