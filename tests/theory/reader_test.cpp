// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "judge/support/error.hpp"
#include "judge/theory/instance.hpp"
#include "judge/theory/library.hpp"
#include "judge/theory/prove.hpp"
#include "judge/theory/value.hpp"
#include "tests/support/files.hpp"
#include "tests/theory/question_text.hpp"

namespace judge::theory {
namespace {

using ::testing::HasSubstr;
using tests::question;

const std::string kHead = "kind: numeric\ntitle: t\nquestion: q\n";

TEST(QuestionReader, ReadsParameters) {
    const Question q = question(R"(kind: numeric
title: Title
level: hard
minutes: 7
tags: [x, y]
params:
  n: {whole: [1, 3]}
  x: {real: [0.1, 0.3], step: 0.1}
  w: {list: 3, whole: [1, 3], distinct: true}
  A, B: {choice: [[HH, 2], [TT, 3]]}
  m: 'n*2'
where: ['n > 1']
question: 'n = <<n>>, x = <<x>>, w = <<w>>, <<A>> <<B|sign>> <<m/10|percent>>'
answer: 'm'
)");
    EXPECT_EQ(q.id, "q");
    EXPECT_EQ(q.topic, "topic");
    EXPECT_EQ(q.level, Level::hard);
    EXPECT_EQ(q.minutes, 7);
    std::set<std::string> xs;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Instance drawn = draw_instance(q, seed);
        EXPECT_EQ(drawn.text, draw_instance(q, seed).text);
        EXPECT_GT(drawn.params.at("n").number, 1);
        EXPECT_EQ(drawn.params.at("m").number, 2 * drawn.params.at("n").number);
        xs.insert(to_text(drawn.params.at("x")));
        std::set<double> distinct;
        for (const Value& item : drawn.params.at("w").items) distinct.insert(item.number);
        EXPECT_EQ(distinct.size(), 3U);
        const bool hh = drawn.params.at("A").text == "HH";
        EXPECT_EQ(drawn.params.at("B").number, hh ? 2 : 3);
        EXPECT_THAT(drawn.text, HasSubstr(hh ? "HH + 2" : "TT + 3"));
        EXPECT_THAT(drawn.text, HasSubstr(" %"));
    }
    EXPECT_THAT(xs, ::testing::ElementsAre("0.1", "0.2", "0.3"));
}

TEST(QuestionReader, ReadsSeveralItems) {
    const YamlDocument document(Source{"f.yaml", R"(tags: [shared]
items:
  - {id: one, kind: numeric, title: A, question: q, answer: '1'}
  - {id: two, kind: numeric, title: B, question: q, answer: '2', tags: [own]}
)"});
    const auto questions = read_questions(document.root(), "theory/topic/f.yaml");
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0].id, "one");
    EXPECT_EQ(questions[0].tags, std::vector<std::string>{"shared"});
    EXPECT_EQ(questions[1].tags, std::vector<std::string>{"own"});
}

struct Bad {
    std::string yaml;
    const char* says;
    friend void PrintTo(const Bad& row, std::ostream* out) { *out << row.yaml; }
};

class BadQuestion : public ::testing::TestWithParam<Bad> {};

