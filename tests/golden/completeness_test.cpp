// SPDX-License-Identifier: MIT
//
// A package of ours is complete, its input validator agrees with its data, and each of its known
// bad solutions is caught by a secret test, not only by the samples that a candidate sees.
#include <gtest/gtest.h>

#include <ostream>

#include "judge/bank/stated.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/report_json.hpp"
#include "sandbox/box.hpp"
#include "tests/golden/bank.hpp"
#include "tests/golden/turn.hpp"
#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using judge::bank::Entry;

class Package : public ::testing::TestWithParam<Entry> {
  protected:
    [[nodiscard]] judge::Problem problem() const {
        return judge::bank::read_package(GetParam().directory);
    }
    [[nodiscard]] fs::path below(const char* path) const { return GetParam().directory / path; }

    [[nodiscard]] std::size_t submissions(const std::string& folder,
                                          const std::string& extension = "") const {
        std::size_t count = 0;
        for (const auto& stated : judge::bank::stated_submissions(problem()))
            count +=
                stated.name.starts_with(folder + "/") && stated.path.string().ends_with(extension)
                    ? 1U
                    : 0U;
        return count;
    }
};

TEST_P(Package, ReadsWithoutAWarning) {
    std::string warnings;
    (void)judge::bank::read_package(GetParam().directory,
                                    [&](const std::string& text) { warnings += text + "\n"; });
    EXPECT_EQ(warnings, "");
}

TEST_P(Package, HasAllThatACandidateMeets) {
    const auto read = problem();
    const bool competition = read.interview && read.interview->kind == judge::Kind::competition;
    EXPECT_GE(read.tests.size(), competition ? 2U : 12U);  // one data set is a test
    EXPECT_TRUE(read.tests.front().name.starts_with("sample/"));
    EXPECT_FALSE(judge::bank::read_statement(read).text.empty());
    EXPECT_FALSE(tests::slurp(below("solution/solution.en.md")).empty());
    ASSERT_TRUE(read.interview);
    EXPECT_FALSE(read.interview->alias.empty());
    EXPECT_TRUE(read.interview->difficulty);
    EXPECT_GT(read.interview->minutes, 0);
    EXPECT_TRUE(competition || !read.interview->target_time.empty());
    EXPECT_FALSE(read.interview->brief.empty());
    EXPECT_GE(read.interview->clarifications.size(), 3U);
    EXPECT_GE(read.interview->hints.size(), 3U);
    EXPECT_GE(read.interview->followups.size(), 2U);
    EXPECT_TRUE(fs::exists(below("interview/rubric.yaml")));
    EXPECT_TRUE(fs::exists(below("generators/generators.yaml")));
}

// Queries and predictions have one language, given programs those they are given in.
TEST_P(Package, HasReferencesAndKnownBadSolutions) {
    using judge::Kind;
    const Kind kind = problem().interview->kind;
    const bool queries = kind == Kind::sql;
    const bool trained = kind == Kind::competition;
    EXPECT_GE(submissions("accepted", queries ? ".sql" : ".py"), queries ? 2U : 1U);
    EXPECT_GE(submissions("accepted", ".cpp"), queries || trained ? 0U : 1U);
    std::size_t further = 0;
    for (const char* extension : {".java", ".rs", ".go", ".js", ".ts"})
        further += submissions("accepted", extension);
    const bool few = queries || trained || kind == Kind::ml || kind == Kind::debug;
    EXPECT_GE(further, few ? 0U : 2U);
    EXPECT_GE(submissions("wrong_answer"), 2U);
    EXPECT_GE(submissions("time_limit_exceeded"), queries || trained ? 0U : 1U);
}

TEST_P(Package, GeneratedFilesAreUpToDate) {
    if (!tests::is_in_turn(GetParam().id, GetParam().directory))
        GTEST_SKIP() << "proved; not its turn";
    if (!problem().is_signature()) return;
    const tests::TempDir home;
    const auto ran = tests::spar({"generate", GetParam().directory, "--check"}, home.path());
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

// The exit code of the package's input validator on a file; Kattis: 42 valid, 43 not.
int validate(const judge::language::Executable& validator, const fs::path& input) {
    const auto bytes = tests::slurp(input);
    const auto in = sandbox::sealed_memfd(bytes);
    sandbox::Spec spec;
    spec.mounts = validator.mounts;
    spec.files = validator.files;
    const auto report = sandbox::Box(spec).run({.argv = validator.argv, .env = validator.env}, {},
                                               {.in = in.get()});
    return report.ended == sandbox::Ended::exited ? report.exit_code : -1;
}

TEST_P(Package, InputValidatorAgreesWithTheData) {
    if (!tests::is_in_turn(GetParam().id, GetParam().directory))
        GTEST_SKIP() << "proved; not its turn";
    std::size_t validators = 0;
    for (const auto& source : fs::directory_iterator(below("input_validators"))) {
        ++validators;
        const auto validator = judge::language::compile_program(source.path(), {});
        for (const auto& test : problem().tests)
            EXPECT_EQ(validate(validator, test.input), 42) << test.name;
        std::size_t invalid = 0;
        for (const auto& file : fs::directory_iterator(below("data/invalid_input"))) {
            if (file.path().extension() != ".in") continue;
            ++invalid;
            EXPECT_EQ(validate(validator, file.path()), 43) << file.path();
        }
        EXPECT_GE(invalid, 4U);
    }
    EXPECT_GE(validators, 1U);
}

bool is_known_bad(const judge::bank::StatedSubmission& stated) {
    return stated.name.starts_with("wrong_answer/") ||
           stated.name.starts_with("time_limit_exceeded/") ||
           stated.name.starts_with("run_time_error/");
}

TEST_P(Package, EveryKnownBadSolutionIsCaughtByASecretTest) {
    if (!tests::is_in_turn(GetParam().id, GetParam().directory))
        GTEST_SKIP() << "proved; not its turn";
    static const tests::TempDir own_home;
    const char* const shared = std::getenv("SPAR_GOLDEN_HOME");
    for (const auto& stated : judge::bank::stated_submissions(problem())) {
        if (!is_known_bad(stated)) continue;
        if (const auto* toolchain = judge::language::toolchain_of(stated.path);
            toolchain != nullptr && !toolchain->usable())
            continue;  // not installed here
        const auto ran =
            tests::spar({"test", GetParam().directory, "--file", stated.path, "--json"},
                        shared != nullptr ? shared : own_home.path().string(),
                        {.deadline = std::chrono::minutes(5)});
        const auto report = judge::run::report_from_json(ran.out);
        ASSERT_TRUE(report) << ran.out << ran.err;
        const bool caught = std::any_of(report->tests.begin(), report->tests.end(),
                                        [](const judge::TestOutcome& test) {
                                            return test.group.starts_with("secret") &&
                                                   test.verdict != judge::Verdict::accepted &&
                                                   test.verdict != judge::Verdict::skipped;
                                        });
        EXPECT_TRUE(caught) << stated.name << " passes every secret test";
    }
}

INSTANTIATE_TEST_SUITE_P(Golden, Package, ::testing::ValuesIn(tests::golden_bank().entries()),
                         [](const auto& entry) { return tests::test_name(entry.param.id); });

}  // namespace

namespace judge::bank {
void PrintTo(const Entry& entry, std::ostream* out) { *out << entry.id; }
}  // namespace judge::bank
