// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "cli/ui/entity.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/json.hpp"
#include "cli/ui/screen.hpp"
#include "cli/ui/table.hpp"
#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

using Lines = std::vector<std::string>;

TEST(Width, CountsColumnsNotBytes) {
    EXPECT_EQ(width("abc"), 3);
    EXPECT_EQ(width("größe"), 5);
    EXPECT_EQ(width("日本"), 4);
    EXPECT_EQ(width("e\xCC\x81"), 1);             // e and a combining accent
    EXPECT_EQ(width("\x1b[1;31mred\x1b[0m"), 3);  // colour takes no room
    EXPECT_EQ(width("\xFF"), 1);                  // a byte that is no UTF-8 shows as one mark
}

TEST(Width, RefusesOverlongAndSurrogates) {
    for (std::string_view bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
        std::string_view rest = bad;
        EXPECT_EQ(take_code_point(rest), U'\uFFFD');
        EXPECT_EQ(rest.size(), bad.size() - 1);
    }
}

TEST(Width, CutsWithAMark) {
    EXPECT_EQ(cut("short", 5, "…"), "short");
    EXPECT_EQ(cut("longer text", 6, "…"), "longe…");
    EXPECT_EQ(cut("日本語", 5, "…"), "日本…");
}

TEST(Wrap, BreaksAtBlanksAndLongWords) {
    EXPECT_EQ(wrap("one two three", 7), (Lines{"one two", "three"}));
    EXPECT_EQ(wrap("abcdefghij", 4), (Lines{"abcd", "efgh", "ij"}));
    EXPECT_EQ(wrap("a\nb", 10), (Lines{"a", "b"}));
    EXPECT_EQ(wrap("", 10), (Lines{""}));
    EXPECT_EQ(wrap("keep\xC2\xA0this whole", 10), (Lines{"keep this", "whole"}));
}

TEST(Wrap, CarriesColourOverTheLineEnd) {
    EXPECT_EQ(wrap("\x1b[1mone two\x1b[0m", 3), (Lines{"\x1b[1mone\x1b[0m", "\x1b[1mtwo\x1b[0m"}));
}

TEST(Wrap, NeverExceedsTheWidth) {
    const std::string text = "a bb ccc dddd eeeee ffffff 日本語テキスト ggggggg";
    for (int columns = 2; columns < 30; ++columns)
        for (const std::string& line : wrap(text, columns)) EXPECT_LE(width(line), columns);
}

TEST(Fold, KeepsEveryBlank) {
    EXPECT_EQ(fold("a  b   c", 4), (Lines{"a  b", "   c"}));
    EXPECT_EQ(fold("", 4), (Lines{""}));
}

TEST(Escape, DisarmsTerminalsAndKeepsText) {
    EXPECT_EQ(printable("\x1b]0;title\x07"), "\\x1b]0;title\\x07");
    EXPECT_EQ(printable("a\tb\n"), "a\tb\n");
    EXPECT_EQ(printable("\r"), "\\x0d");
    EXPECT_EQ(printable("\xE2\x80\xAE"
                        "abc"),
              "\\u{202e}abc");  // right-to-left override
    EXPECT_EQ(printable("\xC2\x9B"
                        "31m"),
              "\\u{009b}31m");  // the one-byte CSI
    EXPECT_EQ(printable("\xFFü"), "\\xffü");
    EXPECT_EQ(printable(std::string_view("\0", 1)), "\\x00");
}

TEST(Escape, NothingDangerousIsLeftOfAnyByte) {
    for (int high = 0; high < 256; ++high)
        for (int low = 0; low < 256; ++low) {
            const std::string text = {static_cast<char>(high), static_cast<char>(low)};
            for (const char c : printable(text))
                EXPECT_TRUE(c == '\n' || c == '\t' || (c & 0x80) != 0 || c >= 0x20);
        }
}

TEST(Json, WritesEveryString) {
    EXPECT_EQ(Json::string("a\"b\\c\n\x01").text, R"("a\"b\\c\n\u0001")");
    EXPECT_EQ(Json::string("\xFF").text, "\"\xEF\xBF\xBD\"");
    EXPECT_EQ(Json::object({{"a", Json::integer(1)}, {"b", Json::null()}}).text,
              R"({"a": 1, "b": null})");
    EXPECT_EQ(Json::list({}).text, "[]");
}

TEST(Entity, DecodesOrKeeps) {
    EXPECT_EQ(decode_entity("&lt;"), "<");
    EXPECT_EQ(decode_entity("&#215;"), "×");
    EXPECT_EQ(decode_entity("&#x2264;"), "≤");
    for (const char* odd : {"&nonsense;", "&#xD800;", "&#99999999999;", "&#;"})
        EXPECT_EQ(decode_entity(odd), odd);
}

TEST(Table, AlignsAndFitsATerminal) {
    const std::vector<Column> columns = {{"n", Align::right}, {"title", Align::left, true}};
    const std::vector<Row> rows = {{"1", "a short one"},
                                   {"12", "one with a great many words in it"}};
    const Screen pipe{.width = 20};
    EXPECT_EQ(layout_table(columns, rows, pipe, Frame::none),
              (Lines{" n  title", " 1  a short one", "12  one with a great many words in it"}));
    const Screen terminal{.terminal = true, .width = 20};
    for (const std::string& line : layout_table(columns, rows, terminal, Frame::none))
        EXPECT_LE(width(line), 20);
}

TEST(Table, DrawsFramesInAsciiToo) {
    const Screen plain{.unicode = false};
    EXPECT_EQ(layout_table({{"a"}, {"b", Align::right}}, {{"x", "10"}}, plain, Frame::lines),
              (Lines{"+---+----+", "| a |  b |", "+---+----+", "| x | 10 |", "+---+----+"}));
}

}  // namespace
}  // namespace cli::ui
