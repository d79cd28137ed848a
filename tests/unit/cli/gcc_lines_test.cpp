// SPDX-License-Identifier: MIT
//
// Compilers' complaints, as editors want them.
#include "cli/view/gcc_lines.hpp"

#include <gmock/gmock.h>

namespace {

using cli::view::gcc_lines;
using cli::view::located_complaints;
using testing::ElementsAre;
using testing::IsEmpty;

struct Complaint {
    const char* name;
    const char* file;
    const char* said;
    const char* shown;
};

const Complaint kComplaints[] = {
    {"Gcc", "w/solution.cpp",
     "solution.cpp: In function 'int main()':\nsolution.cpp:3:5: error: 'x' was not declared\n"
     "    3 |     x = 1;\n      |     ^\n",
     "w/solution.cpp:3:5: error: 'x' was not declared"},
    {"GccWarning", "w/solution.cpp", "solution.cpp:9:1: warning: no return [-Wreturn-type]\n",
     "w/solution.cpp:9:1: warning: no return [-Wreturn-type]"},
    {"FatalError", "a.c", "a.c:1:10: fatal error: x.h: No such file or directory\n",
     "a.c:1:10: error: x.h: No such file or directory"},
    {"Java", "w/Main.java", "Main.java:3: error: ';' expected\n        int a\n             ^\n",
     "w/Main.java:3:1: error: ';' expected"},
    {"Go", "w/a.go", "# command-line-arguments\n./a.go:4:2: undefined: x\n",
     "w/a.go:4:2: error: undefined: x"},
    {"Rust", "w/a.rs",
     "error[E0425]: cannot find value `x` in this scope\n --> a.rs:2:5\n  |\n2 |     x\n",
     "w/a.rs:2:5: error: cannot find value `x` in this scope"},
    {"TypeScript", "w/a.ts", "a.ts(2,7): error TS2322: Type 'string' is not a number.\n",
     "w/a.ts:2:7: error: Type 'string' is not a number."},
    {"Python", "w/a.py", "  File \"a.py\", line 3\n    if x\n       ^\nSyntaxError: expected ':'\n",
     "w/a.py:3:1: error: SyntaxError: expected ':'"},
    {"Node", "w/a.js", "/box/a.js:2\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'\n",
     "w/a.js:2:1: error: SyntaxError: Unexpected token ';'"},
    {"NoEscapeSequences", "a.cpp", "a.cpp:1:1: error: \x1b[2Jgone\n",
     "a.cpp:1:1: error: \\x1b[2Jgone"}};

class Complaints : public testing::TestWithParam<Complaint> {};

TEST_P(Complaints, AreLocated) {
    EXPECT_THAT(located_complaints(GetParam().said, {GetParam().file}),
                ElementsAre(GetParam().shown));
}

INSTANTIATE_TEST_SUITE_P(Each, Complaints, testing::ValuesIn(kComplaints),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(GccLines, OtherFilesAndLooseWordsArePassedBy) {
    EXPECT_THAT(located_complaints("helper.cpp:3:5: error: x\nerror: aborting\n\n", {"a.cpp"}),
                IsEmpty());
    EXPECT_THAT(located_complaints("", {}), IsEmpty());
    EXPECT_THAT(located_complaints("a.cpp:\na.cpp:x: y\na.cpp", {"a.cpp"}), IsEmpty());
}

judge::Report failing(const char* message) {
    judge::Report report;
    report.verdict = judge::Verdict::runtime_error;
    report.compile.ok = true;
    report.tests.resize(3);
    report.tests[0].name = "sample/1";
    report.tests[0].verdict = judge::Verdict::accepted;
    report.tests[1].name = "secret/2";
    report.tests[1].verdict = judge::Verdict::runtime_error;
    report.tests[1].message = message;
    report.tests[2].verdict = judge::Verdict::skipped;
    return report;
}

TEST(GccLines, ACrashIsShownWhereItHappened) {
    EXPECT_THAT(
        gcc_lines(failing("IndexError: list index out of range (a.py, line 7)"), {"w/a.py"}),
        ElementsAre("w/a.py:7:1: error: secret/2: Run-time error: IndexError: list index "
                    "out of range (a.py, line 7)"));
    EXPECT_THAT(gcc_lines(failing("panicked: boom (a.rs:3)"), {"a.rs"}),
                ElementsAre("a.rs:3:1: error: secret/2: Run-time error: panicked: boom (a.rs:3)"));
}

TEST(GccLines, WhatHasNoPlaceIsShownAtTheTop) {
    EXPECT_THAT(gcc_lines(failing("exit code 3"), {"w/a.py"}),
                ElementsAre("w/a.py:1:1: error: secret/2: Run-time error: exit code 3"));
    judge::Report report;
    report.verdict = judge::Verdict::compile_error;
    report.compile.message = "cc1plus: out of memory\nmore";
    EXPECT_THAT(gcc_lines(report, {"a.cpp"}),
                ElementsAre("a.cpp:1:1: error: cc1plus: out of memory"));
}

TEST(GccLines, AWrongAnswerSaysItsDifference) {
    judge::Report report = failing("");
    report.tests[1].verdict = judge::Verdict::wrong_answer;
    report.tests[1].difference = judge::Difference{"line 1", "3", "4", ""};
    EXPECT_THAT(gcc_lines(report, {"a.py"}),
                ElementsAre("a.py:1:1: error: secret/2: Wrong answer: line 1: expected 3, got 4"));
}

TEST(GccLines, NothingIsSaidOfWhatIsAccepted) {
    judge::Report report = failing("");
    report.verdict = judge::Verdict::accepted;
    report.tests.resize(1);
    EXPECT_THAT(gcc_lines(report, {"a.py"}), IsEmpty());
}

}  // namespace
