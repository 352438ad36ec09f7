#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H

#if !__has_include(<cmark.h>)
#error "libcmark is missing. Install it, then build again: `apt-get install libcmark-dev pkg-config` (Debian, Ubuntu) or `brew install cmark` (macOS)."
#endif

#include <cmark.h>
// For `strlen`: cmark hands out strings that end with a zero.
#include <string.h>
#include "arena.h"

#endif
