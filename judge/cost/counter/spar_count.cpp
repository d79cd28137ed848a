// SPDX-License-Identifier: MIT
// Counts what a candidate's program does. Linked into it, never into spar; C11 and C++ alike.
//
// Theory of operation. The compiler calls __sanitizer_cov_trace_pc() at the start of every basic
// block of the candidate's own code (and of the templates it instantiates). The linker's --wrap
// sends calls of the C library's functions on memory here, where they are counted by the bytes they
// touch, or their work would be invisible; and those of the allocator, so that the peak of memory
// is known to the byte. All figures stand in one page that is mapped over a file of the box: they
// are there however the program ends, and nothing has to be done at its end. Steps are counted down
// from a budget, which ends the program: the same on every machine, unlike a time limit.
//
// Memory counts from the first block that runs after main() was entered to the last: what the
// driver of a signature problem reads before and writes after is not the candidate's.
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { kPage = 4096, kBudgetExit = 99 };

#ifdef __cplusplus
extern "C" {
#endif

// Read by judge/cost/figures.cpp, field by field.
typedef struct {
    uint64_t left;        // steps until the budget is spent
    uint64_t budget;      // 0 until the figures are in the file
    uint64_t heap_now;    // bytes allocated
    uint64_t heap_high;   // the most of it so far
    uint64_t heap_peak;   // … when a block of the candidate ran
    uint64_t heap_base;   // what was allocated when the first one ran
    uint64_t stack_low;   // the deepest stack a block saw
    uint64_t stack_base;  // … the first one
    uint64_t begun;       // main() was entered
} Figures;

static union {
    Figures is;
    char page[kPage];
} figures __attribute__((aligned(kPage))) = {{UINT64_MAX, 0, 0, 0, 0, 0, 0, 0, 0}};

// Before any code of the candidate's.
__attribute__((constructor(101))) static void spar_count_begin(void) {
    const char* budget = getenv("SPAR_STEPS");
    const int file = open("spar.count", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (budget == NULL || file < 0) return;
    figures.is.budget = figures.is.left = strtoull(budget, NULL, 10);
    unsetenv("SPAR_STEPS");
    const int written = write(file, figures.page, kPage) == kPage;
    if (!written || mmap(figures.page, kPage, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file,
                         0) == MAP_FAILED)
        _exit(98);
    close(file);
}

static inline void spend(uint64_t steps) {
    if (figures.is.left <= steps) {
        figures.is.left = 0;
        _exit(kBudgetExit);
    }
    figures.is.left -= steps;
}

__attribute__((noinline)) static void spar_count_deeper(uint64_t here) {
    if (!figures.is.begun) return;
    if (figures.is.stack_base == 0) {
        figures.is.stack_base = here;
        figures.is.heap_base = figures.is.heap_peak = figures.is.heap_high = figures.is.heap_now;
    }
    figures.is.stack_low = here;
}

void __sanitizer_cov_trace_pc(void) {
    spend(1);
    const uint64_t here = (uint64_t)(uintptr_t)__builtin_frame_address(0);
    if (here < figures.is.stack_low || figures.is.stack_low == 0) spar_count_deeper(here);
    if (figures.is.heap_high > figures.is.heap_peak) figures.is.heap_peak = figures.is.heap_high;
}

int __real_main(int argc, char** argv, char** env);
int __wrap_main(int argc, char** argv, char** env) {
    figures.is.begun = 1;
    return __real_main(argc, argv, env);
}

// --- the allocator ---------------------------------------------------------------------------

static inline void* gained(void* memory) {
    if (memory == NULL) return memory;
    figures.is.heap_now += malloc_usable_size(memory);
    if (figures.is.heap_now > figures.is.heap_high) figures.is.heap_high = figures.is.heap_now;
    return memory;
}
static inline void lost(void* memory) {
    if (memory != NULL) figures.is.heap_now -= malloc_usable_size(memory);
}

// A byte that is copied costs a thirty-second of a step: what a machine moves at once.
static inline void touched(size_t bytes) { spend(1 + bytes / 32); }

void* __real_malloc(size_t size);
void* __wrap_malloc(size_t size) { return gained(__real_malloc(size)); }

void __real_free(void* memory);
void __wrap_free(void* memory) {
    lost(memory);
    __real_free(memory);
}

void* __real_calloc(size_t count, size_t size);
void* __wrap_calloc(size_t count, size_t size) {
    void* memory = gained(__real_calloc(count, size));
    if (memory != NULL) touched(count * size);
    return memory;
}

void* __real_realloc(void* memory, size_t size);
void* __wrap_realloc(void* memory, size_t size) {
    const size_t before = memory == NULL ? 0 : malloc_usable_size(memory);
    void* moved = __real_realloc(memory, size);
    if (moved == NULL && size != 0) return moved;
    touched(before);
    figures.is.heap_now -= before;
    return gained(moved);
}

void* __real_aligned_alloc(size_t alignment, size_t size);
void* __wrap_aligned_alloc(size_t alignment, size_t size) {
    return gained(__real_aligned_alloc(alignment, size));
}

void* __real_memalign(size_t alignment, size_t size);
void* __wrap_memalign(size_t alignment, size_t size) {
    return gained(__real_memalign(alignment, size));
}

int __real_posix_memalign(void** memory, size_t alignment, size_t size);
int __wrap_posix_memalign(void** memory, size_t alignment, size_t size) {
    const int error = __real_posix_memalign(memory, alignment, size);
    if (error == 0) gained(*memory);
    return error;
}

// --- functions on memory and text ------------------------------------------------------------

void* __real_memcpy(void* to, const void* from, size_t size);
void* __wrap_memcpy(void* to, const void* from, size_t size) {
    touched(size);
    return __real_memcpy(to, from, size);
}

void* __real_memmove(void* to, const void* from, size_t size);
void* __wrap_memmove(void* to, const void* from, size_t size) {
    touched(size);
    return __real_memmove(to, from, size);
}

void* __real_memset(void* to, int byte, size_t size);
void* __wrap_memset(void* to, int byte, size_t size) {
    touched(size);
    return __real_memset(to, byte, size);
}

// How far two memories agree, which is how far a comparison has to look.
static inline size_t agreement(const char* a, const char* b, size_t most, int text) {
    size_t i = 0;
    while (i < most && a[i] == b[i] && !(text && a[i] == '\0')) ++i;
    return i;
}

int __real_memcmp(const void* a, const void* b, size_t size);
int __wrap_memcmp(const void* a, const void* b, size_t size) {
    touched(agreement((const char*)a, (const char*)b, size, 0));
    return __real_memcmp(a, b, size);
}

void* __real_memchr(const void* in, int byte, size_t size);
void* __wrap_memchr(const void* in, int byte, size_t size) {
    void* found = __real_memchr(in, byte, size);
    touched(found == NULL ? size : (size_t)((char*)found - (const char*)in));
    return found;
}

size_t __real_strlen(const char* text);
size_t __wrap_strlen(const char* text) {
    const size_t length = __real_strlen(text);
    touched(length);
    return length;
}

int __real_strcmp(const char* a, const char* b);
int __wrap_strcmp(const char* a, const char* b) {
    touched(agreement(a, b, SIZE_MAX, 1));
    return __real_strcmp(a, b);
}

int __real_strncmp(const char* a, const char* b, size_t size);
int __wrap_strncmp(const char* a, const char* b, size_t size) {
    touched(agreement(a, b, size, 1));
    return __real_strncmp(a, b, size);
}

char* __real_strcpy(char* to, const char* from);
char* __wrap_strcpy(char* to, const char* from) {
    touched(__real_strlen(from));
    return __real_strcpy(to, from);
}

char* __real_strcat(char* to, const char* from);
char* __wrap_strcat(char* to, const char* from) {
    touched(__real_strlen(to) + __real_strlen(from));
    return __real_strcat(to, from);
}

char* __real_strchr(const char* in, int byte);
char* __wrap_strchr(const char* in, int byte) {
    char* found = __real_strchr(in, byte);
    touched(found == NULL ? __real_strlen(in) : (size_t)(found - in));
    return found;
}

char* __real_strstr(const char* in, const char* wanted);
char* __wrap_strstr(const char* in, const char* wanted) {
    char* found = __real_strstr(in, wanted);
    touched(found == NULL ? __real_strlen(in) : (size_t)(found - in) + __real_strlen(wanted));
    return found;
}

// What std::hash makes of a std::string: it looks at every byte, eight at a time.
size_t __real__ZSt11_Hash_bytesPKvmm(const void* bytes, size_t size, size_t seed);
#ifdef __cplusplus
size_t __wrap__ZSt11_Hash_bytesPKvmm(const void* bytes, size_t size, size_t seed) {
    touched(4 * size);
    return __real__ZSt11_Hash_bytesPKvmm(bytes, size, seed);
}
}
#endif
