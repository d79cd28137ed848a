// SPDX-License-Identifier: MIT
// Scores: how those of tests become those of groups and of the whole, by 2025-09 and by legacy.
#include "judge/run/grade.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "judge/run/feedback.hpp"
#include "judge/run/grader_program.hpp"
#include "judge/run/transcript.hpp"

namespace judge {
inline void PrintTo(Verdict verdict, std::ostream* out) { *out << code(verdict); }

namespace run {
namespace {

// "AC", "WA", "AC:12.5" (score.txt), "AC*0.5" (score_multiplier.txt).
TestRun run_of(const std::string& text) {
    TestRun run;
    const auto at = text.find_first_of(":*");
    run.outcome.verdict = *verdict_from_code(text.substr(0, at));
    if (at == std::string::npos) return run;
    (text[at] == ':' ? run.score : run.multiplier) = std::stod(text.substr(at + 1));
    return run;
}

struct Whole {
    Problem problem;
    std::vector<TestRun> runs;
    Report report;

    TestGroup& group(const std::string& name, Aggregation aggregation, std::optional<double> most,
                     const std::vector<std::string>& tests) {
        TestGroup group;
        group.name = name;
        group.aggregation = aggregation;
        group.max_score = most;
        int number = 0;
        for (const std::string& test : tests) {
            TestRun run = run_of(test);
            run.outcome.group = name;
            run.outcome.name = name + "/" + std::to_string(++number);
            report.tests.push_back(run.outcome);
            runs.push_back(std::move(run));
        }
        problem.groups.push_back(std::move(group));
        return problem.groups.back();
    }
    Report& graded() {
        grade(problem, runs, report);
        return report;
    }
};

using enum Aggregation;

TEST(Grade, GroupsThatArePassedAddUp) {
    Whole whole;
    whole.group("secret", sum, 100, {});
    whole.group("secret/1", pass_fail, 30, {"AC", "AC"});
    whole.group("secret/2", pass_fail, 70, {"AC", "WA"});
    const Report& report = whole.graded();
    EXPECT_EQ(report.score, 30);
    EXPECT_EQ(report.max_score, 100);
    EXPECT_EQ(report.verdict, Verdict::partial);
    ASSERT_EQ(report.groups.size(), 3U);
    EXPECT_EQ(report.groups[0].verdict, Verdict::accepted);
    EXPECT_EQ(report.groups[1].verdict, Verdict::wrong_answer);
    EXPECT_EQ(report.groups[1].score, 0);
}

TEST(Grade, FullScoreIsAccepted) {
    Whole whole;
    whole.group("sample", pass_fail, {}, {"AC"});
    whole.group("secret", sum, 100, {"AC", "AC", "AC"});
    EXPECT_EQ(whole.graded().verdict, Verdict::accepted);
    EXPECT_DOUBLE_EQ(*whole.report.score, 100);
}

TEST(Grade, NothingIsTheFirstFailure) {
    Whole whole;
    whole.group("secret", sum, 100, {"TLE", "WA"});
    EXPECT_EQ(whole.graded().verdict, Verdict::time_limit);
    EXPECT_EQ(whole.report.score, 0);
}

TEST(Grade, EachTestOfASumIsWorthItsShare) {
    Whole whole;
    whole.group("secret", sum, 100, {"AC", "AC*0.5", "WA", "AC:10"});
    EXPECT_DOUBLE_EQ(*whole.graded().score, 25 + 12.5 + 10);
    EXPECT_DOUBLE_EQ(*whole.report.tests[1].score, 12.5);
}

TEST(Grade, MinimumOfTests) {
    Whole whole;
    whole.group("secret", sum, 100, {});
    whole.group("secret/1", min, 60, {"AC*0.5", "AC"});
    whole.group("secret/2", min, 40, {"AC", "WA"});
    EXPECT_DOUBLE_EQ(*whole.graded().score, 30);
}

TEST(Grade, Unbounded) {
    Whole whole;
    whole.group("secret", sum, {}, {"AC:120", "AC:7.5"});
    EXPECT_DOUBLE_EQ(*whole.graded().score, 127.5);
    EXPECT_EQ(whole.report.verdict, Verdict::accepted);
    EXPECT_FALSE(whole.report.max_score);
}

TEST(Grade, PassFailWhole) {
    Whole whole;
    whole.group("secret", pass_fail, 5, {"AC", "RTE"});
    EXPECT_EQ(*whole.graded().score, 0);
    EXPECT_EQ(whole.report.verdict, Verdict::runtime_error);
}

TEST(Grade, WhatIsRequiredAndNotPassedCostsTheGroup) {
    Whole whole;
    whole.group("sample", pass_fail, {}, {"AC"});
    whole.group("secret", sum, 100, {});
    whole.group("secret/1", pass_fail, 30, {"WA"});
    whole.group("secret/2", pass_fail, 70, {"AC"}).require_pass = {"sample", "secret/1"};
    EXPECT_EQ(*whole.graded().score, 0);
    EXPECT_EQ(whole.report.tests[2].verdict, Verdict::skipped);
}

TEST(Grade, RequirementOfARequirement) {
    Whole whole;
    whole.group("secret", sum, 100, {});
    whole.group("secret/1", pass_fail, 10, {"WA"});
    whole.group("secret/2", pass_fail, 20, {"AC"}).require_pass = {"secret/1"};
    whole.group("secret/3", pass_fail, 70, {"AC"}).require_pass = {"secret/2"};
    EXPECT_EQ(*whole.graded().score, 0);
}

TEST(Grade, ScoresThatBreakTheRulesAreJudgeErrors) {
    const struct {
        Aggregation aggregation;
        std::optional<double> most;
        const char* test;
        const char* message;
    } rows[] = {
        {sum, {}, "AC", "no score.txt"},
        {sum, {}, "AC*0.5", "no score.txt"},
        {sum, 10, "AC:11", "the highest is 10"},
        {min, 10, "AC:11", "the highest is 10"},
        {pass_fail, 10, "AC:5", "passed or failed"},
        {pass_fail, 10, "AC*1", "passed or failed"},
    };
    for (const auto& row : rows) {
        Whole whole;
        whole.group("secret", row.aggregation, row.most, {row.test});
        EXPECT_EQ(whole.graded().verdict, Verdict::judge_error) << row.test;
        EXPECT_NE(whole.report.message.find(row.message), std::string::npos)
            << whole.report.message;
    }
}

TEST(Grade, SumOfGroupsAboveTheHighestIsAJudgeError) {
    Whole whole;
    whole.group("secret", sum, 50, {});
    whole.group("secret/1", pass_fail, 60, {"AC"});
    EXPECT_EQ(whole.graded().verdict, Verdict::judge_error);
    EXPECT_NE(whole.report.message.find("above its highest"), std::string::npos);
}

TEST(Grade, StaticTestHasItsOwnShare) {
    Whole whole;
    TestGroup& group = whole.group("secret", sum, 100, {"AC", "AC", "AC"});
    group.static_validation = StaticValidation{.max_score = 40, .args = {}};
    whole.report.tests[0].name = "secret/static";
    EXPECT_DOUBLE_EQ(*whole.graded().score, 100);
    EXPECT_DOUBLE_EQ(*whole.report.tests[0].score, 40);
    EXPECT_DOUBLE_EQ(*whole.report.tests[1].score, 30);
}

// Legacy: "AC 1" … to one result.
struct GraderRow {
    std::vector<std::string> flags;
    std::vector<Graded> in;
    Verdict verdict;
    double score;
};
constexpr Graded ac(double score) { return {Verdict::accepted, score}; }
constexpr Graded wa(double score = 0) { return {Verdict::wrong_answer, score}; }
constexpr Graded tle() { return {Verdict::time_limit, 0}; }
constexpr Graded rte() { return {Verdict::runtime_error, 0}; }

TEST(DefaultGrader, Table) {
    const std::vector<GraderRow> rows = {
        {{}, {ac(1), ac(2)}, Verdict::accepted, 3},
        {{"avg"}, {ac(1), ac(2)}, Verdict::accepted, 1.5},
        {{"min"}, {ac(1), ac(2)}, Verdict::accepted, 1},
        {{"max"}, {ac(1), ac(2)}, Verdict::accepted, 2},
        {{"max", "min"}, {ac(1), ac(2)}, Verdict::accepted, 1},
        {{}, {ac(1), wa(), rte(), tle()}, Verdict::runtime_error, 1},
        {{"first_error"}, {ac(1), wa(), rte()}, Verdict::wrong_answer, 1},
        {{"always_accept"}, {wa(), rte()}, Verdict::accepted, 0},
        {{"first_error", "worst_error"}, {wa(), rte()}, Verdict::runtime_error, 0},
        {{"accept_if_any_accepted"}, {wa(), ac(7)}, Verdict::accepted, 7},
        {{"accept_if_any_accepted"}, {wa(), tle()}, Verdict::time_limit, 0},
        {{"ignore_sample"}, {wa(), ac(9)}, Verdict::accepted, 9},
    };
    for (const GraderRow& row : rows) {
        const Graded got = default_grader(row.flags, row.in);
        EXPECT_EQ(got.verdict, row.verdict) << grader_input(row.in);
        EXPECT_EQ(got.score, row.score) << grader_input(row.in);
    }
}

TEST(GradeLegacy, TreeOfGroups) {
    Whole whole;
    TestGroup root;
    root.legacy = {.break_on_reject = false, .flags = {"ignore_sample"}, .low = 0, .high = 100};
    whole.problem.groups.push_back(root);
    whole.group("sample", pass_fail, {}, {"WA"}).legacy = {.break_on_reject = false, .flags = {}};
    whole.group("secret", pass_fail, {}, {}).legacy = {
        .break_on_reject = false, .flags = {"accept_if_any_accepted"}, .low = 0, .high = 100};
    const LegacyGrading part = {.flags = {"min"}, .accept_score = 50, .low = 0, .high = 50};
    whole.group("secret/1", pass_fail, {}, {"AC", "AC"}).legacy = part;
    whole.group("secret/2", pass_fail, {}, {"AC", "TLE", "RTE"}).legacy = part;
    grade_legacy(whole.problem, whole.runs, {}, whole.report);
    EXPECT_EQ(whole.report.verdict, Verdict::partial);
    EXPECT_EQ(whole.report.score, 50);
    EXPECT_EQ(whole.report.max_score, 100);
    ASSERT_EQ(whole.report.groups.size(), 4U);
    EXPECT_EQ(whole.report.groups[2].name, "secret/2");
    EXPECT_EQ(whole.report.groups[2].verdict, Verdict::time_limit);  // RTE comes after the break
}

TEST(GradeLegacy, ScoreOutsideItsRange) {
    Whole whole;
    TestGroup root;
    whole.problem.groups.push_back(root);
    whole.group("secret", pass_fail, {}, {"AC:70"}).legacy = {.flags = {}, .low = 0, .high = 50};
    grade_legacy(whole.problem, whole.runs, {}, whole.report);
    EXPECT_EQ(whole.report.verdict, Verdict::judge_error);
}

TEST(GraderProgram, Lines) {
    EXPECT_EQ(grader_input({ac(1.5), tle(), {Verdict::memory_limit, 0}}), "AC 1.5\nTLE 0\nRTE 0\n");
    EXPECT_EQ(parse_grader_output(" WA  -2.5\n")->score, -2.5);
    for (const char* bad : {"", "AC", "AC x", "AC nan", "AC 1 2", "XX 1", "AC 1\nAC 1\n"})
        EXPECT_FALSE(parse_grader_output(bad)) << bad;
}

TEST(Score, Text) {
    EXPECT_EQ(parse_score("12.5\n"), 12.5);
    EXPECT_EQ(parse_score("+3"), 3);
    for (const char* bad : {"", "-1", "nan", "inf", "1 2", "0x10", "ten"})
        EXPECT_FALSE(parse_score(bad)) << bad;
}

TEST(Transcript, LinesOfBoth) {
    Transcript transcript;
    using Who = Transcript::Who;
    transcript.hear(Who::interactor, "5\n1 2");
    transcript.hear(Who::interactor, " 3\n");
    transcript.hear(Who::program, "? 1\n? ");
    transcript.hear(Who::interactor, "yes\n");
    transcript.hear(Who::program, "2\n");
    EXPECT_EQ(transcript.text(), "< 5\n< 1 2 3\n> ? 1\n> ? \n< yes\n> 2\n");
}

TEST(Transcript, LongOnesLoseTheirMiddle) {
    Transcript transcript;
    for (int i = 0; i < 10'000; ++i)
        transcript.hear(Transcript::Who::program, std::to_string(i) + "\n");
    const std::string text = transcript.text();
    EXPECT_TRUE(text.starts_with("> 0\n> 1\n"));
    EXPECT_TRUE(text.ends_with("> 9998\n> 9999\n"));
    EXPECT_NE(text.find(" bytes …\n> "), std::string::npos);
    EXPECT_LT(text.size(), 6'000U);
}

}  // namespace
}  // namespace run
}  // namespace judge
