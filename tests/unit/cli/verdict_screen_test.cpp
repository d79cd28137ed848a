// SPDX-License-Identifier: MIT
// Data-driven: each report below is drawn, and what comes out must be data/screens/NAME.expected
// (SPAR_ACCEPT=1 accepts).
#include "cli/view/verdict_screen.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "cli/events.hpp"
#include "cli/judging.hpp"
#include "cli/ui/width.hpp"
#include "tests/support/files.hpp"

namespace cli::view {
namespace {

namespace fs = std::filesystem;
using judge::Report;
using judge::TestOutcome;
using judge::Verdict;
using namespace std::chrono_literals;

judge::Problem problem() {
    judge::Problem out;
    out.id = "twosum";
    out.interview.emplace();
    out.interview->alias = "two-sum";
    return out;
}

judge::Problem signature_problem() {
    judge::Problem out = problem();
    judge::Signature signature;
    signature.function = {.name = "two_sum",
                          .params = {{"nums", *judge::parse_type("int[]"), ""},
                                     {"target", *judge::parse_type("int"), ""}},
                          .returns = *judge::parse_type("int[]"),
                          .mutates = "",
                          .doc = ""};
    out.interview->signature = signature;
    return out;
}

TestOutcome outcome(const std::string& name, Verdict verdict) {
    TestOutcome test;
    test.name = name;
    test.group = name.substr(0, name.rfind('/'));
    test.verdict = verdict;
    if (verdict != Verdict::skipped) {
        test.cpu = 12'345us;
        test.wall = 15'000us;
        test.memory_kib = 3'174;
        test.cpu_source = "cgroup v1";
        test.memory_source = "cgroup v1";
    }
    return test;
}

Report report(Verdict verdict, std::vector<TestOutcome> tests) {
    Report out;
    out.problem = "twosum";
    out.language = "cpp";
    out.verdict = verdict;
    out.tier = "T3";
    out.compile = {.ok = true, .cached = false, .time = 410ms, .message = ""};
    out.tests = std::move(tests);
    out.time_limit = 1s;
    out.time_limit_source = "problem.yaml";
    out.memory_limit_mib = 256;
    return out;
}

Report wrong_report() {
    auto wrong = outcome("secret/1-small/duplicates", Verdict::wrong_answer);
    wrong.input = "[3,3]\n6\n";
    wrong.expected = "[0,1]\n";
    wrong.got = "[]\n";
    wrong.difference = judge::Difference{"return value", "a list of 2", "a list of 0",
                                         "equal if nothing were missing"};
    wrong.error_output = "debug \x1b[31mred\x1b[0m\nsecond line\n";
    auto slow = outcome("secret/2-large/chain", Verdict::time_limit);
    slow.cpu = 1'020'000us;
    slow.message = "1.02 s of CPU time, the limit is 1.00 s";
    slow.input = std::string(3'000, '7') + "\n";
    std::vector<TestOutcome> tests = {outcome("sample/1", Verdict::accepted), wrong, slow};
    for (int i = 0; i < 3; ++i)
        tests.push_back(outcome("secret/3-more/" + std::to_string(i), Verdict::runtime_error));
    tests.push_back(outcome("secret/4-rest", Verdict::skipped));
    return report(Verdict::wrong_answer, tests);
}

struct Drawing {
    const char* name;
    judge::Problem problem;
    Report report;
    Show show;
    friend void PrintTo(const Drawing& drawing, std::ostream* out) { *out << drawing.name; }
};

std::vector<Drawing> drawings() {
    Report broken = report(Verdict::compile_error, {});
    broken.compile = {.ok = false,
                      .cached = false,
                      .time = 0ms,
                      .message = "solution.cpp:3:5: error: 'x' was not declared\n    3 |     x\n"};
    Report empty = report(Verdict::accepted, {});
    Report cached = report(Verdict::accepted, {outcome("sample/1", Verdict::accepted),
                                               outcome("secret/1", Verdict::accepted)});
    cached.cached = true;
    const ui::Screen wide{.width = 100};
    const ui::Screen narrow{.width = 44};
    const ui::Screen ascii{.unicode = false, .width = 80};
    const ui::Screen colour{.terminal = true, .colour = true, .width = 80};
    const auto show = [](const ui::Screen& screen, Detail detail = Detail::normal) {
        return Show{.screen = screen,
                    .detail = detail,
                    .language = "C++20",
                    .source_paths = {"two-sum/solution.cpp"}};
    };
    return {{"accepted", problem(), cached, show(wide)},
            {"wrong", signature_problem(), wrong_report(), show(wide)},
            {"wrong_narrow", signature_problem(), wrong_report(), show(narrow)},
            {"wrong_ascii", problem(), wrong_report(), show(ascii)},
            {"wrong_verbose", problem(), wrong_report(), show(wide, Detail::verbose)},
            {"wrong_colour", problem(), wrong_report(), show(colour)},
            {"compile_error", problem(), broken, show(wide)},
            {"nothing_run", problem(), empty, show(wide)}};
}

class VerdictScreen : public ::testing::TestWithParam<Drawing> {};

TEST_P(VerdictScreen, LooksAsExpected) {
    const Drawing& drawing = GetParam();
    const fs::path golden =
        fs::path(SOURCE_DIR "/data/screens") / (std::string(drawing.name) + ".expected");
    const std::string got = verdict_screen(drawing.problem, drawing.report, drawing.show);
    for (std::size_t at = 0; at < got.size();) {
        const std::size_t end = got.find('\n', at);
        const int columns = ui::width(std::string_view(got).substr(at, end - at));
        const bool compiler_text = std::string(drawing.name) == "compile_error";
        EXPECT_TRUE(compiler_text || columns <= drawing.show.screen.width) << columns;
        at = end + 1;
    }
    if (std::getenv("SPAR_ACCEPT") != nullptr) {
        tests::spit(golden, got);
        GTEST_SKIP() << "accepted as " << golden;
    }
    EXPECT_EQ(got, tests::slurp(golden));
}

INSTANTIATE_TEST_SUITE_P(Data, VerdictScreen, ::testing::ValuesIn(drawings()),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(ExitCode, IsZeroOnlyIfSomethingWasAccepted) {
    EXPECT_EQ(exit_code_of(report(Verdict::accepted, {outcome("sample/1", Verdict::accepted)})), 0);
    EXPECT_EQ(exit_code_of(report(Verdict::accepted, {})), 1);
    EXPECT_EQ(exit_code_of(report(Verdict::accepted, {outcome("sample/1", Verdict::skipped)})), 1);
    EXPECT_EQ(
        exit_code_of(report(Verdict::wrong_answer, {outcome("sample/1", Verdict::wrong_answer)})),
        1);
    EXPECT_EQ(exit_code_of(report(Verdict::compile_error, {})), 3);
    EXPECT_EQ(exit_code_of(report(Verdict::judge_error, {})), 70);
}

TEST(Events, AreOneLineEach) {
    for (const judge::Event& event : std::initializer_list<judge::Event>{
             judge::event::Compiling{},
             judge::event::Compiled{{.ok = false, .cached = false, .time = 1ms, .message = "a\nb"}},
             judge::event::Started{3},
             judge::event::TestFinished{0, outcome("sample/1", Verdict::accepted)},
             judge::event::Done{wrong_report()}}) {
        const std::string line = event_line(event);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_TRUE(line.starts_with(R"({"schema": "spar.event/1", "event": ")")) << line;
    }
}

}  // namespace
}  // namespace cli::view
