// SPDX-License-Identifier: MIT
// Every version that a history may have on a candidate's disk is brought up to date without loss.
#include "practice/schema.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "judge/support/error.hpp"
#include "practice/history.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// The tables of a database as text, without layout and comments.
std::vector<std::string> tables(const sqlite::Database& database) {
    auto query = database.prepare(
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    std::vector<std::string> out;
    while (query.step()) out.push_back(query.text(0));
    return out;
}

// tests/unit/practice/data/history.vN.sql is what version N wrote: tables and rows.
class FromVersion : public ::testing::TestWithParam<int> {};

TEST_P(FromVersion, ComesUpToDateWithoutLoss) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    const std::string dump =
        ::tests::slurp(fmt::format(SOURCE_DIR "/data/history.v{}.sql", GetParam()));
    ASSERT_NE(dump, "");
    sqlite::Database(path).run(dump);
    const History history(path);
    EXPECT_EQ(history.database().integer("PRAGMA user_version"), schema_version());
    EXPECT_THAT(history.check(), IsEmpty());
    const auto attempts = history.attempts();
    ASSERT_EQ(attempts.size(), 2U);
    EXPECT_EQ(attempts[0].problem, "pairwithgap");
    EXPECT_EQ(attempts[0].verdict, judge::Verdict::accepted);
    EXPECT_EQ(history.text_of(attempts[1]).files.at(0).name, "solution.py");
    EXPECT_EQ(history.reviews().size(), 1U);
    EXPECT_EQ(history.events(event::kHint).size(), 1U);
    const History fresh(home.path() / "fresh.db");
    EXPECT_EQ(tables(history.database()), tables(fresh.database()));
    EXPECT_EQ(std::filesystem::exists(fmt::format("{}.v{}.bak", path.string(), GetParam())),
              GetParam() < schema_version());
    history.record({.attempts = {tests::submitted(9, "later", judge::Verdict::accepted)}});
}

INSTANTIATE_TEST_SUITE_P(Schema, FromVersion, ::testing::Range(1, schema_version() + 1));

TEST(Schema, RefusesWhatANewerSparWrote) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    { const History made(path); }
    sqlite::Database(path).run("PRAGMA user_version = 99");
    try {
        const History history(path);
        FAIL() << "opened";
    } catch (const judge::UserError& e) {
        EXPECT_THAT(e.what(), HasSubstr("newer spar"));
    }
    EXPECT_EQ(sqlite::Database(path).integer("PRAGMA user_version"), 99);
}

TEST(Schema, ManyProcessesMayMakeItAtOnce) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    std::vector<pid_t> children;
    for (int i = 0; i < 16; ++i) {
        const pid_t pid = ::fork();
        if (pid == 0) {
            try {
                const History history(path);
                history.record({.events = {tests::happened(i, event::kPick, "alpha")}});
                ::_exit(0);
            } catch (const std::exception& e) {
                ::_exit(1);
            }
        }
        children.push_back(pid);
    }
    for (const pid_t pid : children) {
        int status = -1;
        ::waitpid(pid, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(History(path).events(event::kPick).size(), 16U);
}

}  // namespace
}  // namespace practice
