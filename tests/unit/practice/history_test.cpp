// SPDX-License-Identifier: MIT
#include "practice/history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <set>

#include "judge/support/error.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using judge::Verdict;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using tests::happened;
using tests::reviewed;
using tests::submitted;

std::string said(const std::function<void()>& act) {
    try {
        act();
    } catch (const judge::UserError& e) {
        EXPECT_EQ(e.fault(), judge::Fault::state);
        return e.what();
    }
    return "";
}

TEST(History, GivesBackWhatWasRecorded) {
    const ::tests::TempDir home;
    Submitted first = submitted(1, "alpha", Verdict::wrong_answer);
    first.attempt.score = 0.25;
    first.attempt.active = std::chrono::milliseconds(61'000);
    first.attempt.hints = 2;
    first.attempt.solution_seen = true;
    first.text.files = {{"a.cpp", "ä\n"}, {"b.bin", std::string("\xff\0z", 3)}};
    first.text.report = R"({"schema":"spar.report/1"})";
    {
        const History history(home.path() / "history.db");
        history.record({.attempts = {first, submitted(2, "beta", Verdict::accepted)},
                        .reviews = {reviewed(2, {CardKind::problem, "beta"}, Rating::good)}});
    }
    const History history(home.path() / "history.db");
    const auto all = history.attempts();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].problem, "beta");  // latest first
    const Attempt& got = all[1];
    EXPECT_EQ(got.at, first.attempt.at);
    EXPECT_EQ(got.verdict, Verdict::wrong_answer);
    EXPECT_EQ(got.score, 0.25);
    EXPECT_EQ(got.active, std::chrono::milliseconds(61'000));
    EXPECT_EQ(got.hints, 2);
    EXPECT_TRUE(got.solution_seen);
    const AttemptText text = history.text_of(got);
    ASSERT_EQ(text.files.size(), 2U);
    EXPECT_EQ(text.files[1].text, first.text.files[1].text);
    EXPECT_EQ(text.report, first.text.report);
    EXPECT_EQ(history.counts().accepted, 1);
    EXPECT_THAT(history.check(), IsEmpty());
}

TEST(History, FindsAttemptsByEitherEndOfTheId) {
    const ::tests::TempDir home;
    const History history(home.path() / "history.db");
    const Submitted item = submitted(1, "alpha", Verdict::accepted);
    history.record({.attempts = {item}});
    const std::string& id = item.attempt.id;
    EXPECT_EQ(history.attempt(id).id, id);
    EXPECT_EQ(history.attempt(id.substr(0, 8)).id, id);
    EXPECT_EQ(history.attempt(id.substr(28)).id, id);
    EXPECT_EQ(history.attempt("last").id, id);
    EXPECT_THROW((void)history.attempt("ffffff"), judge::UserError);
    EXPECT_THROW((void)history.attempt(id.substr(0, 3)), judge::UserError);
}

TEST(History, NothingCanBeChangedOrDeleted) {
    const ::tests::TempDir home;
    const History history(home.path() / "history.db");
    history.record({.attempts = {submitted(1, "alpha", Verdict::accepted)},
                    .events = {happened(1, event::kHint, "alpha")},
                    .reviews = {reviewed(2, {CardKind::problem, "alpha"}, Rating::easy)}});
    for (const char* table : {"source", "attempt", "event", "review"}) {
        const std::string name = table;
        EXPECT_THAT(said([&] { history.database().run("DELETE FROM " + name); }),
                    HasSubstr("only ever added to"));
        EXPECT_THAT(said([&] { history.database().run("UPDATE " + name + " SET id = 'x'"); }),
                    HasSubstr("only ever added to"));
    }
}

TEST(History, AHalfWrittenEntryIsNotThere) {
    const ::tests::TempDir home;
    const History history(home.path() / "history.db");
    Review orphan = reviewed(2, {CardKind::problem, "alpha"}, Rating::easy);
    orphan.attempt = "no such attempt";
    EXPECT_THROW(history.record(
                     {.attempts = {submitted(1, "alpha", Verdict::accepted)}, .reviews = {orphan}}),
                 judge::UserError);
    EXPECT_THAT(history.attempts(), IsEmpty());
}

TEST(History, AnUndoneReviewDoesNotCount) {
    const ::tests::TempDir home;
    const History history(home.path() / "history.db");
    const CardKey card{CardKind::question, "bayes"};
    const Review first = reviewed(1, card, Rating::good);
    const Review second = reviewed(2, card, Rating::again);
    history.record({.reviews = {first, second}});
    EXPECT_EQ(history.last_review(card)->id, second.id);
    history.record({.events = {happened(3, event::kUndo, second.id)}});
    EXPECT_EQ(history.last_review(card)->id, first.id);
    EXPECT_EQ(history.last_review()->id, first.id);
    EXPECT_EQ(history.reviews().size(), 1U);
}

TEST(History, IsForTheUserAlone) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    const History history(path);
    struct stat seen {};
    ASSERT_EQ(::stat(path.c_str(), &seen), 0);
    EXPECT_EQ(seen.st_mode & 0777U, 0600U);
}

