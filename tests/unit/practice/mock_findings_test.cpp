// SPDX-License-Identifier: MIT
#include "practice/mock/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/html.hpp"
#include "practice/mock/progress.hpp"
#include "practice/mock/report.hpp"
#include "practice/stats.hpp"
#include "practice/uuid.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice::mock {
namespace {

using practice::tests::at_minute;
using practice::tests::submitted;
using std::chrono::minutes;
using ::testing::HasSubstr;
using ::testing::Not;

Instant wall(int minute) { return {.wall = at_minute(minute)}; }

void add(Record& record, int minute, std::string_view kind, const std::string& data) {
    record.events.push_back(
        {new_uuid(at_minute(minute)), at_minute(minute), std::string(kind), "p", "s", data});
}

Record talked() {
    Record record;
    record.session = {new_uuid(at_minute(0)), at_minute(0), "swe-45", "{}"};
    record.outline.format = "swe-45";
    record.outline.title = "Coding <b>";
    record.outline.parts = {{.format = "swe-45", .title = "Coding"}};
    record.outline.phases = {{.id = "a", .title = "All", .say = "Go.", .length = minutes(45)}};
    record.outline.tasks = {{.id = "p", .part = 0}};
    record.outline.begun = wall(0);
    add(record, 0, what::kSave, R"({"source":"stub"})");
    add(record, 1, what::kAsk, R"({"question":"<script>?","known":2,"answer":"Yes."})");
    add(record, 2, what::kAsk, R"({"question":"again?","known":2,"answer":"Yes."})");
    add(record, 3, what::kAsk, R"({"question":"colour?","known":null,"answer":null})");
    add(record, 4, what::kApproach,
        R"j({"text":"hash instead of sort, O(n)","time":"n","space":""})j");
    add(record, 5, what::kSave, R"({"source":"stub","cases":"x"})");
    add(record, 9, what::kSave, R"({"source":"one"})");
    add(record, 10, what::kTest, R"({"verdict":"CE","compiles":false})");
    add(record, 12, what::kSubmit, R"({"verdict":"WA","compiles":true})");
    add(record, 20, what::kHint, R"({"number":1})");
    add(record, 27, what::kSave, R"({"source":"two"})");
    add(record, 30, what::kEnd, R"({"why":"finished"})");
    add(record, 40, what::kThought, R"({"at_ms":540000,"prompt":"Why?","text":"Because & so"})");
    return record;
}

CodingFinding found() {
    return {.task = "p",
            .title = "Pairs",
            .snapshots = {{minutes(0), "stub", "WA", 0, 10, true, 5},
                          {minutes(9), "one", "WA", 6, 10, true, 50},
                          {minutes(27), "two", "AC", 10, 10, true, 80}},
            .own_cases = 3,
            .valid_cases = 2,
            .wrong = {{"a", true}, {"b", false}},
            .target_time = "n",
            .reaches_target = true,
            .clarifications = 4};
}

Timeline line_of(const Record& record) { return timeline(record.outline, record.events, wall(50)); }

TEST(Evidence, IsReadFromTheRecord) {
    const CodingEvidence e = evidence_of(line_of(talked()), found(), 4);
    EXPECT_TRUE(e.accepted);
    EXPECT_EQ(e.passed, 10);
    EXPECT_EQ(e.first_correct, minutes(27));
    EXPECT_EQ(e.asked, 1);  // the same point twice, and one that is none
    EXPECT_EQ(e.known, 4);
    EXPECT_EQ(e.declared_time, "n");
    EXPECT_EQ(e.approaches, 2);
    EXPECT_TRUE(e.approach_first);  // a change of cases.txt is no code
    EXPECT_EQ(e.compile_errors, 1);
    EXPECT_EQ(e.submissions, 2);  // the last saved file was one as well
    EXPECT_EQ(e.hints, 1);
    EXPECT_EQ(e.killed, 1);
    EXPECT_EQ(e.wrong, 2);
    EXPECT_EQ(e.thoughts, 1);
}

TEST(Evidence, CodeBeforeTheApproachIsSeen) {
    Record record = talked();
    record.events.erase(record.events.begin() + 4);
    add(record, 31, what::kApproach, R"({"text":"x","time":"n"})");
    std::swap(record.events.back(), record.events[record.events.size() - 3]);
    EXPECT_FALSE(evidence_of(line_of(record), found(), 0).approach_first);
}

TEST(Findings, ComeBackFromTheRecord) {
    Findings findings{.coding = {found()}, .theory = {{.part = 1, .title = "Quiz"}}};
    findings.theory[0].evidence.asked = 2;
    findings.theory[0].evidence.seconds = 12.5;
    findings.theory[0].answers = {{"q", "Q", true, 0.5, "42"}};
    const auto back = findings_from(to_json(findings));
    ASSERT_TRUE(back);
    EXPECT_EQ(to_json(*back), to_json(findings));
    for (const char* bad : {"", "[]", "{}", R"({"coding":[{}],"theory":[]})"})
        EXPECT_FALSE(findings_from(bad)) << bad;
}

TEST(Prompts, AreFewAndInOrder) {
    Findings findings{.coding = {found(), found(), found()}, .theory = {}};
    const auto all = prompts(line_of(talked()), findings);
    EXPECT_EQ(all.size(), 6U);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                               [](const Prompt& a, const Prompt& b) { return a.at < b.at; }));
    EXPECT_THAT(all.back().text, HasSubstr("next time"));
}

