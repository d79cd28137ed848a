// SPDX-License-Identifier: MIT
// The kinds that interview/interview.yaml names, through the real spar: ML, debugging, SQL,
// competitions, two-run.
#include <array>
#include <utility>
#include <vector>

#include "tests/endtoend/kind_package.hpp"

namespace {

using judge::Report;
using judge::Verdict;
using tests::Package;

// Running means of the columns of a matrix.
Package arrays(const std::string& more = "") {
    Package package("pass-fail");
    package.file("interview/interview.yaml", "kind: ml\ncompare: {abs: 1e-9, rel: 1e-6}\n" + more)
        .file("interview/signature.yaml",
              "function: means\nparams:\n  - {name: m, type: matrix}\nreturns: vector\n")
        .test("secret/1", "[[1.0, 2.0], [3.0, 6.0]]\n", "[2.0, 4.0]\n");
    return package;
}

std::string note_of(const Report& report) {
    EXPECT_EQ(report.verdict, Verdict::wrong_answer) << report.message;
    if (report.tests.empty() || !report.tests[0].difference) return "no difference";
    return report.tests[0].difference->note;
}

TEST(Arrays, DifferencesAreNamed) {
    Package package = arrays();
    EXPECT_EQ(package.judge("def means(m): return [2.0, 4.0000001]\n").verdict, Verdict::accepted);
    EXPECT_EQ(note_of(package.judge("def means(m): return [2.0, 4.0, 1.0]\n")),
              "shape (3,) instead of (2,)");
    EXPECT_EQ(note_of(package.judge("def means(m): return [2.0, float('nan')]\n")),
              "NaN: [1] is nan, expected 4");
    EXPECT_EQ(note_of(package.judge("def means(m): return [2.0, 5.0]\n")),
              "1 of 2 off, furthest at [1] by 1 (0.25 of the value); allowed: 1e-09, or 1e-06 of "
              "the value");
}

TEST(Arrays, DtypeWhereItIsAskedFor) {
    const auto package = [](const std::string& dtype) {
        Package made("pass-fail");
        made.file("interview/interview.yaml", "kind: ml\ncompare: {dtype: " + dtype + "}\n")
            .file("interview/signature.yaml",
                  "function: labels\nparams:\n  - {name: n, type: int}\nreturns: int[]\n")
            .test("secret/1", "2\n", "[0, 1]\n");
        return made;
    };
    const char* const floats = "def labels(n): return [float(i) for i in range(n)]\n";
    EXPECT_EQ(package("any").judge(floats).verdict, Verdict::accepted);
    const Report report = package("exact").judge(floats);
    EXPECT_EQ(note_of(report), "the values are equal, their type is not");
    EXPECT_EQ(report.tests[0].difference->got, "dtype float");
    EXPECT_EQ(package("exact").judge("def labels(n): return list(range(n))\n").verdict,
              Verdict::accepted);
}

TEST(Forbid, ALibraryIsAVerdictOfItsOwn) {
    Package package = arrays("forbid: [statistics, numeric]\n");
    const Report report = package.judge(
        "import math\n\ndef means(m):\n    from statistics import mean\n    return [2.0, 4.0]\n");
    EXPECT_EQ(report.verdict, Verdict::rejected);
    EXPECT_EQ(report.message, "solution.py:4: statistics must not be used in this problem");
    EXPECT_TRUE(report.tests.empty());
    EXPECT_EQ(package.judge("name = 'math'\n__import__(name)\ndef means(m): return []\n").verdict,
              Verdict::rejected);
    EXPECT_EQ(package.judge("import math  # statistics\ndef means(m): return [2.0, 4.0]\n").verdict,
              Verdict::accepted);
    const Report cpp = package.judge("#include <vector>\n#include <numeric>\n", "solution.cpp");
    EXPECT_EQ(cpp.verdict, Verdict::rejected);
    EXPECT_EQ(cpp.message, "solution.cpp:2: numeric must not be used in this problem");
}

TEST(Debug, ChangedLinesAreCounted) {
    Package package("pass-fail");
    package.file("interview/interview.yaml", "kind: debug\nchanged_lines: 1\n")
        .file("attachments/templates/python3/solution.py",
              "n = int(input())\ntotal = 0\nfor i in range(n):\n    total += i\nprint(total)\n")
        .test("secret/1", "4\n", "10\n");
    const Report given = package.judge(
        "n = int(input())\ntotal = 0\nfor i in range(n):\n    total += i\nprint(total)\n");
    EXPECT_EQ(given.verdict, Verdict::wrong_answer);
    ASSERT_TRUE(given.changed);
    EXPECT_EQ(given.changed->added + given.changed->removed, 0);
    const Report mended = package.judge(
        "n = int(input())\ntotal = 0\n\nfor i in range(n + 1):\n    total += i\nprint(total)\n");
    EXPECT_EQ(mended.verdict, Verdict::accepted);
    ASSERT_TRUE(mended.changed);
    EXPECT_EQ(mended.changed->added, 1);
    EXPECT_EQ(mended.changed->removed, 1);
    EXPECT_EQ(mended.changed->target, 1);
    const Report anew = package.judge("n = int(input())\nprint(n * (n + 1) // 2)\n");
    EXPECT_EQ(anew.verdict, Verdict::accepted);  // more lines than the target: shown, not failed
    EXPECT_EQ(anew.changed->removed, 4);
}

Package queries(const std::string& mode) {
    Package package("pass-fail");
    package.file("interview/interview.yaml", "kind: sql\ncompare: {mode: " + mode + "}\n")
        .test("secret/1",
              "CREATE TABLE staff (name TEXT, team TEXT);\n"
              "INSERT INTO staff VALUES ('Ada', 'a'), ('Bo', 'b'), ('Cy', 'a'), ('Di', NULL);\n",
              "[\"team\", \"heads\"]\n[[\"a\", 2], [\"b\", 1]]\n");
    return package;
}

Report ask(const std::string& mode, const std::string& query) {
    return queries(mode).judge(query, "solution.sql");
}

TEST(Sql, RowsInOrderOrNot) {
    const std::string query =
        "SELECT team, count(*) AS Heads FROM staff WHERE team IS NOT NULL GROUP BY team";
    EXPECT_EQ(ask("exact", query + " ORDER BY team;").verdict, Verdict::accepted);
    EXPECT_EQ(ask("multiset", query + " ORDER BY team DESC").verdict, Verdict::accepted);
    EXPECT_EQ(note_of(ask("exact", query + " ORDER BY team DESC")),
              "the same rows in another order");
}

TEST(Sql, DifferencesAreNamed) {
    const std::string from = " FROM staff WHERE team IS NOT NULL GROUP BY team ORDER BY team";
    const Report columns = ask("exact", "SELECT team" + from);
    EXPECT_EQ(note_of(columns), "expected 2 columns, got 1");
    EXPECT_EQ(columns.tests[0].difference->expected, "team, heads");
    const Report value = ask("exact", "SELECT team, 2 AS heads" + from);
    EXPECT_EQ(value.tests[0].difference->where, "row 2, column heads");
    EXPECT_EQ(value.tests[0].difference->expected, "1");
    const std::string all = "SELECT team, count(*) AS heads FROM staff GROUP BY team";
    EXPECT_EQ(note_of(ask("multiset", all)), "expected 2 rows, got 3 rows");
    EXPECT_EQ(note_of(ask("exact", all + " ORDER BY team DESC")), "expected 2 rows, got 3 rows");
}

TEST(Sql, AQueryMayOnlyRead) {
    for (const auto& [query, message] : std::vector<std::pair<std::string, std::string>>{
             {"DELETE FROM staff", "this one wants to delete"},
             {"ATTACH 'x' AS y", "this one wants to attach a database"},
             {"SELECT load_extension('x')", "this one wants to load an extension"},
             {"PRAGMA writable_schema = 1", "this one wants to use PRAGMA"},
             {"CREATE TABLE x AS SELECT 1", "this one wants to change the schema"},
             {"SELECT 1; SELECT 2", "one statement at a time"},
             {"SELECT wages FROM staff", "no such column: wages"}}) {
        const Report report = ask("exact", query);
        EXPECT_EQ(report.verdict, Verdict::runtime_error) << query;
        ASSERT_FALSE(report.tests.empty());
        EXPECT_NE(report.tests[0].message.find(message), std::string::npos)
            << report.tests[0].message;
    }
}

TEST(Sql, OnlyQueriesAndOnlyThere) {
    EXPECT_EQ(queries("exact").judge("print(1)\n").verdict, Verdict::rejected);
    Package stdio("pass-fail");
    stdio.test("secret/1", "1\n", "1\n");
    EXPECT_EQ(stdio.judge("SELECT 1", "solution.sql").verdict, Verdict::rejected);
}

// Labels: the parity of the row, with a pattern that is not all alternation.
std::string labels() {
    std::string text;
    for (unsigned i = 0; i < 200; ++i) text += (i * i + i / 3) % 7 < 3 ? "1\n" : "0\n";
    return text;
}

Package contest() {
    Package package("scoring");
    package.file("interview/interview.yaml", "kind: competition\n")
        .file("interview/metric.yaml",
              "metric: accuracy\nbaseline: 0.5\ntop: 1.0\npublic: 0.4\nseed: 3\n"
              "ghosts:\n  - {name: constant, value: 0.55}\n  - {name: oracle, value: 1.0}\n")
        .file("data/secret/test_group.yaml", "max_score: 100\nscore_aggregation: sum\n")
        .test("secret/1", "200\n", labels());
    return package;
}

constexpr const char* kOracle =
    "for i in range(int(input())): print(1 if (i * i + i // 3) % 7 < 3 else 0)\n";

TEST(Competition, ScoreIsWhatThePrivateRowsAreWorth) {
    const Report full = contest().judge(kOracle);
    EXPECT_EQ(full.verdict, Verdict::accepted) << full.message;
    EXPECT_EQ(full.score, 100);
    const Report part = contest().judge(
        "for i in range(int(input())):\n"
        "    print(int((i * i + i // 3) % 7 < 3) if i % 5 else 0)\n");
    EXPECT_EQ(part.verdict, Verdict::partial);
    ASSERT_FALSE(part.tests.empty());
    ASSERT_TRUE(part.tests[0].measured);
    const judge::Score& score = *part.tests[0].measured;
    EXPECT_EQ(score.metric, "accuracy");
    EXPECT_GT(score.on_private, 0.8);
    EXPECT_LT(score.on_private, 1);
    EXPECT_NE(score.on_private, score.on_public);
    EXPECT_NEAR(*part.score, 100 * (score.on_private - 0.5) / 0.5, 1e-9);
    EXPECT_EQ(score.standing, "better than constant, below oracle");
}

TEST(Competition, WhatCannotBeMeasuredIsWrong) {
    const Report longer = contest().judge("print('1\\n' * 201, end='')\n");
    EXPECT_EQ(longer.verdict, Verdict::wrong_answer);
    ASSERT_TRUE(longer.tests[0].difference);
    EXPECT_EQ(longer.tests[0].difference->expected, "200 lines, one for each row");
    EXPECT_EQ(longer.tests[0].difference->got, "201");
    EXPECT_EQ(longer.score, 0);
}

TEST(Competition, LabelsInTheSourceAreRejected) {
    std::string one_line = labels();
    std::erase(one_line, '\n');
    const Report report =
        contest().judge("import sys\nlabels = '" + one_line + "'\nprint(*labels, sep='\\n')\n");
    EXPECT_EQ(report.verdict, Verdict::rejected);
    EXPECT_EQ(report.message,
              "solution.py:2: here stand labels of secret/1 that a program has to predict");
}

TEST(TwoRun, NothingButWhatWasSavedIsHandedOn) {
    Package package("pass-fail");
    package
        .file("interview/interview.yaml", "kind: class\ntwo_run: {save: pack, restore: unpack}\n")
        .file("interview/signature.yaml",
              "class: Codec\nconstructor: {params: []}\nmethods:\n"
              "  - {name: pack, params: [{name: words, type: 'string[]'}], returns: string}\n"
              "  - {name: unpack, params: [{name: text, type: string}], returns: 'string[]'}\n")
        .test("secret/1", "[\"Codec\", \"pack\", \"unpack\"]\n[[], [[\"a,b\", \"\"]], []]\n",
              "[\"a,b\", \"\"]\n");
    const Report good = package.judge(
        "class Codec:\n"
        "    def pack(self, words): return ''.join(f'{len(w)}:{w}' for w in words)\n"
        "    def unpack(self, text):\n"
        "        words = []\n"
        "        while text:\n"
        "            size, text = text.split(':', 1)\n"
        "            words.append(text[:int(size)])\n"
        "            text = text[int(size):]\n"
        "        return words\n");
    EXPECT_EQ(good.verdict, Verdict::accepted) << good.tests[0].message;
    const Report keeps = package.judge(
        "class Codec:\n"
        "    kept = []\n"
        "    def pack(self, words):\n"
        "        Codec.kept.append(words)\n"
        "        return str(len(Codec.kept) - 1)\n"
        "    def unpack(self, text): return Codec.kept[int(text)]\n");
    EXPECT_EQ(keeps.verdict, Verdict::runtime_error);
    EXPECT_TRUE(keeps.tests[0].message.starts_with("second run")) << keeps.tests[0].message;
    const Report joins = package.judge(
        "class Codec:\n"
        "    def pack(self, words): return ','.join(words)\n"
        "    def unpack(self, text): return text.split(',')\n");
    EXPECT_EQ(joins.verdict, Verdict::wrong_answer);
}

TEST(Kinds, WhatIsMissingIsNamed) {
    const auto complaint = [](const std::string& yaml, const std::string& metric) {
        Package package("pass-fail");
        package.file("interview/interview.yaml", yaml).test("secret/1", "", "1\n");
        if (!metric.empty()) package.file("interview/metric.yaml", metric);
        tests::TempDir home;
        return tests::spar({"show", package.root()}, home.path()).err;
    };
    for (const auto& [yaml, metric, words] : std::vector<std::array<std::string, 3>>{
             {"kind: competition\n", "", "needs interview/metric.yaml"},
             {"kind: debug\n", "", "attachments/templates/<language>/"},
             {"two_run: {save: a, restore: b}\n", "", "two_run is for class problems"},
             {"changed_lines: 3\n", "", "interview.yaml:1:16: error: changed_lines"},
             {"forbid: ['a b']\n", "", "expected names of libraries"},
             {"compare: {dtype: int}\n", "", "compare.dtype"},
             {"kind: stdio\n", "metric: auc\nbaseline: 0.5\ntop: 1.0\n", "only competitions"},
             {"kind: competition\n", "metric: auc\nbaseline: 1.0\ntop: 0.5\n",
              "expected more than the baseline"},
             {"kind: competition\n", "metric: rmse\nbaseline: 1.0\ntop: 2.0\n",
              "expected less than the baseline"},
             {"kind: competition\n", "metric: f1\nbaseline: 0.0\ntop: 1.0\n", "macro-f1"},
             {"kind: competition\n",
              "metric: auc\nbaseline: 0.5\ntop: 1.0\nghosts: [{name: a, value: 0.9}, "
              "{name: b, value: 0.6}]\n",
              "from worst to best"}})
        EXPECT_NE(complaint(yaml, metric).find(words), std::string::npos)
            << yaml << metric << complaint(yaml, metric);
}

TEST(Generators, SettingsOfGroupsAreWritten) {
    Package package("pass-fail");
    package
        .file("generators/generators.yaml",
              "test_group.yaml:\n  output_validator_args: [float_tolerance, \"1e-3\"]\n"
              "data:\n  sample:\n    data:\n"
              "      \"1\": {in: \"1\\n\", ans: \"1.0\\n\"}\n"
              "  secret:\n    data:\n"
              "      a: {in: \"2\\n\", ans: \"2.0\\n\"}\n")
        .test("sample/1", "1\n", "1.0\n");
    const tests::TempDir home;
    (void)tests::spar({"verify", package.root(), "--fix"}, home.path());
    EXPECT_EQ(tests::slurp(package.root() / "data/test_group.yaml"),
              "output_validator_args: [\"float_tolerance\", \"1e-3\"]\n");
    EXPECT_EQ(package.judge("print(float(input()) + 0.0001)\n").verdict, Verdict::accepted);
}

}  // namespace