TEST(History, SaysWhatIsWrongWithAFileThatIsNone) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    ::tests::spit(path, "This is a letter to my grandmother, and no data base at all.\n");
    EXPECT_THAT(said([&] { const History history(path); }),
                ::testing::AllOf(HasSubstr("history.db"), HasSubstr("damaged or no history")));
    EXPECT_THAT(said([&] { const History history(home.path()); }), HasSubstr("cannot be opened"));
}

TEST(History, FindsADamagedPage) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    {
        const History history(path);
        std::vector<Submitted> many;
        for (int i = 0; i < 300; ++i) many.push_back(submitted(i, "alpha", Verdict::accepted));
        history.record({.attempts = many});
        EXPECT_THAT(history.check(), IsEmpty());
    }
    std::string bytes = ::tests::slurp(path);
    ASSERT_GT(bytes.size(), 40'000U);
    std::fill(bytes.end() - 20'000, bytes.end() - 8'000, '\x5a');
    ::tests::spit(path, bytes);
    std::string wrong;
    try {
        const History history(path);
        for (const std::string& line : history.check()) wrong += line;
    } catch (const judge::UserError& e) {
        wrong = e.what();
    }
    EXPECT_NE(wrong, "");
}

// Each child records until it is killed and acknowledges every record after it was committed.
TEST(History, WhatWasAcknowledgedSurvivesKill9OfManyWriters) {
    const ::tests::TempDir home;
    const auto path = home.path() / "history.db";
    { const History made(path); }
    constexpr int kWriters = 8;
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    std::vector<pid_t> children;
    for (int writer = 0; writer < kWriters; ++writer) {
        const pid_t pid = ::fork();
        if (pid == 0) {
            for (int i = 0; i < 1'000; ++i) {
                const History history(path);  // as a new process would
                const Submitted item =
                    submitted(i, "p" + std::to_string(writer), Verdict::accepted);
                history.record({.attempts = {item}});
                if (::write(ends[1], item.attempt.id.data(), 36) != 36) ::_exit(1);
            }
            ::_exit(0);
        }
        children.push_back(pid);
    }
    std::set<std::string> acknowledged;
    std::array<char, 36> id{};
    while (acknowledged.size() < 60 && ::read(ends[0], id.data(), id.size()) == 36)
        acknowledged.emplace(id.data(), id.size());
    for (const pid_t pid : children) ::kill(pid, SIGKILL);
    for (const pid_t pid : children) ::waitpid(pid, nullptr, 0);
    ::close(ends[1]);
    while (::read(ends[0], id.data(), id.size()) == 36) acknowledged.emplace(id.data(), id.size());
    ::close(ends[0]);
    const History history(path);
    EXPECT_THAT(history.check(), IsEmpty());
    std::set<std::string> found;
    for (const Attempt& attempt : history.attempts()) found.insert(attempt.id);
    for (const std::string& wanted : acknowledged) EXPECT_TRUE(found.contains(wanted)) << wanted;
}

}  // namespace
}  // namespace practice
