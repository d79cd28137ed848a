// SPDX-License-Identifier: MIT
// spar cost, spar stress and what submit says of them, through the real binary.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cost/packages.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;
using ::testing::HasSubstr;

std::string program(const std::string& name) {
    return (fs::path(SOURCE_DIR) / "programs" / name).string();
}

class Cost : public ::testing::Test {
  protected:
    tests::Ran spar(const std::vector<std::string>& args) {
        return tests::spar(args, TEST_HOME, {.deadline = std::chrono::minutes(8)});
    }
    json parsed(const std::vector<std::string>& args, int exit_code) {
        const auto ran = spar(args);
        EXPECT_EQ(ran.exit_code, exit_code) << ran.out << ran.err;
        return json::parse(ran.out, nullptr, false);
    }
    tests::TempDir home_;
};

TEST_F(Cost, CountsTheSameTwice) {
    const auto package = tests::make_ladder_package(home_.path(), "array", "n").string();
    for (const char* name : {"n-hash.cpp", "n-dictionary.py"}) {
        const std::vector<std::string> args = {"cost",        package,   "--file",
                                               program(name), "--fresh", "--json"};
        const json first = parsed(args, 0);
        EXPECT_EQ(first["schema"], "spar.cost/1");
        EXPECT_EQ(first["growth"]["class"], "n");
        EXPECT_EQ(first["growth"]["gate"], "met");
        EXPECT_GE(first["steps"].size(), 6U);
        EXPECT_EQ(first["memory_growth"]["class"], "n") << first.dump(1);
        EXPECT_EQ(first, parsed(args, 0)) << name;
    }
}

TEST_F(Cost, MissesATargetAndDrawsIt) {
    const auto package = tests::make_ladder_package(home_.path(), "array", "n").string();
    const fs::path svg = home_.path() / "growth.svg";
    const auto ran = spar(
        {"cost", package, "--file", program("nlogn-sorted.py"), "--ascii", "--svg", svg.string()});
    EXPECT_EQ(ran.exit_code, 1) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("O(n log n), target O(n) missed"));
    EXPECT_THAT(ran.out, HasSubstr("operations"));
    EXPECT_EQ(ran.out.find("\xE2"), std::string::npos) << "not plain ASCII";
    const std::string drawn = tests::slurp(svg);
    EXPECT_TRUE(drawn.starts_with("<svg")) << drawn.substr(0, 80);
    EXPECT_THAT(drawn, HasSubstr("target O(n)"));
}

TEST_F(Cost, SaysWhyItCannotTell) {
    const auto package = tests::make_ladder_package(home_.path(), "array", "n").string();
    tests::spit(home_.path() / "broken.py", "raise SystemExit(3)\n");
    const json cost =
        parsed({"cost", package, "--file", (home_.path() / "broken.py").string(), "--json"}, 1);
    EXPECT_TRUE(cost["growth"]["class"].is_null());
    EXPECT_THAT(cost["growth"]["reason"].get<std::string>(), HasSubstr("exit code 3"));
    tests::spit(home_.path() / "nonsense.cpp", "int main( {\n");
    EXPECT_EQ(spar({"cost", package, "--file", (home_.path() / "nonsense.cpp").string()}).exit_code,
              3);
}

TEST_F(Cost, WhatAProgramPrintsIsNoCount) {
    const auto package = tests::make_ladder_package(home_.path(), "array").string();
    tests::spit(home_.path() / "liar.py",
                "import sys\nn = int(input())\na = sorted(map(int, input().split()))\n"
                "open('spar.count', 'wb').write(bytes(4096))\n"
                "sys.stdout.buffer.write(bytes([1] * 24))\nprint(a[0])\n");
    const json cost =
        parsed({"cost", package, "--file", (home_.path() / "liar.py").string(), "--json"}, 0);
    EXPECT_NE(cost["growth"]["class"], "1");
    EXPECT_NE(cost["growth"]["class"], "log n");
}

TEST_F(Cost, CountedPythonDoesWhatItDid) {
    const auto package = tests::make_ladder_package(home_.path(), "value").string();
    const fs::path file = fs::path(SOURCE_DIR) / "data/everything.py";  // full of assertions
    const json cost = parsed({"cost", package, "--file", file.string(), "--json"}, 0);
    EXPECT_EQ(cost["growth"]["class"], "1") << cost.dump(1);
    EXPECT_TRUE(cost["message"].is_null()) << cost["message"];
}

TEST_F(Cost, StressFindsAndShrinks) {
    const auto package = tests::make_ladder_package(home_.path(), "array");
    tests::spit(package / "generators/two.py",
                "import random, sys\nrng = random.Random(int(sys.argv[2]))\n"
                "print(rng.randint(-9, 900), rng.randint(0, int(sys.argv[1])))\n");
    tests::spit(
        package / "generators/generators.yaml",
        "data:\n  secret:\n    data:\n      random:\n        generate: two.py 1000 {seed}\n");
    tests::spit(package / "input_validators/valid.py",
                "import re, sys\ntext = sys.stdin.read()\n"
                "sys.exit(42 if re.fullmatch(r'-?[0-9]+ [0-9]+\\n', text) else 43)\n");
    const fs::path wrong = home_.path() / "wrong.py";
    tests::spit(wrong, "a, b = map(int, input().split())\nprint(a + b if a < 100 else a - b)\n");
    const json found = parsed({"stress", package.string(), "--file", wrong.string(), "--json",
                               "--time", "400", "--seed", "5"},
                              1);
    EXPECT_EQ(found["schema"], "spar.stress/1");
    EXPECT_EQ(found["found"]["test"]["verdict"], "WA");
    const std::string input = found["found"]["input"];
    int a = 0;
    int b = 0;
    ASSERT_EQ(std::sscanf(input.c_str(), "%d %d", &a, &b), 2) << input;
    EXPECT_GE(a, 100);
    EXPECT_EQ(b, 1) << "as small as it can be";
    EXPECT_EQ(found["found"]["answer"], std::to_string(a + b) + "\n");

    const json none =
        parsed({"stress", package.string(), "--file",
                (package / "submissions/accepted/sum.cpp").string(), "--json", "--time", "2"},
               0);
    EXPECT_TRUE(none["found"].is_null());
}

TEST_F(Cost, SubmitNamesTheMistakeAndTheGrowth) {
    const auto package = tests::make_ladder_package(home_.path(), "array", "n");
    tests::spit(package / "submissions/wrong_answer/forgets-the-second.py",
                "print(input().split()[0])\n");
    const fs::path wrong = home_.path() / "wrong.py";
    tests::spit(wrong, "a, b = input().split()\nprint(a)\n");
    const auto judged = spar({"submit", package.string(), "--file", wrong.string()});
    EXPECT_EQ(judged.exit_code, 1) << judged.err;
    EXPECT_THAT(judged.out, HasSubstr("behaves like \"forgets the second\" on 3 of 3 tests"));

    const fs::path right = home_.path() / "right.py";
    tests::spit(right, "import sys\nprint(sum(map(int, sys.stdin.read().split()[:2])))\n");
    const auto accepted = spar({"submit", package.string(), "--file", right.string()});
    EXPECT_EQ(accepted.exit_code, 0) << accepted.err;
    EXPECT_THAT(accepted.out, HasSubstr("growth O("));
    EXPECT_THAT(accepted.out, HasSubstr("target O(n)"));
    const auto brief =
        spar({"submit", package.string(), "--file", right.string(), "--verdict-only"});
    EXPECT_EQ(brief.out.find("growth"), std::string::npos);
}

}  // namespace
