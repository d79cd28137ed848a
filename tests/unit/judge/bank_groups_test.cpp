// SPDX-License-Identifier: MIT
// Groups of tests with their scores, and what kind of program a validator is.
#include <gtest/gtest.h>

#include "judge/bank/package.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace judge::bank {
namespace {

using Protocol = OutputValidator::Protocol;

class Groups : public ::testing::Test {
  protected:
    void SetUp() override { yaml("scoring"); }
    void yaml(const std::string& type, const std::string& version = "2025-09") {
        file("problem.yaml", "problem_format_version: " + version +
                                 "\nname: Groups\nlicense: cc0\ntype: " + type +
                                 "\nuuid: 5f3a1d63-8e64-4d2b-b0e4-6d8c7fbb2b10\n");
    }
    void file(const std::string& name, std::string_view text) const {
        tests::spit(directory_.path() / "groups" / name, text);
    }
    void test(const std::string& name) const {
        file("data/" + name + ".in", "1\n");
        file("data/" + name + ".ans", "1\n");
    }
    Problem read() {
        return read_package(directory_.path() / "groups",
                            [this](const std::string& text) { warnings_ += text + "\n"; });
    }
    std::string refusal() {
        try {
            (void)read();
        } catch (const UserError& error) {
            return error.what();
        }
        return "";
    }

    std::string warnings_;

  private:
    tests::TempDir directory_;
};

TEST_F(Groups, DefaultsOfSecret) {
    test("sample/1");
    test("secret/1");
    const Problem problem = read();
    ASSERT_EQ(problem.groups.size(), 2U);
    EXPECT_EQ(problem.groups[1].name, "secret");
    EXPECT_EQ(problem.groups[1].aggregation, Aggregation::sum);
    EXPECT_EQ(problem.groups[1].max_score, 100);
    EXPECT_FALSE(problem.legacy_grading);
}

TEST_F(Groups, WhatTestGroupSays) {
    file("data/secret/test_group.yaml", "max_score: unbounded\n");
    file("data/secret/1/test_group.yaml",
         "max_score: 40\nscore_aggregation: min\noutput_validator_args: [a]\n");
    file("data/secret/2/test_group.yaml", "max_score: 60\nrequire_pass: [secret/1]\n");
    test("secret/1/a");
    test("secret/2/a");
    const Problem problem = read();
    ASSERT_EQ(problem.groups.size(), 3U);
    EXPECT_FALSE(problem.groups[0].max_score);
    EXPECT_EQ(problem.groups[1].aggregation, Aggregation::min);
    EXPECT_EQ(problem.groups[1].max_score, 40);
    EXPECT_EQ(problem.groups[2].aggregation, Aggregation::pass_fail);
    EXPECT_EQ(problem.groups[2].require_pass, std::vector<std::string>{"secret/1"});
    EXPECT_EQ(problem.tests[0].group, "secret/1");
}

TEST_F(Groups, LegacySettingsAreInheritedButIgnoreSampleIsNot) {
    file("problem.yaml", "type: scoring\nname: Groups\nlicense: public domain\n");
    file("data/testdata.yaml", "on_reject: continue\ngrader_flags: max ignore_sample\n");
    file("data/secret/testdata.yaml", "range: 0 +inf\naccept_score: 2.5\n");
    test("secret/1");
    const Problem problem = read();
    ASSERT_TRUE(problem.legacy_grading);
    ASSERT_EQ(problem.groups.size(), 2U);
    EXPECT_EQ(problem.groups[0].name, "");
    EXPECT_EQ(problem.groups[0].legacy.flags, (std::vector<std::string>{"max", "ignore_sample"}));
    const LegacyGrading& secret = problem.groups[1].legacy;
    EXPECT_FALSE(secret.break_on_reject);
    EXPECT_EQ(secret.flags, std::vector<std::string>{"max"});
    EXPECT_EQ(secret.accept_score, 2.5);
    EXPECT_EQ(secret.low, 0);
    EXPECT_GT(secret.high, 1e300);
}

TEST_F(Groups, WhatCannotBeJudgedIsRefused) {
    const struct {
        const char* text;
        const char* complaint;
    } rows[] = {
        {"require_pass: secret/9\n", "no group \"secret/9\" before this one"},
        {"require_pass: secret/1\n", "no group \"secret/1\" before this one"},
        {"max_score: -1\n", "max_score"},
        {"max_score: lots\n", "max_score"},
        {"score_aggregation: max\n", "score_aggregation"},
        {"static_validation_score: 10\n", "no program in static_validator/"},
    };
    test("secret/1/a");
    for (const auto& row : rows) {
        file("data/secret/1/test_group.yaml", row.text);
        EXPECT_NE(refusal().find(row.complaint), std::string::npos) << row.text << refusal();
    }
}

TEST_F(Groups, StaticValidation) {
    file("static_validator/check.py", "");
    file("data/secret/test_group.yaml",
         "static_validation_score: 10\nstatic_validator_args: [1, two]\n");
    test("secret/1");
    const Problem problem = read();
    ASSERT_TRUE(problem.groups.at(0).static_validation);
    EXPECT_EQ(problem.groups[0].static_validation->max_score, 10);
    EXPECT_EQ(problem.groups[0].static_validation->args, (std::vector<std::string>{"1", "two"}));
    EXPECT_EQ(problem.static_validator.filename(), "check.py");
}

TEST_F(Groups, ProtocolsOfValidators) {
    constexpr const char* kInclude = "#include \"testlib.h\"\n";
    test("secret/1");
    file("output_validator/check.cpp", "int main() { return 42; }\n");
    EXPECT_EQ(read().output_validators.at(0).protocol, Protocol::kattis);
    file("output_validator/check.cpp",
         std::string(kInclude) + "int main() { registerTestlibCmd(); }\n");
    file("output_validator/testlib.h", "#define OK_EXIT_CODE 0\n");
    auto validators = read().output_validators;
    ASSERT_EQ(validators.size(), 1U);  // not the header
    EXPECT_EQ(validators[0].protocol, Protocol::testlib);
    file("output_validator/talk.cpp",
         std::string(kInclude) + "int main() { registerInteraction(); }\n");
    validators = read().output_validators;
    ASSERT_EQ(validators.size(), 2U);
    EXPECT_EQ(validators[0].protocol, Protocol::testlib_interactor);
    EXPECT_EQ(validators[1].protocol, Protocol::testlib);
    file("output_validator/testlib.h", "#define OK_EXIT_CODE 42\n");
    validators = read().output_validators;
    ASSERT_EQ(validators.size(), 1U);  // the directory as a whole
    EXPECT_EQ(validators[0].protocol, Protocol::kattis);
}

}  // namespace
}  // namespace judge::bank
