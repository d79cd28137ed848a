// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace tests {

// A solution with its driver, built once and run on many inputs.
class Program {
  public:
    Program(const judge::Signature& signature, const std::string& language,
            const std::string& solution)
        : python_(language == "python3") {
        const auto generated = judge::language::harness(signature, language).value();
        tests::spit_all(dir_.path(), generated.driver);
        tests::spit(dir_.path() / generated.stub.name, solution + generated.epilogue);
        if (!python_)
            build_ = tests::run(
                dir_.path(), {"/usr/bin/g++", "-std=gnu++20", "-O0", "-Wall", "-Wextra", "-Werror",
                              "-Wno-unused-parameter", "driver.cpp", "solution.cpp", "-o", "run"});
    }

    [[nodiscard]] const Ran& build() const { return build_; }

    [[nodiscard]] Ran operator()(const std::string& input) const {
        if (!python_) return tests::run(dir_.path(), {"./run"}, input);
        return tests::run(dir_.path(), {"/usr/bin/python3", "-B", "-s", "-S", "__main__.py"},
                          input);
    }

  private:
    bool python_;
    tests::TempDir dir_;
    Ran build_{0, "", ""};
};

}  // namespace tests
