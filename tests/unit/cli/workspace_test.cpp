// SPDX-License-Identifier: MIT
#include "cli/workspace.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/config.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Workspace, IsFoundFromBelowAndNotFromOutside) {
    const tests::TempDir temp;
    (void)Workspace::create(temp.path() / "ws");
    fs::create_directories(temp.path() / "ws/two-trays/deep");
    const auto found = Workspace::find(temp.path() / "ws/two-trays/deep");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->folder_of(temp.path() / "ws/two-trays/deep"), "two-trays");
    EXPECT_EQ(found->folder_of(temp.path() / "ws"), "");
    EXPECT_EQ(found->folder_of(temp.path()), "");
    EXPECT_FALSE(Workspace::find(temp.path()).has_value());
    EXPECT_THROW((void)Workspace::at(temp.path()), judge::UserError);
}

TEST(Workspace, CreateNeverOverwrites) {
    const tests::TempDir temp;
    tests::spit(temp.path() / "spar.yaml", "language: python3\n");
    (void)Workspace::create(temp.path());
    EXPECT_EQ(tests::slurp(temp.path() / "spar.yaml"), "language: python3\n");
    EXPECT_THAT(Workspace::create(temp.path()), IsEmpty());
}

TEST(Workspace, RemembersBetweenRuns) {
    const tests::TempDir temp;
    (void)Workspace::create(temp.path());
    const Workspace first = Workspace::at(temp.path());
    EXPECT_EQ(first.last(), "");
    fs::create_directories(first.path_of("trays"));
    first.remember_last("trays");
    first.remember_problem("trays", "dutchtrays");
    first.remember_failed("trays", {"secret/1", "yours/2"});
    first.remember_hints_seen("trays", 2);
    const Workspace second = Workspace::at(temp.path());
    EXPECT_EQ(second.last(), "trays");
    EXPECT_EQ(second.problem_of("trays"), "dutchtrays");
    EXPECT_EQ(second.problem_of("other"), "other");
    EXPECT_THAT(second.failed("trays"), ElementsAre("secret/1", "yours/2"));
    EXPECT_EQ(second.hints_seen("trays"), 2U);
    EXPECT_THAT(second.folders(), ElementsAre("trays"));
    second.remember_failed("trays", {});
    EXPECT_THAT(second.failed("trays"), IsEmpty());
    fs::remove_all(first.path_of("trays"));
    EXPECT_EQ(second.last(), "") << "a folder that is gone is not the last one";
}

class Configuration : public ::testing::Test {
  protected:
    void SetUp() override {
        for (const Key& key : config_keys()) ::unsetenv(std::string(key.variable).c_str());
        ::setenv("XDG_CONFIG_HOME", (temp_.path() / "config").c_str(), 1);
    }
    const tests::TempDir temp_;
    const fs::path user_ = temp_.path() / "config/spar/config.yaml";
};

TEST_F(Configuration, TheNearestWins) {
    EXPECT_EQ(Config(std::nullopt).get("language").origin, "built-in");
    tests::spit(user_, "language: c\nworkers: 3\n");
    tests::spit(temp_.path() / "spar.yaml", "language: python3\n");
    const Config config(temp_.path());
    EXPECT_EQ(config.value("language"), "python3");
    EXPECT_EQ(config.value("workers"), "3");
    EXPECT_EQ(config.get("workers").origin, user_.string());
    ::setenv("SPAR_LANGUAGE", "cpp", 1);
    EXPECT_EQ(Config(temp_.path()).get("language").origin, "environment SPAR_LANGUAGE");
    ::unsetenv("SPAR_LANGUAGE");
}

TEST_F(Configuration, SlipsAreLocated) {
    struct Row {
        const char* text;
        const char* message;
    };
    for (const Row& row :
         {Row{"langage: c\n", "did you mean"}, Row{"colour: blue\n", "config.yaml:1:9: error"},
          Row{"workers: many\n", "expected a number from 0 to 999"},
          Row{"- a\n", "config.yaml:1:1: error"},
          Row{"required_tier: T0\n", "expected T1, T2 or T3"}, Row{"a: [\n", "error"}}) {
        tests::spit(user_, row.text);
        try {
            (void)Config(std::nullopt);
            ADD_FAILURE() << row.text << " was read without complaint";
        } catch (const judge::UserError& e) {
            EXPECT_EQ(e.fault(), judge::Fault::usage);
            EXPECT_THAT(e.what(), HasSubstr(row.message));
        }
    }
}

TEST_F(Configuration, SettingKeepsTheRestOfTheFile) {
    tests::spit(user_, "# mine\nbank:\n  - /a\n  - /b\nlanguage: c # comment\neditor: vi\n");
    set_in_file(user_, config_key("language"), "python3");
    set_in_file(user_, config_key("bank"), "/x:/y");
    EXPECT_EQ(tests::slurp(user_),
              "# mine\neditor: vi\nlanguage: python3\nbank: [\"/x\", \"/y\"]\n");
    EXPECT_EQ(Config(std::nullopt).value("bank"), "/x:/y");
    set_in_file(user_, config_key("editor"), "code --wait \"a b\": #");
    EXPECT_EQ(Config(std::nullopt).value("editor"), "code --wait \"a b\": #");
    EXPECT_THROW(set_in_file(user_, config_key("workers"), "-1"), judge::UserError);
}

}  // namespace
}  // namespace cli
