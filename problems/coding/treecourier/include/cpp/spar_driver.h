// SPDX-License-Identifier: MIT
// What every generated driver.cpp needs: a reader of parameters, a writer of results, and the guard
// of stdout.
//
// Parameters stand on stdin, one JSON value a line. Results go to a private copy of stdout, taken
// before any other code of this program runs; descriptor 1 then points at stderr, so that the
// candidate may print as he likes. Input that does not fit the signature ends the program with code
// 3, a result that cannot be written (a cyclic list) with code 4.
//
// C++17 and POSIX, no other library. All walks over lists and trees are loops: a chain of a million
// nodes is fine.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace spar {

static int result_fd = 1;

// Priority 101 is the first that is not the system's: it runs before the static initialisers of the
// candidate.
__attribute__((constructor(101))) static void take_stdout() {
    const int copy = ::fcntl(1, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return;
    result_fd = copy;
    ::dup2(2, 1);
}

// Ends without the candidate's static destructors: the result is out, what they do changes nothing.
[[noreturn]] inline void leave(int code) {
    std::cout.flush();
    std::clog.flush();
    std::fflush(nullptr);
    std::_Exit(code);
}

}  // namespace spar
