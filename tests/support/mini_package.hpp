// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "tests/support/files.hpp"

namespace tests {

inline constexpr std::string_view kMiniYaml =
    "problem_format_version: 2025-09\n"
    "name: {en: The sum of two}\n"
    "uuid: 5f7a3c0e-1d1e-4c58-9f57-0a8a5a2f6b11\n"
    "type: pass-fail\n"
    "license: public domain\n"
    "limits: {time_limit: 1.0, memory: 256}\n";

inline constexpr std::string_view kMiniSolution =
    "#include <cstdio>\nint main() { long a, b; if (std::scanf(\"%ld %ld\", &a, &b) == 2) "
    "std::printf(\"%ld\\n\", a + b); }\n";

// The smallest whole package: read two numbers, print their sum. Made in `parent`/sumoftwo.
inline std::filesystem::path make_mini_package(const std::filesystem::path& parent) {
    const auto package = parent / "sumoftwo";
    spit(package / "problem.yaml", kMiniYaml);
    spit(package / "statement/problem.en.md", "Print the sum of the two numbers given.\n");
    spit(package / "data/sample/1.in", "1 2\n");
    spit(package / "data/sample/1.ans", "3\n");
    spit(package / "data/secret/1-small.in", "20 22\n");
    spit(package / "data/secret/1-small.ans", "42\n");
    spit(package / "data/secret/2-large.in", "2000000000 2000000000\n");
    spit(package / "data/secret/2-large.ans", "4000000000\n");
    spit(package / "submissions/accepted/sum.cpp", kMiniSolution);
    return package;
}

}  // namespace tests
