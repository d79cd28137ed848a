// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "sandbox/box.hpp"

namespace hostile {

// How a program is to be run; the words that follow the first five on hostile_run's command line.
struct Manner {
    bool heavy = false;   // not there to use up its CPU time: gets more on slow machines
    bool java = false;    // the limits of a virtual machine
    bool again = false;   // twice in one Box: "leave", then "look"
    bool warmed = false;  // a harmless run goes ahead
    bool repeat = false;  // for ever, until somebody kills us
};

// What is put into the box and started there.
struct Job {
    sandbox::Spec spec;
    sandbox::Command command;
    sandbox::Limits limits;
};

// The job of one hostile program: an executable, a script (.py, .sh), Java source, or, below a
// directory "compile", a source that is given to a compiler in the box.
[[nodiscard]] Job job_of(const std::filesystem::path& file, const std::string& canary,
                         const Manner& manner);

}  // namespace hostile
