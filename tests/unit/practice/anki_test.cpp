// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/support/error.hpp"
#include "practice/notes.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Anki, ReadsWhatAnkiExports) {
    const auto notes = from_anki(
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
        "#tags column:6\n"
        "G?x1\tBasic\tML\tWhat is <b>bias</b>?\t\"E[estimate] &minus; truth<br>a \"\"number\"\"\"\t"
        "stats  basics\n"
        "G?x2\tBasic\tML\t\"two\nlines\"\t1 &lt; 2\t\n",
        "deck.txt");
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].id, "G?x1");
    EXPECT_EQ(notes[0].front, "What is bias?");
    EXPECT_EQ(notes[0].back, "E[estimate] &minus; truth\na \"number\"");
    EXPECT_THAT(notes[0].tags, ElementsAre("stats", "basics"));
    EXPECT_EQ(notes[1].front, "two\nlines");
    EXPECT_EQ(notes[1].back, "1 < 2");
}

TEST(Anki, ReadsPlainCsv) {
    const auto notes =
        from_anki("#separator:Comma\n#html:false\n#tags:mine\r\na < b,c\r\n\r\nd,\n", "cards.csv");
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].front, "a < b");
    EXPECT_EQ(notes[0].back, "c");
    EXPECT_THAT(notes[0].tags, ElementsAre("mine"));
    EXPECT_EQ(notes[0].id.size(), 16U);
    EXPECT_EQ(notes[0].id, from_anki("a &lt; b\tc", "x")[0].id);
}

TEST(Anki, GivesBackWhatItWrote) {
    const std::vector<Note> notes = {{"one", "a\tb", "c \"d\"\n#e", {"x", "y"}},
                                     {"two", "<br>", "", {}},
                                     {"three", "\xc3\xa4", "1 < 2 > 0 &amp;", {"z"}}};
    EXPECT_EQ(from_anki(to_anki(notes), "x"), notes);
}

struct Bad {
    const char* name;
    std::string text;
    const char* complaint;
};

class BadAnki : public ::testing::TestWithParam<Bad> {};

TEST_P(BadAnki, NamesItsLine) {
    try {
        (void)from_anki(GetParam().text, "f");
        FAIL() << "read";
    } catch (const judge::UserError& e) {
        EXPECT_THAT(e.what(), HasSubstr(GetParam().complaint));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadAnki,
    ::testing::Values(Bad{"OpenQuote", "a\tb\n\"c\td\n", "f:2:1: error: a quote is not closed"},
                      Bad{"AfterQuote", "\"a\"b\tc\n", "f:1:1: error: text after a closing quote"},
                      Bad{"NoFront", "a\tb\n\tb\n", "f:2:1: error: a note without a front"},
                      Bad{"Column", "#tags column:0\n", "expected the number of a column"},
                      Bad{"BigColumn", "#guid column:99999999999999999999\n", "number of a column"},
                      Bad{"Separator", "#separator:both\n", "expected a separator"},
                      Bad{"NoText", "\xff\xfe", "not UTF-8"},
                      Bad{"Nul", std::string("a\0b", 3), "NUL"},
                      Bad{"Columns", std::string(100, '\t'), "64 columns"}),
    [](const auto& test) { return test.param.name; });

TEST(Notes, AreRecordedOnceAndCanBeChanged) {
    const ::tests::TempDir home;
    const History history(home.path() / "h.db");
    const auto read = from_anki("#html:false\n#guid column:1\n1\tfront\tback\n2\tx\ty\n", "x");
    EXPECT_EQ(add_notes(history, read, tests::at_minute(1)), 2U);
    EXPECT_EQ(add_notes(history, read, tests::at_minute(2)), 0U);
    const auto changed = from_anki("#html:false\n#guid column:1\n1\tfront\tbetter\n", "x");
    EXPECT_EQ(add_notes(history, changed, tests::at_minute(3)), 1U);
    EXPECT_EQ(notes(history).at("1").back, "better");
    EXPECT_EQ(notes(history).size(), 2U);
}

}  // namespace
}  // namespace practice
