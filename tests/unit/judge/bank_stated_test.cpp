// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "judge/bank/glob.hpp"
#include "judge/bank/stated.hpp"
#include "tests/support/files.hpp"

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using tests::spit;
using tests::TempDir;

namespace judge::bank {
namespace {

struct Match {
    const char* pattern;
    const char* path;
    bool expected;
};

TEST(Glob, MatchesWholeNamesAndWhatIsBelow) {
    const std::vector<Match> table = {
        {"accepted", "accepted", true},
        {"accepted", "accepted/a.cpp", true},
        {"accepted", "accepted_too/a.cpp", false},
        {"accepted/", "accepted/a.cpp", true},
        {"accepted/*", "accepted/a.cpp", true},
        {"accepted/*", "accepted/dir/a.cpp", true},
        {"*", "accepted/a.cpp", true},
        {"*.cpp", "accepted/a.cpp", false},
        {"*/a.cpp", "accepted/a.cpp", true},
        {"*/a.cpp", "accepted/dir/a.cpp", false},
        {"*/*b*.py", "wrong/abba.py", true},
        {"*/*b*.py", "wrong/acca.py", false},
        {"wa/ac*", "wa/ac.cpp", true},
        {"wa/ac", "wa/ac.cpp", false},
        {"mixed/a.{py,cpp}", "mixed/a.cpp", true},
        {"mixed/a.{py,cpp}", "mixed/a.c", false},
        {"secret/*{ 4 }{ 2 }", "secret/142", true},
        {"secret/*{,1}{0,2}", "secret/12", true},
        {"secret/*{,1}{0,2}", "secret/3", false},
        {"{a,b}/{c,d}", "b/c/e", true},
        {"{a,{b,c}}", "c", true},
        {"a}b{c", "a}b{c", true},
        {"*-easy", "secret/1-easy", false},
        {"secret/*-easy", "secret/1-easy", true},
        {"a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false},
        {"[ab]", "a", false},
        {"", "a", false},
    };
    for (const auto& [pattern, path, expected] : table)
        EXPECT_EQ(Glob(pattern).matches(path), expected) << pattern << " and " << path;
}

TEST(Glob, BoundsWhatBracesMultiplyTo) {
    std::string pattern;
    for (int i = 0; i < 30; ++i) pattern += "{a,b}";
    EXPECT_TRUE(Glob(pattern).too_complex());
    EXPECT_FALSE(Glob("{a,b}{c,d}").too_complex());
}

Report report_of(const std::vector<Verdict>& verdicts) {
    Report report;
    report.verdict = Verdict::accepted;
    for (const Verdict verdict : verdicts) {
        TestOutcome test;
        test.name = "secret/" + std::to_string(report.tests.size() + 1);
        test.verdict = verdict;
        if (report.verdict == Verdict::accepted && verdict != Verdict::skipped)
            report.verdict = verdict;
        report.tests.push_back(test);
    }
    return report;
}

// What a submission in `directory` of a package of `version` is held to.
StatedSubmission stated(const std::string& directory, const std::string& version,
                        const std::string& yaml = "", const std::string& source = "x") {
    const TempDir temp;
    spit(temp.path() / "problem.yaml", "problem_format_version: " + version + "\nname: Lamps\n");
    spit(temp.path() / "submissions" / directory / "a.cpp", source);
    if (!yaml.empty()) spit(temp.path() / "submissions/submissions.yaml", yaml);
    return stated_submissions(read_summary(temp.path())).at(0);
}

struct Rule {
    const char* directory;
    const char* version;
    std::vector<Verdict> verdicts;
    bool expected;
};

TEST(Stated, RejectedBeforeAnyTest) {
    Report report = report_of({});
    report.verdict = Verdict::rejected;
    report.message = "a.py:1: numpy must not be used in this problem";
    EXPECT_EQ(mismatch(stated("rejected", "2025-09"), report), std::nullopt);
    for (const char* directory : {"accepted", "wrong_answer", "anything_else"})
        EXPECT_THAT(mismatch(stated(directory, "2025-09"), report).value_or(""),
                    HasSubstr("a.py:1: numpy"));
}

TEST(Stated, DirectoriesMeanWhatTheirVersionSays) {
    using enum Verdict;
    const std::vector<Rule> table = {
        {"accepted", "2025-09", {accepted, accepted}, true},
        {"accepted", "2025-09", {accepted, wrong_answer}, false},
        {"accepted", "2025-09", {accepted, skipped}, true},
        {"accepted", "2025-09", {skipped}, false},
        {"accepted", "2025-09", {accepted, judge_error}, false},
        {"rejected", "2025-09", {accepted, memory_limit}, true},
        {"rejected", "2025-09", {accepted}, false},
        {"wrong_answer", "2025-09", {accepted, wrong_answer}, true},
        {"wrong_answer", "2025-09", {presentation_error}, true},
        {"wrong_answer", "2025-09", {output_limit}, true},
        {"wrong_answer", "2025-09", {accepted}, false},
        {"wrong_answer", "2025-09", {wrong_answer, time_limit}, false},
        {"wrong_answer", "legacy", {wrong_answer, time_limit}, false},
        {"time_limit_exceeded", "2025-09", {accepted, time_limit}, true},
        {"time_limit_exceeded", "2025-09", {idleness_limit}, true},
        {"time_limit_exceeded", "2025-09", {output_limit}, true},
        {"time_limit_exceeded", "2025-09", {wrong_answer, time_limit}, false},
        {"time_limit_exceeded", "legacy", {wrong_answer, time_limit}, true},
        {"time_limit_exceeded", "legacy", {runtime_error, time_limit}, false},
        {"run_time_error", "2025-09", {accepted, runtime_error}, true},
        {"run_time_error", "2025-09", {memory_limit}, true},
        {"run_time_error", "2025-09", {wrong_answer, runtime_error}, false},
        {"run_time_error", "legacy", {wrong_answer, runtime_error}, true},
        {"brute_force", "2025-09", {accepted, time_limit}, true},
        {"brute_force", "2025-09", {accepted, runtime_error}, true},
        {"brute_force", "2025-09", {accepted, wrong_answer}, false},
        {"brute_force", "2025-09", {accepted}, false},
        {"slow_accepted", "legacy", {accepted, time_limit}, true},
        {"slow_accepted", "legacy", {accepted}, true},
        {"slow_accepted", "legacy", {wrong_answer}, false},
        {"partially_accepted", "legacy", {accepted, wrong_answer}, true},
        {"partially_accepted", "legacy", {wrong_answer}, false},
        {"anything_else", "2025-09", {wrong_answer, time_limit}, true},
        {"anything_else", "2025-09", {judge_error}, false},
    };
    for (const auto& [directory, version, verdicts, expected] : table) {
        const auto why = mismatch(stated(directory, version), report_of(verdicts));
        EXPECT_EQ(!why.has_value(), expected) << directory << " (" << version << "): " << *why;
    }
}

TEST(Stated, TheReasonNamesTestAndRule) {
    EXPECT_EQ(mismatch(stated("accepted", "2025-09"),
                       report_of({Verdict::accepted, Verdict::time_limit})),
              "secret/2 is TLE; accepted/ permits AC");
    EXPECT_EQ(mismatch(stated("wrong_answer", "2025-09"), report_of({Verdict::accepted})),
              "no test is WA; wrong_answer/ requires one");
}

TEST(Stated, ACompileErrorMatchesOnlyWhereOneIsWanted) {
    Report report;
    report.verdict = Verdict::compile_error;
    EXPECT_FALSE(matches(stated("accepted", "2025-09"), report));
    EXPECT_FALSE(matches(stated("anything_else", "2025-09"), report));
    EXPECT_TRUE(matches(stated("compiler_error", "legacy"), report));
    EXPECT_FALSE(matches(stated("compiler_error", "legacy"), report_of({Verdict::accepted})));
}

TEST(Stated, SubmissionsYamlReplacesAndAdds) {
    const std::string yaml = "wrong_answer: {permitted: [AC, WA, TLE]}\n";
    EXPECT_TRUE(matches(stated("wrong_answer", "2025-09", yaml),
                        report_of({Verdict::wrong_answer, Verdict::time_limit})));
    EXPECT_FALSE(matches(stated("wrong_answer", "2025-09", yaml),
                         report_of({Verdict::time_limit})));  // required: [WA] is inherited
    const std::string more = "wrong_answer/*: {required: [AC], language: cpp}\n";
    const StatedSubmission both = stated("wrong_answer", "2025-09", more);
    EXPECT_EQ(both.language, "cpp");
    EXPECT_FALSE(matches(both, report_of({Verdict::wrong_answer})));
    EXPECT_TRUE(matches(both, report_of({Verdict::accepted, Verdict::wrong_answer})));
}

TEST(Stated, PartsOfTheTestsHaveRulesOfTheirOwn) {
    const std::string yaml =
        "x/a.cpp:\n  secret/1: {permitted: [AC]}\n  secret/{2,3}: {required: [TLE]}\n";
    using enum Verdict;
    const StatedSubmission parts = stated("x", "2025-09", yaml);
    EXPECT_TRUE(matches(parts, report_of({accepted, accepted, time_limit, wrong_answer})));
    EXPECT_FALSE(matches(parts, report_of({time_limit, time_limit, time_limit})));
    EXPECT_FALSE(matches(parts, report_of({accepted, accepted, accepted, time_limit})));
}

TEST(Stated, AMessageMustBeSaid) {
    const StatedSubmission told = stated("x", "2025-09", "x: {message: too few}\n");
    Report report = report_of({Verdict::wrong_answer});
    EXPECT_FALSE(matches(told, report));
    report.tests[0].message = "there are too few lamps";
    EXPECT_TRUE(matches(told, report));
}

TEST(Stated, ATagNamesTheVerdictOfTheWhole) {
    const std::string source = "// @EXPECTED_RESULTS@: TIMELIMIT, WRONG-ANSWER\nint main() {}\n";
    const StatedSubmission tagged = stated("mixed", "legacy", "", source);
    EXPECT_TRUE(matches(tagged, report_of({Verdict::accepted, Verdict::wrong_answer})));
    EXPECT_TRUE(matches(tagged, report_of({Verdict::time_limit, Verdict::runtime_error})));
    EXPECT_FALSE(matches(tagged, report_of({Verdict::accepted})));
    EXPECT_FALSE(matches(tagged, report_of({Verdict::runtime_error})));
    const StatedSubmission ignored = stated("accepted", "legacy", "", source);
    EXPECT_TRUE(matches(ignored, report_of({Verdict::accepted})));
}

TEST(Stated, TheShortFormIsTheNarrowest) {
    EXPECT_THAT(stated("brute_force", "2025-09").permitted, ElementsAre("AC", "TLE", "RTE"));
    EXPECT_THAT(stated("brute_force", "2025-09").required, ElementsAre("RTE", "TLE"));
    EXPECT_THAT(
        stated("brute_force", "2025-09", "brute_force/*: {permitted: [AC, TLE], required: [TLE]}\n")
            .required,
        ElementsAre("TLE"));
    EXPECT_THAT(stated("anything", "2025-09").expectations, IsEmpty());
}

TEST(Stated, UnusedPatternsAndUnknownTagsAreWarnedAbout) {
    const TempDir temp;
    spit(temp.path() / "problem.yaml", "problem_format_version: 2025-09\nname: Lamps\n");
    spit(temp.path() / "submissions/mixed/a/deep.py", "# @EXPECTED_RESULTS@: MAYBE\n");
    spit(temp.path() / "submissions/submissions.yaml", "accepted/*: {permitted: [AC]}\n");
    std::string all;
    const auto submissions = stated_submissions(
        read_summary(temp.path()), [&](const std::string& text) { all += text + "\n"; });
    EXPECT_THAT(all, HasSubstr("\"accepted/*\" matches no submission"));
    EXPECT_THAT(all, HasSubstr("deep.py: warning: @EXPECTED_RESULTS@: names an unknown verdict"));
    ASSERT_EQ(submissions.size(), 1U);
    EXPECT_EQ(submissions[0].name, "mixed/a");
}

}  // namespace
}  // namespace judge::bank
