// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"
#include "sandbox/box.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace tests::boxed {

using judge::Problem;
using judge::Submission;
using judge::UserError;
using judge::language::compile;
using judge::language::Compiled;
using judge::language::CompileOptions;
using judge::language::Executable;

// One cache for all these tests, each a process of its own: making a precompiled header takes
// seconds.
inline const bool kSharedCache = [] { return ::setenv("XDG_CACHE_HOME", TEST_CACHE, 1) == 0; }();

inline CompileOptions options() {
    CompileOptions made;
    made.required = sandbox::Tier::t0;  // what is tried here is compilation, on any machine
    return made;
}

inline Submission submission(const std::string& name, const std::string& text) {
    const std::string language = name.ends_with(".py")  ? "python3"
                                 : name.ends_with(".c") ? "c"
                                                        : "cpp";
    return {{{name, text}}, language, ""};
}

inline Compiled compile_cpp(const std::string& text, const CompileOptions& how = options()) {
    return compile(submission("try.cpp", text), Problem(), how);
}

struct Ending {
    sandbox::Report report;
    std::string out;
    std::string err;
};

inline Ending run(const Executable& program, const std::string& input = "",
                  std::vector<std::string> args = {}) {
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.required = sandbox::Tier::t0;
    Ending ending;
    const auto into = [](std::string& text) {
        return sandbox::Sink([&text](std::string_view chunk) {
            text += chunk;
            return sandbox::Flow::go_on;
        });
    };
    sandbox::Command command{program.argv, program.env};
    command.argv.insert(command.argv.end(), args.begin(), args.end());
    const auto in = sandbox::sealed_memfd(input);
    ending.report =
        sandbox::Box(spec).run(command, {}, {in.get(), into(ending.out), into(ending.err)});
    return ending;
}

inline std::string output_of(const Compiled& compiled, const std::string& input = "") {
    EXPECT_TRUE(compiled.outcome.ok) << compiled.outcome.message;
    if (!compiled.outcome.ok) return "";
    const Ending ending = run(compiled.executable, input);
    EXPECT_TRUE(ending.report.exited_with(0)) << name(ending.report.ended) << " " << ending.err;
    return ending.out;
}

inline std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const UserError& error) {
        return error.what();
    }
    return "(no error)";
}

}  // namespace tests::boxed
