// SPDX-License-Identifier: MIT
#include "cli/cases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "judge/support/error.hpp"

namespace cli {

void PrintTo(const Case& item, std::ostream* out) {
    *out << "{" << item.input << " -> " << item.expected << "}";
}

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<Case> parse(const std::string& text) {
    return parse_cases({.path = "cases.txt", .text = text});
}

TEST(Cases, ReadsBlocks) {
    EXPECT_THAT(parse("# mine\n\ninput:\n3\n1 2 3\noutput:\n6\n\ninput:\n0\n\noutput:\n\n"),
                ElementsAre(Case{"3\n1 2 3\n", "6\n"}, Case{"0\n", ""}));
}

TEST(Cases, KeepsWhatBelongsToTheInput) {
    EXPECT_THAT(parse("input:\n#..#\n\n  x\noutput:\n#\n"),
                ElementsAre(Case{"#..#\n\n  x\n", "#\n"}));
    EXPECT_THAT(parse("input:\r\n1\r\noutput:\r\n2\r\n"), ElementsAre(Case{"1\n", "2\n"}));
    EXPECT_THAT(parse("input:  # from submit\n1\noutput:"), ElementsAre(Case{"1\n", ""}));
    EXPECT_THAT(parse(""), IsEmpty());
}

TEST(Cases, WhatIsWrittenIsReadBack) {
    const std::vector<Case> cases = {{"1\n", "2\n"},
                                     {"input:\noutput: x\n\\input:\n", "\\\\output:\n"},
                                     {"#\n\n\n  a\n", ""},
                                     {"\n\n5\n", "\n7\n"}};
    std::string text = "# head\n";
    for (const Case& item : cases) text += "\n" + format_case(item, "secret/1");
    EXPECT_EQ(parse(text), cases);
}

struct Bad {
    const char* name;
    const char* text;
    const char* message;
    friend void PrintTo(const Bad& row, std::ostream* out) { *out << row.name; }
};

class BadCases : public ::testing::TestWithParam<Bad> {};

TEST_P(BadCases, AreLocated) {
    try {
        (void)parse(GetParam().text);
        FAIL() << "read without complaint";
    } catch (const judge::UserError& e) {
        EXPECT_EQ(e.fault(), judge::Fault::usage);
        EXPECT_THAT(e.what(), HasSubstr(GetParam().message));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadCases,
    ::testing::Values(Bad{"textBefore", "hello\n", "cases.txt:1:1: error: expected \"input:\""},
                      Bad{"outputFirst", "\noutput:\n1\n",
                          "cases.txt:2:1: error: \"output:\" without an \"input:\""},
                      Bad{"secondOutput", "input:\n1\noutput:\n2\noutput:\n3\n",
                          "cases.txt:5:1: error: a second \"output:\""},
                      Bad{"noOutput", "input:\n1\n",
                          "cases.txt:1:1: error: this case has no \"output:\" line"},
                      Bad{"noOutputBetween", "input:\n1\ninput:\n2\noutput:\n",
                          "cases.txt:1:1: error: this case has no"},
                      Bad{"onTheLine", "input: 3 4\noutput:\n",
                          "cases.txt:1:8: error: write the text on the lines below"}),
    [](const auto& row) { return row.param.name; });

TEST(Cases, RefusesNul) {
    EXPECT_THROW((void)parse(std::string("input:\n\0\noutput:\n", 17)), judge::UserError);
}

}  // namespace
}  // namespace cli
