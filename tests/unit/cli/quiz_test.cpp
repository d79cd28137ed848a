// SPDX-License-Identifier: MIT
#include "cli/quiz.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <set>

#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace cli {
namespace {

using judge::theory::Library;
using judge::theory::Question;
using ::testing::HasSubstr;

const std::filesystem::path kProblems = PROJECT_DIR "/problems";

const Library& library() {
    static const Library kLibrary({kProblems});
    return kLibrary;
}

QuizEntry entry(const std::string& question, const std::string& verdict) {
    QuizEntry out;
    out.time = "2026-01-02T03:04:05Z";
    out.question = question;
    out.seed = 7;
    out.answer = "\"quoted\"\n\xff";
    out.verdict = verdict;
    out.score = verdict == "AC" ? 1 : 0;
    out.confidence = 0.8;
    out.seconds = 12.5;
    return out;
}

TEST(QuizLog, KeepsWhatWasAnswered) {
    const tests::TempDir directory;
    const auto file = directory.path() / "quiz.jsonl";
    QuizLog(file).add(entry("a", "WA"));
    QuizLog(file).add(entry("b", "AC"));
    QuizLog log(file);
    log.add(entry("a", "AC"));
    EXPECT_EQ(log.past().at("a").times, 2);
    const QuizLog again(file);
    EXPECT_EQ(again.past().at("a").times, 2);
    EXPECT_EQ(again.past().at("a").last.verdict, "AC");
    EXPECT_EQ(again.past().at("b").last.seed, 7U);
    EXPECT_EQ(again.past().at("b").last.confidence, 0.8);
    EXPECT_EQ(again.past().at("b").last.seconds, 12.5);
}

TEST(QuizLog, PassesOverWhatIsNoEntry) {
    const tests::TempDir directory;
    const auto file = directory.path() / "quiz.jsonl";
    tests::spit(file,
                "not json\n[]\n{\"question\": 3}\n{\"question\": \"a\", \"seed\": -1}\n{\"quest");
    const QuizLog log(file);
    EXPECT_EQ(log.past().size(), 1U);
    EXPECT_EQ(log.past().at("a").last.seed, 1U);
}

TEST(QuizLog, SaysWhenItCannotBeWritten) {
    QuizLog log("/nonexistent/quiz.jsonl");
    EXPECT_THROW(log.add(entry("a", "AC")), judge::UserError);
}

std::set<std::string> ids(const std::vector<Asked>& asked) {
    std::set<std::string> out;
    for (const Asked& one : asked) out.insert(one.question->id);
    return out;
}

TEST(QuizChoice, FiltersAndRepeats) {
    const tests::TempDir directory;
    QuizLog log(directory.path() / "quiz.jsonl");
    const auto first = choose_questions(library(), log, {.topic = "prob"}, 5, 42);
    ASSERT_EQ(first.size(), 5U);
    EXPECT_EQ(ids(first).size(), 5U);
    EXPECT_EQ(ids(first), ids(choose_questions(library(), log, {.topic = "prob"}, 5, 42)));
    EXPECT_NE(ids(first), ids(choose_questions(library(), log, {.topic = "prob"}, 5, 43)));
    for (const Asked& one : first) EXPECT_EQ(one.question->topic, "probability");
    for (const Asked& one : choose_questions(library(), log, {.topic = "bayes"}, 9, 1))
        EXPECT_THAT(one.question->tags, ::testing::Contains(HasSubstr("bayes")));
    for (const Asked& one :
         choose_questions(library(), log, {.level = "hard", .kind = "numeric"}, 9, 1)) {
        EXPECT_EQ(one.question->level, judge::theory::Level::hard);
        EXPECT_EQ(one.question->kind, judge::theory::QuestionKind::numeric);
    }
    EXPECT_TRUE(choose_questions(library(), log, {.topic = "cooking"}, 5, 1).empty());
}

TEST(QuizChoice, AsksWhatWasAskedLeastAndReviewsMistakes) {
    const tests::TempDir directory;
    QuizLog log(directory.path() / "quiz.jsonl");
    EXPECT_TRUE(choose_questions(library(), log, {.review = true}, 5, 1).empty());
    const auto first = choose_questions(library(), log, {.topic = "prob"}, 5, 42);
    for (const Asked& one : first)
        log.add(entry(one.question->id, one.question == first[0].question ? "WA" : "AC"));
    const auto second = ids(choose_questions(library(), log, {.topic = "prob"}, 5, 42));
    for (const std::string& id : ids(first)) EXPECT_FALSE(second.contains(id)) << id;
    const auto review = choose_questions(library(), log, {.review = true}, 5, 1);
    ASSERT_EQ(review.size(), 1U);
    EXPECT_EQ(review[0].question->id, first[0].question->id);
}

TEST(QuizChoice, FollowsARolesWeights) {
    const tests::TempDir directory;
    QuizLog log(directory.path() / "quiz.jsonl");
    const auto roles = judge::theory::read_roles({kProblems});
    EXPECT_EQ(roles.size(), 9U);
    for (const auto& role : roles)
        for (const auto& [topic, weight] : role.topics)
            EXPECT_THAT(library().topics(), ::testing::Contains(topic)) << role.id;
    const auto role = judge::theory::find_role(roles, "software-engineer+robotics");
    int systems = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        for (const Asked& one : choose_questions(library(), log, {.role = &role}, 1, seed)) {
            EXPECT_TRUE(role.topics.contains(one.question->topic));
            systems +=
                one.question->topic == "robotics-control" || one.question->topic == "mlops-systems";
        }
    EXPECT_GT(systems, 13);  // 28 of 52 by weight, 15 of 139 by number
    EXPECT_THROW((void)judge::theory::find_role(roles, "chef"), judge::UserError);
}

TEST(LineReader, ReadsLinesUntilTheEnd) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const std::string text = "one\r\n\ntwo";
    ASSERT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    std::stop_source stop;
    LineReader reader(ends[0], stop.get_token());
    using How = LineReader::Line::How;
    EXPECT_EQ(reader.read().text, "one");
    EXPECT_EQ(reader.read().text, "");
    const auto late = reader.read(std::chrono::steady_clock::now());
    EXPECT_EQ(late.how, How::late);
    ::close(ends[1]);
    EXPECT_EQ(reader.read().text, "two");
    EXPECT_EQ(reader.read().how, How::end);
    stop.request_stop();
    EXPECT_EQ(reader.read().how, How::interrupted);
    ::close(ends[0]);
}

