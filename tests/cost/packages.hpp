// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"

namespace tests {

// A package whose size ladder is made by tests/cost/gen.py. Made in `parent`/sumoftwo; its tests
// are of no account.
inline std::filesystem::path make_ladder_package(const std::filesystem::path& parent,
                                                 const std::string& kind,
                                                 const std::string& target = "") {
    const auto package = make_mini_package(parent);
    std::string sizes = "[1000, 2000, 4000, 8000, 16000, 32000]";
    if (kind == "value") sizes = "[1000, 4000, 16000, 64000, 256000, 1024000]";
    if (kind == "wide") sizes = "[100, 200, 400, 800]";
    const std::string second = kind == "wide" ? " {m}" : "";
    spit(package / "interview/interview.yaml",
         "kind: stdio\n" + (target.empty() ? "" : "target: {time: " + target + "}\n") +
             "growth:\n  sizes: " + sizes + "\n  generator: gen.py " + kind + " {n}" + second +
             " {seed}\n");
    spit(package / "generators/gen.py", slurp(std::filesystem::path(SOURCE_DIR) / "gen.py"));
    return package;
}

}  // namespace tests
