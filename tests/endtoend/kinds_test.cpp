// SPDX-License-Identifier: MIT
// Every kind of problem through the real spar: small packages, programs in Python.
#include <gtest/gtest.h>

#include "tests/endtoend/kind_package.hpp"

namespace {

using judge::Report;
using judge::Verdict;
using tests::Package;

// The number in the input is to be guessed.
Package guessing() {
    Package package("interactive");
    package.file("output_validator/interactor.py",
                 "import sys\n"
                 "secret = int(open(sys.argv[1]).read())\n"
                 "message = open(sys.argv[3] + 'judgemessage.txt', 'w')\n"
                 "for line in sys.stdin:\n"
                 "    guess = int(line)\n"
                 "    if guess == secret: sys.exit(42)\n"
                 "    print('lower' if guess > secret else 'higher', flush=True)\n"
                 "print('it never found', secret, file=message)\n"
                 "sys.exit(43)\n");
    package.test("sample/1", "7\n", "").test("secret/1", "93\n", "");
    return package;
}

TEST(Interactive, BinarySearch) {
    const Report report = guessing().judge(
        "low, high = 1, 100\n"
        "while True:\n"
        "    middle = (low + high) // 2\n"
        "    print(middle, flush=True)\n"
        "    try: word = input()\n"
        "    except EOFError: break\n"
        "    if word == 'lower': high = middle - 1\n"
        "    else: low = middle + 1\n");
    EXPECT_EQ(report.verdict, Verdict::accepted) << report.message;
}

TEST(Interactive, WrongAnswerShowsTheTranscriptAndTheMessage) {
    const Report report = guessing().judge("print(50, flush=True)\ninput()\n");
    ASSERT_EQ(report.verdict, Verdict::wrong_answer) << report.message;
    EXPECT_EQ(report.tests[0].transcript, "> 50\n< lower\n");
    EXPECT_EQ(report.tests[1].message, "it never found 93");
}

TEST(Interactive, ForgottenFlushIsIdleness) {
    const Report report = guessing().judge(
        "import sys\nsys.stdout.write('50\\n')\nsys.stdin.readline()\nprint('after')\n");
    ASSERT_EQ(report.verdict, Verdict::idleness_limit) << report.message;
    EXPECT_NE(report.tests[0].message.find("flush"), std::string::npos) << report.tests[0].message;
}

TEST(Interactive, CrashIsARunTimeErrorThoughTheInteractorRejects) {
    EXPECT_EQ(guessing().judge("print(50, flush=True)\nassert False\n").verdict,
              Verdict::runtime_error);
}

TEST(Interactive, InteractorThatCrashesIsAJudgeError) {
    const Report report = guessing().judge("print('fifty', flush=True)\n");
    ASSERT_EQ(report.verdict, Verdict::judge_error);
    EXPECT_NE(report.message.find("exit code 1 instead of 42 or 43"), std::string::npos)
        << report.message;
}

// Each pass doubles the number and hands it to the next, three times.
Package passing(const std::string& passes) {
    Package package("multi-pass");
    std::string yaml = tests::slurp(package.root() / "problem.yaml");
    yaml.replace(yaml.find("memory: 256"), 11, "memory: 256, validation_passes: " + passes);
    package.file("problem.yaml", yaml);
    package.file("output_validator/check.py",
                 "import os, sys\n"
                 "given = int(open(sys.argv[1]).read())\n"
                 "feedback = sys.argv[3]\n"
                 "seen = feedback + 'seen'\n"
                 "count = int(open(seen).read()) if os.path.exists(seen) else 0\n"
                 "if int(sys.stdin.readline()) != 2 * given: sys.exit(43)\n"
                 "count += 1\n"
                 "open(seen, 'w').write(str(count))\n"
                 "if count < 3: open(feedback + 'nextpass.in', 'w').write(str(2 * given))\n"
                 "sys.exit(42)\n");
    package.test("secret/1", "5\n", "");
    return package;
}

TEST(MultiPass, FeedbackPersists) {
    const Report report = passing("3").judge("print(2 * int(input()))\n");
    EXPECT_EQ(report.verdict, Verdict::accepted) << report.message;
}

TEST(MultiPass, SecondPassFails) {
    const Report report = passing("3").judge("n = int(input())\nprint(10 if n == 5 else 0)\n");
    EXPECT_EQ(report.verdict, Verdict::wrong_answer);
    EXPECT_TRUE(report.tests[0].message.starts_with("pass 2")) << report.tests[0].message;
}

TEST(MultiPass, TooManyPassesAreAJudgeError) {
    const Report report = passing("2").judge("print(2 * int(input()))\n");
    EXPECT_EQ(report.verdict, Verdict::judge_error);
    EXPECT_NE(report.message.find("more than 2 passes"), std::string::npos) << report.message;
}

Package scoring() {
    Package package("scoring");
    package.file("data/secret/test_group.yaml", "max_score: 100\n")
        .file("data/secret/1-small/test_group.yaml", "max_score: 40\n")
        .file("data/secret/2-large/test_group.yaml",
              "max_score: 60\nscore_aggregation: sum\nrequire_pass: secret/1-small\n")
        .test("secret/1-small/1", "1\n", "2\n")
        .test("secret/1-small/2", "2\n", "4\n")
        .test("secret/2-large/1", "1000\n", "2000\n")
        .test("secret/2-large/2", "3000\n", "6000\n");
    return package;
}

TEST(Scoring, FullAndPartial) {
    const Report full = scoring().judge("print(2 * int(input()))\n");
    EXPECT_EQ(full.verdict, Verdict::accepted);
    EXPECT_EQ(full.score, 100);
    const Report part = scoring().judge("n = int(input())\nprint(2 * n if n < 2000 else 0)\n");
    EXPECT_EQ(part.verdict, Verdict::partial);
    EXPECT_EQ(part.score, 70);
    ASSERT_EQ(part.groups.size(), 3U);
    EXPECT_EQ(part.groups[1].name, "secret/2-large");
    EXPECT_EQ(part.groups[1].score, 30);
}

TEST(Scoring, RequirementNotMet) {
    const Report report = scoring().judge("n = int(input())\nprint(2 * n if n != 2 else 0)\n");
    EXPECT_EQ(report.score, 0);
    EXPECT_EQ(report.tests[2].verdict, Verdict::skipped);
}

TEST(Scoring, LegacyGrader) {
    Package package("pass-fail");
    package
        .file("problem.yaml",
              "type: scoring\nname: Kind\nlicense: public domain\nlimits: {memory: 256}\n")
        .file("domjudge-problem.ini", "timelimit=2\n")
        .file("data/testdata.yaml", "on_reject: continue\nrange: 0 10\n")
        .file("data/secret/testdata.yaml", "grading: custom\ngrader_flags: twice\n")
        .file("graders/count.py",
              "import sys\n"
              "good = sum(line.startswith('AC') for line in sys.stdin)\n"
              "print('AC' if good else 'WA', 2 * good if 'twice' in sys.argv else good)\n")
        .test("secret/1", "1\n", "2\n")
        .test("secret/2", "2\n", "4\n");
    const Report report = package.judge("print(2)\n");
    EXPECT_EQ(report.verdict, Verdict::partial) << report.message;
    EXPECT_EQ(report.score, 2);
    EXPECT_EQ(report.max_score, 10);
}

TEST(FileWriting, OnlyWhereItIsAllowed) {
    const char* const program =
        "open('scratch.txt', 'w').write('1')\nopen('given.txt', 'a').write('2')\n"
        "print(open('given.txt').read().strip())\n";
    const auto package = [](const std::string& more) {
        Package made("pass-fail", more);
        made.test("secret/1", "", "1 2\n").file("data/secret/1.files/given.txt", "1 ");
        return made;
    };
    EXPECT_EQ(package("allow_file_writing: true\n").judge(program).verdict, Verdict::accepted);
    EXPECT_EQ(package("").judge(program).verdict, Verdict::runtime_error);
}

Package with_static_validator() {
    Package package("pass-fail");
    package
        .file("static_validator/forbid.py",
              "import sys\n"
              "language, main, feedback, word = sys.argv[1:]\n"
              "if word in open(main).read():\n"
              "    open(feedback + 'judgemessage.txt', 'w').write(language + ': no ' + word)\n"
              "    sys.exit(43)\n"
              "sys.exit(42)\n")
        .file("data/secret/test_group.yaml",
              "static_validation_score: pass-fail\nstatic_validator_args: [sorted]\n")
        .test("secret/1", "2 1\n", "1 2\n");
    return package;
}

TEST(StaticValidator, LooksAtTheSources) {
    Package package = with_static_validator();
    const Report report = package.judge("print(*sorted(map(int, input().split())))\n");
    EXPECT_EQ(report.verdict, Verdict::rejected);
    ASSERT_EQ(report.tests.size(), 2U);
    EXPECT_EQ(report.tests[1].name, "secret/static");
    EXPECT_EQ(report.tests[1].message, "python3: no sorted");
    const char* const plain = "a, b = map(int, input().split())\nprint(min(a, b), max(a, b))\n";
    EXPECT_EQ(package.judge(plain).verdict, Verdict::accepted);
}

TEST(SubmitAnswer, OneFileForOneTest) {
    Package package("[scoring, submit-answer]");
    package.test("secret/1", "", "42\n");
    const Report right = package.judge("42\n", "answer.txt");
    EXPECT_EQ(right.verdict, Verdict::accepted) << right.message;
    EXPECT_EQ(right.score, 100);
    EXPECT_EQ(right.language, "answers");
    EXPECT_EQ(package.judge("41\n", "answer.txt").verdict, Verdict::wrong_answer);
    EXPECT_EQ(package.judge("print(42)\n").verdict, Verdict::accepted);  // a program that answers
}

// As testlib's checkers are called and answer, with a header of our own in its place.
Package with_testlib(const std::string& type) {
    Package package(type);
    package
        .file("output_validator/testlib.h",
              "#pragma once\n#include <cstdio>\n#include <cstdlib>\n"
              "inline std::FILE* ouf;\ninline std::FILE* ans;\n"
              "inline void registerTestlibCmd(int argc, char** argv) {\n"
              "    if (argc != 4) std::exit(3);\n"
              "    ouf = std::fopen(argv[2], \"r\");\n"
              "    ans = std::fopen(argv[3], \"r\");\n"
              "}\n")
        .file("output_validator/near.cpp",
              "#include \"testlib.h\"\n"
              "int main(int argc, char** argv) {\n"
              "    registerTestlibCmd(argc, argv);\n"
              "    long got = 0, want = 0;\n"
              "    if (std::fscanf(ans, \"%ld\", &want) != 1) return 3;\n"
              "    if (std::fscanf(ouf, \"%ld\", &got) != 1) return 2;\n"
              "    if (got == want) return 0;\n"
              "    if (got == want + 1) { std::fputs(\"points 25.5 nearly\", stderr); return 7; }\n"
              "    std::fprintf(stderr, \"wrong answer %ld is not %ld\", got, want);\n"
              "    return 1;\n"
              "}\n")
        .test("secret/1", "", "42\n");
    return package;
}

TEST(Testlib, ExitCodesOfACheckerAndItsPoints) {
    Package package = with_testlib("scoring");
    EXPECT_EQ(package.judge("print(42)\n").score, 100);
    const Report part = package.judge("print(43)\n");
    EXPECT_EQ(part.verdict, Verdict::partial) << part.message;
    EXPECT_EQ(part.score, 25.5);
    const Report wrong = package.judge("print(7)\n");
    EXPECT_EQ(wrong.verdict, Verdict::wrong_answer);
    EXPECT_EQ(wrong.tests[0].message, "wrong answer 7 is not 42");
    EXPECT_EQ(package.judge("print('x')\n").verdict, Verdict::presentation_error);
}

}  // namespace
