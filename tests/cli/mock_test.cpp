// SPDX-License-Identifier: MIT
// Mock interviews on a pseudo-terminal, with a clock that the test moves on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/files.hpp"
#include "tests/support/run.hpp"
#include "tests/support/terminal.hpp"

namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const std::string kPackage = PROJECT_DIR "/problems/coding/pairwithgap";
constexpr std::int64_t kStart = 1'770'000'000'000;

class Mock : public ::testing::Test {
  protected:
    void SetUp() override { clock(0); }

    // Replaced as a whole: spar may be reading it.
    void clock(std::int64_t seconds) const {
        tests::spit(home.path() / "clock.new", std::to_string(kStart + seconds * 1'000) + "\n");
        fs::rename(home.path() / "clock.new", home.path() / "clock");
    }

    [[nodiscard]] std::string now() const { return "@" + (home.path() / "clock").string(); }

    [[nodiscard]] std::vector<std::string> env() const {
        const std::string base = home.path().string();
        return {"TERM=xterm",
                "LC_ALL=C.UTF-8",
                "TZ=UTC",
                "HOME=" + base,
                "XDG_CACHE_HOME=" + base + "/cache",
                "XDG_CONFIG_HOME=" + base + "/config",
                "XDG_DATA_HOME=" + base + "/data",
                "SPAR_NOW=" + now()};
    }

    [[nodiscard]] tests::Ran spar(const std::vector<std::string>& args) const {
        return tests::spar(args, home.path().string(),
                           {.env = {"SPAR_NOW=" + now(), "TZ=UTC",
                                    "XDG_DATA_HOME=" + home.path().string() + "/data"}});
    }

    [[nodiscard]] fs::path folder() const {
        for (const auto& entry : fs::directory_iterator(home.path() / "data/spar/mocks"))
            return entry.path() / "pair-with-gap";
        return {};
    }

    tests::TempDir home;
    const std::string program = std::getenv("SPAR") != nullptr ? std::getenv("SPAR") : "spar";
};

TEST_F(Mock, ACodingInterviewOnATerminal) {
    tests::Terminal screen({program, "mock", "start", "swe-45", "--problems", "pair-with-gap", "-l",
                            "python3", "--seed", "7"},
                           env(), home.path().string(), 100);
    ASSERT_TRUE(screen.shows("45:00 left")) << screen.seen();
    screen.press("ask can values be negative\r");
    ASSERT_TRUE(screen.shows("The gap itself never is"));
    clock(301);
    ASSERT_TRUE(screen.shows("goes on to \"Approach\""));
    screen.press("next\r");
    ASSERT_TRUE(screen.shows("Approach 00:00 of 10:00"));
    screen.press("approach a hash map instead of brute force, O(n) time and O(n) space\r");
    ASSERT_TRUE(screen.shows("Go ahead."));
    clock(600);
    screen.press("next\r");
    ASSERT_TRUE(screen.shows("Code 00:00 of 20:00"));
    fs::copy_file(kPackage + "/submissions/accepted/reference.py", folder() / "solution.py",
                  fs::copy_options::overwrite_existing);
    clock(1'660);
    ASSERT_TRUE(screen.shows("17:20 left"));
    screen.press("submit\r");
    ASSERT_TRUE(screen.shows("Accepted, 28 tests."));
    screen.forget();
    clock(2'700);
    ASSERT_TRUE(screen.shows("The interview is over"));
    EXPECT_EQ(screen.exit_code(), 0);
    const auto looked_back = spar({"mock", "debrief", "--no-questions", "--self", "3,3,1,3"});
    EXPECT_EQ(looked_back.exit_code, 0) << looked_back.err;
    EXPECT_THAT(looked_back.out, HasSubstr("first correct at"));
    EXPECT_THAT(looked_back.out, HasSubstr("no case of your own"));
}

TEST_F(Mock, AnInterviewGoesOnWhenTheTerminalIsClosed) {
    {
        tests::Terminal screen({program, "mock", "start", "ml-breadth-45", "--seed", "3"}, env(),
                               home.path().string());
        ASSERT_TRUE(screen.shows("question 1 of 15")) << screen.seen();
        screen.press("skip\r");
        ASSERT_TRUE(screen.shows("question 2 of 15"));
    }  // killed
    clock(600);
    tests::Terminal screen({program, "mock", "resume"}, env(), home.path().string());
    ASSERT_TRUE(screen.shows("35:00 left")) << screen.seen();
    ASSERT_TRUE(screen.shows("question 2 of 15"));
    EXPECT_THAT(spar({"mock", "resume"}).err, HasSubstr("open in another terminal"));
    screen.press("next\r");
    ASSERT_TRUE(screen.shows("Questions 00:00 of 38:00"));
    for (int i = 3; i <= 15; ++i) {
        screen.press("skip\r");
        ASSERT_TRUE(screen.shows("question " + std::to_string(i) + " of 15")) << i;
    }
    screen.press("skip\r");
    ASSERT_TRUE(screen.shows("All has been asked."));
    clock(2'701);
    ASSERT_TRUE(screen.shows("The interview is over"));
    EXPECT_EQ(screen.exit_code(), 0);
    const auto looked_back = spar({"mock", "debrief", "--no-questions"});
    EXPECT_EQ(looked_back.exit_code, 0) << looked_back.err;
    EXPECT_THAT(looked_back.out, HasSubstr("0 of 15 questions answered"));
}

TEST_F(Mock, LeavingLeavesTheTerminalAsItWas) {
    tests::Terminal screen({program, "mock", "start", "prob-30", "--seed", "3"}, env(),
                           home.path().string(), 40);
    ASSERT_TRUE(screen.shows("prob-30")) << screen.seen();
    screen.press("0.5\r");
    ASSERT_TRUE(screen.shows("Thank you."));
    screen.press("\x03");
    ASSERT_TRUE(screen.shows("spar mock resume"));
    EXPECT_EQ(screen.exit_code(), 0);
    EXPECT_THAT(spar({"mock", "status"}).out, HasSubstr("30:00 left"));
}

}  // namespace
