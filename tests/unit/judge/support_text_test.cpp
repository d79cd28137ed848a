// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "judge/support/hash.hpp"
#include "judge/support/text.hpp"
#include "judge/support/utf8.hpp"

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace judge {
namespace {

TEST(DidYouMean, FindsTheSlipAndOnlyASlip) {
    const std::vector<std::string> keys = {"limits", "license", "keywords", "type", "name"};
    EXPECT_EQ(did_you_mean("limit", keys), "limits");
    EXPECT_EQ(did_you_mean("licnese", keys), "license");  // a swap is one slip
    EXPECT_EQ(did_you_mean("Keywords", keys), "keywords");
    EXPECT_EQ(did_you_mean("tpye", keys), "type");
    EXPECT_EQ(did_you_mean("grading", keys), std::nullopt);
    EXPECT_EQ(did_you_mean("x", keys), std::nullopt);
    EXPECT_EQ(did_you_mean("", keys), std::nullopt);
    EXPECT_EQ(did_you_mean(std::string(100'000, 'a'), keys), std::nullopt);
}

TEST(Utf8, AcceptsWellFormedTextOnly) {
    for (const auto& good : {""s, "plain"s, "\0"s, "héé"s, "日本"s, "😀"s, "\xEF\xBF\xBF"s})
        EXPECT_TRUE(is_utf8(good)) << excerpt(good, 99);
    for (const auto& bad :
         {"\x80"s, "\xC0\x80"s, "\xC1\xBF"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xF0\x80\x80\x80"s,
          "\xF4\x90\x80\x80"s, "\xF5"s, "\xE2\x82"s, "a\xFF"s})
        EXPECT_FALSE(is_utf8(bad)) << excerpt(bad, 99);
}

TEST(Utf8, CountsCharactersAndStrayBytes) {
    EXPECT_EQ(count_characters("añ日😀"), 4U);
    EXPECT_EQ(count_characters("a\xFF\xE2\x82"), 4U);
}

TEST(Excerpt, EscapesWhatATerminalMustNotGet) {
    EXPECT_EQ(excerpt("a\tb\nc", 99), "a\tb\nc");
    EXPECT_EQ(excerpt("\x1b[2J\0\r"s, 99), "\\x1b[2J\\x00\\x0d");
    EXPECT_EQ(excerpt("\xFF\xC2\x9B", 99), "\\xff\\u009b");
    EXPECT_EQ(excerpt("\xE2\x80\xAE", 99), "\\u202e");
}

TEST(Excerpt, CutsBetweenCharactersAndSaysHowMuchIsLeft) {
    EXPECT_EQ(excerpt("abcdef", 6), "abcdef");
    EXPECT_EQ(excerpt("abcdef", 4), "abcd… 2 more bytes");
    EXPECT_EQ(excerpt("abc\u00e9", 4), "abc… 2 more bytes");
    EXPECT_EQ(excerpt("abc", 0), "… 3 more bytes");
}

TEST(Words, AreSplitAtAnyBlank) {
    EXPECT_THAT(split_words(" a  bc\td\n"), ElementsAre("a", "bc", "d"));
    EXPECT_THAT(split_words(" \n"), IsEmpty());
    EXPECT_EQ(trim("\t a b \r\n"), "a b");
    EXPECT_EQ(trim("  "), "");
}

TEST(Hasher, IsBlake2bWithLengthsBeforeFields) {
    EXPECT_EQ(Hasher().hex(), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    EXPECT_NE(Hasher().add("ab").add("c").hex(), Hasher().add("a").add("bc").hex());
    EXPECT_NE(Hasher().add("").hex(), Hasher().hex());
    EXPECT_EQ(Hasher().add("a").hex(), Hasher().add("a").hex());
}

}  // namespace
}  // namespace judge
