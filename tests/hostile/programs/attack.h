// SPDX-License-Identifier: MIT
// Shared by the hostile programs. An attack that succeeds prints a line with BREACH, on which the
// runner fails; a program that has tried everything and got nowhere ends with held().
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static inline void breach(const char* what) {
    printf("BREACH %s\n", what);
    fflush(stdout);
}

// `result` is what a call returned that must not have worked.
static inline void refused(const char* what, long result) {
    const int error = errno;
    if (result >= 0)
        breach(what);
    else
        printf("refused: %s: %s\n", what, strerror(error));
    fflush(stdout);
}

static inline int held(void) {
    puts("held");
    fflush(stdout);
    return 0;
}

// A variable that the runner sets.
static inline const char* given(const char* name) {
    const char* const value = getenv(name);
    if (value == NULL) {
        fprintf(stderr, "the runner must set %s\n", name);
        exit(99);
    }
    return value;
}

// Writes to every page, which an optimiser may not leave out.
static inline void touch(char* block, size_t size) {
    for (size_t at = 0; block != NULL && at < size; at += 4096) *(volatile char*)(block + at) = 1;
}

static inline double cpu_seconds(void) {
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (double)used.tv_sec + 1e-9 * (double)used.tv_nsec;
}

static inline void burn(double seconds) {
    while (cpu_seconds() < seconds) {
    }
}

static inline void sleep_ms(long ms) {
    struct timespec span = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&span, NULL);
}

// Programs of cross/ run twice in one box: to leave something there, and to look for it.
static inline int is_leaving(int argc, char** argv) {
    return argc > 1 && strcmp(argv[1], "leave") == 0;
}
