// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"

namespace judge::language {

struct Import {
    std::string module;  // "numpy.linalg"; "?" for a name that is only known at run time
    std::string file;
    int line = 0;

    friend bool operator==(const Import&, const Import&) = default;
};

// Every import in the Python files of `submission`, in order: statements anywhere in the file, and
// calls of __import__ and import_module. Python's own parser reads them, in a box; nothing of the
// submission runs. Files that cannot be parsed and relative imports are left out.
[[nodiscard]] std::vector<Import> python_imports(const Submission& submission,
                                                 const CompileOptions& options,
                                                 const std::stop_token& stop = {});

// True if `module` is `library` or a part of it: "sklearn.svm" is of "sklearn".
[[nodiscard]] bool is_of_library(const std::string& module, const std::string& library);

}  // namespace judge::language
