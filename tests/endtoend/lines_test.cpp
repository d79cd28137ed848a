// SPDX-License-Identifier: MIT
// Lines in any order, by interview.yaml alone, through the real spar.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;
using ::testing::HasSubstr;

// Prints the divisors of n, from the largest; the answers begin with the smallest.
constexpr const char* kBackwards =
    "n = int(input())\nfor d in range(n, 0, -1):\n    if n % d == 0:\n        print(d)\n";

class Lines : public ::testing::Test {
  protected:
    // The report on a solution, where the package compares by `mode`.
    json judged(const std::string& mode, const std::string& solution) {
        const fs::path package = tests::make_mini_package(home_.path() / mode);
        fs::remove_all(package / "data");
        tests::spit(package / "interview/interview.yaml",
                    "kind: stdio\ncompare: {mode: " + mode + "}\n");
        tests::spit(package / "data/sample/1.in", "6\n");
        tests::spit(package / "data/sample/1.ans", "1\n2\n3\n6\n");
        tests::spit(home_.path() / "solution.py", solution);
        const auto ran = tests::spar(
            {"test", package.string(), "--file", (home_.path() / "solution.py").string(), "--json"},
            (home_.path() / "home").string());
        return json::parse(ran.out, nullptr, false);
    }
    tests::TempDir home_;
};

TEST_F(Lines, ComeInAnyOrderWhereThePackageSaysSo) {
    EXPECT_EQ(judged("multiset", kBackwards)["verdict"], "AC");
    EXPECT_EQ(judged("exact", kBackwards)["verdict"], "WA");
    const json missing = judged("multisets", "print('6\\n3\\n2')");
    EXPECT_EQ(missing["verdict"], "WA");
    EXPECT_THAT(missing.dump(), HasSubstr("line 1 of the answer"));
}

}  // namespace
