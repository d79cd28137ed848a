// SPDX-License-Identifier: MIT
// The whole way from a package and a source to a report, with real compilers in real boxes.
#include "judge/run/judge.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "judge/bank/package.hpp"
#include "judge/language/compile.hpp"
#include "judge/run/execute.hpp"
#include "judge/run/report_json.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace judge {
inline void PrintTo(Verdict verdict, std::ostream* out) { *out << code(verdict); }

namespace run {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

// A package "double the number" in a directory of its own.
class Package {
  public:
    explicit Package(const std::string& limits =
                         "time_limit: 1\n  memory: 64\n  output: 1\n  validation_time: 5") {
        file("problem.yaml",
             "problem_format_version: 2025-09\nname: Double\nuuid: "
             "0e0e3f63-6e0c-4b5e-8a0f-5f3f0b7a8d11\n"
             "type: pass-fail\nlicense: cc0\nlimits:\n  " +
                 limits + "\n");
        for (const char* name : {"sample/1", "secret/1", "secret/2", "secret/3"}) {
            const std::string number = std::to_string(++tests_);
            file(std::string("data/") + name + ".in", number + "\n");
            file(std::string("data/") + name + ".ans", std::to_string(2 * tests_) + "\n");
        }
    }
    void file(const std::string& name, std::string_view text) const {
        tests::spit(root() / name, text);
    }
    [[nodiscard]] fs::path root() const { return directory_.path() / "double"; }
    [[nodiscard]] Problem problem() const { return bank::read_package(root()); }

  private:
    tests::TempDir directory_;
    int tests_ = 0;
};

Submission c(std::string_view body) {
    return {.files = {{"solution.c",
                       "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include "
                       "<unistd.h>\n" +
                           std::string(body)}},
            .language = "c",
            .entry_point = ""};
}
Submission c_main(std::string_view statements) {
    return c("int main(void) { int n; if (scanf(\"%d\", &n) != 1) return 9; " +
             std::string(statements) + " return 0; }\n");
}

Options fresh() {
    Options options;
    options.fresh = true;
    return options;
}

struct Row {
    const char* name;
    const char* statements;
    Verdict verdict;
    const char* message;  // part of the first failing test's
    friend void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }
};

class Judge : public ::testing::TestWithParam<Row> {};

