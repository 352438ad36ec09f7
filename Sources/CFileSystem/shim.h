// What Swift can't call: a variadic function, and a declaration that a feature macro hides.

#ifndef CFILESYSTEM_SHIM_H
#define CFILESYSTEM_SHIM_H

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Puts each of two files or folders in the place of the other, in one step (renameat2(2) of Linux, renamex_np(2) of
/// macOS). Returns 0, or -1 with `errno`, which is `ENOTSUP` where the system has no such call.
static inline int exchange_files(const char *path, const char *other) {
#if defined(__APPLE__)
    return renamex_np(path, other, RENAME_SWAP);
#elif defined(__linux__) && defined(SYS_renameat2)
    const unsigned int exchange = 1u << 1; // RENAME_EXCHANGE of linux/fs.h
    return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, exchange);
#else
    (void)path;
    (void)other;
    errno = ENOTSUP;
    return -1;
#endif
}

#endif
