// SPDX-License-Identifier: MIT
#include "practice/transfer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "judge/support/error.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using judge::Verdict;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string exported(const History& history) {
    std::string out;
    export_history(history, [&](std::string_view line) { out += line; });
    return out;
}

Imported import(const History& history, const std::string& text) {
    std::istringstream in(text);
    return import_history(history, in, "file.jsonl");
}

void fill(const History& history, int from, int to) {
    for (int i = from; i < to; ++i) {
        Submitted item = tests::submitted(i, "p" + std::to_string(i % 5), Verdict::accepted);
        item.text.files = {{"solution.cpp", "text with \"quotes\", \\ and \xc3\xa4 \n"},
                           {"raw", std::string("\x80\0\n", 3)}};
        Review review = tests::reviewed(i, {CardKind::problem, item.attempt.problem}, Rating::hard);
        review.attempt = item.attempt.id;
        const Moment at = tests::at_minute(i);
        const Session session{new_uuid(at), at, "swe-45", R"({"a":1})"};
        Event saved = tests::happened(i, event::kSave, "p1", R"({"text":"x\ny"})");
        saved.session = session.id;
        history.record(
            {.attempts = {item}, .sessions = {session}, .events = {saved}, .reviews = {review}});
    }
}

TEST(Transfer, AnImportIsTheSameHistory) {
    const ::tests::TempDir home;
    const History here(home.path() / "a.db");
    const History there(home.path() / "b.db");
    fill(here, 0, 20);
    const Imported first = import(there, exported(here));
    EXPECT_EQ(first.added, 20 * 4 + 1);  // all sources are the same
    EXPECT_EQ(exported(there), exported(here));
    EXPECT_THAT(there.check(), IsEmpty());
    const Imported second = import(there, exported(here));
    EXPECT_EQ(second.added, 0);
    EXPECT_EQ(second.known, 81);
    EXPECT_EQ(second.differing, 0);
}

TEST(Transfer, TwoMachinesMergeInEitherOrder) {
    const ::tests::TempDir home;
    const History common(home.path() / "common.db");
    fill(common, 0, 10);
    const History laptop(home.path() / "laptop.db");
    const History desk(home.path() / "desk.db");
    (void)import(laptop, exported(common));
    (void)import(desk, exported(common));
    fill(laptop, 10, 17);
    fill(desk, 10, 14);
    const std::string from_laptop = exported(laptop);
    const std::string from_desk = exported(desk);
    (void)import(laptop, from_desk);
    (void)import(desk, from_laptop);
    EXPECT_EQ(exported(laptop), exported(desk));
    EXPECT_EQ(laptop.counts().attempts, 21);
    EXPECT_EQ(laptop.reviews().size(), 21U);
}

TEST(Transfer, KeepsWhatIsHereWhenARowDiffers) {
    const ::tests::TempDir home;
    const History here(home.path() / "a.db");
    here.record({.events = {tests::happened(1, event::kNote, "p1", R"({"text":"mine"})")}});
    std::string text = exported(here);
    text.replace(text.find("mine"), 4, "ours");
    const Imported imported = import(here, text);
    EXPECT_EQ(imported.differing, 1);
    EXPECT_THAT(exported(here), HasSubstr("mine"));
}

struct Bad {
    const char* name;
    std::string line;
    const char* complaint;
};

class BadImport : public ::testing::TestWithParam<Bad> {};

const std::string kHead = "{\"schema\": \"spar.history/1\"}\n";
const std::string kGood =
    R"({"table":"event","id":"0190e1a2-0000-7000-8000-000000000001","at":1,"kind":"note","item":"p","session":null,"data":"{}"})"
    "\n";

TEST_P(BadImport, IsRefusedWholeAndNamesItsLine) {
    const ::tests::TempDir home;
    const History history(home.path() / "a.db");
    try {
        (void)import(history, kHead + kGood + GetParam().line);
        FAIL() << "accepted";
    } catch (const judge::UserError& e) {
        EXPECT_THAT(e.what(), HasSubstr(GetParam().complaint));
    }
    EXPECT_THAT(history.events(""), IsEmpty());
}

std::string row(const std::string& change_from, const std::string& change_to) {
    std::string out = kGood;
    out.replace(out.find("000000000001"), 12, "000000000002");
    out.replace(out.find(change_from), change_from.size(), change_to);
    return out;
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadImport,
    ::testing::Values(
        Bad{"NoJson", "hello\n", "file.jsonl:3:1: error: expected a JSON object"},
        Bad{"AList", "[1]\n", "expected a JSON object"},
        Bad{"CutOff", kGood.substr(0, 40), "expected a JSON object"},
        Bad{"NoTable", "{}\n", "expected a text for \"table\""},
        Bad{"UnknownTable", row("\"event\"", "\"sqlite_schema\""), "there is no table"},
        Bad{"MissingKey", row("\"at\":1,", ""), "\"at\" is missing"},
        Bad{"AnotherKind", row("\"at\":1", "\"at\":\"1\""), "\"at\" has a value of another kind"},
        Bad{"Fraction", row("\"at\":1", "\"at\":1.5"), "another kind"},
        Bad{"TooLarge", row("\"at\":1", "\"at\":18446744073709551615"), "another kind"},
        Bad{"NullKey", row("\"note\"", "null"), "another kind"},
        Bad{"Negative", row("\"at\":1", "\"at\":-1"), "CHECK constraint"},
        Bad{"NoJsonData", row("\"{}\"", "\"{\""), "CHECK constraint"},
        Bad{"ShortId", row("0190e1a2-", ""), "CHECK constraint"},
        Bad{"LaterKey", row("\"at\":1", "\"at\":1,\"mood\":2"), "newer spar"},
        Bad{"NoSuchSession",
            row("\"session\":null", "\"session\":\"0190e1a2-0000-7000-8000-000000000009\""),
            "FOREIGN KEY"}),
    [](const auto& test) { return test.param.name; });

TEST(Transfer, NeedsItsHeader) {
    const ::tests::TempDir home;
    const History history(home.path() / "a.db");
    EXPECT_THROW((void)import(history, kGood), judge::UserError);
    EXPECT_THROW((void)import(history, ""), judge::UserError);
    EXPECT_THROW((void)import(history, "{\"schema\": \"spar.history/2\"}\n"), judge::UserError);
}

}  // namespace
}  // namespace practice
