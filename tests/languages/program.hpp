// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/language/harness.hpp"
#include "judge/language/toolchain.hpp"
#include "sandbox/box.hpp"
#include "tests/languages/echo.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace tests {

// One cache for all these tests: what a language needs is prepared once.
inline const bool kSharedCache = [] { return ::setenv("XDG_CACHE_HOME", TEST_CACHE, 1) == 0; }();

inline std::vector<std::string> languages_with_drivers() {
    return {"cpp", "cpp23", "python3", "java", "rust", "go", "javascript", "typescript"};
}

// A solution in its box, compiled as a candidate's is.
class Solution {
  public:
    explicit Solution(judge::language::Executable executable)
        : executable_(std::move(executable)) {}

    [[nodiscard]] Ran operator()(const std::string& input) const {
        sandbox::Spec spec;
        spec.mounts = executable_.mounts;
        spec.files = executable_.files;
        spec.required = sandbox::Tier::t0;
        Ran ran;
        const auto into = [](std::string& text) {
            return sandbox::Sink([&text](std::string_view chunk) {
                text += chunk;
                return sandbox::Flow::go_on;
            });
        };
        sandbox::Limits limits;
        limits.cpu = std::chrono::seconds(30);
        limits.wall = std::chrono::seconds(120);
        limits.processes = executable_.processes;
        const auto in = sandbox::sealed_memfd(input);
        const auto report = sandbox::Box(spec).run({executable_.argv, executable_.env}, limits,
                                                   {in.get(), into(ran.out), into(ran.err)});
        if (report.ended == sandbox::Ended::exited)
            ran.code = report.exit_code;
        else
            ran.err += " ended: " + std::string(sandbox::name(report.ended));
        return ran;
    }

  private:
    judge::language::Executable executable_;
};

inline judge::SourceFile stub_of(const judge::Signature& signature, const std::string& language) {
    return judge::language::harness(signature, judge::language::toolchain(language).driver())
        .value()
        .stub;
}

inline judge::language::Compiled compile_for(const judge::Signature& signature,
                                             const std::string& language,
                                             const judge::SourceFile& file) {
    judge::Problem problem;
    problem.interview.emplace().signature = signature;
    problem.limits.memory_mib = 512;
    judge::language::CompileOptions options;
    options.required = sandbox::Tier::t0;  // what is tried here are drivers, on any machine
    return judge::language::compile({{file}, language, ""}, problem, options);
}

// A test of one language; skipped, with the reason, where that is not installed.
class EachLanguage : public ::testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        const auto& toolchain = judge::language::toolchain(language());
        if (!toolchain.usable()) GTEST_SKIP() << toolchain.missing;
    }

    [[nodiscard]] static std::string language() { return GetParam(); }

    [[nodiscard]] static Solution compiled(const judge::Signature& signature,
                                           const judge::SourceFile& file) {
        auto made = compile_for(signature, language(), file);
        EXPECT_TRUE(made.outcome.ok) << made.outcome.message << "\n" << file.text;
        return Solution(std::move(made.executable));
    }

    [[nodiscard]] static Solution compiled(const judge::Signature& signature) {
        return compiled(signature, echo_solution(signature, language()));
    }
};

}  // namespace tests
