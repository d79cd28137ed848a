// SPDX-License-Identifier: MIT
#include "judge/exchange/import.hpp"

#include <gmock/gmock.h>

#include "judge/bank/package.hpp"
#include "judge/exchange/export.hpp"
#include "judge/exchange/infer.hpp"
#include "judge/exchange/listen.hpp"
#include "judge/exchange/scaffold.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"

namespace {

using judge::exchange::NewPackage;

const std::string& text_of(const NewPackage& package, const std::string& name) {
    static const std::string kNone = "(no such file)";
    for (const auto& file : package.files)
        if (file.name == name) return file.text;
    return kNone;
}

judge::Problem written(const tests::TempDir& home, const NewPackage& package) {
    return judge::bank::read_package(judge::exchange::write_package(home.path(), package));
}

TEST(Import, CompanionsSamples) {
    const auto package = judge::exchange::import_companion(
        R"({"name": "A + B!", "group": "Somewhere - Easy", "url": "https://example.org/a", "timeLimit": 1500, "memoryLimit": 64,
            "tests": [{"input": "1 2", "output": "3\n"}, {"input": "4 5\n", "output": "9"}]})");
    EXPECT_EQ(package.id, "ab");
    const tests::TempDir home;
    const auto problem = written(home, package);
    EXPECT_EQ(problem.tests.size(), 2U);
    EXPECT_EQ(problem.limits.time, std::chrono::milliseconds(1'500));
    EXPECT_EQ(problem.limits.memory_mib, 64);
    EXPECT_EQ(text_of(package, "data/sample/1.in"), "1 2\n");
}

TEST(Import, ExercisesBecomeFunctions) {
    const auto package = judge::exchange::import_exercism(
        R"({"exercise": "leap", "cases": [{"cases": [
            {"property": "isLeap", "input": {"year": 2015}, "expected": false},
            {"property": "isLeap", "input": {"year": 1996}, "expected": true}]},
            {"property": "isLeap", "input": {"year": 1}, "expected": {"error": "no"}}]})",
        "canonical-data.json");
    EXPECT_THAT(text_of(package, "interview/signature.yaml"),
                testing::HasSubstr("function: is_leap"));
    EXPECT_EQ(text_of(package, "data/sample/2.ans"), "true\n");
    EXPECT_THAT(package.notes, testing::Contains(testing::HasSubstr("1 cases were left out")));
    const tests::TempDir home;
    EXPECT_TRUE(written(home, package).is_signature());
}

TEST(Import, LeetgosCases) {
    const auto package = judge::exchange::import_leetgo(
        "input:\n[2,7]\n9\noutput:\n[0,1]\n\ninput:\n[3,3]\n6\noutput:\n[0,1]\n\ninput:\n[]"
        "\n1\noutput:\n[]\n",
        "two-sum");
    EXPECT_THAT(text_of(package, "interview/signature.yaml"),
                testing::AllOf(testing::HasSubstr("two_sum"), testing::HasSubstr("int[]")));
    EXPECT_EQ(text_of(package, "data/secret/001.in"), "[]\n1\n");
}

TEST(Import, DeepMlTestsArePythonThatPrints) {
    const auto package = judge::exchange::deep_ml_package(
        R"({"id": "1", "title": "Dot product"})",
        R"json([{"test": "print(f(1))", "expected_output": "2"}, {"test": "print(f(2))", "expected_output": "4"}])json");
    EXPECT_EQ(text_of(package, "data/sample/1.in"), "print(f(1))\n");
    EXPECT_EQ(text_of(package, "data/secret/01.ans"), "4\n");
    const tests::TempDir home;
    EXPECT_EQ(written(home, package).tests.size(), 2U);
}