TEST_P(Judge, GivesTheVerdict) {
    const Package package;
    const Row& row = GetParam();
    const Report report = judge(package.problem(), c_main(row.statements), fresh());
    EXPECT_EQ(report.verdict, row.verdict) << to_json(report);
    ASSERT_EQ(report.tests.size(), 4U);
    for (const TestOutcome& test : report.tests) {
        if (test.verdict != row.verdict) continue;
        EXPECT_NE(test.message.find(row.message), std::string::npos) << test.message;
        EXPECT_TRUE(test.cpu);
        EXPECT_EQ(test.input.empty(), test.verdict == Verdict::accepted);
        break;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, Judge,
    ::testing::Values(
        Row{"accepted", "printf(\"%d\\n\", 2 * n);", Verdict::accepted, ""},
        Row{"wrong", "printf(\"%d\\n\", n == 3 ? 7 : 2 * n);", Verdict::wrong_answer, ""},
        Row{"silent", "", Verdict::wrong_answer, ""},
        Row{"slow", "if (n == 2) for (volatile long i = 0;; ++i) {} printf(\"%d\\n\", 2 * n);",
            Verdict::time_limit, "CPU time"},
        Row{"idle", "if (n == 2) sleep(100); printf(\"%d\\n\", 2 * n);", Verdict::idleness_limit,
            "wall time"},
        Row{"large",
            "char* p = malloc(200 << 20); if (!p) abort(); for (int i = 0; i < 200 << 20; i += "
            "4096) p[i] = 1; printf(\"%d\\n\", 2 * n + p[9]);",
            Verdict::memory_limit, "64 MiB"},
        Row{"flood", "for (;;) puts(\"2222222222222222222222222222222222222222222\");",
            Verdict::output_limit, "1.0 MiB"},
        Row{"crash", "printf(\"%d\\n\", 2 * n); fflush(stdout); if (n == 4) abort();",
            Verdict::runtime_error, "SIGABRT"},
        Row{"code", "printf(\"%d\\n\", 2 * n); return 3;", Verdict::runtime_error, "exit code 3"},
        Row{"wrongAndCrash", "printf(\"oops\\n\"); fflush(stdout); abort();",
            Verdict::runtime_error, "SIGABRT"},
        Row{"killsItself", "raise(9);", Verdict::runtime_error, "SIGKILL"}),
    [](const auto& row) { return row.param.name; });

TEST(JudgeReport, ShowsTheFailure) {
    const Package package;
    const Report report = judge(
        package.problem(),
        c_main("fprintf(stderr, \"n=%d\", n); printf(\"%d\\n\", n == 3 ? 7 : 2 * n);"), fresh());
    ASSERT_EQ(report.tests.size(), 4U);
    const TestOutcome& test = report.tests[2];
    EXPECT_EQ(test.name, "secret/2");
    EXPECT_EQ(test.verdict, Verdict::wrong_answer);
    EXPECT_EQ(test.input, "3\n");
    EXPECT_EQ(test.expected, "6\n");
    EXPECT_EQ(test.got, "7\n");
    EXPECT_EQ(test.error_output, "n=3");
    ASSERT_TRUE(test.difference);
    EXPECT_EQ(test.difference->where, "line 1, token 1");
    EXPECT_EQ(report.tests[3].verdict, Verdict::accepted);
    EXPECT_EQ(report.time_limit, 1s);
    EXPECT_EQ(report.time_limit_source, "package");
    EXPECT_FALSE(report.tier.empty());
}

TEST(JudgeReport, SkipsAfterTheFirstFailure) {
    const Package package;
    Options options = fresh();
    options.stop = Stop::at_first_failure;
    const Report report =
        judge(package.problem(), c_main("printf(\"%d\\n\", n == 2 ? 7 : 2 * n);"), options);
    const Verdict expected[] = {Verdict::accepted, Verdict::wrong_answer, Verdict::skipped,
                                Verdict::skipped};
    ASSERT_EQ(report.tests.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(report.tests[i].verdict, expected[i]) << i;
}

TEST(JudgeReport, ComesFromTheCacheUnlessFresh) {
    const Package package;
    const Problem problem = package.problem();
    // No other process, and no earlier one, asks for this one's verdict.
    const Submission submission =
        c_main("printf(\"%d\\n\", 2 * n); /* remembered by " + package.root().string() + " */");
    EXPECT_FALSE(judge(problem, submission, fresh()).cached);
    const auto start = std::chrono::steady_clock::now();
    const Report again = judge(problem, submission);
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_TRUE(again.cached);
    EXPECT_EQ(again.verdict, Verdict::accepted);
    RecordProperty(
        "cached_us",
        static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
    package.file("data/secret/3.ans", "9\n");
    const Report changed = judge(package.problem(), submission);
    EXPECT_FALSE(changed.cached);
    EXPECT_EQ(changed.verdict, Verdict::wrong_answer);
}

// A limit that was measured in another language is no measure for the Java virtual machine.
TEST(TimeLimit, IsWiderForALanguageThatWasNotMeasured) {
    const Package measured("memory: 64");
    measured.file("submissions/accepted/double.c",
                  c_main("printf(\"%d\\n\", 2 * n);").files[0].text);
    const Problem problem = measured.problem();
    const TimeLimit in_c = time_limit_in("c", problem, {}, {});
    const TimeLimit in_java = time_limit_in("java", problem, {}, {});
    EXPECT_EQ(in_c.source.find("for C"), std::string::npos) << in_c.source;
    EXPECT_EQ(in_java.value, in_c.value * 3 / 2);
    EXPECT_NE(in_java.source.find("× 1.5 for Java"), std::string::npos) << in_java.source;
    const Package stated;
    EXPECT_EQ(time_limit_in("java", stated.problem(), {}, {}).value, 1s);
}

TEST(JudgeReport, ACompileErrorIsAnOutcome) {
    const Package package;
    int compiled = 0;
    int started = 0;
    const Report report =
        judge(package.problem(), c("int main( {"), fresh(), [&](const Event& event) {
            compiled += std::holds_alternative<event::Compiled>(event) ? 1 : 0;
            started += std::holds_alternative<event::Started>(event) ? 1 : 0;
        });
    EXPECT_EQ(report.verdict, Verdict::compile_error);
    EXPECT_NE(report.message.find("solution.c"), std::string::npos) << report.message;
    EXPECT_EQ(compiled, 1);
    EXPECT_EQ(started, 0);
}

TEST(JudgeReport, RejectsWhatTheProblemDoesNotTake) {
    const Package package("time_limit: 1\n  code: 1");
    const Report report =
        judge(package.problem(), c("/*" + std::string(2'000, ' ') + "*/"), fresh());
    EXPECT_EQ(report.verdict, Verdict::rejected);
    EXPECT_NE(report.message.find("the limit is 1 KiB"), std::string::npos);
    Problem problem = package.problem();
    problem.languages = {"python3"};
    EXPECT_EQ(judge(problem, c_main(""), fresh()).verdict, Verdict::rejected);
}

TEST(JudgeReport, CanBeCancelled) {
    const Package package("time_limit: 30");
    std::stop_source stop;
    const Report report = judge(
        package.problem(), c_main("for (volatile long i = 0;; ++i) {}"), fresh(),
        [&](const Event& event) {
            if (std::holds_alternative<event::Started>(event)) stop.request_stop();
        },
        stop.get_token());
    EXPECT_EQ(report.verdict, Verdict::skipped);
    for (const TestOutcome& test : report.tests) EXPECT_EQ(test.verdict, Verdict::skipped);
}

constexpr const char* kValidator = R"(#include <cstdio>
#include <cstring>
#include <cstdlib>
#include <string>
int main(int argc, char** argv) {
    int n = 0, a = 0, got = 0;
    FILE* in = std::fopen(argv[1], "r");
    FILE* ans = std::fopen(argv[2], "r");
    if (!in || !ans || std::fscanf(in, "%d", &n) != 1 || std::fscanf(ans, "%d", &a) != 1) return 1;
    FILE* message = std::fopen((std::string(argv[3]) + "judgemessage.txt").c_str(), "w");
    if (!message) return 2;
    if (std::scanf("%d", &got) != 1) { std::fprintf(message, "no number"); return 43; }
    std::fprintf(message, "got %d for %d, %d args", got, n, argc - 4);
    if (got == 1000) return 0;
    if (got == 1001) std::abort();
    if (got == 1002) for (;;) {}
    return got == a || got == -a ? 42 : 43;
}
)";

TEST(CustomValidator, JudgesInItsOwnBox) {
    const Package package("time_limit: 1\n  validation_time: 1");
    package.file("output_validator/validate.cpp", kValidator);
    package.file("data/secret/test_group.yaml", "output_validator_args: [some, thing]\n");
    const Problem problem = package.problem();
    EXPECT_EQ(judge(problem, c_main("printf(\"%d\\n\", -2 * n);"), fresh()).verdict,
              Verdict::accepted);

    const Report wrong = judge(problem, c_main("printf(\"%d\\n\", n == 2 ? 5 : 2 * n);"), fresh());
    EXPECT_EQ(wrong.verdict, Verdict::wrong_answer) << to_json(wrong);
    EXPECT_EQ(wrong.tests[1].message, "got 5 for 2, 2 args");
    EXPECT_EQ(wrong.tests[1].got, "5\n");

    const Report crash = judge(
        problem, c_main("printf(\"%d\\n\", n == 2 ? 1001 : 2 * n); if (n == 3) abort();"), fresh());
    EXPECT_EQ(crash.verdict, Verdict::judge_error);
    EXPECT_NE(crash.message.find("SIGABRT"), std::string::npos) << crash.message;
    EXPECT_EQ(crash.tests[2].verdict, Verdict::runtime_error);

    const Report zero = judge(problem, c_main("printf(\"1000\\n\");"), fresh());
    EXPECT_EQ(zero.verdict, Verdict::judge_error);
    EXPECT_NE(zero.message.find("exit code 0 instead of 42 or 43"), std::string::npos)
        << zero.message;

    const Report endless =
        judge(problem, c_main("printf(\"%d\\n\", n == 1 ? 1002 : 2 * n);"), fresh());
    EXPECT_EQ(endless.verdict, Verdict::judge_error);
    EXPECT_NE(endless.message.find("CPU time"), std::string::npos) << endless.message;
}

constexpr const char* kInputValidator = R"(import re, sys
text = sys.stdin.read()
if re.fullmatch(r"[0-9]+\n", text): sys.exit(42)
print("expected one number")
sys.exit(43)
)";

TEST(OwnCases, AskTheReference) {
    const Package package;
    package.file("submissions/accepted/good.c",
                 c_main("if (n == 77) abort(); printf(\"%d\\n\", 2 * n);").files[0].text);
    package.file("input_validators/check.py", kInputValidator);
    Options options = fresh();
    options.package_tests = false;
    options.own = {{"yours/1", "21\n", ""},
                   {"yours/2", "22\n", "45\n"},
                   {"yours/3", "many\n", ""},
                   {"yours/4", "77\n", ""},
                   {"yours/5", "5\n", ""}};
    const Report report =
        judge(package.problem(), c_main("printf(\"%d\\n\", n == 5 ? 11 : 2 * n);"), options);
    ASSERT_EQ(report.tests.size(), 5U);
    EXPECT_EQ(report.tests[0].verdict, Verdict::accepted);
    EXPECT_EQ(report.tests[1].verdict, Verdict::wrong_answer);
    EXPECT_EQ(report.tests[2].verdict, Verdict::judge_error);
    EXPECT_EQ(report.tests[2].message, "not a valid input: expected one number");
    EXPECT_EQ(report.tests[3].verdict, Verdict::accepted);
    EXPECT_NE(report.tests[3].message.find("no expected output"), std::string::npos)
        << report.tests[3].message;
    EXPECT_EQ(report.tests[4].verdict, Verdict::wrong_answer);
    EXPECT_EQ(report.tests[4].expected, "10\n");
}

TEST(TimeLimits, AreCalibratedFromAcceptedSubmissions) {
    const Package package("memory: 64");
    package.file("submissions/accepted/good.c",
                 c_main("for (volatile long i = 0; i < 1000; ++i) {} printf(\"%d\\n\", 2 * n);")
                     .files[0]
                     .text);
    const Report report = judge(package.problem(), c_main("printf(\"%d\\n\", 2 * n);"), fresh());
    EXPECT_EQ(report.verdict, Verdict::accepted) << to_json(report);
    EXPECT_EQ(report.time_limit, 1s);
    EXPECT_NE(report.time_limit_source.find("accepted/good.c"), std::string::npos)
        << report.time_limit_source;
}

TEST(Execute, RunsOnceAndKeepsTheOutput) {
    const Package package;
    const Execution good = execute(
        package.problem(), c_main("fprintf(stderr, \"e\"); printf(\"%d\\n\", 2 * n);"), "30\n");
    EXPECT_TRUE(good.compile.ok);
    EXPECT_EQ(good.outcome.verdict, Verdict::accepted);
    EXPECT_EQ(good.output, "60\n");
    EXPECT_EQ(good.error_output, "e");
    const Execution bad = execute(package.problem(), c_main("return 4;"), "30\n");
    EXPECT_EQ(bad.outcome.verdict, Verdict::runtime_error);
    EXPECT_EQ(execute(package.problem(), c("int main("), "").outcome.verdict,
              Verdict::compile_error);
}

TEST(SignatureProblem, ComparesValues) {
    const Package package;
    for (const char* name : {"sample/1", "secret/1", "secret/2", "secret/3"}) {
        package.file(std::string("data/") + name + ".in", "[3,1,2]\n");
        package.file(std::string("data/") + name + ".ans", "[2,3,1]\n");
    }
    package.file("interview/interview.yaml", "kind: function\ncompare:\n  mode: multiset\n");
    package.file("interview/signature.yaml",
                 "function: same\nparams:\n  - {name: nums, type: 'int[]'}\nreturns: 'int[]'\n");
    const auto python = [](const char* body) {
        return Submission{
            .files = {{"solution.py",
                       std::string("def same(nums):\n    print('debug')\n    return ") + body +
                           "\n"}},
            .language = "python3",
            .entry_point = ""};
    };
    const Report good = judge(package.problem(), python("sorted(nums)"), fresh());
    EXPECT_EQ(good.verdict, Verdict::accepted) << to_json(good);
    const Report bad = judge(package.problem(), python("[1, 2, 4]"), fresh());
    EXPECT_EQ(bad.verdict, Verdict::wrong_answer) << to_json(bad);
    EXPECT_EQ(bad.tests[0].difference->expected, "an element 3");
    EXPECT_NE(bad.tests[0].error_output.find("debug"), std::string::npos);
}

TEST(BrokenData, IsAJudgeErrorOfThatTest) {
    const Package package;
    Problem problem = package.problem();
    problem.tests[2].output_validator_args = {"ignore_everything"};
    const Report report = judge(problem, c_main("printf(\"%d\\n\", 2 * n);"), fresh());
    EXPECT_EQ(report.verdict, Verdict::judge_error);
    EXPECT_NE(report.message.find("ignore_everything"), std::string::npos) << report.message;
    EXPECT_EQ(report.tests[3].verdict, Verdict::accepted);
    fs::remove(package.root() / "data/secret/2.ans");
    problem.tests[2].output_validator_args.clear();
    const Report missing = judge(problem, c_main("printf(\"%d\\n\", 2 * n);"), fresh());
    EXPECT_EQ(missing.tests[2].verdict, Verdict::judge_error);
    EXPECT_NE(missing.message.find("2.ans"), std::string::npos) << missing.message;
}

// The caches of these tests, so that they neither use nor fill the user's own.
const bool kCaches = ::setenv("XDG_CACHE_HOME", TEST_CACHE, 1) == 0;

}  // namespace
}  // namespace run
}  // namespace judge