Record debriefed(Mode mode, int self) {
    Record record = talked();
    record.outline.mode = mode;
    const Findings findings{.coding = {found()}, .theory = {}};
    add(record, 50, what::kJudged, to_json(findings));
    add(record, 51, what::kSelf, R"({"scores":[)" + std::to_string(self) + ",3,3,3]}");
    add(record, 52, what::kCard, to_json(card_of(line_of(record), findings, 1)));
    return record;
}

TEST(Readiness, LeavesOutPracticeAndOtherKinds) {
    const std::vector<Record> all = {debriefed(Mode::normal, 3), debriefed(Mode::practice, 3),
                                     talked()};
    EXPECT_EQ(readiness_of(all, Ask::debug).sessions, 1);
    EXPECT_EQ(readiness_of(all, Ask::questions).sessions, 0);
}

// No element is left open, nothing comes from elsewhere, and what people wrote stays text.
void expect_sound(const std::string& html) {
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("http://")));
    EXPECT_THAT(html, Not(HasSubstr("https://")));
    EXPECT_THAT(html, Not(HasSubstr("nan")));
    EXPECT_THAT(html, Not(HasSubstr("inf\"")));
    std::vector<std::string> open;
    for (std::size_t at = html.find("<html"); (at = html.find('<', at)) != std::string::npos;
         ++at) {
        const std::size_t end = html.find_first_of(" >\n", at);
        const std::string name = html.substr(at + 1, end - at - 1);
        const bool empty = html[html.find('>', at) - 1] == '/' || name == "meta";
        if (name.starts_with('/')) {
            ASSERT_FALSE(open.empty());
            EXPECT_EQ("/" + open.back(), name) << html.substr(at, 60);
            open.pop_back();
        } else if (!empty) {
            open.push_back(name);
        }
    }
    EXPECT_TRUE(open.empty());
}

TEST(Report, IsOneSoundPage) {
    const std::string html = report_html(debriefed(Mode::normal, 4), readiness(1, 1));
    expect_sound(html);
    EXPECT_THAT(html, HasSubstr("first correct at 27:00"));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;?"));
    EXPECT_THAT(html, HasSubstr("Because &amp; so"));
    EXPECT_THAT(html, HasSubstr("role=\"img\" aria-label="));
    EXPECT_THAT(html, HasSubstr("prefers-color-scheme:dark"));
    EXPECT_THAT(html, HasSubstr("@media print"));
    expect_sound(report_html(talked(), readiness(0, 0)));
}

TEST(Escape, LeavesNothingActive) {
    EXPECT_EQ(html::escape("<a href='x\">&\x01\n"), "&lt;a href=&#39;x&quot;&gt;&amp;\n");
}

TEST(Statistics, CountDaysTopicsAndSpeed) {
    const ::tests::TempDir dir;
    const History history(dir.path() / "h.db");
    constexpr int kDay = 24 * 60;
    Entries entries{.attempts = {submitted(0, "a", judge::Verdict::wrong_answer),
                                 submitted(30, "a", judge::Verdict::accepted),
                                 submitted(kDay, "b", judge::Verdict::accepted),
                                 submitted(kDay + 5, "b", judge::Verdict::accepted)}};
    entries.attempts[1].attempt.active = minutes(10);
    entries.attempts[2].attempt.active = minutes(60);
    history.record(entries);
    const Calendar calendar;
    const auto seen =
        statistics(history, calendar, at_minute(kDay + 60), 4, [](const auto& problem) {
            return ProblemFacts{problem == "a" ? "hashing" : "", 20};
        });
    EXPECT_EQ(seen.days.size(), 28U);
    EXPECT_EQ(seen.days.back().attempts, 2);
    EXPECT_EQ(seen.streak, 2);
    ASSERT_EQ(seen.topics.size(), 2U);
    EXPECT_EQ(seen.speed.size(), 2U);
    EXPECT_NEAR(seen.median_speed.value_or(0), 1.75, 1e-9);
    EXPECT_EQ(seen.solved.back().second, 2);
    const Trend trend = trend_of({debriefed(Mode::normal, 4)});
    ASSERT_EQ(trend.points.size(), 1U);
    EXPECT_TRUE(trend.self_bias);
    expect_sound(progress_html(seen, trend, readiness(1, 1), *parse_day("2026-02-03")));
    EXPECT_THAT(calendar_svg(seen), HasSubstr("2 attempts"));
    const auto nothing = statistics(History(dir.path() / "e.db"), calendar, at_minute(0), 4, {});
    expect_sound(progress_html(nothing, trend_of({}), readiness(0, 0), *parse_day("2026-02-03")));
}

}  // namespace
}  // namespace practice::mock