TEST(Import, Polygon) {
    const tests::TempDir home;
    const auto root = home.path() / "source";
    tests::spit(
        root / "problem.xml",
        R"(<?xml version="1.0"?><problem short-name="add-up"><names><name language="english" value="Add up"/></names><judging><testset name="tests">
<time-limit>2500</time-limit><memory-limit>67108864</memory-limit><input-path-pattern>tests/%02d</input-path-pattern>
<answer-path-pattern>tests/%02d.a</answer-path-pattern><tests><test method="manual" sample="true"/><test method="manual"/><test method="generated" cmd="gen 5 7"/></tests>
</testset></judging><files><executables><executable><source path="files/gen.cpp" type="cpp.g++17"/></executable></executables></files>
<assets><checker name="std::rcmp6.cpp" type="testlib"><source path="files/check.cpp"/></checker>
<solutions><solution tag="main"><source path="solutions/a.cpp"/></solution><solution tag="wrong-answer"><source path="solutions/b.cpp"/></solution></solutions></assets></problem>)");
    for (const char* name : {"tests/01", "tests/01.a", "tests/02", "tests/02.a", "files/gen.cpp",
                             "solutions/a.cpp", "solutions/b.cpp"})
        tests::spit(root / name, "1\n");
    const auto package = judge::exchange::import_polygon(root);
    EXPECT_EQ(package.id, "addup");
    EXPECT_EQ(text_of(package, "submissions/accepted/a.cpp"), "1\n");
    EXPECT_EQ(text_of(package, "submissions/wrong_answer/b.cpp"), "1\n");
    EXPECT_THAT(text_of(package, "generators/generators.yaml"),
                testing::HasSubstr("\"003\": \"gen 5 7\""));
    EXPECT_THAT(text_of(package, "data/secret/test_group.yaml"),
                testing::HasSubstr("float_tolerance, 1e-6"));
    const auto problem = written(home, package);
    EXPECT_EQ(problem.tests.size(), 2U);
    EXPECT_EQ(problem.limits.time, std::chrono::milliseconds(2'500));
}

TEST(Import, PolygonDoesNotLeaveItsFolder) {
    const tests::TempDir home;
    const auto root = home.path() / "source";
    tests::spit(home.path() / "secret.cpp", "mine");
    tests::spit(
        root / "problem.xml",
        R"(<problem><assets><solutions><solution tag="main"><source path="../secret.cpp"/></solution></solutions></assets></problem>)");
    EXPECT_THROW((void)judge::exchange::import_polygon(root), judge::UserError);
}

TEST(Import, TestlibFolders) {
    const tests::TempDir home;
    const auto root = home.path() / "adding";
    for (const char* name :
         {"tests/01", "tests/01.a", "tests/2.in", "tests/2.out", "check.cpp", "testlib.h",
          "validator.cpp", "solutions/sol_wa.cpp", "solutions/good.cpp"})
        tests::spit(root / name, "x\n");
    EXPECT_EQ(judge::exchange::detect(root), judge::exchange::Foreign::testlib);
    const auto package = judge::exchange::import_testlib(root);
    EXPECT_EQ(text_of(package, "submissions/wrong_answer/sol_wa.cpp"), "x\n");
    EXPECT_EQ(text_of(package, "submissions/accepted/good.cpp"), "x\n");
    EXPECT_EQ(text_of(package, "output_validator/check.cpp"), "x\n");
    EXPECT_THAT(text_of(package, "input_validators/validator/validator.cpp"),
                testing::HasSubstr("? 42 : 43"));
    EXPECT_EQ(text_of(package, "data/secret/002.ans"), "x\n");
}

TEST(Import, WhatIsNoneOfThemIsRefused) {
    const tests::TempDir home;
    EXPECT_THROW((void)judge::exchange::detect(home.path()), judge::UserError);
    const std::string deep(100'000, '[');
    for (const std::string& text :
         {std::string(), std::string("{"), std::string("[]"), std::string("{\"name\": 1}"),
          std::string("{\"name\": \"a\", \"tests\": []}"), deep}) {
        EXPECT_THROW((void)judge::exchange::import_companion(text), judge::UserError);
        EXPECT_THROW((void)judge::exchange::import_exercism(text, "x"), judge::UserError);
        EXPECT_THROW((void)judge::exchange::deep_ml_package(text, text), judge::UserError);
        EXPECT_THROW((void)judge::exchange::import_leetgo(text, "x"), judge::UserError);
    }
}

TEST(Import, NoFileLeavesThePackage) {
    const tests::TempDir home;
    for (const char* name : {"../evil", "/etc/evil", "a/../../evil", ""})
        EXPECT_THROW((void)judge::exchange::write_package(home.path(), {"p", {{name, "x"}}, {}}),
                     judge::UserError)
            << name;
    EXPECT_FALSE(std::filesystem::exists(home.path() / "p"));
}

TEST(Listen, RequestsAreReadWholeOrNotAtAll) {
    using judge::exchange::read_request;
    EXPECT_EQ(read_request("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi").body, "hi");
    EXPECT_FALSE(read_request("POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nhi").complete);
    EXPECT_FALSE(read_request("POST / HTT").complete);
    for (const char* bad :
         {"GET / HTTP/1.1\r\n\r\n", "POST / HTTP/1.1\r\n\r\n",
          "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST / HTTP/1.1\r\nOrigin: https://a.example\r\nContent-Length: 2\r\n\r\nhi",
          "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"}) {
        EXPECT_TRUE(read_request(bad).complete) << bad;
        EXPECT_FALSE(read_request(bad).good) << bad;
    }
}

TEST(Export, TheLegacyFormatIsReadBack) {
    const tests::TempDir home;
    const auto problem = judge::bank::read_package(tests::make_mini_package(home.path()));
    const auto notes = judge::exchange::export_package(
        problem, judge::exchange::Target::kattis_legacy, home.path() / "out/sumoftwo");
    std::string warnings;
    const auto back = judge::bank::read_package(home.path() / "out/sumoftwo",
                                                [&](const std::string& text) { warnings += text; });
    EXPECT_EQ(warnings, "");
    EXPECT_EQ(back.version, judge::FormatVersion::legacy);
    EXPECT_EQ(back.tests.size(), problem.tests.size());
    EXPECT_EQ(back.title(), problem.title());
    EXPECT_EQ(tests::slurp(home.path() / "out/sumoftwo/.timelimit"), "1\n");
}

TEST(Scaffold, EveryKindIsReadWithoutAWarning) {
    for (const std::string& kind : judge::exchange::scaffold_kinds()) {
        const tests::TempDir home;
        const auto path = judge::exchange::write_package(
            home.path(), judge::exchange::scaffold(kind, "Two Lifts"));
        std::string warnings;
        const auto problem =
            judge::bank::read_summary(path, [&](const std::string& text) { warnings += text; });
        EXPECT_EQ(warnings, "") << kind;
        EXPECT_EQ(problem.id, "twolifts");
        EXPECT_EQ(problem.interview->alias, "two-lifts");
    }
}

}  // namespace
