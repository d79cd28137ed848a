// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>

#include "judge/run/cache.hpp"
#include "judge/run/report_json.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/run/window.hpp"
#include "tests/support/files.hpp"

namespace judge::run {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

Report sample_report() {
    Report report;
    report.problem = "pairwithgap";
    report.language = "cpp";
    report.toolchain = "g++ 12.2.0, C++20";
    report.verdict = Verdict::wrong_answer;
    report.tier = "T3";
    report.compile = {.ok = true, .cached = false, .time = 412ms, .message = "warning: unused"};
    report.time_limit = 2s;
    report.time_limit_source = "package";
    report.memory_limit_mib = 256;
    TestOutcome first;
    first.name = "sample/1";
    first.group = "sample";
    first.verdict = Verdict::accepted;
    first.cpu = 1234us;
    first.wall = 2001us;
    first.memory_kib = 3456;
    first.cpu_source = "cgroup";
    first.memory_source = "cgroup";
    TestOutcome second;
    second.name = "secret/2";
    second.group = "secret";
    second.verdict = Verdict::wrong_answer;
    second.difference = {.where = "line 1, token 2", .expected = "4", .got = "5", .note = "nearly"};
    second.input = "1 2\n";
    second.expected = "3 4\n";
    second.got = "3 5\n";
    second.error_output = "debug \x80\n";
    report.tests = {first, second};
    return report;
}

TEST(ReportJson, RoundTrips) {
    const Report report = sample_report();
    for (const int indent : {-1, 2}) {
        const std::string text = to_json(report, indent);
        const auto read = report_from_json(text);
        ASSERT_TRUE(read);
        EXPECT_EQ(to_json(*read, indent), text);
        EXPECT_EQ(read->tests[0].cpu, 1234us);
        EXPECT_EQ(read->tests[1].cpu, std::nullopt);
        EXPECT_EQ(read->tests[1].difference->got, "5");
    }
}

TEST(ReportJson, HasTheNamesOfTheContract) {
    const std::string text = to_json(sample_report(), -1);
    for (const char* part :
         {R"("schema":"spar.report/1")", R"("verdict":"WA")", R"("score":null)",
          R"("language":"cpp")", R"("tier":"T3")", R"("compile":{"ok":true)", R"("ms":412)",
          R"("name":"sample/1","group":"sample","verdict":"AC","cpu_ms":1.234)",
          R"("wall_ms":2.001)", R"("memory_kib":3456)", R"("steps":null)",
          R"("cpu_ms":null,"wall_ms":null,"memory_kib":null)"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(ReportJson, RefusesWhatIsNoReport) {
    const std::string text = to_json(sample_report(), -1);
    EXPECT_FALSE(report_from_json(""));
    EXPECT_FALSE(report_from_json("[]"));
    EXPECT_FALSE(report_from_json("3"));
    EXPECT_FALSE(report_from_json(R"({"schema":"spar.report/1"})"));
    EXPECT_FALSE(report_from_json(R"({"schema":"spar.report/2"})"));
    for (std::size_t cut = 0; cut < text.size(); cut += 7)
        EXPECT_FALSE(report_from_json(text.substr(0, cut)));
    std::string unknown = text;
    unknown.replace(unknown.find("\"WA\""), 4, "\"XX\"");
    EXPECT_FALSE(report_from_json(unknown));
}

TEST(Cache, FindsWhatWasStored) {
    const tests::TempDir directory;
    const VerdictCache cache(directory.path() / "verdicts");
    EXPECT_FALSE(cache.find("key"));
    cache.store("key", sample_report());
    const auto found = cache.find("key");
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->cached);
    EXPECT_EQ(found->verdict, Verdict::wrong_answer);
    EXPECT_FALSE(cache.find("other"));
}

TEST(Cache, TakesACorruptFileForAMiss) {
    const tests::TempDir directory;
    const VerdictCache cache(directory.path());
    cache.store("key", sample_report());
    const std::string text = tests::slurp(directory.path() / "key.json");
    for (const std::string& bad : {std::string(), text.substr(0, text.size() / 2),
                                   std::string(5000, '['), std::string("\0\xff", 2)}) {
        tests::spit(directory.path() / "key.json", bad);
        EXPECT_FALSE(cache.find("key"));
    }
    fs::remove(directory.path() / "key.json");
    fs::create_directory(directory.path() / "key.json");
    EXPECT_FALSE(cache.find("key"));
}

TEST(Cache, NeverKeepsWhatMayComeOutDifferently) {
    const tests::TempDir directory;
    const VerdictCache cache(directory.path());
    Report report = sample_report();
    report.tests[0].machine_busy = true;
    cache.store("busy", report);
    EXPECT_FALSE(cache.find("busy"));
    report = sample_report();
    report.tests[1].verdict = Verdict::judge_error;
    cache.store("error", report);
    EXPECT_FALSE(cache.find("error"));
    report = sample_report();
    report.verdict = Verdict::judge_error;
    cache.store("error", report);
    EXPECT_FALSE(cache.find("error"));
}

TEST(Cache, ForgetsTheLeastRecentlyUsed) {
    const tests::TempDir directory;
    const VerdictCache cache(directory.path(), {.files = 10, .bytes = 1 << 20});
    const auto now = fs::file_time_type::clock::now();
    for (int i = 0; i < 10; ++i) {
        const std::string key = "key" + std::to_string(i);
        cache.store(key, sample_report());
        fs::last_write_time(directory.path() / (key + ".json"), now - 1h + i * 1s);
    }
    EXPECT_TRUE(cache.find("key0"));  // used again: the youngest now
    cache.store("key10", sample_report());
    EXPECT_TRUE(cache.find("key0"));
    EXPECT_TRUE(cache.find("key10"));
    EXPECT_FALSE(cache.find("key1"));
}

TEST(Cache, DoesNotFailWhereItCannotWrite) {
    const tests::TempDir directory;
    tests::spit(directory.path() / "file", "");
    const VerdictCache cache(directory.path() / "file" / "verdicts");
    cache.store("key", sample_report());
    EXPECT_FALSE(cache.find("key"));
}

TEST(Window, KeepsTheStartOfAShortText) {
    Window window;
    window.add("abc\n");
    window.add("def\n");
    EXPECT_EQ(window.shown(100), "abc\ndef\n");
}

TEST(Window, KeepsWhatIsAroundThePlace) {
    Window window;
    std::string all;
    for (int i = 0; i < 200'000; ++i) {
        const std::string line = std::to_string(i) + "\n";
        all += line;
        window.add(line);
    }
    const std::size_t place = all.find("\n199000\n") + 1;
    window.stay(place);
    for (int i = 0; i < 100'000; ++i) window.add("later\n");
    const std::string shown = window.shown(4096);
    EXPECT_TRUE(shown.starts_with("… ")) << shown.substr(0, 40);
    EXPECT_NE(shown.find("\n199000\n"), std::string::npos);
    EXPECT_LT(shown.size(), 4'300U);
}

TEST(Window, ShowsLongTextsAroundAnOffset) {
    const std::string text = std::string(10'000, 'a') + "HERE" + std::string(10'000, 'b');
    const std::string shown = excerpt_around(text, 10'000, 100);
    EXPECT_NE(shown.find("HERE"), std::string::npos);
    EXPECT_LT(shown.size(), 200U);
    EXPECT_EQ(excerpt_around("short", 3, 100), "short");
    EXPECT_EQ(excerpt_around("", 3, 100), "");
}

TEST(TimeLimit, IsTheSmallestMultipleThatGivesRoom) {
    Limits limits;  // × 2, multiples of 1 s
    EXPECT_EQ(computed_time_limit(0us, limits), 1s);
    EXPECT_EQ(computed_time_limit(500ms, limits), 1s);
    EXPECT_EQ(computed_time_limit(501ms, limits), 2s);
    EXPECT_EQ(computed_time_limit(3s, limits), 6s);
    limits.time_resolution = 100ms;
    EXPECT_EQ(computed_time_limit(312ms, limits), 700ms);
    limits = {.time = {}, .ac_to_time_limit = 5};
    EXPECT_EQ(computed_time_limit(201ms, limits), 2s);
}

TEST(TimeLimit, IsReadFromWhereAPackageMayStateIt) {
    const tests::TempDir directory;
    Problem problem;
    problem.directory = directory.path();
    EXPECT_FALSE(stated_time_limit(problem));
    tests::spit(directory.path() / "domjudge-problem.ini", "name = x\ntimelimit = '2.5'\n");
    EXPECT_EQ(stated_time_limit(problem)->value, 2'500ms);
    tests::spit(directory.path() / ".timelimit", "3\n");
    EXPECT_EQ(stated_time_limit(problem)->value, 3s);
    problem.limits.time = 4s;
    EXPECT_EQ(stated_time_limit(problem)->value, 4s);
    EXPECT_EQ(stated_time_limit(problem)->source, "package");
    problem.limits.time.reset();
    tests::spit(directory.path() / ".timelimit", "soon\n");
    EXPECT_EQ(stated_time_limit(problem)->value, 2'500ms);
}

}  // namespace
}  // namespace judge::run