TEST_P(BadQuestion, IsLocated) {
    try {
        (void)question(GetParam().yaml);
        FAIL() << "it was read";
    } catch (const UserError& e) {
        EXPECT_EQ(e.fault(), Fault::invalid_package);
        EXPECT_THAT(e.what(), HasSubstr("q.yaml:"));
        EXPECT_THAT(e.what(), HasSubstr(GetParam().says));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadQuestion,
    ::testing::Values(
        Bad{"[]", "expected a question"}, Bad{"kind: numric", "numeric"},
        Bad{"kind: numeric\ntitle: t\nquestion: q\n", "answer"},
        Bad{kHead + "answer: '1+'\n", "at character 3 of the formula"},
        Bad{kHead + "answer: 'x'\n", "\"x\" is not known here"},
        Bad{kHead + "answer: '1'\nunit: furlong\n", "unit is not known"},
        Bad{kHead + "answer: '1'\ntolerance: exactly\n", "exact"},
        Bad{kHead + "answer: '1'\ntolerance: {rel: 0}\n", "above 0"},
        Bad{kHead + "answer: '1'\nanswr: '1'\n", "answer"},
        Bad{kHead + "answer: '1'\nlevel: tough\n", "easy"},
        Bad{kHead + "answer: '1'\nmissing_unit: half\n", "no unit"},
        Bad{kHead + "answer: '1'\nparams: {1x: {whole: [1, 2]}}\n", "no name for a parameter"},
        Bad{kHead + "answer: '1'\nparams: {x: {whole: [2, 1]}}\n", "range is empty"},
        Bad{kHead + "answer: '1'\nparams: {x: {}}\n", "expected one of choice"},
        Bad{kHead + "answer: '1'\nparams: {x: {choice: []}}\n", "at least one value"},
        Bad{kHead + "answer: '1'\nparams: {x: {list: 5, whole: [1, 3], distinct: true}}\n",
            "not 5 different"},
        Bad{kHead + "answer: '1'\nparams: {x: {real: [0, 1]}}\n", "step"},
        Bad{kHead + "answer: '1'\nparams: {'x, y': {choice: [[1]]}}\n", "list of 2 values"},
        Bad{kHead + "answer: '1'\nparams: {x: 'y+1'}\n", "not known"},
        Bad{kHead + "answer: '1'\nwhere: 'x'\n", "list of conditions"},
        Bad{"kind: numeric\ntitle: t\nquestion: 'a <<b>>'\nanswer: '1'\n", "<<b>>"},
        Bad{"kind: numeric\ntitle: t\nquestion: 'a <<1'\nanswer: '1'\n", "is missing"},
        Bad{"kind: numeric\ntitle: t\nquestion: 'a <<1|wide>>'\nanswer: '1'\n", "the forms are"},
        Bad{"kind: single\ntitle: t\nquestion: q\noptions: [{text: a}, {text: b}]\n",
            "no option is right"},
        Bad{"kind: single\ntitle: t\nquestion: q\noptions: [{text: a, right: true}, {text: b, "
            "right: "
            "true}]\n",
            "must be one"},
        Bad{"kind: ordering\ntitle: t\nquestion: q\nitems: [a, b]\norder: 'a < b < a'\n", "circle"},
        Bad{"kind: ordering\ntitle: t\nquestion: q\nitems: [a, b]\norder: 'a < c'\n", "letters"},
        Bad{"kind: matching\ntitle: t\nquestion: q\nleft: [a, b]\nright: [c, d]\npairs: [a]\n",
            "for each"},
        Bad{"kind: matching\ntitle: t\nquestion: q\nleft: [a, b]\nright: [c, d]\npairs: [a, e]\n",
            "right-hand list"},
        Bad{"kind: short\ntitle: t\nquestion: q\naccept: []\n", "at least one answer"},
        Bad{"kind: free\ntitle: t\nquestion: q\nmodel: m\nrubric: [{point: p, found: []}]\n",
            "groups of words"},
        Bad{"kind: formula\ntitle: t\nquestion: q\nvariables: {x: [1, 1]}\nanswer: x\n",
            "domain is empty"},
        Bad{"id: Q!\nkind: numeric\ntitle: t\nquestion: q\nanswer: '1'\n", "a-z, 0-9"}));

std::string failed_checks(const std::string& yaml) {
    std::string out;
    for (const Check& check : prove(question(yaml)))
        if (!check.ok) out += check.id + ": " + check.message + "\n";
    return out;
}

const std::string kExplained = kHead + "explanation: e\n";

TEST(Prove, FindsWhatIsWrong) {
    EXPECT_EQ(failed_checks(kExplained + "answer: '2'\ntraps: [{answer: '3', says: s}]\n"), "");
    EXPECT_THAT(failed_checks(kHead + "answer: '2'\n"), HasSubstr("theory.explanation"));
    EXPECT_THAT(failed_checks(kExplained + "answer: '2'\n"), HasSubstr("at least one trap"));
    EXPECT_THAT(failed_checks(kExplained + "answer: '2'\ntraps: [{answer: '2.01', says: s}]\n"),
                HasSubstr("too near to the answer"));
    EXPECT_THAT(failed_checks(kExplained + "answer: '1/x'\nparams: {x: {whole: [0, 3]}}\n"),
                HasSubstr("division by zero"));
    EXPECT_THAT(failed_checks(kExplained + "answer: 'x'\nparams: {x: {whole: [1, 3]}}\n"
                                           "traps: [{answer: '1/(x-2)', says: s}]\n"),
                HasSubstr("has no value"));
    EXPECT_THAT(failed_checks(kExplained + "answer: 'x'\nparams: {x: {whole: [1, 3]}}\n"
                                           "where: ['x > 5']\n"),
                HasSubstr("did not hold in 1000 draws"));
    EXPECT_THAT(failed_checks(kExplained + "answer: 'x^2'\ncheck: 'x+x'\n"
                                           "params: {x: {whole: [2, 5]}}\n"),
                HasSubstr("theory.second-route"));
    EXPECT_THAT(failed_checks("kind: ordering\ntitle: t\nquestion: q\nexplanation: e\n"
                              "items: [x, y]\norder: a < b\n"),
                HasSubstr("shuffle them"));
    EXPECT_THAT(failed_checks("kind: formula\ntitle: t\nquestion: q\nexplanation: e\n"
                              "variables: {x: [1, 2]}\nanswer: 'log(-x)'\n"),
                HasSubstr("undefined nearly everywhere"));
    EXPECT_THAT(failed_checks("kind: formula\ntitle: t\nquestion: q\nexplanation: e\n"
                              "variables: {x: [1, 2]}\nanswer: '2*x'\n"
                              "traps: [{answer: 'x+x', says: s}]\n"),
                HasSubstr("is the right answer"));
}

TEST(Prove, AFileThatCannotBeReadIsACheckThatFailed) {
    const tests::TempDir directory;
    tests::spit(directory.path() / "bad.yaml", "kind: numeric\n");
    const auto checks = prove(directory.path());
    ASSERT_EQ(checks.size(), 1U);
    EXPECT_FALSE(checks[0].ok);
    EXPECT_EQ(checks[0].id, "theory.read");
    EXPECT_FALSE(prove(tests::TempDir().path())[0].ok);
}

TEST(Library, LeavesOutWhatCannotBeRead) {
    const tests::TempDir directory;
    const auto topic = directory.path() / "theory" / "topic";
    std::filesystem::create_directories(topic);
    tests::spit(topic / "good.yaml", kHead + "answer: '1'\n");
    tests::spit(topic / "bad.yaml", "kind: 1\n");
    tests::spit(directory.path() / "other.yaml", "no question\n");
    std::vector<std::string> warnings;
    const Library library({directory.path()},
                          [&](const std::string& text) { warnings.push_back(text); });
    ASSERT_EQ(library.questions().size(), 1U);
    EXPECT_EQ(library.questions()[0].id, "good");
    EXPECT_EQ(library.questions()[0].topic, "topic");
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_THAT(warnings[0], HasSubstr("bad.yaml:1:"));
    EXPECT_NE(library.find("good"), nullptr);
    EXPECT_EQ(library.begun("go").size(), 1U);
}

}  // namespace
}  // namespace judge::theory
