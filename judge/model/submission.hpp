// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace judge {

struct SourceFile {
    std::string name;  // relative, "solution.cpp"
    std::string text;
};

// What a candidate hands in: a value, so that it can be hashed, cached and sent elsewhere.
struct Submission {
    std::vector<SourceFile> files;
    std::string language;     // toolchain id, "cpp", "python3"
    std::string entry_point;  // main file or class if it cannot be told; else empty
};

}  // namespace judge