TEST(QuizSummary, NamesMistakesAndCalibration) {
    std::vector<QuizResult> results(2);
    results[0].question = results[1].question = library().find("prob-bayes-test");
    results[0].grade.score = 1;
    results[0].confidence = 0.9;
    results[1].seed = 9;
    results[1].grade.score = 0;
    results[1].confidence = 0.9;
    const std::string text = quiz_summary(results);
    EXPECT_THAT(text, HasSubstr("1 of 2 right"));
    EXPECT_THAT(text, HasSubstr("surer than you should be; Brier score 0.41"));
    EXPECT_THAT(text, HasSubstr("spar show prob-bayes-test --seed 9 --explain"));
    EXPECT_THAT(quiz_json(results, "").text, HasSubstr("\"brier\": 0.41"));
}

// Whatever a question says must be readable in a terminal: no TeX is left over.
TEST(QuestionView, RendersEveryQuestion) {
    for (const Question& question : library().questions())
        for (const bool unicode : {true, false}) {
            const auto instance = judge::theory::draw_instance(question, 3);
            const std::string text = view::grade_text(
                question, instance,
                {.message = view::question_markdown(question, instance,
                                                    view::file_order(question, instance), false),
                 .expected = right_answer(question, instance)},
                {.unicode = unicode});
            for (const char* left : {"\\", "<<", ">>", "$", "{{", "&amp;"})
                EXPECT_THAT(text, ::testing::Not(HasSubstr(left))) << question.id << "\n" << text;
        }
}

}  // namespace
}  // namespace cli
