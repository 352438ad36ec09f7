// A bump allocator for the tree of one parse.
//
// A tree is made of many small pieces, which are read once and freed together. Taking each from the end of a chunk, and
// giving the chunks back as a whole, costs a fraction of `calloc` and `free`. cmark passes its allocator no context, so
// the arena of the parse that a thread is in is the thread's own.

#ifndef CCMARK_ARENA_H
#define CCMARK_ARENA_H

#include <cmark.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What a chunk begins with; its pieces follow.
struct ccmark_chunk {
    struct ccmark_chunk *previous;
    // Keeps the pieces aligned.
    size_t unused;
};

struct ccmark_arena {
    struct ccmark_chunk *last;
    char *next;
    char *end;
};

// What a piece begins with: `realloc` has to know how long it is.
struct ccmark_piece {
    size_t size;
    size_t unused;
};

enum { CCMARK_CHUNK_SIZE = 1 << 15, CCMARK_ALIGNMENT = 16 };

// The arena of the parse that the thread is in.
static inline struct ccmark_arena **ccmark_current(void) {
    static _Thread_local struct ccmark_arena *arena;
    return &arena;
}

// The room of a piece with what it begins with.
static inline size_t ccmark_room(size_t size) {
    return (size + sizeof(struct ccmark_piece) + CCMARK_ALIGNMENT - 1) & ~(size_t)(CCMARK_ALIGNMENT - 1);
}

static inline struct ccmark_piece *ccmark_piece_of(void *memory) { return (struct ccmark_piece *)memory - 1; }

// Whether nothing was taken after a piece: then its room can be given back, or grow.
static inline bool ccmark_is_last(struct ccmark_piece *piece) {
    return (char *)piece + ccmark_room(piece->size) == (*ccmark_current())->next;
}

// cmark, too, ends the process where there is no memory.
static inline void *ccmark_arena_take(size_t size) {
    struct ccmark_arena *arena = *ccmark_current();
    if (size > SIZE_MAX / 2) abort();
    size_t room = ccmark_room(size);
    if ((size_t)(arena->end - arena->next) < room) {
        size_t capacity = room > CCMARK_CHUNK_SIZE ? room : CCMARK_CHUNK_SIZE;
        struct ccmark_chunk *chunk = malloc(sizeof(struct ccmark_chunk) + capacity);
        if (!chunk) abort();
        chunk->previous = arena->last;
        arena->last = chunk;
        arena->next = (char *)(chunk + 1);
        arena->end = arena->next + capacity;
    }
    struct ccmark_piece *piece = (struct ccmark_piece *)arena->next;
    piece->size = size;
    arena->next += room;
    return piece + 1;
}

static inline void *ccmark_arena_calloc(size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total)) abort();
    return memset(ccmark_arena_take(total), 0, total);
}

static inline void ccmark_arena_free(void *memory) {
    if (memory && ccmark_is_last(ccmark_piece_of(memory))) {
        (*ccmark_current())->next = (char *)ccmark_piece_of(memory);
    }
}

static inline void *ccmark_arena_realloc(void *memory, size_t size) {
    if (!memory) return ccmark_arena_take(size);
    struct ccmark_piece *piece = ccmark_piece_of(memory);
    size_t old_size = piece->size;
    if (size <= old_size) return memory;
    // Taken again, a last piece is where it was if the chunk has the room.
    ccmark_arena_free(memory);
    void *larger = ccmark_arena_take(size);
    return larger == memory ? memory : memcpy(larger, memory, old_size);
}

// Parses a document. The tree lives until `ccmark_arena_release`, and is not to be changed or freed. Nobody allocates
// from the arena after the parse: what cmark tells of a node, it has told from the node itself since 0.30.
static inline cmark_node *ccmark_arena_parse(struct ccmark_arena *arena, const char *text, size_t length) {
    static cmark_mem allocator = {ccmark_arena_calloc, ccmark_arena_realloc, ccmark_arena_free};
    *ccmark_current() = arena;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &allocator);
    cmark_parser_feed(parser, text, length);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    *ccmark_current() = NULL;
    return root;
}

static inline void ccmark_arena_release(struct ccmark_arena *arena) {
    for (struct ccmark_chunk *chunk = arena->last; chunk;) {
        struct ccmark_chunk *previous = chunk->previous;
        free(chunk);
        chunk = previous;
    }
}

#endif
