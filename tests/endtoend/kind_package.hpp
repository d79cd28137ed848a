// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>

#include "judge/run/report_json.hpp"
#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace judge {
inline void PrintTo(Verdict verdict, std::ostream* out) { *out << code(verdict); }
}  // namespace judge

namespace tests {

using judge::Report;

// A package in a directory of its own.
class Package {
  public:
    explicit Package(const std::string& type, const std::string& more = "") {
        file("problem.yaml",
             "problem_format_version: 2025-09\nname: Kind\nlicense: cc0\n"
             "uuid: 2c1d5a64-6f0c-4d0f-9a59-2b6a6c6f2a77\ntype: " +
                 type + "\nlimits: {time_limit: 2.0, memory: 256}\n" + more);
    }
    Package& file(const std::string& name, std::string_view text) {
        tests::spit(root() / name, text);
        return *this;
    }
    Package& test(const std::string& name, std::string_view in, std::string_view ans) {
        return file("data/" + name + ".in", in).file("data/" + name + ".ans", ans);
    }
    [[nodiscard]] std::filesystem::path root() const { return directory_->path() / "kind"; }

    [[nodiscard]] Report judge(std::string_view program, const std::string& name = "solution.py") {
        const auto source = directory_->path() / name;
        tests::spit(source, program);
        const auto ran = tests::spar({"test", root(), "--file", source, "--json", "--fresh"},
                                     directory_->path() / "home");
        const auto report = judge::run::report_from_json(ran.out);
        EXPECT_TRUE(report) << ran.out << ran.err;
        return report.value_or(Report{});
    }

  private:
    std::shared_ptr<tests::TempDir> directory_ = std::make_shared<tests::TempDir>();
};

}  // namespace tests
